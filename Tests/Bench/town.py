"""A network at size: 5,000 members, 400 tasks and 2,000 commitments, written into the file of a demo network."""
import secrets, sqlite3, datetime

MEMBERS, TASKS, PROMISES, CORE = 5_000, 400, 2_000, 8
ROLES = ("lead", "communication", "meetings", "buddies", "advice", "safety", "minutes-and-money")


def key():
    return secrets.token_hex(16)


def grow(folder, name):
    """Fills the network with this name; nobody has its file open. Whoever is in it is in the core group."""
    file = opened(folder, name)
    file.execute("BEGIN")
    members(file, MEMBERS)
    work(file)
    file.execute("COMMIT")
    file.close()


def opened(folder, name):
    """The file of the network with this name."""
    catalogue = sqlite3.connect(folder / "installation.sqlite")
    (network,) = catalogue.execute("SELECT id FROM network WHERE name = ?", [name]).fetchone()
    catalogue.close()
    file = sqlite3.connect(folder / f"n{network}.sqlite", isolation_level=None)
    file.execute("PRAGMA synchronous = OFF")
    return file


def members(file, count):
    (present,) = file.execute("SELECT count(*) FROM person").fetchone()
    rows = [
        (key(), f"Lid {number}", f"lid {number}", secrets.token_urlsafe(32)) for number in range(count - present)]
    file.executemany("INSERT INTO person (id, name, folded_name, sign_in_hash) VALUES (?, ?, ?, ?)", rows)


def work(file):
    core = [id for (id,) in file.execute("SELECT id FROM person ORDER BY name DESC LIMIT ?", [CORE])]
    file.executemany("INSERT INTO core_member (person) VALUES (?) ON CONFLICT DO NOTHING", [(id,) for id in core])
    file.executemany(
        "INSERT INTO core_task (id, role, wording, minutes_a_month, weight, person, number) VALUES (?, ?, ?, ?, ?, ?, 1)",
        [(key(), ROLES[n % 7], f"Taak {n}", 15 + n % 60, 1 + n % 3, core[n % CORE]) for n in range(TASKS)])
    today = datetime.date.today()
    promises = []
    for number in range(PROMISES):
        due = today + datetime.timedelta(days=number % 400 - 200)
        kept = due.isoformat() if number % 4 else None
        promises.append((
            key(), f"Afdeling {number % 40}", f"Belofte {number} om iets te doen aan wat leden aangaven.",
            (today - datetime.timedelta(days=210)).isoformat(), due.isoformat(), kept))
    file.executemany(
        "INSERT INTO commitment (id, promiser, promise, made_on, due_on, kept_on) VALUES (?, ?, ?, ?, ?, ?)", promises)
