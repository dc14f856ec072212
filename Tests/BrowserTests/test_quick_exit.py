"""“Snel weg” replaces the page, ends the session, and leaves nothing to go back to."""
import pytest
from playwright.sync_api import expect


@pytest.fixture(params=[True, False], ids=["with script", "without script"])
def amina(request, someone, kring):
    person = someone(script=request.param)
    person.signs_in(*kring.key("Amina"))
    person.goes_to("/compass")
    person.goes_to("/start-note")
    return person


def test_the_way_out_shows_an_empty_notepad(amina):
    amina.presses("layout.quick-exit")
    expect(amina.page).to_have_url(amina.address + "/notepad")
    expect(amina.page).to_have_title(amina.phrase("notepad.title"))
    amina.does_not_see("Kring")
    amina.does_not_see("Open Hoofd")


def test_the_session_is_over(amina):
    amina.presses("layout.quick-exit")
    expect(amina.page).to_have_url(amina.address + "/notepad")
    assert not [cookie for cookie in amina.context.cookies() if cookie["name"] != "l"]
    amina.goes_to("/journey")
    expect(amina.page).to_have_url(amina.address + "/session/new")


def test_going_back_shows_nothing(amina):
    amina.presses("layout.quick-exit")
    expect(amina.page).to_have_url(amina.address + "/notepad")
    for _ in range(4):
        amina.goes_back()
        amina.does_not_see("Open Hoofd")
        amina.does_not_see("Gemeente Waterveen")


def test_with_script_the_page_itself_is_out_of_the_history(someone, kring):
    amina = someone()
    amina.signs_in(*kring.key("Amina"))
    amina.goes_to("/start-note")
    before = amina.page.evaluate("history.length")
    amina.presses("layout.quick-exit")
    expect(amina.page).to_have_url(amina.address + "/notepad")
    assert amina.page.evaluate("history.length") == before


def test_every_page_of_a_network_has_the_way_out(someone, kring):
    joost = someone()
    joost.signs_in(*kring.key("Joost"))
    for path in ("/journey", "/journey/4", "/compass/7", "/preparation/hours", "/start-note/edit", "/invitations", "/me",
                 "/handbook", "/handbook/2", "/bestaat-niet"):
        joost.goes_to(path)
        expect(joost.button("layout.quick-exit")).to_be_visible()
        assert joost.page.title() == joost.page.title().replace("Kring", ""), f"the title of {path} tells"
