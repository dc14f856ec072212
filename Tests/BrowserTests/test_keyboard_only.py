"""Founding, a choice of the compass and the start note, with Tab, Space, Enter and arrows only."""
import re
from playwright.sync_api import expect


class Keyboard:
    """A person who has no mouse. Wherever the focus goes, it must be seen."""

    def __init__(self, visitor):
        self.visitor, self.page = visitor, visitor.page

    def press(self, *keys):
        for key in keys:
            self.page.keyboard.press(key)

    def tab_to(self, target, most=120):
        for _ in range(most):
            self.press("Tab")
            self._focus_is_visible()
            if target.count() == 1 and target.evaluate("element => element === document.activeElement"):
                return
        raise AssertionError(f"Tab does not come to {target}")

    def type_into(self, name, text):
        self.tab_to(self.visitor.field(name))
        self.page.keyboard.type(text)

    def _focus_is_visible(self):
        shown = self.page.evaluate("""() => {
            const element = document.activeElement;
            if (!element || element === document.body) return true;
            const box = element.getBoundingClientRect();
            const around = [element, element.parentElement, element.closest(".opt")].filter(Boolean).map(getComputedStyle);
            const outlined = around.some(style =>
              (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0) || style.boxShadow !== "none");
            return box.width > 0 && box.height > 0 && box.right > 0 && box.bottom > 0 && outlined;
        }""")
        assert shown, "the focus is not visible on " + self.page.evaluate("document.activeElement.outerHTML.slice(0, 200)")


def test_the_first_tab_skips_to_the_content(someone):
    amina = someone()
    keyboard = Keyboard(amina)
    amina.goes_to("/")
    keyboard.press("Tab")
    expect(amina.link("layout.skip")).to_be_focused()
    expect(amina.link("layout.skip")).to_be_in_viewport()
    keyboard.press("Enter", "Tab")
    assert amina.page.evaluate("document.activeElement.closest('main') !== null")


def test_from_the_front_page_to_a_start_note_without_a_mouse(someone):
    amina = someone()
    keyboard = Keyboard(amina)
    amina.goes_to("/")
    keyboard.tab_to(amina.page.get_by_role("main").get_by_role("link", name=amina.phrase("front.found")))
    keyboard.press("Enter")
    expect(amina.page).to_have_url(re.compile("/networks/new$"))
    keyboard.type_into("name", "Zonder Muis")
    keyboard.type_into("scope", "Voor wie liever typt.")
    keyboard.type_into("organisation", "De Drukkerij")
    keyboard.type_into("founder", "Linh")
    keyboard.press("Enter")
    assert len(amina.reads_words()) == 12
    keyboard.tab_to(amina.button("key.copy"))
    keyboard.press("Space")
    expect(amina.page.get_by_role("status")).to_have_text(amina.phrase("key.copied"))
    keyboard.tab_to(amina.button("key.kept"))
    keyboard.press("Enter")
    expect(amina.page).to_have_url(re.compile("/journey$"))

    keyboard.tab_to(amina.page.get_by_role("main").get_by_role("link", name=amina.phrase("journey.to-compass")))
    keyboard.press("Enter")
    expect(amina.page).to_have_url(re.compile("/compass$"))
    keyboard.tab_to(amina.link("compass.begin"))
    keyboard.press("Enter")
    expect(amina.page).to_have_url(re.compile("/compass/1$"))
    choices = amina.page.locator("input[name=option]")
    keyboard.tab_to(choices.first)
    keyboard.press("Space", "ArrowDown")
    expect(choices.nth(1)).to_be_checked()
    keyboard.tab_to(amina.button("decision.save"))
    keyboard.press("Enter")
    expect(amina.page).to_have_url(re.compile("/compass/2$"))
    amina.goes_to("/compass/3")
    keyboard.tab_to(amina.page.locator("input[name=option]").first)
    keyboard.press("Space")
    keyboard.tab_to(amina.page.locator("input[name=option]").nth(1))
    keyboard.press("Space")
    expect(amina.page.locator("input[name=option]:checked")).to_have_count(2)
    keyboard.tab_to(amina.page.locator("details.example summary").last)
    keyboard.press("Enter")
    expect(amina.page.locator("details.example").last).to_have_attribute("open", "")
    keyboard.tab_to(amina.button("decision.save"))
    keyboard.press("Enter")
    expect(amina.page).to_have_url(re.compile("/compass/4$"))

    amina.goes_to("/journey")
    keyboard.tab_to(amina.page.get_by_role("main").get_by_role("link", name=amina.phrase("journey.to-note")))
    keyboard.press("Enter")
    expect(amina.page).to_have_url(re.compile("/start-note$"))
    keyboard.tab_to(amina.link("note.edit"))
    keyboard.press("Enter")
    expect(amina.page).to_have_url(re.compile("/start-note/edit$"))
    keyboard.tab_to(amina.field("text-next"))
    keyboard.press("Control+a")
    amina.page.keyboard.type("Een stille kamer, twee uur in de week.")
    keyboard.tab_to(amina.button("note.save"))
    keyboard.press("Enter")
    expect(amina.page).to_have_url(re.compile("/start-note$"))
    amina.sees("Een stille kamer, twee uur in de week.")


def test_what_is_wrong_with_a_form_is_reached_by_its_links(someone):
    amina = someone()
    keyboard = Keyboard(amina)
    amina.goes_to("/networks/new")
    keyboard.tab_to(amina.button("found.submit"))
    keyboard.press("Enter")
    expect(amina.page.get_by_role("alert")).to_contain_text(amina.phrase("form.problems"))
    keyboard.tab_to(amina.page.get_by_role("alert").get_by_role("link").first)
    keyboard.press("Enter", "Tab")
    assert amina.page.evaluate("document.activeElement.closest('form') !== null")
