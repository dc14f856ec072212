"""One walk through the house on SQLite and on PostgreSQL, with a restart in between."""
import os, subprocess, uuid
import pytest
from playwright.sync_api import expect
from server import Server

POSTGRESQL = os.environ.get("KRING_TEST_POSTGRESQL")


@pytest.fixture(params=["SQLite", "PostgreSQL"])
def server(request):
    if request.param == "SQLite":
        server = Server()
        yield server
        server.close()
        return
    if not POSTGRESQL:
        pytest.skip("KRING_TEST_POSTGRESQL names no server")
    name = f"kring_browser_{uuid.uuid4().hex}"
    subprocess.run(["psql", "-qX", POSTGRESQL, "-c", f"CREATE DATABASE {name}"], check=True)
    server = Server(POSTGRESQL.rpartition("/")[0] + "/" + name)
    yield server
    server.close()
    subprocess.run(["psql", "-qX", POSTGRESQL, "-c", f"DROP DATABASE {name}"], check=True)


def test_what_was_answered_is_still_there_after_a_restart(server, someone):
    amina, joost = someone(address=server.address), someone(address=server.address)
    words = amina.founds("Blijvend", scope="Voor wie blijft.")
    amina.keeps_words()
    joost.joins(amina.invites(), name="Joost")
    joost.keeps_words()
    joost.chooses(2, "experience")
    amina.chooses(5, "open")
    amina.sees_phrase("contradiction.open-list-of-experience")
    amina.goes_to("/start-note/edit")
    amina.writes(text_next="Een plank in de kast.")
    amina.presses("note.save")
    amina.sees("Een plank in de kast.")

    server.restart()
    # Sessions are in memory, or in an unlogged table of PostgreSQL: only the words are sure to work.
    amina.context.clear_cookies()
    amina.signs_in("Blijvend", words)
    amina.sees_phrase("contradiction.open-list-of-experience")
    amina.goes_to("/start-note")
    amina.sees("Een plank in de kast.")
    amina.goes_to("/invitations")
    amina.sees("Joost")


def test_a_network_that_ends_is_gone(server, someone):
    amina = someone(address=server.address)
    words = amina.founds("Voorbij")
    amina.keeps_words()
    amina.goes_to("/me/departure")
    amina.page.get_by_label(amina.phrase("leave.end")).check()
    amina.presses("leave.end-submit")
    expect(amina.page).to_have_url(server.address + "/")
    server.restart()
    amina.goes_to("/session/new")
    amina.writes(network="Voorbij", words=" ".join(words))
    amina.presses("sign-in.submit")
    amina.sees_phrase("problem.wrong-key")
