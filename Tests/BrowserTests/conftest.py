"""What every browser test stands on: one server, one browser, and people with a browser context of their own."""
import os, pathlib, re, sys
import pytest
from playwright.sync_api import sync_playwright

sys.path.insert(0, str(pathlib.Path(__file__).parent))
from keyboard import Keyboard
from server import Server
from visitor import Visitor
from words import HOUSE

RUGWIND = ["Emre", "Tirza", "Wietske", "Bram"]
WIDE, NARROW = {"width": 1200, "height": 900}, {"width": 390, "height": 844}


@pytest.fixture(scope="session")
def kring():
    server = Server()
    yield server
    server.close()


@pytest.fixture(scope="session")
def browser():
    arguments = ["--host-resolver-rules=MAP kring.test 127.0.0.1"]
    if os.geteuid() == 0:
        arguments.append("--no-sandbox")
    with sync_playwright() as playwright:
        # The language of the browser itself, and not of its pages, says in which order one types a day.
        environment = {**os.environ, "LANGUAGE": "en_US"}
        chromium = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=arguments, env=environment)
        yield chromium
        chromium.close()


@pytest.fixture
def someone(kring, browser, request):
    """Makes people: someone(), someone(language="en"), someone(script=False). A complaint of a browser fails the test."""
    people = []

    def make(language="nl", script=True, theme="light", viewport=WIDE, address=kring.address, hands=Visitor):
        context = browser.new_context(
            locale="nl-NL" if language == "nl" else "en-GB", java_script_enabled=script, color_scheme=theme,
            viewport=viewport, reduced_motion="reduce", permissions=["clipboard-read", "clipboard-write"])
        context.set_default_timeout(10_000)
        people.append(hands(context, address, language))
        return people[-1]

    yield make
    if getattr(request.node, "failed", False):
        folder = HOUSE / ".build/browser-tests"
        folder.mkdir(parents=True, exist_ok=True)
        for number, person in enumerate(people):
            person.page.screenshot(path=folder / f"{re.sub('[^a-z0-9-]+', '-', request.node.name)}-{number}.png", full_page=True)
    complaints = [complaint for person in people for complaint in person.complaints]
    for person in people:
        person.context.close()
    assert not complaints, "\n".join(complaints)


@pytest.fixture(params=["keyboard only", "without script"])
def way(request):
    return request.param


@pytest.fixture
def somebody(someone, kring, way):
    """Brings somebody of the cast in, who works in one of the two ways."""
    def come_in(name):
        person = someone(hands=Keyboard) if way == "keyboard only" else someone(script=False, hands=Visitor)
        person.signs_in(*kring.key(name))
        return person
    return come_in


@pytest.fixture(scope="session")
def others(browser, kring):
    """Four more people of Rugwind, who send a form each."""
    people = [Visitor(browser.new_context(), kring.address) for _ in RUGWIND]
    for name, person in zip(RUGWIND, people):
        network, words = kring.key(name)
        person.posts("/session", network=network, words=words)
    yield people
    for person in people:
        person.context.close()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item):
    report = yield
    if report.when == "call":
        item.failed = report.failed
    return report
