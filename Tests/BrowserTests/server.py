"""A Kring server of the tests' own, with the demo world, on a free port and a temporary folder."""
import os, re, select, socket, subprocess, tempfile, time
from words import HOUSE

PROGRAM = os.environ.get("KRING_PROGRAM", str(HOUSE / ".build/debug/kring"))


class Server:
    """Runs until closed; knows its address and how the cast comes in."""

    def __init__(self, database=None):
        self._folder = tempfile.TemporaryDirectory(prefix="kring-browser-")
        self._environment = {name: value for name, value in os.environ.items() if name != "DATABASE_URL"}
        if database:
            self._environment["DATABASE_URL"] = database
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = probe.getsockname()[1]
        self.address = f"http://localhost:{self.port}"
        self._start()

    def _start(self):
        self._process = subprocess.Popen(
            [PROGRAM, "serve", "--port", str(self.port), "--data", self._folder.name], env=self._environment,
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
        self.said = ""
        self._wait_until(self._listens, seconds=60)
        self._read(0.2)

    def restart(self):
        """Ends the server as a host would, checks that it left in peace, and starts it on the same data."""
        self._stop()
        self._start()

    def close(self):
        self._stop()
        self._folder.cleanup()

    def _stop(self):
        self._process.terminate()
        self.said += self._process.communicate(timeout=20)[0].decode()
        assert self._process.returncode == 0, f"the server ended with {self._process.returncode}:\n{self.said}"
        assert "fault" not in self.said, f"the server logged a fault:\n{self.said}"

    def key(self, name):
        """The network and the twelve words of somebody of the cast, as the server prints them at its start."""
        for line in self.said.splitlines():
            parts = re.split(r"\t|\s{2,}", line.strip())
            if parts[0] == name and len(parts[-1].split()) == 12:
                return parts[1], parts[-1]
        raise LookupError(f"{name} is not in the cast:\n{self.said}")

    def _listens(self):
        with socket.socket() as probe:
            return probe.connect_ex(("127.0.0.1", self.port)) == 0

    def _wait_until(self, holds, seconds):
        end = time.monotonic() + seconds
        while not holds():
            self._read(0.05)
            assert self._process.poll() is None, f"the server ended at once:\n{self.said}"
            assert time.monotonic() < end, f"the server did not start:\n{self.said}"

    def _read(self, seconds):
        pipe = self._process.stdout
        while select.select([pipe], [], [], seconds)[0]:
            chunk = os.read(pipe.fileno(), 65536)
            if not chunk:
                return
            self.said += chunk.decode()
