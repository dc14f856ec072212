"""The founder of a network makes the twelve choices and leaves with a start note."""
import itertools, re, subprocess
import pytest
from playwright.sync_api import expect

CHOICES = {
    1: ["mental"], 2: ["experience"], 3: ["meet", "inform"], 4: ["group", "organisation"], 5: ["mixed"], 6: ["informal"],
    7: ["own"], 8: ["organisation"], 9: ["neutral"], 10: ["therapy", "complaints"], 11: ["platform"], 12: ["unknown"],
}
numbers = itertools.count(1)


@pytest.fixture
def founder(someone):
    amina = someone()
    amina.founds(f"Kompas {next(numbers)}", scope="Voor wie stilte zoekt.", organisation="De Werf")
    amina.keeps_words()
    return amina


def test_the_twelve_choices_lead_from_one_to_the_next(founder):
    founder.goes_to("/compass")
    founder.follows("compass.begin")
    for decision, options in CHOICES.items():
        expect(founder.page).to_have_url(f"{founder.address}/compass/{decision}")
        for option in options:
            value = option if option == "unknown" else f"P1.D{decision}.{option}"
            founder.page.locator(f"input[value='{value}']").check()
        founder.presses("decision.save")
    expect(founder.page).to_have_url(f"{founder.address}/compass")
    expect(founder.page.locator(".decision")).to_have_count(12)
    founder.does_not_see(founder.phrase("answer.open"))
    founder.does_not_see(founder.phrase("contradiction.title"))
    expect(founder.link("journey.to-note")).to_be_visible()


def test_a_contradiction_lights_up_where_it_is_made_and_goes_out_again(founder):
    founder.chooses(2, "experience")
    founder.chooses(5, "open")
    expect(founder.page).to_have_url(f"{founder.address}/compass/5")
    founder.sees_phrase("contradiction.open-list-of-experience")
    for path in ("/compass", "/compass/2", "/journey"):
        founder.goes_to(path)
        founder.sees_phrase("contradiction.open-list-of-experience")
    founder.chooses(5, "mixed")
    founder.goes_to("/compass")
    founder.does_not_see(founder.phrase("contradiction.title"))


def test_nothing_chosen_is_said_and_not_knowing_is_an_answer(founder):
    founder.goes_to("/compass/1")
    founder.presses("decision.save")
    founder.sees_phrase("problem.no-option")
    founder.chooses(1, "unknown")
    expect(founder.page).to_have_url(f"{founder.address}/compass/2")
    founder.goes_to("/compass")
    founder.sees_phrase("compass.go-on", count=11)


def test_the_figure_tells_the_axes_in_words(founder):
    founder.chooses(1, "one")
    founder.goes_to("/compass")
    figure = founder.page.get_by_role("img", name=re.compile(founder.phrase("axis.width")))
    expect(figure).to_have_accessible_name(re.compile(founder.phrase("axis.width-low")))


def test_phase_one_is_ready_when_its_criteria_are_met(founder):
    for decision, options in CHOICES.items():
        founder.chooses(decision, *options)
    founder.goes_to("/preparation/solo-start")
    founder.presses("solo.submit")
    for number in range(3):
        founder.goes_to("/preparation/conversations")
        founder.writes(lesson=f"Les {number}: een vast moment helpt.")
        founder.presses("conversations.submit")
    founder.goes_to("/preparation/existing-networks")
    founder.presses("existing.none")
    founder.goes_to("/preparation/what-we-are-not")
    founder.presses("not-us.submit")
    founder.goes_to("/preparation/hours")
    founder.writes(hours="2,5", stop_rule="Na drie drukke weken.")
    founder.page.locator("main form button[type=submit]").click()
    founder.goes_to("/journey/1")
    founder.sees_phrase("criteria.ready", number=1)
    founder.goes_to("/journey")
    founder.sees_phrase("journey.to-phase", number=2)
    ready = founder.phrase("ring.ready", name=founder.phrase("phase.short-1"))
    expect(founder.page.get_by_role("img", name=ready)).to_be_visible()


def test_the_start_note_follows_the_choices_until_a_hand_writes_in_it(founder):
    founder.chooses(11, "platform")
    founder.goes_to("/start-note")
    founder.sees("Voor wie stilte zoekt.")
    made = founder.page.locator(".sheet").inner_text()
    founder.follows("note.edit")
    own = "Wij schrijven niets op wat iemand kan schaden."
    founder.writes(text_data=own)
    founder.presses("note.save")
    expect(founder.page).to_have_url(f"{founder.address}/start-note")
    founder.sees(own)
    founder.sees_phrase("note.saved", number=1)

    founder.chooses(11, "paper")
    founder.goes_to("/start-note")
    founder.sees(own)
    founder.sees_phrase("note.waiting")
    founder.follows("note.edit")
    founder.sees_phrase("note.changed")
    expect(founder.page.locator(".difference ins").first).to_be_visible()
    expect(founder.page.locator(".difference del").first).to_be_visible()
    founder.page.get_by_label(founder.phrase("note.take")).check()
    founder.presses("note.save")
    founder.does_not_see(own)
    assert founder.page.locator(".sheet").inner_text() != made


def test_versions_show_what_changed(founder):
    for text in ("We vragen een vergaderzaal.", "We vragen een stille vergaderzaal."):
        founder.goes_to("/start-note/edit")
        founder.writes(text_next=text)
        founder.presses("note.save")
    founder.follows("note.versions-title")
    founder.follows("note.version", number=2)
    founder.sees_phrase("note.since", number=1)
    expect(founder.page.locator(".difference ins")).to_have_text(re.compile("stille"))
    founder.goes_to("/start-note/versions/1")
    founder.sees_phrase("note.first")


def test_two_people_who_edit_at_once_lose_nothing(founder, someone):
    joost = someone()
    joost.joins(founder.invites(), name="Joost")
    joost.keeps_words()
    founder.goes_to("/start-note/edit")
    joost.goes_to("/start-note/edit")
    founder.writes(text_next="Amina vraagt een zaal.")
    founder.presses("note.save")
    joost.writes(text_next="Joost vraagt een budget.", text_learned="Joost weet meer.")
    joost.presses("note.save")
    joost.sees_phrase("note.conflict")
    joost.sees("Amina vraagt een zaal.")
    assert joost.field("text-next").input_value() == "Joost vraagt een budget."
    joost.writes(text_next="Wij vragen een zaal en een budget.")
    joost.presses("note.save")
    expect(joost.page).to_have_url(f"{joost.address}/start-note")
    founder.goes_to("/start-note")
    founder.sees("Wij vragen een zaal en een budget.")
    founder.sees("Joost weet meer.")


def test_the_start_note_is_one_page_of_tagged_paper(founder):
    for decision, options in CHOICES.items():
        founder.chooses(decision, *options)
    founder.goes_to("/start-note")
    name = founder.page.get_by_role("main").get_by_role("heading", level=1).inner_text()
    paper = founder.downloads(founder.link("note.pdf"))
    facts = dict(re.findall(r"^([A-Za-z ]+):\s+(.*)$", subprocess.check_output(["pdfinfo", paper], text=True), re.M))
    assert facts["Title"] == founder.phrase("note.sheet-title", name=name)
    assert facts["Tagged"] == "yes"
    assert facts["Pages"] == "1"
    assert "pdfuaid:part" in subprocess.check_output(["pdfinfo", "-meta", paper], text=True).replace(" ", "")
    assert b"/Lang (nl)" in paper.read_bytes()
    assert b"/Outlines" in paper.read_bytes()
    told = " ".join(subprocess.check_output(["pdftotext", paper, "-"], text=True).split())
    assert name in told and "Voor wie stilte zoekt." in told
    for title in founder.page.locator(".sheet h2").all_inner_texts():
        assert title in told
    structure = subprocess.check_output(["pdfinfo", "-struct", paper], text=True)
    assert "H1" in structure and "H2" in structure
