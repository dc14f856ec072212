"""Amina founds a network, invites Joost, and both come back with their twelve words."""
import re, subprocess, urllib.parse
import pytest
from playwright.sync_api import expect
from words import key_words, phrase


def assert_never_sent(person, words):
    """No request of this browser carried the words: not whole, not two in a row."""
    pair = re.compile("|".join(rf"\b{a}\W+(?:20)?{b}\b" for a, b in zip(words, words[1:])))
    for method, url, body in person.sent:
        plain = urllib.parse.unquote_plus(url + "\n" + body)
        assert not pair.search(plain), f"{method} {url} carried key words"
        assert not urllib.parse.parse_qs(body).get("words"), f"{method} {url} filled the field of the words"


def test_founding_shows_twelve_words_that_never_left_the_browser(someone):
    amina = someone()
    words = amina.founds("Stille Kracht")
    assert len(words) == 12 and set(words) <= set(key_words())
    amina.sees_phrase("key.rule-once")
    assert amina.page.locator("#kept").input_value() == " ".join(words)
    assert_never_sent(amina, words)
    amina.keeps_words()
    amina.sees("Stille Kracht")
    assert_never_sent(amina, words)
    assert amina.page.evaluate("sessionStorage.length + localStorage.length") == 0


def test_the_words_can_be_copied_and_printed(someone, tmp_path):
    amina = someone()
    words = amina.founds("Papier en Pen")
    amina.presses("key.copy")
    expect(amina.page.get_by_role("status")).to_have_text(amina.phrase("key.copied"))
    assert amina.page.evaluate("navigator.clipboard.readText()") == " ".join(words)
    paper = tmp_path / "words.pdf"
    amina.page.pdf(path=paper)
    printed = subprocess.check_output(["pdftotext", "-layout", paper, "-"], text=True)
    assert all(word in printed for word in words)
    assert amina.phrase("key.copy") not in printed


def test_the_words_are_shown_once(someone):
    amina = someone()
    words = amina.founds("Eén Keer")
    amina.keeps_words()
    amina.goes_back()
    for word in words:
        expect(amina.page.locator("#words li", has_text=re.compile(f"^{word}$"))).to_have_count(0)


def test_a_founder_invites_a_second_person_who_joins(someone):
    amina, joost, ruben = someone(), someone(), someone()
    amina.founds("Met z’n tweeën")
    amina.keeps_words()
    amina.goes_to("/invitations")
    amina.sees_phrase("invite.none")
    link = amina.invites(uses=1)

    words = joost.joins(link, name="Joost")
    assert_never_sent(joost, words)
    joost.keeps_words()
    joost.goes_to("/invitations")
    amina.goes_to("/invitations")
    for person in (amina, joost):
        people = person.page.get_by_role("region", name=person.phrase("invite.who")).get_by_role("listitem")
        assert sorted(people.all_inner_texts()) == ["Amina", "Joost"]

    assert ruben.page.goto(link).status == 410
    ruben.sees_phrase("error.invitation-text")


def test_an_invitation_that_is_withdrawn_opens_nothing(someone):
    amina, joost = someone(), someone()
    amina.founds("Toch Niet")
    amina.keeps_words()
    link = amina.invites(uses=5)
    amina.presses("invite.withdraw")
    amina.sees_phrase("invite.none")
    assert joost.page.goto(link).status == 410


def test_a_poster_carries_the_link_for_eye_and_telephone(someone, tmp_path):
    amina = someone()
    amina.founds("Aan de Muur")
    amina.keeps_words()
    link = amina.invites(uses=20)
    poster = amina.downloads(amina.link("invite.poster"))
    told = subprocess.check_output(["pdftotext", "-raw", poster, "-"], text=True)
    assert "Aan de Muur" in told and link in told.replace("\n", "")
    assert "Pages:           1\n" in subprocess.check_output(["pdfinfo", poster], text=True)
    subprocess.check_call(["pdftoppm", "-r", "100", "-png", "-singlefile", poster, tmp_path / "poster"])
    scanned = subprocess.check_output(["zbarimg", "--quiet", "--raw", tmp_path / "poster.png"], text=True)
    assert scanned.strip() == link


def test_whoever_kept_the_words_comes_back(someone):
    amina = someone()
    words = amina.founds("Weer Thuis")
    amina.keeps_words()
    amina.signs_out()
    amina.goes_to("/journey")
    expect(amina.page).to_have_url(amina.address + "/session/new")
    amina.signs_in("Weer Thuis", words)
    amina.sees("Weer Thuis")
    assert_never_sent(amina, words)


def test_four_letters_a_word_are_enough(someone):
    amina = someone()
    words = amina.founds("Kort Maar Goed")
    amina.keeps_words()
    amina.signs_out()
    amina.signs_in("Kort Maar Goed", "  ".join(word[:4].upper() for word in words))
    amina.sees("Kort Maar Goed")


@pytest.mark.parametrize("language", ["nl", "en"])
def test_a_mistyped_word_is_pointed_at_before_anything_is_sent(someone, language):
    person = someone(language=language)
    words = key_words()[:12]
    person.goes_to("/session/new")

    def sees_problem(typed, sentence):
        person.writes(network="Weer Thuis", words=typed)
        person.presses("sign-in.submit")
        expect(person.page.locator("#words-problem")).to_have_text(sentence)
        expect(person.field("words")).to_be_focused()

    sees_problem(" ".join(words[:11]), phrase(language, "problem.word-count", count=11))
    sees_problem(" ".join(words[:6] + ["xqzw"] + words[7:]),
                 re.compile(re.escape(phrase(language, "problem.word-unknown", place=7, word="xqzw", nearest="@@").split("@@")[0])))
    sees_problem(" ".join([words[1], words[0]] + words[2:]), phrase(language, "problem.word-sum"))
    assert {urllib.parse.urlsplit(url).path.split("/")[1] for _, url, _ in person.sent} == {"session", "assets"}
    assert all(method == "GET" and not body for method, _, body in person.sent)


def test_wrong_words_and_a_network_that_is_not_there_get_the_same_answer(someone):
    amina, stranger = someone(), someone()
    words = amina.founds("Dicht")
    answers = []
    for network, key in (("Bestaat Niet", words), ("Dicht", someone().founds("Anders"))):
        stranger.goes_to("/session/new")
        stranger.writes(network=network, words=" ".join(key))
        stranger.presses("sign-in.submit")
        stranger.sees_phrase("problem.wrong-key")
        answers.append(stranger.page.get_by_role("main").inner_text().replace(network, ""))
    assert answers[0] == answers[1]


def test_a_name_that_is_taken_comes_back_with_everything_written(someone):
    amina, other = someone(), someone()
    amina.founds("Al Vergeven")
    other.goes_to("/networks/new")
    other.writes(name="Al Vergeven", scope="Voor iedereen op de werf.", organisation="Haven", founder="Linh")
    other.presses("found.submit")
    other.sees_phrase("problem.network-taken")
    assert other.field("scope").input_value() == "Voor iedereen op de werf."
    assert other.field("founder").input_value() == "Linh"
    other.writes(name="Nog Vrij")
    other.presses("found.submit")
    assert len(other.reads_words()) == 12
