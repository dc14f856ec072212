"""The main acts from the fourth phase on, once with the keys alone and once with scripts off."""
import urllib.parse
from playwright.sync_api import expect
from words import day


def test_phase_4_from_a_mission_to_a_promise_that_was_kept(somebody, someone, way):
    yusuf = somebody("Yusuf")
    mission = f"Wie hier werkt, vindt iemand die het herkent: {way}."
    yusuf.goes_to("/plan")
    yusuf.acts_on(yusuf.page.locator("main a[href='/plan/texts/mission']"))
    yusuf.writes(wording=mission)
    yusuf.sends("save")
    yusuf.opens("plan.add-goal")
    yusuf.writes(title=f"Een eerste gesprek, {way}", change="In de eerste week is er een gesprek.",
                 indicator="Leden vertellen dat het gebeurt.", actor="Hoofd HR", day=day(200))
    yusuf.ticks_choice(level="organisation")
    yusuf.sends("save")
    yusuf.opens("plan.add-ask")
    yusuf.writes(title=f"Acht uur per maand, {way}", actor="Directie", day=day(30))
    yusuf.sends("save")
    yusuf.sends("plan.freeze")
    yusuf.sends("plan.put")
    yusuf.sees_phrase("plan.no-remarks")

    yusuf.goes_to("/plan")
    yusuf.acts_on(yusuf.page.locator("main li", has_text=way).get_by_role("link", name=yusuf.phrase("plan.promised")))
    assert yusuf.field("promiser").input_value() == "Directie"
    yusuf.sends("commitment.submit")
    entry = yusuf.page.locator("main li.promise-row", has_text=way)
    yusuf.acts_on(entry.locator("button[value=kept]"))
    expect(entry.locator("button[value=open]")).to_be_visible()

    yusuf.goes_to("/plan/objections")
    answer = f"Uren gaan voor geld, {way}."
    yusuf.acts_on(yusuf.page.locator("main a[href='/plan/texts/objection-money']"))
    yusuf.writes(wording=answer)
    yusuf.sends("save")
    yusuf.sees(answer)

    yusuf.goes_to("/reading-links")
    yusuf.ticks_choice(reader="colleague")
    yusuf.sends("share.submit")
    links = [link.input_value() for link in yusuf.page.locator("main .link-field").all()]
    reader = someone(script=False)
    texts = []
    for link in links:
        reader.page.goto(link)
        texts.append(reader.page.get_by_role("main").inner_text())
    assert any(mission in text for text in texts)
    assert not any(answer in text or "Acht uur" in text for text in texts)


def test_phase_5_from_a_concern_to_an_answer_told_back(somebody, others, way):
    noor = somebody("Noor")
    theme = f"Een stille plek, {way}"
    noor.goes_to("/concerns")
    noor.writes(concern=f"Er is nergens een stille plek ({way}).")
    noor.sends("concern.submit")
    noor.opens("sorting.title")
    noor.writes(title=theme, summary="Tussen twee colleges is er nergens stilte.")
    noor.sends("theme.begin")
    noor.picks(noor.page.locator("main .place select").first, theme)
    noor.sends("sorting.put")
    noor.acts_on(noor.page.get_by_role("link", name=theme))
    noor.sees_phrase("theme.wait")
    for other in others:
        other.posts(noor.path + "/recognition", recognises="yes")
    noor.goes_to(noor.path)
    noor.writes(question="Maak op elke verdieping een stille kamer.", addressee="Hoofd facilitair")
    noor.sends("advice.begin")
    noor.sends("advice.sent")
    noor.ticks_choice(outcome="accepted")
    noor.writes(answer="Dat doen we.")
    noor.sends("advice.note-submit")
    noor.writes(changed="Op de derde verdieping is er een.")
    noor.sends("advice.tell-submit")
    noor.sees_phrase("advice.state-told")
    noor.sees("Op de derde verdieping is er een.")


def test_phase_5_an_activity_is_counted_and_gets_a_run_sheet(somebody, way):
    noor = somebody("Noor")
    noor.goes_to("/activities")
    noor.opens("activity.new")
    noor.writes(title=f"Inloop, {way}", held_on=day())
    noor.ticks_choice(level="group", audience="members", function="P1.D3.meet")
    noor.sends("activity.plan")
    noor.writes(attendance="7", went_well="Er was tijd.")
    noor.sends("save")
    assert noor.field("attendance").input_value() == "7"
    noor.sends("activity.i-helped")
    noor.sees_phrase("activity.unhelp")
    noor.opens("sheet.make")
    noor.ticks_choice(kind="open", setting="onSite", door="open")
    noor.writes(aftercare="De gastvrouw")
    noor.sends("sheet.make")
    noor.opens("sheet.change")
    noor.writes(wording="Welkom. Er is koffie.")
    noor.sends("save")
    noor.sees("Welkom. Er is koffie.")
    open_parts = noor.page.locator(".open-parts li").count()
    noor.sends("sheet.settle")
    expect(noor.page.locator(".open-parts li")).to_have_count(open_parts - 1)


def test_phase_6_embedded_looked_back_and_decided(somebody, way):
    wilma = somebody("Wilma")
    wilma.goes_to("/embedding")
    wilma.acts_on(wilma.page.locator("main a[href='/embedding/elements/beyond']"))
    wilma.writes(document=f"Verslag, {way}", ends_on=day(300))
    wilma.picks(wilma.field("role"), wilma.phrase("core.role-secretary"))
    wilma.sends("save")
    wilma.sees(f"Verslag, {way}")
    wilma.goes_to("/handovers/advice")
    wilma.opens("embedding.write")
    wilma.writes(wording=f"Bel eerst, en schrijf dan ({way}).")
    wilma.sends("save")
    wilma.sees(f"Bel eerst, en schrijf dan ({way}).")

    decides(wilma, "continue")
    wilma.acts_on(wilma.page.locator("main form[action='/direction/cycle'] button"))
    wilma.goes_to("/evaluation")
    wilma.opens("embedding.write")
    wilma.writes(wording="Leden vinden iemand die het herkent.")
    wilma.sends("save")
    wilma.writes(change="De inloop is ook in de avond.", due_on=day(60))
    wilma.sends("evaluation.change-add")
    wilma.sees("De inloop is ook in de avond.")
    wilma.sends("evaluation.members-submit")
    wilma.writes(remark="Dit klopt.")
    wilma.sends("evaluation.remark-submit")
    wilma.sees("Dit klopt.")

    decides(wilma, "stop")
    done = wilma.page.get_by_role("button", name=wilma.phrase("direction.step-untick"))
    before = done.count()
    wilma.sends("direction.step-tick")
    expect(done).to_have_count(before + 1)


def decides(person, outcome):
    person.goes_to("/direction")
    for question in ("need", "people", "answers", "safety", "missing"):
        person.ticks_choice(**{f"question_{question}": "yes"})
    person.ticks_choice(outcome=outcome)
    person.writes(reason="De leden willen het zo.")
    person.sends("direction.submit")
    person.sees_phrase({"continue": "direction.cycle", "stop": "direction.ending"}[outcome])


def test_a_question_about_the_network_is_put_to_rest(somebody, way):
    noor = somebody("Noor")
    noor.goes_to("/health")
    noor.opens("health.rest")
    noor.writes(reason=f"Dat weten we, en we zoeken iemand ({way}).", day=day(30))
    noor.sends("health.rest")
    noor.sees(f"Dat weten we, en we zoeken iemand ({way}).")


def test_the_handbook_is_searched_and_an_example_taken_over(somebody, way):
    emre = somebody("Emre")
    emre.goes_to("/handbook")
    emre.writes(q="vervanger")
    emre.sends("search.submit")
    emre.acts_on(emre.page.locator("main .hits a").first)
    assert emre.path.startswith("/handbook/")

    sector = {"keyboard only": "transport", "without script": "education"}[way]
    emre.goes_to("/gallery")
    emre.picks(emre.field("sector"), emre.phrase("gallery.sector-" + sector))
    emre.sends("gallery.show")
    assert urllib.parse.parse_qs(urllib.parse.urlsplit(emre.page.url).query)["sector"] == [sector]
    card = emre.page.locator("main .cards a").first
    name = card.inner_text()
    emre.acts_on(card)
    emre.ticks_choice(kind="goal")
    emre.sends("gallery.take-submit")
    assert emre.path == "/ideas"
    emre.sees(name)
