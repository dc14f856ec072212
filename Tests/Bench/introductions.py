"""A network of 10,000 people who take part in introductions, written into the file of a demo network, and one round of them."""
import base64, datetime, random, secrets, time

import town

PEOPLE, UNITS, FUNCTIONS, TOPICS = 10_000, 40, 12, 40


def grow(folder, name):
    """Fills the network with this name; nobody has its file open. Topics and units are of unlike size, as they are."""
    file = town.opened(folder, name)
    file.execute("BEGIN")
    town.members(file, PEOPLE)
    chance = random.Random(2026)
    labels = {
        kind: [town.key() for _ in range(count)]
        for kind, count in (("unit", UNITS), ("function", FUNCTIONS), ("topic", TOPICS))}
    for kind, ids in labels.items():
        file.executemany(
            "INSERT INTO introduction_label (id, kind, name, folded_name) VALUES (?, ?, ?, ?)",
            [(id, kind, f"Woord {n}", f"woord {n}") for n, id in enumerate(ids)])
    some = lambda ids: ids[min(int(chance.expovariate(3) * len(ids)), len(ids) - 1)]
    for _ in range(PEOPLE):
        mark, box = town.key(), base64.urlsafe_b64encode(secrets.token_bytes(32)).decode().rstrip("=")
        unit = some(labels["unit"]) if chance.random() < 0.9 else None
        function = some(labels["function"]) if chance.random() < 0.8 else None
        file.execute(
            """INSERT INTO introduction_wish (mark, box_key, unit, function, other_unit, other_function, every, paused, due)
               VALUES (?, ?, ?, ?, ?, ?, 1, 0, 1)""",
            [mark, box, unit, function, chance.random() < 0.7, chance.random() < 0.4])
        topics = {some(labels["topic"]) for _ in range(chance.randrange(5))}
        file.executemany("INSERT INTO introduction_topic (mark, topic) VALUES (?, ?)", [(mark, t) for t in topics])
    file.execute("COMMIT")
    file.close()


def rounds(folder, name, core):
    """Two rounds, one after the other, which have everybody meet somebody else: for each how long it took, how many people
    were put together, which share of what no round can exceed was reached, and how many twos came together so far."""
    until = (datetime.date.today() + datetime.timedelta(days=28)).isoformat()
    for number in (1, 2):
        began = time.perf_counter()
        assert core.post("/introductions/rounds", {"number": number, "until": until}).status == 303
        seconds = time.perf_counter() - began
        file = town.opened(folder, name)
        people, reached = file.execute(
            "SELECT people, reached FROM introduction_round WHERE number = ?", [number]).fetchone()
        (twos,) = file.execute("SELECT count(*) FROM introduction_past").fetchone()
        # As if it were over.
        file.execute("UPDATE introduction_round SET ends_on = '2020-01-01' WHERE number = ?", [number])
        file.close()
        yield seconds, people, reached / 1000, twos
