"""Founding, a choice of the compass and the start note, with Tab, Space, Enter and arrows only."""
import re
from keyboard import Keyboard
from playwright.sync_api import expect


def test_the_first_tab_skips_to_the_content(someone):
    amina = someone(hands=Keyboard)
    amina.goes_to("/")
    amina.press("Tab")
    expect(amina.link("layout.skip")).to_be_focused()
    expect(amina.link("layout.skip")).to_be_in_viewport()
    amina.press("Enter", "Tab")
    assert amina.page.evaluate("document.activeElement.closest('main') !== null")


def test_from_the_front_page_to_a_start_note_without_a_mouse(someone):
    amina = someone(hands=Keyboard)
    amina.goes_to("/")
    amina.tab_to(amina.page.get_by_role("main").get_by_role("link", name=amina.phrase("front.found")))
    amina.press("Enter")
    expect(amina.page).to_have_url(re.compile("/networks/new$"))
    amina.writes(name="Zonder Muis", scope="Voor wie liever typt.", organisation="De Drukkerij", founder="Linh")
    amina.press("Enter")
    assert len(amina.reads_words()) == 12
    amina.tab_to(amina.button("key.copy"))
    amina.press("Space")
    expect(amina.page.get_by_role("status")).to_have_text(amina.phrase("key.copied"))
    amina.tab_to(amina.button("key.kept"))
    amina.press("Enter")
    expect(amina.page).to_have_url(re.compile("/journey$"))

    amina.tab_to(amina.page.get_by_role("main").get_by_role("link", name=amina.phrase("journey.to-compass")))
    amina.press("Enter")
    expect(amina.page).to_have_url(re.compile("/compass$"))
    amina.tab_to(amina.link("compass.begin"))
    amina.press("Enter")
    expect(amina.page).to_have_url(re.compile("/compass/1$"))
    choices = amina.page.locator("input[name=option]")
    amina.tab_to(choices.first)
    amina.press("Space", "ArrowDown")
    expect(choices.nth(1)).to_be_checked()
    amina.tab_to(amina.button("decision.save"))
    amina.press("Enter")
    expect(amina.page).to_have_url(re.compile("/compass/2$"))
    amina.goes_to("/compass/3")
    amina.tab_to(amina.page.locator("input[name=option]").first)
    amina.press("Space")
    amina.tab_to(amina.page.locator("input[name=option]").nth(1))
    amina.press("Space")
    expect(amina.page.locator("input[name=option]:checked")).to_have_count(2)
    amina.tab_to(amina.page.locator("details.example summary").last)
    amina.press("Enter")
    expect(amina.page.locator("details.example").last).to_have_attribute("open", "")
    amina.tab_to(amina.button("decision.save"))
    amina.press("Enter")
    expect(amina.page).to_have_url(re.compile("/compass/4$"))

    amina.goes_to("/journey")
    amina.tab_to(amina.page.get_by_role("main").get_by_role("link", name=amina.phrase("journey.to-note")))
    amina.press("Enter")
    expect(amina.page).to_have_url(re.compile("/start-note$"))
    amina.tab_to(amina.link("note.edit"))
    amina.press("Enter")
    expect(amina.page).to_have_url(re.compile("/start-note/edit$"))
    amina.writes(text_next="Een stille kamer, twee uur in de week.")
    amina.tab_to(amina.button("note.save"))
    amina.press("Enter")
    expect(amina.page).to_have_url(re.compile("/start-note$"))
    amina.sees("Een stille kamer, twee uur in de week.")


def test_what_is_wrong_with_a_form_is_reached_by_its_links(someone):
    amina = someone(hands=Keyboard)
    amina.goes_to("/networks/new")
    amina.tab_to(amina.button("found.submit"))
    amina.press("Enter")
    expect(amina.page.get_by_role("alert")).to_contain_text(amina.phrase("form.problems"))
    amina.tab_to(amina.page.get_by_role("alert").get_by_role("link").first)
    amina.press("Enter", "Tab")
    assert amina.page.evaluate("document.activeElement.closest('form') !== null")
