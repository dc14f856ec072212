"""Every page is axe-clean in both languages, light and dark, wide and narrow, and never wider than its window."""
import pytest
from axe_playwright_python.base import AXE_SCRIPT
from conftest import NARROW, WIDE

RUN_AXE = """async (rules) => {
  const options = { resultTypes: ["violations"], ...(rules.length && { runOnly: rules }) };
  return (await axe.run(options)).violations.flatMap(({ id, impact, nodes }) => nodes.map(node =>
    `${id} (${impact}) at ${node.target.join(" ")}: ${node.failureSummary.split("\\n").slice(1).join(" ").trim()}`));
}"""
# What a theme or a width can change; the other rules look at the page itself, and run once.
VISUAL = ["color-contrast", "link-in-text-block", "scrollable-region-focusable", "target-size"]

LINKS = """() => [...document.querySelectorAll("a[href]")].filter(a => a.origin === location.origin && !a.href.endsWith(".pdf")
  && !a.href.endsWith(".zip")).map(a => a.pathname)"""


def faults(person):
    """What is wrong with the page somebody is on: wide and dark, narrow and light."""
    page, found = person.page, []
    lang = page.locator("html").get_attribute("lang")
    if lang != person.language:
        found.append(f"the page says it is in {lang}")
    page.evaluate("() => document.querySelectorAll('details').forEach(element => element.open = true)")
    page.evaluate(AXE_SCRIPT)
    for name, size, theme, rules in (("wide", WIDE, "dark", VISUAL), ("narrow", NARROW, "light", [])):
        page.set_viewport_size(size)
        page.emulate_media(color_scheme=theme)
        found += [f"{name}, {theme}: {fault}" for fault in page.evaluate(RUN_AXE, rules)]
        # 320 pixels is a window of 1280 at 400 % (WCAG 2.2, 1.4.10).
        for width in {size["width"], 320}:
            page.set_viewport_size({"width": width, "height": 800})
            over = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
            if over > 0:
                found.append(f"scrolls sideways by {over} pixels at {width}")
    page.set_viewport_size(WIDE)
    return [f"{person.language} {person.path}: {fault}" for fault in dict.fromkeys(found)]


def walk(person, start, besides=()):
    """Visits every page that links lead to, except below some paths; returns what is wrong, and the pages."""
    found, seen, ahead = [], set(), [start]
    while ahead:
        path = ahead.pop()
        if path in seen or path.startswith(tuple(besides)):
            continue
        seen.add(path)
        status = person.goes_to(path).status
        assert status == 200, f"{path} answers {status}"
        ahead += person.page.evaluate(LINKS)
        found += faults(person)
    return found, seen


def told(found):
    return f"{len(found)} faults:\n" + "\n".join(found)


languages = pytest.mark.parametrize("language", ["nl", "en"])


@languages
def test_pages_for_everybody(someone, language):
    joost = someone(language=language)
    found, seen = walk(joost, "/")
    assert {"/networks/new", "/session/new", "/handbook/6"} <= seen
    for path in ("/notepad", "/bestaat-niet"):
        joost.goes_to(path)
        found += faults(joost)
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
    # The handbook and the gallery were visited by everybody; for a member a card has a form besides.
    found, seen = walk(linh, "/journey", besides=["/handbook/", "/gallery/"])
    linh.goes_to("/gallery/F1")
    found += faults(linh)
    assert {"/compass/12", "/journey/6", "/start-note/versions/2", "/me/departure", "/preparation/hours"} <= seen
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
    for path in ("/journey", "/compass", "/start-note", "/start-note/versions", "/invitations", "/me/departure"):
        linh.goes_to(path)
        found += faults(linh)
    link = linh.invites(uses=1)
    fatou.page.goto(link)
    found += faults(fatou)
    fatou.joins(link, name="Fatou")
    found += faults(fatou)
    ruben.page.goto(link)
    found += faults(ruben)
    assert not found, told(found)
