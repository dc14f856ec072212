"""Talking in rooms, once with the keys alone and once with scripts off; and what was read is noted by itself."""
from playwright.sync_api import expect
from test_accessible import faults, told


def test_wessel_begins_a_conversation_and_answers_under_a_name_for_once(somebody, way):
    wessel = somebody("Wessel")
    wessel.goes_to("/rooms")
    wessel.acts_on(wessel.page.get_by_role("main").get_by_role("link", name="De koffietafel"))
    wessel.writes(title=f"Pauze, {way}", wording="Hoe nemen jullie *echt* pauze?")
    wessel.sends("room.begin-submit")
    wessel.sees("Hoe nemen jullie echt pauze?")
    wessel.opens("post.quote")
    wessel.writes(wording="Ik eet in mijn auto. Dat zeg ik niet hardop.")
    wessel.ticks_choice(step="once")
    wessel.writes(once_name="Groene bank")
    wessel.sends("post.submit")
    post = wessel.page.locator("#post-2")
    expect(post).to_contain_text("Groene bank")
    expect(post.locator(".post-head")).not_to_contain_text("Wessel")
    wessel.sends("reaction.recognise")
    expect(wessel.page.locator("#post-1 [aria-pressed=true]")).to_have_text(f"{wessel.phrase('reaction.recognise')} 1")


def test_naima_hides_what_was_pointed_out(somebody, way):
    wessel = somebody("Wessel")
    wessel.goes_to("/rooms")
    wessel.acts_on(wessel.page.get_by_role("main").get_by_role("link", name="De koffietafel"))
    wessel.writes(title=f"Drukte, {way}", wording="Wat niet hoort.")
    wessel.sends("room.begin-submit")
    place = wessel.path
    naima = somebody("Naïma")
    naima.goes_to(place)
    naima.opens("post.flag")
    naima.ticks_choice(kind="rules")
    naima.sends("flag.submit")
    naima.goes_to("/moderation")
    naima.opens("moderation.open")
    naima.ticks_choice(act="hide")
    naima.writes(grounds="Dit is te dichtbij.")
    naima.sends("moderation.settle")
    naima.goes_to(place)
    naima.sees_phrase("post.hidden")
    naima.does_not_see("Wat niet hoort.")
    wessel.goes_to(place)
    wessel.sees_phrase("post.hidden-own")
    naima.goes_to("/moderation/log")
    naima.sees("Dit is te dichtbij.")


def test_what_wessel_read_is_noted_by_itself(someone, kring):
    wessel = someone()
    wessel.signs_in(*kring.key("Wessel"))
    wessel.goes_to("/rooms")
    wessel.page.get_by_role("link", name="De koffietafel").click()
    row = wessel.page.locator("main li", has_text="Een stille plek op kantoor")
    expect(row).to_contain_text(wessel.phrase("conversation.new", count=2))
    row.get_by_role("link").click()
    wessel.page.locator("#reply").scroll_into_view_if_needed()
    expect(wessel.page.locator("form[data-reading]")).to_have_count(0)
    wessel.goes_back()
    wessel.page.reload()
    expect(row).not_to_contain_text(wessel.phrase("conversation.new", count=2))


def test_the_pages_of_a_conversation_are_accessible(someone, kring):
    wessel, found = someone(), []
    wessel.signs_in(*kring.key("Wessel"))
    wessel.goes_to("/rooms")
    wessel.page.get_by_role("link", name="De koffietafel").click()
    found += faults(wessel)
    wessel.page.get_by_role("link", name="Nachtdiensten en slapen").click()
    place = wessel.path
    found += faults(wessel)
    for way in ("post.edit", "post.flag"):
        wessel.goes_to(place)
        wessel.follows(way)
        found += faults(wessel)
    for path in ("/moderation", "/moderation/log"):
        wessel.goes_to(path)
        found += faults(wessel)
    assert not found, told(found)


def test_naima_sees_what_wessel_posts_without_reloading(someone, kring):
    wessel, naima = someone(), someone()
    for visitor, name in ((wessel, "Wessel"), (naima, "Naïma")):
        visitor.signs_in(*kring.key(name))
        visitor.goes_to("/rooms")
        visitor.page.get_by_role("link", name="De koffietafel").click()
        visitor.page.locator("main li", has_text="Een stille plek op kantoor").get_by_role("link").click()
    count = naima.page.locator(".posts > li").count()
    naima.page.evaluate("window.stayed = true")
    wessel.writes(wording="Kijk, vanzelf.")
    wessel.sends("post.submit")
    expect(naima.page.locator(".posts > li")).to_have_count(count + 1)
    expect(naima.page.locator(".posts > li").last).to_contain_text("Kijk, vanzelf.")
    expect(naima.page.get_by_role("status")).to_have_text(naima.phrase("conversation.arrived"))
    assert naima.page.evaluate("window.stayed")
