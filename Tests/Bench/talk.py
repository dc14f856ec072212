"""A network that talks: 10,000 members, and conversations of 50 posts in one room, written into the file of a demo network."""
import datetime, itertools, random, secrets, sqlite3

import town

MEMBERS, POSTS_EACH = 10_000, 50
ROOM = "f" * 32
TEXT = "Vorige week had ik weer zo’n dag. Het hielp dat iemand vroeg of ik mee naar buiten ging, zonder verder iets te willen weten."


def conversation(number):
    """The identifier of a conversation, by its number from 1: its first digits tell it apart, as those of a random one do."""
    return f"{number:012x}{number:020x}"


def grow(folder, name, posts, text=lambda: TEXT):
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
        (post(n, number, people, today, text()) for n in numbers for number in range(1, POSTS_EACH + 1)))
    file.execute("COMMIT")
    file.close()


def post(conversation_number, number, people, today, text):
    """Every tenth post is under a one-time name, every fifth answers another."""
    place = (conversation_number * POSTS_EACH + number) % len(people)
    once = number % 10 == 0
    return (
        conversation(conversation_number), number, None if once else people[place], "Stille vijver" if once else None,
        secrets.token_hex(16) if once else None, secrets.token_hex(16), text, f"<p>{text}</p>\n",
        number - 1 if number % 5 == 0 else None, today)



class Words:
    """Texts of made-up words, each its own stem, as common as those of a language: the second half as often, and so on."""

    def __init__(self, number=50_000):
        self.chance = random.Random(4)
        syllable = lambda: self.chance.choice("bdfgklmnprstvwz") + self.chance.choice("aiou")
        make = lambda: "".join(syllable() for _ in range(self.chance.choice((2, 3, 3)))) + self.chance.choice("kmp")
        self.all = list(dict.fromkeys(make() for _ in range(number)))
        self.weights = list(itertools.accumulate(1 / (place + 10) for place in range(len(self.all))))

    def text(self):
        """Twenty words, beside those such as “de”, which Kring does not keep."""
        return " ".join(self.chance.choices(self.all, cum_weights=self.weights, k=20)) + "."

    def questions(self):
        """What people look for: a common word, two, three, a common one beside a rare one, two rare ones, and none."""
        common, middle, rare = self.all[:20], self.all[200:400], self.all[-2000:]
        pick = self.chance.choice
        kinds = [
            lambda: [pick(common)], lambda: [pick(middle)], lambda: [pick(rare)],
            lambda: [pick(common), pick(common)], lambda: [pick(middle), pick(middle)],
            lambda: [pick(common), pick(middle), pick(middle)], lambda: [pick(common), pick(rare)],
            lambda: [pick(rare), pick(rare)], lambda: ["qqqqq"]]
        return [kind() for _ in range(40) for kind in kinds]


def sort_in(folder, name):
    """Gives every post its words and a day of the last two years, as Kring would have kept them."""
    file = town.opened(folder, name)
    today = datetime.date.today()
    epoch = datetime.date(1970, 1, 1)
    file.execute("PRAGMA temp_store = FILE")
    file.execute("CREATE TEMP TABLE word (stem TEXT, day INTEGER, conversation INTEGER, number INTEGER)")
    file.execute("BEGIN")
    posts = file.execute(
        "SELECT substr(conversation, 1, 12), number, wording FROM post WHERE conversation IN "
        "(SELECT id FROM conversation WHERE room = ?)", [ROOM])
    day = lambda conversation: (today - datetime.timedelta(days=conversation % 730) - epoch).days
    file.cursor().executemany(
        "INSERT INTO temp.word VALUES (?, ?, ?, ?)",
        ((stem, day(int(key, 16)), int(key, 16), number)
         for key, number, wording in posts for stem in set(wording.strip(".").split())))
    file.execute(
        "INSERT INTO post_word (room, stem, day, conversation, number) "
        "SELECT ?, stem, day, conversation, number FROM temp.word ORDER BY 2, 3, 4, 5", [int(ROOM[:12], 16)])
    file.execute("DELETE FROM post_unread")
    file.execute("COMMIT")
    file.close()
