"""Every page is axe-clean in both languages, both themes, wide and narrow, and never wider than its window."""
import pytest
from axe_playwright_python.base import AXE_SCRIPT
from conftest import NARROW, WIDE

PUBLIC = ["/", "/handbook", *(f"/handbook/{phase}" for phase in range(1, 7)), "/networks/new", "/session/new", "/notepad",
          "/bestaat-niet", "/journey/bestaat-niet"]
INSIDE = ["/journey", *(f"/journey/{phase}" for phase in range(1, 7)), "/compass",
          *(f"/compass/{decision}" for decision in range(1, 13)), "/preparation/scope", "/preparation/hours",
          "/preparation/existing-networks", "/preparation/conversations", "/preparation/what-we-are-not",
          "/preparation/solo-start", "/start-note", "/start-note/edit", "/start-note/versions", "/start-note/versions/1",
          "/start-note/versions/2", "/invitations", "/me", "/me/departure", "/handbook/3", "/bestaat-niet"]

RUN_AXE = """async () => (await axe.run({ resultTypes: ["violations"] })).violations.flatMap(({ id, impact, nodes }) =>
  nodes.map(node => `${id} (${impact}) at ${node.target.join(" ")}: ${node.failureSummary.split("\\n").slice(1).join(" ").trim()}`))"""


def faults(person):
    """What is wrong with the page somebody is on, in each theme, wide and narrow."""
    page, found = person.page, []
    lang = page.locator("html").get_attribute("lang")
    if lang != person.language:
        found.append(f"the page says it is in {lang}")
    page.evaluate("() => document.querySelectorAll('details').forEach(element => element.open = true)")
    page.evaluate(AXE_SCRIPT)
    for name, size in (("wide", WIDE), ("narrow", NARROW)):
        page.set_viewport_size(size)
        for theme in ("light", "dark"):
            page.emulate_media(color_scheme=theme)
            found += [f"{name}, {theme}: {fault}" for fault in page.evaluate(RUN_AXE)]
        # 320 pixels is a window of 1280 at 400 % (WCAG 2.2, 1.4.10).
        for width in {size["width"], 320}:
            page.set_viewport_size({"width": width, "height": 800})
            over = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
            if over > 0:
                found.append(f"scrolls sideways by {over} pixels at {width}")
    page.set_viewport_size(WIDE)
    return [f"{person.language} {person.path}: {fault}" for fault in dict.fromkeys(found)]


def walk(person, paths):
    found = []
    for path in paths:
        status = person.goes_to(path).status
        assert status == (404 if "bestaat-niet" in path else 200), f"{path} answers {status}"
        found += faults(person)
    return found


def told(found):
    return f"{len(found)} faults:\n" + "\n".join(found)


languages = pytest.mark.parametrize("language", ["nl", "en"])


@languages
def test_pages_for_everybody(someone, language):
    found = walk(someone(language=language), PUBLIC)
    assert not found, told(found)


@languages
def test_pages_of_a_network(someone, kring, language):
    linh = someone()
    linh.signs_in(*kring.key("Linh"))
    linh.page.get_by_role("button", name={"nl": "Nederlands", "en": "English"}[language]).click()
    linh.language = language
    for text in ("Eén zaal.", "Twee zalen."):
        linh.goes_to("/start-note/edit")
        linh.writes(text_next=text)
        linh.presses("note.save")
    linh.invites(uses=3)
    found = faults(linh) + walk(linh, INSIDE)
    assert not found, told(found)


@languages
def test_pages_with_something_wrong(someone, language):
    linh = someone(language=language)
    found = []
    for path, key in (("/networks/new", "found.submit"), ("/session/new", "sign-in.submit")):
        linh.goes_to(path)
        linh.presses(key)
        linh.page.locator("[aria-invalid]").first.wait_for()
        found += faults(linh)
    assert not found, told(found)


@languages
def test_pages_of_somebody_who_comes_in(someone, language):
    linh, fatou, ruben = someone(language=language), someone(language=language), someone(language=language)
    linh.founds(f"Toegankelijk {language}", name="Linh")
    found = faults(linh)
    linh.keeps_words()
    found += walk(linh, ["/journey", "/compass", "/start-note", "/me/departure"])
    link = linh.invites(uses=1)
    fatou.page.goto(link)
    found += faults(fatou)
    fatou.joins(link, name="Fatou")
    found += faults(fatou)
    fatou.page.reload()
    ruben.page.goto(link)
    found += faults(ruben)
    assert not found, told(found)
