"""Nothing of who sent a request reaches a file or a line of output: neither address, browser, headers nor time."""
import re, sqlite3
import pytest
from kring import new_secret

# Six people, each from an address and with a browser of their own. Every word of it can be found again.
MARKS = ["Ahorn", "Berk", "Ceder", "Den", "Eik", "Fijnspar"]
TIME = re.compile(r"\d{2}:\d{2}")


def browser(kring, place):
    mark = MARKS[place]
    return kring.visitor(address=f"127.0.0.{11 + place}", headers={
        "User-Agent": f"Agent{mark}/1.0", "Accept-Language": f"{'nl' if place % 2 else 'en'}, x-lang{mark.lower()};q=0.1",
        "Cookie": f"junk{mark}=cookie{mark}", "Referer": f"http://elsewhere/referer{mark}", "X-Odd": f"odd{mark}\t\xe9",
        "X-Forwarded-For": f"10.9.8.{11 + place}", "From": f"{mark}@example.org", "Origin": f"http://origin{mark}"})


def sent_by(place):
    """What would be a leak wherever it turned up."""
    mark = MARKS[place]
    texts = [f"Agent{mark}", f"x-lang{mark.lower()}", f"junk{mark}", f"cookie{mark}", f"referer{mark}", f"odd{mark}",
             f"origin{mark}", f"{mark}@example.org", f"query{mark}", f"127.0.0.{11 + place}", f"10.9.8.{11 + place}"]
    number = bytes([127, 0, 0, 11 + place])
    return [form for text in texts for form in (text.encode(), text.lower().encode())] + [number]


def walk_about(visitor, mark):
    """The ways of somebody signed in, right and wrong ones."""
    for path in ("/journey", "/compass", "/compass/3", "/start-note", "/start-note/edit", "/invitations", "/me", "/handbook/1"):
        assert visitor.get(f"{path}?secret=query{mark}").status == 200
    assert visitor.post(f"/compass/3?secret=query{mark}", {"option": ["P1.D3.meet", "P1.D3.inform"]}).status == 303
    assert visitor.post("/compass/3", {}).status == 422
    assert visitor.post("/preparation/conversations", {"lesson": "Geleerd van niemand in het bijzonder."}).status == 303
    assert visitor.get(f"/nowhere/query{mark}?secret=query{mark}").status == 404
    assert visitor.get(f"/join/{'0' * 32}.{'1' * 32}?secret=query{mark}").status in (404, 410)
    assert visitor.ask("PUT", f"/journey?secret=query{mark}", None, {"Sec-Fetch-Site": "same-origin"}).status == 405
    assert visitor.ask("POST", f"/compass/3?secret=query{mark}", "option=x", {
        "Content-Type": "application/x-www-form-urlencoded", "Sec-Fetch-Site": "cross-site"}).status == 403
    assert visitor.ask("POST", f"/me/name?secret=query{mark}", "{}", {
        "Content-Type": f"application/{mark}", "Sec-Fetch-Site": "same-origin"}).status == 415


@pytest.fixture
def traffic(serve):
    """Six people found, join, choose, go wrong, make the server fail, sign out; one leaves. The server still runs."""
    kring = serve()
    people = [browser(kring, place) for place in range(6)]
    secret = people[0].found("Bos")
    answer = people[0].post("/invitations", people[0].form("/invitations") | {"uses": "5"})
    assert answer.status == 303, answer
    link = re.search(r"/join/[0-9a-f.]+", people[0].get(answer.headers["location"]).text)[0]
    for place, person in list(enumerate(people))[1:]:
        assert person.get(f"{link}?secret=query{MARKS[place]}").status == 200
        assert person.post(link, {"name": f"Naam{MARKS[place]}", "secret": new_secret()}).status == 200
    for place, person in enumerate(people):
        walk_about(person, MARKS[place])
    fail(kring, people)
    assert people[0].post("/session/end", {}).status == 303
    assert people[0].post("/session", {"network": "Bos", "secret": new_secret()}).status == 422
    assert people[0].post("/session", {"network": "Bos", "secret": secret}).status == 303
    assert people[0].post("/me/sessions/end", {}).status == 303
    assert people[5].post("/me/departure", {}).status == 303
    return kring


def network_file(kring, name):
    catalogue = sqlite3.connect(kring.data / "installation.sqlite")
    (key,) = catalogue.execute("SELECT id FROM network WHERE name = ?", [name]).fetchone()
    catalogue.close()
    return kring.data / f"n{key}.sqlite"


def fail(kring, people):
    """Makes the server fail: a table is gone for a moment. What it says of it has a number and a kind."""
    database = sqlite3.connect(network_file(kring, "Bos"), isolation_level=None)
    database.execute("ALTER TABLE choice RENAME TO elsewhere")
    for place, person in enumerate(people):
        assert person.get(f"/compass?secret=query{MARKS[place]}").status == 500
        assert person.post(f"/compass/2?secret=query{MARKS[place]}", {"option": f"query{MARKS[place]}"}).status == 500
    database.execute("ALTER TABLE elsewhere RENAME TO choice")
    database.close()
    assert re.fullmatch(r"(fault [0-9a-f]{8}: .*\n){12}", kring.stderr), kring.stderr


def everything(kring):
    """The bytes of every file that the process wrote, its output included."""
    files = [file for folder in (kring.data, kring.said) for file in folder.rglob("*") if file.is_file()]
    assert len(files) > 4
    return {file.name: file.read_bytes() for file in files}


def test_nothing_of_who_sent_a_request_is_in_any_file(traffic):
    def leaks():
        return [(file, text) for file, content in everything(traffic).items() for place in range(6)
                for text in sent_by(place) if text in content]

    assert leaks() == []
    assert traffic.stop() == 0
    assert leaks() == []


def test_a_chosen_name_is_in_the_file_of_its_network_only_and_gone_with_its_owner(traffic):
    own = network_file(traffic, "Bos").name
    for mark in MARKS[1:]:
        found = {file for file, content in everything(traffic).items() if f"Naam{mark}".encode() in content}
        assert found <= {own, own + "-wal"}
        assert bool(found) == (mark != "Fijnspar")
        folded = {file for file, content in everything(traffic).items() if f"naam{mark.lower()}".encode() in content}
        assert folded <= {own, own + "-wal"} and (mark != "Fijnspar" or not folded)


def test_nothing_that_is_kept_is_finer_than_a_day(traffic):
    assert traffic.stop() == 0
    seen = 0
    for file in traffic.data.glob("*.sqlite"):
        database = sqlite3.connect(file)
        for (table,) in database.execute("SELECT name FROM sqlite_schema WHERE type = 'table'").fetchall():
            for row in database.execute(f'SELECT * FROM "{table}"'):
                for value in row:
                    seen += 1
                    assert not (isinstance(value, str) and TIME.search(value)), (table, value)
                    assert not (isinstance(value, int) and value > 1_000_000_000), (table, value)
                    assert value is None or isinstance(value, (str, int)), (table, value)
        database.close()
    assert seen > 100


def test_the_output_of_a_day_without_faults_is_its_greeting(serve):
    kring = serve()
    walk_about(kring.signed_in("Amina", headers={"User-Agent": "Agent"}), "Amina")
    assert kring.stop() == 0
    assert not kring.stderr
    greeting = kring.stdout.splitlines()
    assert greeting[0].startswith("Kring: http://") and greeting[2].startswith("The demo world.")
    assert len(greeting) > 10 and all(line.count("\t") == 2 for line in greeting[4:]), "who is in it, and nothing more"
