"""Two processes on one PostgreSQL behind one nginx: what people say is seen by all, once."""
import re, secrets, subprocess, threading, time
import pytest
from kring import Visitor, free_port

CONFIGURATION = """
worker_processes 1; pid {folder}/nginx.pid; error_log {folder}/error.log; daemon off;
events {{ worker_connections 512; }}
http {{
  access_log off;
  client_body_temp_path {folder}/body; proxy_temp_path {folder}/proxy; fastcgi_temp_path {folder}/fastcgi;
  uwsgi_temp_path {folder}/uwsgi; scgi_temp_path {folder}/scgi;
  upstream kring {{ {servers} }}
  server {{ listen 127.0.0.1:{port}; location / {{ proxy_pass http://kring; proxy_set_header Host $http_host; }} }}
}}
"""


@pytest.fixture
def balanced(serve, tmp_path, database):
    """The port of nginx, and the two processes to which it sends each request in turn."""
    environment = {"DATABASE_URL": database}
    pair = serve(tmp_path / "one", environment=environment), serve(tmp_path / "other", environment=environment)
    port, folder = free_port(), tmp_path / "nginx"
    folder.mkdir()
    servers = " ".join(f"server 127.0.0.1:{kring.port};" for kring in pair)
    (folder / "nginx.conf").write_text(CONFIGURATION.format(folder=folder, servers=servers, port=port))
    nginx = subprocess.Popen(
        ["/usr/sbin/nginx", "-p", str(folder), "-c", str(folder / "nginx.conf")], stderr=subprocess.DEVNULL)
    yield port, pair
    nginx.terminate()
    nginx.wait()


def signed_in(port, kring, name):
    network, words = kring.words(name)
    visitor = Visitor(port)
    for _ in range(100):
        try:
            assert visitor.post("/session", {"network": network, "words": words}).status == 303
            return visitor
        except ConnectionError:
            visitor.connection.close()
            time.sleep(0.05)
    raise AssertionError("nginx did not start")


def table(visitor):
    """A conversation in the room that Daglicht calls the coffee table."""
    room = re.search(r'href="(/rooms/[0-9a-f]{32})"', visitor.get("/rooms").text)[1]
    answer = visitor.post(room, {
        "title": "Van twee kanten", "wording": "Begin.", "step": "chosen", "note": "", "once-name": "",
        **{name: value for name, value in visitor.form(room).items() if name in ("once", "conversation")}})
    assert answer.status == 303, answer
    return answer.headers["location"].partition("#")[0]


def test_two_who_post_at_once_through_nginx_lose_nothing_and_say_nothing_twice(balanced):
    port, (one, _) = balanced
    wessel, naima = signed_in(port, one, "Wessel"), signed_in(port, one, "Naïma")
    conversation = table(wessel)

    def post(visitor, mark):
        for number in range(20):
            fields = {"wording": f"{mark} {number}.", "step": "chosen", "note": "", "once-name": "", "once": secrets.token_hex(16)}
            # Sent twice, as by somebody whose connection is bad: nginx brings each to another process.
            answers.extend(visitor.post(conversation, fields).status for _ in range(2))

    answers = []
    threads = [threading.Thread(target=post, args=each) for each in ((wessel, "Hier"), (naima, "Daar"))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert answers == [303] * 80
    text = naima.get(conversation).text
    assert [text.count(f"{mark} {number}.") for mark in ("Hier", "Daar") for number in range(20)] == [1] * 40


def test_a_page_that_waits_at_one_process_hears_of_a_post_at_the_other(balanced):
    port, (one, other) = balanced
    wessel, naima = one.signed_in("Wessel"), other.signed_in("Naïma")
    conversation = table(wessel)
    heard = []
    waiting = threading.Thread(target=lambda: heard.append(naima.get(conversation + "/news?after=1").text))
    waiting.start()
    fields = {"wording": "Hoor je mij?", "step": "chosen", "note": "", "once-name": "", "once": secrets.token_hex(16)}
    assert wessel.post(conversation, fields).status == 303
    waiting.join(10)
    assert "event: posts\ndata: 2\n" in heard[0]


def test_a_process_that_stops_lets_those_go_who_wait(balanced):
    _, (one, _) = balanced
    wessel = one.signed_in("Wessel")
    conversation = table(wessel)
    heard = []
    waiting = threading.Thread(target=lambda: heard.append(wessel.get(conversation + "/news?after=1").status))
    waiting.start()
    time.sleep(1)
    began = time.monotonic()
    assert one.stop() == 0
    waiting.join(10)
    assert heard == [204] and time.monotonic() - began < 8
