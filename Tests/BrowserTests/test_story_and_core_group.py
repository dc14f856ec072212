"""The main acts of the second and third phase, once with the keys alone and once with scripts off."""
from keyboard import Keyboard
from playwright.sync_api import expect


def test_phase_2_one_story_of_five_people(somebody, others, way):
    for number, other in enumerate(others):
        other.posts("/story/together", wording=f"Stukje {number}: er kwam iemand naast me zitten.")
    noor = somebody("Noor")
    noor.goes_to("/journey/2")
    noor.opens("story.together")
    noor.writes(wording="Het hielp dat iemand niets vroeg.")
    noor.sends("story.fragment-submit")
    noor.sees("Het hielp dat iemand niets vroeg.")
    noor.opens("story.writing")
    noor.writes(title=f"Naast elkaar, {way}", wording="Soms komt er iemand naast je zitten. Dat is genoeg.")
    noor.sends("save")
    noor.sends("story.publish")
    noor.sees(f"Naast elkaar, {way}")
    noor.sees_phrase("story.for-members")
    noor.sends("story.to-everyone")
    noor.sees_phrase("story.for-everyone")


def test_phase_2_a_story_of_ones_own_goes_to_a_ring_and_comes_back(somebody, way):
    dilan = somebody("Dilan")
    dilan.goes_to("/story/told")
    dilan.writes(title=f"Op de trap, {way}")
    dilan.ticks_choice(naming="none")
    dilan.sends("story.told-begin")
    dilan.unfolds(dilan.page.locator("summary", has_text=dilan.phrase("story.share-members")))
    dilan.writes(wording_members="Ik ging even op de trap zitten.")
    dilan.acts_on(dilan.page.locator("details[open]").get_by_role("button"))
    dilan.sees_phrase("story.consents-lead")
    dilan.sends("story.ring-withdraw")
    dilan.sees_phrase("story.consents-none")
    dilan.sends("story.withdraw-all")
    dilan.does_not_see(f"Op de trap, {way}")


def test_phase_2_the_story_builder_by_keyboard(someone, kring):
    wessel = someone(hands=Keyboard)
    network, words = kring.key("Wessel")
    wessel.signs_in(network, words)
    wessel.goes_to("/story/builder")
    wessel.writes_in(wessel.page.locator("#story-moment"), "Ik bleef in de trein zitten. Het was stil.")
    wessel.picks(wessel.page.locator("#ring-moment-1"), wessel.phrase("story.ring-members"))
    expect(wessel.page.locator("#preview-members")).to_have_value("Het was stil.")
    expect(wessel.page.locator("#ring-moment-1")).to_be_focused()
    wessel.writes_in(wessel.page.locator("#words"), words)
    wessel.tab_to(wessel.page.locator("[data-keep]"))
    wessel.press("Enter")
    expect(wessel.page.locator("[data-status]")).to_have_text(wessel.phrase("story.keep-done"))


def test_phase_2_without_script_there_are_paper_and_the_rings(someone, kring):
    wessel = someone(script=False)
    wessel.signs_in(*kring.key("Wessel"))
    wessel.goes_to("/story/builder")
    wessel.sees_phrase("story.no-script")
    paper = wessel.downloads(wessel.starting("link", "story.paper"))
    assert paper.read_bytes().startswith(b"%PDF-")
    wessel.opens("story.to-share")
    wessel.sees_phrase("story.told-new")


# Each way forms the core group of a network that has none yet.
LEADS = {"keyboard only": ("Yusuf", "Greet"), "without script": ("Hanneke", "Tjeerd")}


def test_phase_3_the_core_group_divides_and_mends(somebody, way):
    name, other = LEADS[way]
    lead = somebody(name)
    lead.goes_to("/core-group")
    lead.ticks(lead.page.get_by_label(other))
    lead.ticks(lead.page.locator("#agreed"))
    lead.sends("core.form-submit")
    lead.sees_phrase("core.count", count=2)

    lead.opens("core.tasks")
    lead.sends("core.tasks-adopt")
    task = lead.page.locator("main select[name^=task-]").first
    lead.picks(task, other)
    lead.sends("core.tasks-save")
    expect(task.locator("option:checked")).to_have_text(other)

    lead.opens("core.roles")
    lead.picks(lead.field("holder-communication"), other)
    lead.sends("core.roles-save")
    lead.sees_phrase("core.no-backup")
    lead.picks(lead.field("backup-communication"), name)
    lead.sends("core.roles-save")
    lead.does_not_see(lead.phrase("core.no-backup"))

    lead.opens("core.agreements")
    lead.opens("core.agreement-confidentiality")
    lead.opens("core.agreement-use")
    lead.sends("core.agreement-save")
    lead.sends("core.accept")
    lead.sees_phrase("core.accepted-self")

    lead.goes_to("/core-group/tasks")
    lead.opens("core.away-link", name=other)
    for hole in lead.page.locator("main .hole select").all():
        lead.picks(hole, name)
    lead.sends("core.away-mend")
    lead.sees_phrase("core.away-whole")
