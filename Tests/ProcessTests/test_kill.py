"""kill -9 during writes loses nothing that was acknowledged."""
import http.client, random, re, shutil, sqlite3, threading, time
from kring import new_secret

OPTIONS = {4: ["P1.D4.individual", "P1.D4.group"], 5: ["P1.D5.open", "P1.D5.confidential"], 7: ["P1.D7.join", "P1.D7.own"]}
GONE = (OSError, http.client.HTTPException)


class Writer(threading.Thread):
    """Writes until the process is gone. `kept` is what was acknowledged, `asked` what was sent."""

    def __init__(self, visitor):
        super().__init__(daemon=True)
        self.visitor, self.kept, self.asked, self.refused = visitor, [], [], None

    def run(self):
        try:
            for number in range(1_000_000):
                what = self.prepare(number)
                self.asked.append(what)
                answer = self.write(what)
                if answer.status not in (200, 303):
                    self.refused = answer
                    return
                self.kept.append(what)
        except GONE:
            pass


class Chooser(Writer):
    """Changes its mind about one decision."""

    def __init__(self, visitor, decision):
        super().__init__(visitor)
        self.decision = decision

    def prepare(self, number):
        return OPTIONS[self.decision][number % 2]

    def write(self, option):
        return self.visitor.post(f"/compass/{self.decision}", {"option": option})

    def check(self, visitor):
        chosen = visitor.form(f"/compass/{self.decision}").get("option", [])
        assert chosen == self.kept[-1:] or chosen == self.asked[-1:] or not self.kept


class Talker(Writer):
    """Notes conversations."""

    def __init__(self, visitor, mark):
        super().__init__(visitor)
        self.mark = mark

    def prepare(self, number):
        return f"Les {self.mark}-{number:05}."

    def write(self, lesson):
        return self.visitor.post("/preparation/conversations", {"lesson": lesson})

    def check(self, visitor):
        page = visitor.get("/preparation/conversations").text
        for lesson in self.kept:
            assert lesson in page, f"{lesson} is lost"


class Founder(Writer):
    """Founds networks."""

    def __init__(self, visitor, mark):
        super().__init__(visitor)
        self.mark = mark

    def prepare(self, number):
        return f"Netwerk {self.mark}-{number}", new_secret()

    def write(self, network):
        if len(self.kept) == 3:
            raise ConnectionError("enough networks")
        name, secret = network
        return self.visitor.post("/networks", {
            "name": name, "scope": "Voor wie wil.", "organisation": "Elders", "founder": "Noor", "secret": secret})

    def check(self, visitor):
        for name, secret in self.kept:
            assert visitor.post("/session", {"network": name, "secret": secret}).status == 303, f"{name} is lost"
            assert visitor.get("/journey").status == 200


class Noter(Writer):
    """Saves one version of the start note after the other."""

    def __init__(self, visitor):
        super().__init__(visitor)
        self.form = visitor.form("/start-note/edit")
        self.base = self.first = int(self.form["base"][0])

    def prepare(self, number):
        return self.first + number + 1

    def write(self, number):
        return self.visitor.post(
            "/start-note/edit", self.form | {"base": str(number - 1), "text-purpose": f"Versie {number}."})

    def check(self, visitor):
        form = visitor.form("/start-note/edit")
        standing = int(form["base"][0])
        assert standing in {self.first, *self.kept[-1:], *self.asked[-1:]} and standing >= max(self.kept, default=0)
        if standing > self.first:
            assert form["text-purpose"] == [f"Versie {standing}."]


def writers(kring, mark):
    """Seven connections that write at once: choices, conversations, start notes, whole networks."""
    made = [Chooser(kring.signed_in(name), decision) for name, decision in zip(["Amina", "Joost", "Fatou"], OPTIONS)]
    made += [Talker(kring.signed_in(name), f"{mark}-{place}") for place, name in enumerate(["Ruben", "Linh"])]
    made += [Noter(kring.signed_in("Marijke")), Founder(kring.visitor(), mark)]
    return made


def kill_while_they_write(kring, mark, seconds):
    made = writers(kring, mark)
    for writer in made:
        writer.start()
    time.sleep(seconds)
    kring.kill()
    for writer in made:
        writer.join(10)
        assert not writer.is_alive() and not writer.refused, writer.refused
    return made


def check_files(folder, copy):
    """Every database is whole: of a copy, since looking would play the log back before Kring does."""
    shutil.copytree(folder, copy)
    for file in copy.glob("*.sqlite"):
        database = sqlite3.connect(file)
        assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)], file
        assert not database.execute("PRAGMA foreign_key_check").fetchall(), file
        database.close()
    shutil.rmtree(copy)


def forget_conversations(visitor):
    """At most 200 are kept: makes room for the next round."""
    page = visitor.get("/preparation/conversations").text
    for path in re.findall(r'action="(/preparation/conversations/\w+/removal)"', page):
        assert visitor.post(path, {}).status == 303


def test_kill_9_during_writes_100_times_loses_nothing_acknowledged(serve, tmp_path, capsys):
    chance = random.Random(1)
    kept = 0
    kring = serve()
    for round in range(100):
        made = kill_while_they_write(kring, round, chance.uniform(0.02, 0.12))
        check_files(kring.data, tmp_path / "copy")
        kring = serve()
        reader = kring.signed_in("Amina")
        for writer in made:
            writer.check(kring.visitor() if isinstance(writer, Founder) else reader)
            kept += len(writer.kept)
        forget_conversations(reader)
        assert not kring.stderr
    with capsys.disabled():
        print(f"\n  {kept} writes were acknowledged in 100 rounds; none was lost")


def test_kill_9_during_writes_loses_nothing_on_postgresql(serve, tmp_path, database):
    chance = random.Random(2)
    environment = {"DATABASE_URL": database}
    kring = serve(environment=environment)
    for round in range(5):
        made = kill_while_they_write(kring, round, chance.uniform(0.1, 0.5))
        kring = serve(environment=environment)
        reader = kring.signed_in("Amina")
        for writer in made:
            writer.check(kring.visitor() if isinstance(writer, Founder) else reader)
        forget_conversations(reader)
        assert not kring.stderr
