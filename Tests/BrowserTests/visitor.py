"""Somebody at a browser of their own."""
import re, urllib.parse
from playwright.sync_api import Error, expect
from words import phrase

SCOPE = "Voor collega’s die weleens vastlopen, en voor wie ernaast staat."


class Visitor:
    """A person with a browser, what that browser sent, and what it complained about."""

    def __init__(self, context, address, language="nl"):
        self.context, self.address, self.language = context, address, language
        self.sent, self.complaints = [], []
        context.on("request", self._note_request)
        context.on("response", self._note_response)
        context.on("console", self._note_console)
        context.on("weberror", lambda error: self.complaints.append(f"script: {error.error}"))
        self.page = context.new_page()

    # What the browser noticed

    def _note_request(self, request):
        self.sent.append((request.method, request.url, request.post_data or ""))
        if not request.url.startswith((self.address + "/", "data:")):
            self.complaints.append(f"went to another host: {request.url}")

    def _note_response(self, response):
        limit = 500 if response.request.is_navigation_request() else 400
        if response.status >= limit:
            self.complaints.append(f"{response.status} for {response.request.method} {response.url}")

    def _note_console(self, message):
        # A refused page (404, 422) is an answer, not an error; for anything else the response is noted above. And a
        # browser without a secure context says which headers it cannot follow.
        if message.text.startswith("Failed to load resource") or re.search("untrustworthy|insecure origin", message.text):
            return
        if message.type in ("error", "warning"):
            self.complaints.append(f"{self.page.url}: console: {message.text}")

    # Walking through the pages

    def phrase(self, key, **values):
        return phrase(self.language, key, **values)

    def goes_to(self, path):
        return self.page.goto(self.address + path)

    def goes_back(self):
        try:
            self.page.go_back()
        except Error as error:
            # The answer to a form is not kept: the browser shows a page of its own instead.
            if "ERR_CACHE_MISS" not in error.message:
                raise

    @property
    def path(self):
        return urllib.parse.urlsplit(self.page.url).path

    def button(self, key, **values):
        return self.page.get_by_role("button", name=self.phrase(key, **values), exact=True)

    def link(self, key, **values):
        return self.page.get_by_role("link", name=self.phrase(key, **values), exact=True).first

    def presses(self, key, **values):
        self.button(key, **values).click()

    def follows(self, key, **values):
        self.link(key, **values).click()

    def field(self, name):
        return self.page.locator(f"main [name='{name}']:not([type=hidden])")

    def writes(self, **fields):
        for name, text in fields.items():
            self.field(name.replace("_", "-")).fill(text)

    # The same, for who has a mouse and for who has not (see keyboard.py): each waits for the page that follows

    def starting(self, role, key, **values):
        """The first of a role in the page itself whose name begins with a phrase."""
        name = re.compile("^" + re.escape(self.phrase(key, **values)))
        return self.page.get_by_role("main").get_by_role(role, name=name).first

    def acts_on(self, target):
        with self.page.expect_navigation():
            target.click()

    def sends(self, key, **values):
        self.acts_on(self.starting("button", key, **values))

    def opens(self, key, **values):
        self.acts_on(self.starting("link", key, **values))

    def unfolds(self, summary):
        summary.click()

    def place_of(self, select, start):
        """Where in a list the choice stands that begins with a text."""
        names = [name.strip() for name in select.locator("option").all_inner_texts()]
        return next(place for place, name in enumerate(names) if name.startswith(start))

    def picks(self, select, start):
        select.select_option(index=self.place_of(select, start))

    def ticks(self, box):
        box.check()

    def ticks_choice(self, **choices):
        """One of the round buttons or boxes of a name, by its value."""
        for name, value in choices.items():
            self.ticks(self.page.locator(f"main input[name='{name.replace('_', '-')}'][value='{value}']"))

    def posts(self, path, **fields):
        """Sends a form without looking at a page: for what others did before a test begins."""
        answer = self.context.request.post(self.address + path, form=fields, headers={"Origin": self.address})
        assert answer.ok, f"{answer.status} for {path}"

    def sees(self, text):
        expect(self.page.get_by_role("main")).to_contain_text(text)

    def sees_phrase(self, key, **values):
        self.sees(self.phrase(key, **values))

    def does_not_see(self, text):
        expect(self.page.locator("body")).not_to_contain_text(text)

    # Coming in and going out

    def founds(self, network, name="Amina", scope=SCOPE, organisation="Waterschap Noord"):
        """Founds a network from the front page and returns the twelve words; the words are still on the page."""
        self.goes_to("/")
        self.follows("front.found")
        self.writes(name=network, scope=scope, organisation=organisation, founder=name)
        self.presses("found.submit")
        return self.reads_words()

    def joins(self, link, name):
        """Follows an invitation and returns the twelve words."""
        self.page.goto(link)
        self.writes(name=name)
        self.presses("join.submit")
        return self.reads_words()

    def reads_words(self):
        expect(self.page.locator("#words li")).to_have_count(12)
        return self.page.locator("#words li").all_inner_texts()

    def keeps_words(self):
        self.presses("key.kept")
        expect(self.page).to_have_url(self.address + "/journey")

    def signs_in(self, network, words):
        self.goes_to("/session/new")
        self.writes(network=network, words=words if isinstance(words, str) else " ".join(words))
        self.presses("sign-in.submit")
        expect(self.page).to_have_url(self.address + "/journey")

    def signs_out(self):
        self.goes_to("/me")
        self.presses("me.out")
        expect(self.page).to_have_url(self.address + "/")

    # In a network

    def chooses(self, decision, *options):
        """Makes a choice of the compass: chooses(3, "meet", "inform"), or chooses(3, "unknown")."""
        self.goes_to(f"/compass/{decision}")
        for box in self.page.locator("input[type=checkbox]:checked").all():
            box.uncheck()
        for option in options:
            value = option if option == "unknown" else f"P1.D{decision}.{option}"
            self.page.locator(f"input[name=option][value='{value}']").check()
        self.presses("decision.save")

    def invites(self, uses=1):
        """Makes an invitation and returns its link."""
        self.goes_to("/invitations")
        self.writes(uses=str(uses))
        self.presses("invite.submit")
        expect(self.page).to_have_url(re.compile("/invitations/.+"))
        return self.page.locator("#link").input_value()

    def downloads(self, link):
        """The path of the file that a link gives."""
        with self.page.expect_download() as download:
            link.click()
        return download.value.path()
