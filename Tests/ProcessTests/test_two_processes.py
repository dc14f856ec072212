"""Two processes on one PostgreSQL database are one Kring."""
import threading
import pytest


@pytest.fixture
def pair(serve, tmp_path, database):
    environment = {"DATABASE_URL": database}
    return serve(tmp_path / "one", environment=environment), serve(tmp_path / "other", environment=environment)


def at(kring, visitor):
    """The same browser at another process, as a load balancer would send it."""
    other = kring.visitor(headers=visitor.headers)
    other.cookies = visitor.cookies
    return other


def test_a_session_begun_at_one_process_works_at_the_other(pair):
    one, other = pair
    amina = one.signed_in("Amina")
    assert at(other, amina).get("/journey").status == 200


def test_what_is_written_at_one_process_is_seen_at_the_other(pair):
    one, other = pair
    amina, joost = one.signed_in("Amina"), other.signed_in("Joost")
    for number in range(20):
        writer, reader = (amina, joost) if number % 2 else (joost, amina)
        assert writer.post("/preparation/conversations", {"lesson": f"Les {number:02}."}).status == 303
        assert f"Les {number:02}." in reader.get("/preparation/conversations").text


def test_a_network_founded_at_one_process_is_found_at_the_other(pair):
    one, other = pair
    secret = one.visitor().found("Overal")
    member = other.visitor()
    assert member.post("/session", {"network": "Overal", "secret": secret}).status == 303
    assert member.get("/journey").status == 200


def test_signing_out_everywhere_at_one_process_counts_at_the_other(pair):
    one, other = pair
    here, there, joost = one.signed_in("Amina"), other.signed_in("Amina"), other.signed_in("Joost")
    assert here.post("/me/sessions/end", {}).status == 303
    answer = there.get("/journey")
    assert (answer.status, answer.headers["location"]) == (303, "/session/new")
    assert joost.get("/journey").status == 200


def test_who_leaves_at_one_process_is_gone_at_the_other(pair):
    one, other = pair
    here, there = one.signed_in("Linh"), other.signed_in("Linh")
    assert here.post("/me/departure", {}).status == 303
    assert there.get("/journey").status == 303


def test_two_people_who_write_at_both_processes_at_once_lose_nothing(pair):
    amina, joost = pair[0].signed_in("Amina"), pair[1].signed_in("Joost")

    def write(visitor, mark):
        for number in range(30):
            answers.append(visitor.post("/preparation/conversations", {"lesson": f"{mark} {number}."}).status)
            answers.append(visitor.post("/compass/4", {"option": ["P1.D4.group", "P1.D4.organisation"]}).status)

    answers = []
    threads = [threading.Thread(target=write, args=each) for each in ((amina, "Hier"), (joost, "Daar"))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert answers == [303] * 120
    page = amina.get("/preparation/conversations").text
    assert all(f"{mark} {number}." in page for mark in ("Hier", "Daar") for number in range(30))


def test_a_process_goes_on_when_the_other_is_killed(pair):
    one, other = pair
    amina = one.signed_in("Amina")
    one.kill()
    assert at(other, amina).get("/journey").status == 200
    assert at(other, amina).post("/compass/1", {"option": "P1.D1.all"}).status == 303
    assert other.stop() == 0
