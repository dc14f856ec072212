"""The words of the interface, by key, from the catalogue that the pages are made with; and days as forms want them."""
import datetime, functools, json, pathlib, re

HOUSE = pathlib.Path(__file__).resolve().parents[2]


@functools.cache
def _catalogue():
    return json.loads((HOUSE / "Words/Localizable.xcstrings").read_text())["strings"]


def phrase(language, key, **values):
    """The text of a key, with its placeholders filled: phrase("nl", "decision.number", number=3)."""
    localization = _catalogue()[key]["localizations"][language]
    if "variations" in localization:
        form = "one" if 1 in values.values() else "other"
        localization = localization["variations"]["plural"][form]
    return re.sub(r"%\((\w+)\)(?:lld|@)", lambda match: str(values[match[1]]), localization["stringUnit"]["value"])


@functools.cache
def key_words():
    """The list of which every key is made."""
    return (HOUSE / "Words/key-words.txt").read_text().split()


def day(ahead=0):
    """A day as a form wants it."""
    return (datetime.date.today() + datetime.timedelta(days=ahead)).isoformat()
