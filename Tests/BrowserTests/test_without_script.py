"""Everything works without JavaScript, and where the browser has no secure context."""
import re
from playwright.sync_api import expect


def test_found_choose_write_and_leave_without_script(someone):
    marijke = someone(script=False)
    words = marijke.founds("Zonder Script", name="Marijke")
    marijke.keeps_words()
    marijke.sees("Zonder Script")

    marijke.chooses(2, "experience")
    expect(marijke.page).to_have_url(re.compile("/compass/3$"))
    marijke.chooses(5, "open")
    marijke.sees_phrase("contradiction.open-list-of-experience")

    marijke.goes_to("/start-note/edit")
    marijke.writes(text_next="Een kast met een slot.")
    marijke.presses("note.save")
    marijke.sees("Een kast met een slot.")

    marijke.signs_out()
    marijke.signs_in("Zonder Script", words)

    marijke.goes_to("/me")
    marijke.writes(name="Rijk")
    marijke.presses("me.name-submit")
    marijke.sees_phrase("me.lead", name="Rijk")
    marijke.follows("leave.go")
    marijke.sees_phrase("leave.last-lead")
    marijke.presses("leave.end-submit")
    marijke.sees_phrase("problem.last-person")
    marijke.page.get_by_label(marijke.phrase("leave.end")).check()
    marijke.presses("leave.end-submit")
    expect(marijke.page).to_have_url(marijke.address + "/")
    marijke.goes_to("/session/new")
    marijke.writes(network="Zonder Script", words=" ".join(words))
    marijke.presses("sign-in.submit")
    marijke.sees_phrase("problem.wrong-key")


def test_the_server_points_at_a_mistyped_word_and_keeps_what_was_written(someone):
    marijke = someone(script=False)
    words = marijke.founds("Woord voor Woord", name="Marijke")
    marijke.keeps_words()
    marijke.signs_out()
    marijke.goes_to("/session/new")
    marijke.writes(network="Woord voor Woord", words=" ".join(words[:11]))
    marijke.presses("sign-in.submit")
    marijke.sees_phrase("problem.word-count", count=11)
    assert marijke.field("network").input_value() == "Woord voor Woord"


def test_an_invitation_works_without_script(someone):
    amina, marijke = someone(), someone(script=False)
    amina.founds("Samen Zonder")
    amina.keeps_words()
    words = marijke.joins(amina.invites(), name="Marijke")
    marijke.keeps_words()
    marijke.signs_out()
    marijke.signs_in("Samen Zonder", words)
    marijke.goes_to("/invitations")
    marijke.sees("Amina")


def test_without_a_secure_context_the_server_derives(someone, kring):
    ruben = someone(address=f"http://kring.test:{kring.port}")
    words = ruben.founds("Op het Intranet", name="Ruben")
    ruben.keeps_words()
    ruben.signs_out()
    ruben.signs_in("Op het Intranet", words)
    ruben.sees("Op het Intranet")
    safe = someone()
    safe.signs_in("Op het Intranet", words)
    safe.sees("Op het Intranet")


def test_the_language_is_chosen_and_kept_without_script(someone):
    linh = someone(script=False)
    linh.goes_to("/handbook")
    linh.page.get_by_role("button", name="English").click()
    expect(linh.page.locator("html")).to_have_attribute("lang", "en")
    assert linh.path == "/handbook"
    linh.goes_to("/")
    expect(linh.page.locator("html")).to_have_attribute("lang", "en")
