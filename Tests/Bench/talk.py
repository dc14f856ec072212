"""A network that talks: 10,000 members, and conversations of 50 posts in one room, written into the file of a demo network."""
import datetime, secrets, sqlite3

import town

MEMBERS, POSTS_EACH = 10_000, 50
ROOM = "f" * 32
TEXT = "Vorige week had ik weer zo’n dag. Het hielp dat iemand vroeg of ik mee naar buiten ging, zonder verder iets te willen weten."


def conversation(number):
    """The identifier of a conversation, by its number from 1."""
    return f"{number:032x}"


def grow(folder, name, posts):
    """Fills the network with this name; nobody has its file open."""
    file = town.opened(folder, name)
    file.execute("BEGIN")
    town.members(file, MEMBERS)
    people = [id for (id,) in file.execute("SELECT id FROM person")]
    today = datetime.date.today().isoformat()
    file.execute(
        "INSERT INTO room (id, name, folded_name, purpose, kind) VALUES (?, 'De tafel', 'de tafel', '', 'open')", [ROOM])
    numbers = range(1, posts // POSTS_EACH + 1)
    file.executemany(
        "INSERT INTO conversation (id, room, title, last_on, posts) VALUES (?, ?, ?, ?, ?)",
        ((conversation(n), ROOM, f"Gesprek {n}", today, POSTS_EACH) for n in numbers))
    file.executemany(
        """INSERT INTO post (conversation, number, author, once_name, mark, once, wording, html, content_note, quoted,
           posted_on, edition) VALUES (?, ?, ?, ?, ?, ?, ?, ?, '', ?, ?, 1)""",
        (post(n, number, people, today) for n in numbers for number in range(1, POSTS_EACH + 1)))
    file.execute("COMMIT")
    file.close()


def post(conversation_number, number, people, today):
    """Every tenth post is under a one-time name, every fifth answers another."""
    place = (conversation_number * POSTS_EACH + number) % len(people)
    once = number % 10 == 0
    return (
        conversation(conversation_number), number, None if once else people[place], "Stille vijver" if once else None,
        secrets.token_hex(16) if once else None, secrets.token_hex(16), TEXT, f"<p>{TEXT}</p>\n",
        number - 1 if number % 5 == 0 else None, today)
