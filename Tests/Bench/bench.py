"""Measures Kring beside nginx in the same run and prints one table. A benchmark, never a timed test."""
import argparse, os, pathlib, re, shutil, socket, statistics, subprocess, sys, tempfile, time, zlib

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "ProcessTests"))
import crowd, introductions, talk, town
from kring import PROGRAM, Kring, free_port
from rivals import Figures, Nginx, wrk

CONNECTIONS = (1, 16, 64)
PAGES = {"front": ("front page", "/"), "handbook": ("handbook page", "/handbook/1"), "dashboard": ("dashboard", "/journey")}

SIZED = {
    "journey": ("dashboard", "/journey"), "tasks": ("tasks", "/core-group/tasks"),
    "role": ("tasks of a role", "/core-group/roles/lead/tasks"), "health": ("questions", "/health")}
PAPER = "/handbook/handbook.pdf"


class Bench:
    def __init__(self, quick):
        self.quick = quick
        self.seconds, self.runs, self.starts = (1, 1, 5) if quick else (5, 5, 20)
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="kring-bench-"))
        self.nginx = Nginx()
        self.kring = Kring(self.folder / "data")
        self.amina = self.kring.signed_in("Amina")
        self.facts = []
        self.large = None

    # Rates

    def page(self, name):
        title, path = PAGES[name]
        # The server closes what was silent for long, as during the pages before this one.
        self.amina.connection.close()
        content = self.amina.get(path).body if name == "dashboard" else self.kring.visitor().get(path).body
        rival = self.nginx.serve(f"{name}.html", content)
        own = f"http://127.0.0.1:{self.kring.port}{path}"
        cookie = self.cookie(self.amina) if name == "dashboard" else None
        for connections in CONNECTIONS:
            ours, theirs = self.beside(
                lambda: wrk(own, connections, self.seconds, cookie), lambda: wrk(rival, connections, self.seconds))
            self.row(f"{title}, {len(content) / 1000:.1f} kB", connections, ours, theirs)
            if name == "dashboard" and connections == 64:
                self.fact("dashboard at 64 connections, share of nginx's rate", ours.rate / theirs.rate, "at least", 0.20)
                self.fact("dashboard at 64 connections, p99 (ms)", ours.p99, "under", 10)

    def compass(self):
        url = f"http://127.0.0.1:{self.kring.port}/compass/12"
        headers = ["Content-Type: application/x-www-form-urlencoded", "Sec-Fetch-Site: same-origin"]
        alone = None
        for connections in CONNECTIONS:
            figures = self.median([
                wrk(url, connections, self.seconds, self.cookie(self.amina), "choose.lua", headers) for _ in range(self.runs)])
            self.row("saving a choice, durable", connections, figures, None)
            alone = alone or figures
        self.facts.append(
            f"saving choices, 64 connections that share commits against 1, a transaction each: {figures.rate / alone.rate:.1f} times")

    def crowd(self):
        """The dashboard where there are ten thousand networks, against ten."""
        rates = {}
        krings = {count: self.crowded(count) for count in (10, 10_000)}
        cookies = {count: self.cookie(kring.signed_in("Amina")) for count, kring in krings.items()}
        few, many = self.beside(*(
            lambda count=count: wrk(f"http://127.0.0.1:{krings[count].port}/journey", 64, self.seconds, cookies[count])
            for count in krings))
        for count, figures in ((10, few), (10_000, many)):
            self.row(f"dashboard, {count:,} networks", 64, figures, None)
        self.fact("dashboard with 10,000 networks, share of its rate with 10", many.rate / few.rate, "at least", 0.90)
        for kring in krings.values():
            kring.stop()

    def town(self):
        """A network of 5,000 members and a network of one person, as its core group sees them."""
        folder = self.folder / "town"
        Kring(folder).stop()
        town.grow(folder, "Kleurrijk")
        kring = Kring(folder)
        self.wait_until_idle(kring)
        return kring

    def compared(self, part):
        """One page of a network at size, against the same page of one that is empty."""
        title, path = SIZED[part]
        if self.large is None:
            self.large = self.town()
        krings = (self.kring, self.large)
        cookies = [self.cookie(kring.signed_in("Samira")) for kring in krings]
        few, many = self.beside(*(
            lambda kring=kring, cookie=cookie: wrk(f"http://127.0.0.1:{kring.port}{path}", 64, self.seconds, cookie)
            for kring, cookie in zip(krings, cookies)))
        self.row(f"{title}, empty network", 64, few, None)
        self.row(f"{title}, {town.MEMBERS:,} members", 64, many, None)
        share = f"{title} at size, share of its rate when empty"
        if part in ("tasks", "role"):
            self.facts.append(f"{share}: {many.rate / few.rate:.2f}")
        else:
            self.fact(share, many.rate / few.rate, "at least", 0.50)

    def talking(self, posts):
        """A network of 10,000 members who posted so often."""
        folder = self.folder / f"talk-{posts}"
        Kring(folder).stop()
        talk.grow(folder, "Kleurrijk", posts)
        kring = Kring(folder)
        self.wait_until_idle(kring)
        return kring

    def conversation(self):
        """A conversation of 50 posts where there are a million, against ten thousand and against nginx; and replying."""
        krings = {posts: self.talking(posts) for posts in (10_000, 1_000_000)}
        samira = {posts: kring.signed_in("Samira") for posts, kring in krings.items()}
        cookies = {posts: self.cookie(visitor) for posts, visitor in samira.items()}
        path = f"/conversations/{talk.conversation(7)}"
        content = samira[1_000_000].get(path).body
        rival = self.nginx.serve("conversation.html", content)
        own = {posts: f"http://127.0.0.1:{kring.port}{path}" for posts, kring in krings.items()}
        few, many = self.beside(
            *(lambda posts=posts: wrk(own[posts], 64, self.seconds, cookies[posts]) for posts in krings))
        ours, theirs = self.beside(
            lambda: wrk(own[1_000_000], 64, self.seconds, cookies[1_000_000]), lambda: wrk(rival, 64, self.seconds))
        self.row("conversation, 10,000 posts", 64, few, None)
        self.row(f"the same of a million, {len(content) / 1000:.1f} kB", 64, ours, theirs)
        self.fact("conversation at 64 connections, share of nginx's rate", ours.rate / theirs.rate, "at least", 0.15)
        self.fact("conversation at 64 connections, p99 (ms)", ours.p99, "under", 10)
        self.fact("conversation of a million posts, share of its rate at 10,000", many.rate / few.rate, "at least", 0.85)
        rooms = f"http://127.0.0.1:{krings[1_000_000].port}/rooms"
        self.row("rooms, a million posts", 64, wrk(rooms, 64, self.seconds, cookies[1_000_000]), None)
        self.replies(krings[1_000_000].port, cookies[1_000_000], 1_000_000 // talk.POSTS_EACH)
        for kring in krings.values():
            kring.stop()

    def replies(self, port, cookie, conversations):
        """Durable replies that share commits, against a transaction each."""
        os.environ["BENCH_CONVERSATIONS"] = str(conversations)
        headers = ["Content-Type: application/x-www-form-urlencoded", "Sec-Fetch-Site: same-origin"]
        alone, together = (
            self.median([
                wrk(f"http://127.0.0.1:{port}/rooms", connections, self.seconds, cookie, "reply.lua", headers)
                for _ in range(self.runs)])
            for connections in (1, 64))
        self.row("posting a reply, durable", 1, alone, None)
        self.row("posting a reply, durable", 64, together, None)
        self.fact("replies from 64 clients, times a transaction each", together.rate / alone.rate, "at least", 5)

    def introductions(self):
        """Two rounds of introductions of 10,000 people, each started on its page."""
        folder = self.folder / "introductions"
        Kring(folder).stop()
        introductions.grow(folder, "Kleurrijk")
        kring = Kring(folder)
        for number, (seconds, people, reached, twos) in enumerate(
                introductions.rounds(folder, "Kleurrijk", kring.signed_in("Samira", seconds=120)), 1):
            self.fact(f"round {number} of introductions, {people:,} people (s)", seconds, "under", 5)
            self.fact(f"round {number}, share of what no round can exceed", reached, "at least", 0.99)
            assert twos == number * introductions.PEOPLE // 2, "somebody met somebody twice"

    def search(self):
        """Searching a million posts, as somebody in the one room where they all are."""
        posts = 20_000 if self.quick else 1_000_000
        folder, words = self.folder / "search", talk.Words()
        Kring(folder).stop()
        talk.grow(folder, "Kleurrijk", posts, words.text)
        talk.sort_in(folder, "Kleurrijk")
        questions = self.folder / "questions"
        questions.write_text("\n".join("+".join(words) for words in words.questions()) + "\n")
        os.environ["BENCH_QUESTIONS"] = str(questions)
        kring = Kring(folder)
        self.wait_until_idle(kring)
        cookie = self.cookie(kring.signed_in("Samira"))
        headers = ["Content-Type: application/x-www-form-urlencoded", "Sec-Fetch-Site: same-origin"]
        for connections in (16, 64):
            found = self.median([
                wrk(f"http://127.0.0.1:{kring.port}/rooms/search", connections, self.seconds, cookie, "search.lua", headers)
                for _ in range(self.runs)])
            self.row(f"searching {posts:,} posts", connections, found, None)
            self.fact(f"searching at {connections} connections, p99 (ms)", found.p99, "under", 20)
        kring.stop()

    def handbook_pdf(self):
        """The whole handbook as a PDF: the first time it is made, then it is kept."""
        began = time.perf_counter()
        assert self.kring.visitor(seconds=120).get(PAPER).status == 200
        self.facts.append(f"the first handbook PDF (s): {time.perf_counter() - began:.1f}")
        figures = self.median([
            wrk(f"http://127.0.0.1:{self.kring.port}{PAPER}", 16, self.seconds) for _ in range(self.runs)])
        self.row("handbook PDF, kept", 16, figures, None)

    def crowded(self, count):
        folder = self.folder / f"crowd-{count}"
        Kring(folder).stop()
        crowd.make(folder, count)
        kring = Kring(folder)
        self.wait_until_idle(kring)
        return kring

    @staticmethod
    def wait_until_idle(kring):
        """After its start a process looks whether every network is whole; that is not what is measured."""
        before = None
        while (now := pathlib.Path(f"/proc/{kring.process.pid}/stat").read_text().split()[13:15]) != before:
            before = now
            time.sleep(1)

    def beside(self, ours, theirs):
        """Both in turn, so that a busy moment of the machine meets both."""
        pairs = [(ours(), theirs()) for _ in range(self.runs)]
        return self.median([pair[0] for pair in pairs]), self.median([pair[1] for pair in pairs])

    @staticmethod
    def median(runs):
        return Figures(*(statistics.median(getattr(run, name) for run in runs) for name in ("rate", "p50", "p99")))

    @staticmethod
    def cookie(visitor):
        return f"s={visitor.cookies['s']}"

    # Single figures

    def start(self):
        """From starting the process to the first 200, on a folder that is there."""
        folder = self.folder / "start"
        Kring(folder).stop()
        took = statistics.median(self.cold_start(folder) for _ in range(self.starts))
        self.fact(f"cold start to the first 200, median of {self.starts} (ms)", took, "under", 60)

    @staticmethod
    def cold_start(folder):
        address = ("127.0.0.1", free_port())
        began = time.perf_counter()
        process = subprocess.Popen(
            [PROGRAM, "serve", "--port", str(address[1]), "--data", str(folder)], stdout=subprocess.DEVNULL)
        while True:
            with socket.socket() as connection:
                if connection.connect_ex(address) == 0:
                    connection.sendall(b"GET / HTTP/1.1\r\nHost: localhost\r\n\r\n")
                    assert connection.recv(64).startswith(b"HTTP/1.1 200")
                    took = time.perf_counter() - began
                    break
        process.terminate()
        process.wait()
        return took * 1000

    def size(self):
        """The share of memory that is the process's own (PSS), after its start and a few requests."""
        kring = Kring(self.folder / "size")
        member = kring.signed_in("Amina")
        for path in ("/", "/handbook/1", "/journey", "/compass", "/start-note"):
            assert member.get(path).status == 200
        time.sleep(0.5)
        rollup = pathlib.Path(f"/proc/{kring.process.pid}/smaps_rollup").read_text()
        self.fact("idle memory, PSS (MB)", int(re.search(r"^Pss: +(\d+)", rollup, re.M)[1]) / 1000, "under", 20)
        kring.stop()

    def visit(self):
        """A browser's first visit: the front page and everything it loads, headers included."""
        visitor = self.kring.visitor(headers={"Accept-Encoding": "gzip, deflate, br, zstd"})
        seen, waiting, total = set(), ["/"], 0
        while waiting:
            path = waiting.pop()
            if path in seen:
                continue
            seen.add(path)
            answer = visitor.get(path)
            assert answer.status == 200, path
            total += len(answer.body) + sum(len(name) + len(value) + 4 for name, value in answer.headers.items()) + 19
            text = plain(answer)
            waiting += re.findall(r'(?:src|href)="(/assets/[^"]+)"', text) if path == "/" else re.findall(
                r'(?:from\s*|import\s*|import\(\s*|url\(\s*)["\']?(/assets/[^"\')]+)', text)
        self.fact(f"first visit, {len(seen)} requests (kB)", total / 1000, "under", 40)

    # The table

    def row(self, title, connections, ours, theirs):
        ratio = f"{ours.rate / theirs.rate:8.2f}  {theirs.rate:10,.0f}" if theirs else ""
        print(f"{title:32}{connections:6}{ours.rate:12,.0f}{ours.p50:10.2f}{ours.p99:10.2f}  {ratio}", flush=True)

    def fact(self, title, figure, relation, target):
        met = figure >= target if relation == "at least" else figure < target
        self.facts.append(f"{title}: {figure:.2f}, {relation} {target}: {'reached' if met else 'MISSED'}")

    def run(self, parts):
        print(f"{os.cpu_count()} processors; load before it began {os.getloadavg()[0]:.1f}: above 0.5 the figures mean little\n")
        print(f"{'':32}{'conn.':>6}{'requests/s':>12}{'p50 ms':>10}{'p99 ms':>10}  {'of nginx':>8}  {'nginx/s':>10}")
        for part in parts:
            if part in PAGES:
                self.page(part)
            elif part in SIZED:
                self.compared(part)
            else:
                getattr(self, part.replace("-", "_"))()
        print("\n" + "\n".join(self.facts))

    def close(self):
        self.nginx.close()
        self.kring.stop()
        if self.large:
            self.large.stop()
        shutil.rmtree(self.folder)


def plain(answer):
    coding = answer.headers.get("content-encoding")
    if coding == "gzip":
        return zlib.decompress(answer.body, 31).decode()
    assert coding is None, f"the bench cannot read {coding}"
    return answer.body.decode(errors="replace")


PARTS = [
    *PAGES, *SIZED, "conversation", "search", "introductions", "handbook-pdf", "compass", "crowd", "start", "size", "visit"]
parser = argparse.ArgumentParser(prog="bin/bench")
parser.add_argument("parts", nargs="*", metavar="PART", help=f"{', '.join(PARTS)}; all when none is named")
parser.add_argument("--quick", action="store_true", help="one run of a second each: to see that it works, not to compare")
chosen = parser.parse_args()
if unknown := set(chosen.parts) - set(PARTS):
    parser.error(f"unknown: {', '.join(sorted(unknown))}")
bench = Bench(chosen.quick)
try:
    bench.run(chosen.parts or PARTS)
finally:
    bench.close()
