"""The story builder: nothing is sent while somebody writes, and what is kept can be read by its writer alone."""
from playwright.sync_api import expect

SECRET = "Op 3 maart stond ik in Zwolle voor de deur. Karin zag het."


def writes(person):
    person.goes_to("/story/builder")
    person.page.fill("#story-moment", SECRET)
    person.page.select_option("#ring-moment-1", "members")


def keeps(person, words, button="keep"):
    person.page.fill("#words", words)
    person.page.click(f"[data-{button}]")
    expect(person.page.locator("[data-status]")).not_to_be_empty()
    return person.page.inner_text("[data-status]")


def test_each_ring_reads_its_own_sentences_and_nothing_is_sent(someone, kring):
    joost = someone()
    joost.signs_in(*kring.key("Joost"))
    joost.goes_to("/story/builder")
    joost.sent.clear()
    joost.page.fill("#story-moment", SECRET)
    joost.page.select_option("#ring-moment-1", "members")
    for ring, text in (("core", "Karin zag het."), ("members", "Karin zag het."), ("everyone", ""), ("outside", "")):
        expect(joost.page.locator("#preview-" + ring)).to_have_value(text)
    # The icon of the page may still come.
    assert [url for _, url, _ in joost.sent if "/assets/" not in url] == []


def test_words_that_point_to_somebody_are_named_with_a_reason(someone, kring):
    joost = someone()
    joost.signs_in(*kring.key("Joost"))
    writes(joost)
    expect(joost.page.locator("[data-hits] li")).to_have_count(0)
    joost.page.select_option("#ring-moment-0", "core")
    expect(joost.page.locator("[data-hits] strong")).to_have_text(["3 maart", "Zwolle"])
    joost.sees_phrase("story.why-date")


def test_what_is_kept_is_sealed_and_opens_with_the_same_words_only(someone, kring):
    joost = someone()
    network, words = kring.key("Joost")
    joost.signs_in(network, words)
    writes(joost)
    joost.sent.clear()
    assert keeps(joost, words) == joost.phrase("story.keep-done")
    [(method, url, sent)] = joost.sent
    assert (method, url) == ("POST", joost.address + "/story/builder/draft")
    assert not any(word in sent for word in SECRET.split() + words.split() if len(word) > 4)
    joost.goes_to("/story/builder")
    assert keeps(joost, kring.key("Linh")[1], "open") == joost.phrase("story.keep-wrong")
    expect(joost.page.locator("#story-moment")).to_have_value("")
    joost.page.fill("#story-moment", "Dit stond er al.")
    joost.page.fill("#words", words)
    joost.page.click("[data-open]")
    expect(joost.page.locator("[data-status]")).to_have_text(joost.phrase("story.keep-opened"))
    expect(joost.page.locator("#story-moment")).to_have_value(SECRET + "\nDit stond er al.")
    expect(joost.page.locator("#ring-moment-1")).to_have_value("members")


def test_mistyped_words_are_pointed_at_and_nothing_is_sent(someone, kring):
    joost = someone()
    joost.signs_in(*kring.key("Joost"))
    writes(joost)
    joost.sent.clear()
    field = joost.page.locator("#words")
    field.fill("een twee drie")
    joost.page.click("[data-keep]")
    expect(joost.page.locator("#words-problem")).to_have_text(joost.phrase("problem.word-count", count=3))
    expect(field).to_have_attribute("aria-invalid", "true")
    expect(field).to_be_focused()
    assert joost.sent == []


def test_without_script_the_page_says_what_does_not_work(someone, kring):
    joost = someone(script=False)
    joost.signs_in(*kring.key("Joost"))
    joost.goes_to("/story/builder")
    expect(joost.page.locator("[data-without-story]")).to_be_visible()
    expect(joost.page.locator("#story-moment")).not_to_be_visible()
