"""A Kring process of the tests' own, and people who visit it over HTTP. Standard library only."""
import base64, http.client, os, pathlib, re, secrets, socket, subprocess, tempfile, time, urllib.parse
import xml.etree.ElementTree as xml

HOUSE = pathlib.Path(__file__).resolve().parents[2]
PROGRAM = os.environ.get("KRING_BINARY", str(HOUSE / ".build/debug/kring"))
SAME_ORIGIN = {"Sec-Fetch-Site": "same-origin"}


class Kring:
    """One process of `kring serve`. What it says is kept in files beside its data, so that a test can search them."""

    def __init__(self, data, *arguments, environment={}, before=(), program=PROGRAM):
        self.data = pathlib.Path(data)
        self.said = pathlib.Path(tempfile.mkdtemp(prefix="kring-said-"))
        settings = {name: value for name, value in os.environ.items() if name != "DATABASE_URL"} | environment
        self.began = time.monotonic()
        with open(self.said / "stdout", "wb") as out, open(self.said / "stderr", "wb") as err:
            self.process = subprocess.Popen(
                [*before, program, "serve", "--port", "0", "--data", str(data), *arguments],
                stdout=out, stderr=err, stdin=subprocess.DEVNULL, env=settings)
        self.port = int(self.wait_for(r"http://localhost:(\d+)\n"))

    @property
    def stdout(self):
        return (self.said / "stdout").read_text()

    @property
    def stderr(self):
        return (self.said / "stderr").read_text()

    def wait_for(self, pattern, file="stdout", seconds=60):
        """What the pattern's group finds in the output, as soon as it stands there."""
        end = time.monotonic() + seconds
        while True:
            if found := re.search(pattern, (self.said / file).read_text()):
                return found[found.re.groups]
            assert self.process.poll() is None, f"kring ended with {self.process.returncode}:\n{self.stdout}{self.stderr}"
            assert time.monotonic() < end, f"kring did not say {pattern!r}:\n{self.stdout}{self.stderr}"
            time.sleep(0.002)

    def words(self, name):
        """The network and the twelve words of somebody of the cast, as the process prints them at its start."""
        self.wait_for(r"Samira\t.*\n")
        return re.search(rf"^  {name}\t(.*)\t(.*)$", self.stdout, re.M).groups()

    def visitor(self, **options):
        return Visitor(self.port, **options)

    def signed_in(self, name, **options):
        """Somebody of the cast, signed in."""
        network, words = self.words(name)
        visitor = self.visitor(**options)
        answer = visitor.post("/session", {"network": network, "words": words})
        assert answer.status == 303, answer
        return visitor

    def stop(self, seconds=30):
        """Asks it to end, and gives what it ended with."""
        self.process.terminate()
        return self.process.wait(seconds)

    def kill(self):
        self.process.kill()
        self.process.wait()


class Answer:
    """What came back: status, headers in lower case, body."""

    def __init__(self, response):
        self.status = response.status
        self.headers = {name.lower(): value for name, value in response.getheaders()}
        self.cookies = response.headers.get_all("Set-Cookie") or []
        self.body = response.read()

    @property
    def text(self):
        return self.body.decode()

    @property
    def page(self):
        """The page as a tree: Kring's pages are well-formed XML."""
        return xml.fromstring(self.text.removeprefix("<!DOCTYPE html>"))

    def __repr__(self):
        return f"{self.status} {self.headers}\n{self.body[:2000].decode(errors='replace')}"


class Visitor:
    """Somebody with a browser: one connection that is kept, and cookies."""

    def __init__(self, port, address="127.0.0.1", headers={}, seconds=30):
        self.connection = http.client.HTTPConnection("127.0.0.1", port, timeout=seconds, source_address=(address, 0))
        self.headers = dict(headers)
        self.cookies = {}

    def get(self, path, headers={}):
        return self.ask("GET", path, None, headers)

    def post(self, path, fields, headers={}):
        form = {"Content-Type": "application/x-www-form-urlencoded"}
        return self.ask("POST", path, urllib.parse.urlencode(fields, doseq=True), form | SAME_ORIGIN | headers)

    def ask(self, method, path, body, headers):
        sent = self.headers | headers
        if self.cookies:
            own = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
            sent["Cookie"] = "; ".join(filter(None, [sent.get("Cookie"), own]))
        self.connection.request(method, path, body, sent)
        answer = Answer(self.connection.getresponse())
        for cookie in answer.cookies:
            name, value = cookie.split(";")[0].split("=", 1)
            self.cookies.pop(name, None) if "Max-Age=0" in cookie else self.cookies.update({name: value})
        return answer

    def form(self, path, action=None):
        """The fields of the form on a page, as they stand there."""
        answer = self.get(path)
        assert answer.status == 200, answer
        form = next(form for form in answer.page.iter("form") if form.get("action") == (action or path))
        fields = {}
        for field in form.iter():
            if field.tag == "input" and field.get("type") in ("radio", "checkbox") and not field.get("checked"):
                continue
            if field.tag in ("input", "textarea") and field.get("name"):
                value = field.get("value", "") if field.tag == "input" else (field.text or "").removeprefix("\n")
                fields.setdefault(field.get("name"), []).append(value)
        return fields

    def found(self, name, secret=None):
        """Founds a network, and gives the secret that opens it."""
        secret = secret or new_secret()
        answer = self.post("/networks", {
            "name": name, "scope": "Voor wie wil.", "organisation": "Gemeente Waterveen", "founder": "Noor", "secret": secret})
        assert answer.status == 200, answer
        return secret


def free_port():
    """A port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def new_secret():
    """A sign-in secret as the browser's script would send it."""
    return base64.urlsafe_b64encode(secrets.token_bytes(32)).decode().rstrip("=")


def raw(port, sent, seconds=10, until_closed=True):
    """Sends bytes as they are and gives everything that comes back."""
    with socket.create_connection(("127.0.0.1", port), timeout=seconds) as connection:
        received = b""
        try:
            connection.sendall(sent)
            if until_closed:
                connection.shutdown(socket.SHUT_WR)
            while chunk := connection.recv(65536):
                received += chunk
        except OSError:
            pass
        return received
