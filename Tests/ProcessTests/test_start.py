"""Starting: a second time, beside networks that cannot be opened."""
import sqlite3, time
import pytest


def test_a_second_start_finds_everything_in_place(serve, tmp_path, capsys):
    first = serve()
    first.signed_in("Amina")
    assert first.stop() == 0
    second = serve()
    assert second.visitor().get("/").status == 200
    took = time.monotonic() - second.began
    assert second.signed_in("Amina").get("/compass").text.count("<li class=\"decision") == 12
    with capsys.disabled():
        print(f"\n  second start: address printed and front page served after {took * 1000:.0f} ms")


def test_one_port_is_not_served_twice(serve, tmp_path):
    first = serve()
    with pytest.raises(AssertionError, match="kring ended with 1"):
        serve(tmp_path / "other", "--port", str(first.port))


@pytest.fixture
def broken(serve, tmp_path):
    """Four networks beside the demo world: one whole, one missing, one damaged in its header, one inside, one newer."""
    kring = serve()
    founder = kring.visitor()
    keys = {name: founder.found(name) for name in ("Heel", "Verdwenen", "Kop kapot", "Binnenin kapot", "Van later")}
    assert kring.stop() == 0
    with sqlite3.connect(kring.data / "installation.sqlite") as catalogue:
        files = {name: kring.data / f"n{key}.sqlite" for key, name in catalogue.execute("SELECT id, name FROM network")}
    catalogue.close()
    files["Verdwenen"].unlink()
    overwrite(files["Kop kapot"], 0)
    overwrite(files["Binnenin kapot"], root_page(files["Binnenin kapot"], "person"))
    later = sqlite3.connect(files["Van later"])
    later.execute("INSERT INTO migration VALUES ('9999-later')")
    later.commit()
    later.close()
    return keys, files


def root_page(file, table):
    database = sqlite3.connect(file)
    (number,), (size,) = (database.execute(question).fetchone() for question in (
        f"SELECT rootpage FROM sqlite_schema WHERE name = '{table}'", "PRAGMA page_size"))
    database.close()
    return (number - 1) * size


def overwrite(file, place):
    with open(file, "r+b") as bytes:
        bytes.seek(place)
        bytes.write(b"\xa5" * 4096)


def test_networks_that_cannot_be_opened_are_named_at_the_start_and_the_others_are_served(serve, broken):
    keys, files = broken
    kring = serve()
    for name in ("Verdwenen", "Kop kapot", "Binnenin kapot", "Van later"):
        line = kring.wait_for(rf"(.*“{name}”.*)\n", "stderr")
        assert files[name].stem in line
    assert "Heel" not in kring.stderr and "Open Hoofd" not in kring.stderr
    for name in ("Verdwenen", "Kop kapot", "Binnenin kapot", "Van later"):
        member = kring.visitor(headers={"Accept-Language": "nl"})
        answer = member.post("/session", {"network": name, "secret": keys[name]})
        assert answer.status == 503, (name, answer)
        assert answer.page.find(".//h1").text and answer.page.get("lang") == "nl"
    whole = kring.visitor()
    assert whole.post("/session", {"network": "Heel", "secret": keys["Heel"]}).status == 303
    assert whole.get("/journey").status == 200
    assert kring.signed_in("Samira").get("/journey").status == 200
    assert "fault" not in kring.stderr
    assert kring.stop() == 0


def test_a_network_that_is_damaged_while_it_runs_gives_503_and_no_other_suffers(serve):
    kring = serve()
    amina, samira = kring.signed_in("Amina"), kring.signed_in("Samira")
    catalogue = sqlite3.connect(kring.data / "installation.sqlite")
    (key,) = catalogue.execute("SELECT id FROM network WHERE name = 'Kleurrijk'").fetchone()
    catalogue.close()
    file = kring.data / f"n{key}.sqlite"
    # What is in the log would hide the damage.
    database = sqlite3.connect(file)
    database.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    database.close()
    place = root_page(file, "choice")
    overwrite(file, place)
    for _ in range(3):
        assert samira.get("/compass").status == 503
        assert samira.post("/compass/1", {"option": "P1.D1.one"}).status == 503
    assert amina.get("/compass").status == 200
    assert amina.post("/compass/1", {"option": "P1.D1.mental"}).status == 303
