"""The boundaries card: filled in and printed in the browser, nothing sent but what is kept sealed."""
from playwright.sync_api import expect

SECRET = "Ik vertel niets over thuis, ook niet aan Karin."


def test_what_is_filled_in_stays_in_the_browser_and_what_is_kept_is_sealed(someone, kring):
    joost = someone()
    network, words = kring.key("Joost")
    joost.signs_in(network, words)
    joost.goes_to("/story/card")
    joost.sent.clear()
    joost.page.fill("#card-not", SECRET)
    joost.page.fill("#words", words)
    # The icon of the page may still come.
    assert [url for _, url, _ in joost.sent if "/assets/" not in url] == []
    joost.page.click("[data-keep]")
    expect(joost.page.locator("[data-status]")).to_have_text(joost.phrase("story.keep-done"))
    [(method, url, sent)] = [entry for entry in joost.sent if "/assets/" not in entry[1]]
    assert (method, url) == ("POST", joost.address + "/story/card/kept")
    assert not any(word in sent for word in SECRET.split() + words.split() if len(word) > 4)
    joost.goes_to("/story/card")
    expect(joost.page.locator("#card-not")).to_have_value("")
    joost.page.fill("#words", words)
    joost.page.click("[data-open]")
    expect(joost.page.locator("[data-status]")).to_have_text(joost.phrase("story.keep-opened"))
    expect(joost.page.locator("#card-not")).to_have_value(SECRET)


def test_on_paper_everything_that_was_filled_in_is_there_and_nothing_else_of_the_page(someone, kring):
    joost = someone()
    joost.signs_in(*kring.key("Joost"))
    joost.goes_to("/story/card")
    joost.page.fill("#card-tell", "\n".join(f"Regel {number}" for number in range(12)))
    field = joost.page.locator("#card-tell")
    assert field.evaluate("it => it.scrollHeight <= it.clientHeight")
    joost.page.emulate_media(media="print")
    for hidden in (".top", ".foot", "aside", "[data-keeping]", "[data-print]", ".seen"):
        expect(joost.page.locator(hidden).first).not_to_be_visible()
    expect(field).to_be_visible()


def test_without_script_there_is_the_card_on_paper(someone, kring):
    joost = someone(script=False)
    joost.signs_in(*kring.key("Joost"))
    joost.goes_to("/story/card")
    expect(joost.page.locator("[data-without-card]")).to_be_visible()
    expect(joost.page.locator("#card-tell")).not_to_be_visible()
