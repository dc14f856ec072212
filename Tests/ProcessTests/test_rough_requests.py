"""What somebody can send who means no good, or whose line is bad."""
import random, re, socket, time
import pytest
from kring import raw

GET = b"GET / HTTP/1.1\r\nHost: localhost\r\n\r\n"
FORM = b"POST /session HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\n"


@pytest.fixture
def kring(serve):
    kring = serve()
    yield kring
    # Whatever came: others are served, and nothing is said of it.
    assert kring.visitor().get("/").status == 200
    assert not kring.stderr
    assert kring.stop() == 0


def is_served(kring, seconds=1):
    began = time.monotonic()
    assert kring.visitor(seconds=seconds).get("/").status == 200
    assert time.monotonic() - began < seconds


@pytest.mark.parametrize("half", [
    b"GET / HTTP/1.1\r\nHost: loc", b"", FORM + b"Content-Length: 1000\r\n\r\nnetwork=Open", FORM + b"Transfer-Encoding: chunked\r\n\r\n5\r\nnet",
], ids=["of a header", "of nothing", "of a body", "of a chunk"])
def test_200_connections_with_half_a_request_keep_nobody_waiting(kring, half):
    waiting = [socket.create_connection(("127.0.0.1", kring.port)) for _ in range(200)]
    for connection in waiting:
        connection.sendall(half)
    for _ in range(20):
        is_served(kring)
    for connection in waiting:
        connection.close()
    is_served(kring)


def test_200_connections_that_send_a_byte_at_a_time_keep_nobody_waiting(kring):
    waiting = [socket.create_connection(("127.0.0.1", kring.port)) for _ in range(200)]
    for place in range(20):
        for connection in waiting:
            connection.sendall(GET[place:place + 1])
        is_served(kring)
    for connection in waiting:
        connection.sendall(GET[20:])
    for connection in waiting:
        assert connection.recv(100).startswith(b"HTTP/1.1 200")
        connection.close()


def test_a_reader_who_does_not_read_keeps_nobody_waiting(kring):
    waiting = []
    for _ in range(100):
        connection = socket.socket()
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 2048)
        connection.connect(("127.0.0.1", kring.port))
        connection.sendall(GET.replace(b"/ ", b"/handbook/1 ") * 50)
        waiting.append(connection)
    for _ in range(20):
        is_served(kring)
    for connection in waiting:
        connection.close()


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("framing", ["length", "chunked"])
def test_a_body_of_more_than_16_MiB_gets_413_in_the_language_of_the_reader(kring, language, framing):
    body = b"network=" + b"x" * (17 << 20)
    head = FORM + f"Accept-Language: {language}\r\nSec-Fetch-Site: same-origin\r\n".encode()
    if framing == "length":
        sent = head + f"Content-Length: {len(body)}\r\n\r\n".encode() + body
    else:
        sent = head + b"Transfer-Encoding: chunked\r\n\r\n" + f"{len(body):x}\r\n".encode() + body + b"\r\n0\r\n\r\n"
    answer = raw(kring.port, sent, until_closed=False, seconds=3).decode()
    assert answer.startswith("HTTP/1.1 413"), answer[:500]
    assert f'<html lang="{language}">' in answer and "<h1>" in answer


def test_a_body_of_almost_16_MiB_is_read(kring):
    answer = kring.visitor().post("/session", {"network": "x" * (15 << 20), "words": "geen"})
    assert answer.status == 422


def test_random_bytes_do_no_harm(kring):
    chance = random.Random(3)
    for length in [1, 10, 100, 1000, 10_000, 100_000] * 20:
        answer = raw(kring.port, chance.randbytes(length), seconds=0.1)
        assert b"HTTP/1.1 200" not in answer


def test_requests_with_a_few_bytes_changed_do_no_harm(kring):
    chance = random.Random(4)
    whole = FORM + b"Sec-Fetch-Site: same-origin\r\nContent-Length: 26\r\n\r\nnetwork=Open&words=een+twee"
    for _ in range(200):
        changed = bytearray(whole)
        for _ in range(chance.randint(1, 4)):
            changed[chance.randrange(len(changed))] = chance.randrange(256)
        raw(kring.port, bytes(changed), seconds=0.1)


def test_requests_sent_one_after_the_other_without_waiting_are_answered_in_order(kring):
    amina = kring.signed_in("Amina")
    cookie = f"Cookie: s={amina.cookies['s']}\r\n".encode()
    asked, sent = [], b""
    for place in range(1, 13):
        asked += [200, 303]
        sent += b"GET /compass/%d HTTP/1.1\r\nHost: localhost\r\n%s\r\n" % (place, cookie)
        body = b"option=unknown"
        sent += (b"POST /compass/%d HTTP/1.1\r\nHost: localhost\r\nSec-Fetch-Site: same-origin\r\n%s"
                 b"Content-Type: application/x-www-form-urlencoded\r\nContent-Length: %d\r\n\r\n%s") % (
                     place, cookie, len(body), body)
    sent += b"GET /nowhere HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
    answers = raw(kring.port, sent, until_closed=False)
    assert [int(status) for status in re.findall(rb"HTTP/1\.1 (\d+) ", answers)] == [*asked, 404]


def test_a_connection_is_kept_for_the_next_request(kring):
    amina = kring.signed_in("Amina")
    first = amina.connection.sock
    for _ in range(3):
        assert amina.get("/journey").status == 200
        assert amina.post("/compass/1", {"option": "unknown"}).status == 303
    assert amina.connection.sock is first


def test_a_hundred_headers_are_read(kring):
    headers = {f"X-Header-{number}": "value" for number in range(100)}
    assert kring.visitor(headers=headers).get("/").status == 200


def test_a_header_of_8_kB_is_read(kring):
    assert kring.visitor(headers={"Cookie": "other=" + "x" * 8_000}).get("/").status == 200


@pytest.mark.parametrize("size", [20_000, 100_000])
def test_a_header_of_20_kB_or_more_is_refused(kring, size):
    assert kring.visitor(headers={"Cookie": "other=" + "x" * size}).get("/").status == 431


@pytest.mark.parametrize("path", ["/%00", "/%ff", "/%", "/?%00=1", "/../../etc/passwd", "/handbook/%2e%2e/1", "//", "/" + "a" * 5000])
def test_odd_paths_get_a_page(kring, path):
    answer = kring.visitor().get(path)
    assert answer.status in (400, 404) and answer.page.find(".//h1").text


@pytest.mark.parametrize("sent", [
    b"GET / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /session/new HTTP/1.1\r\nHost: x\r\n\r\n",
    FORM + b"Content-Length: 5\r\nContent-Length: 50\r\n\r\nwords" + GET,
    FORM + b"Transfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n" + GET,
], ids=["length and chunked", "two lengths", "two codings"])
def test_a_request_with_two_ends_is_not_followed_by_another(kring, sent):
    answers = raw(kring.port, sent, seconds=3)
    assert len(re.findall(rb"HTTP/1\.1 \d+ ", answers)) <= 1
    assert b"HTTP/1.1 200" not in answers
