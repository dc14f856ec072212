"""Somebody who has no mouse."""
from playwright.sync_api import expect
from visitor import Visitor

# Where the focus is: at the element that is looked for (or in its group of round buttons), at the link that skips to
# the content it is in, elsewhere, or unseen.
LOOK = """sought => {
  const element = document.activeElement;
  if (!element || element === document.body) return "elsewhere";
  const box = element.getBoundingClientRect();
  const around = [element, element.parentElement, element.closest(".opt")].filter(Boolean).map(getComputedStyle);
  const outlined = around.some(style =>
    (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0) || style.boxShadow !== "none");
  const shown = box.width > 0 && box.height > 0 && box.right > 0 && box.bottom > 0 && box.top < innerHeight;
  if (!shown || !outlined) return "unseen: " + element.outerHTML.slice(0, 200);
  const isOfGroup = sought?.type === "radio" && element.type === "radio" && element.name === sought.name;
  if (element.matches(".skip") && sought?.closest("main")) return "skip";
  return element === sought || isOfGroup ? "there" : "elsewhere";
}"""


class Keyboard(Visitor):
    """Works a page with Tab, Enter, Space, arrows and text only. Wherever the focus goes, it must be seen."""

    def press(self, *keys):
        for key in keys:
            self.page.keyboard.press(key)

    def tab_to(self, target, most=200):
        sought = target.element_handle()
        for _ in range(most):
            self.press("Tab")
            seen = self.page.evaluate(LOOK, sought)
            assert not seen.startswith("unseen"), f"the focus is not visible on {seen}"
            if seen == "there":
                return
            if seen == "skip":
                self.press("Enter")
        raise AssertionError(f"Tab does not come to {target}")

    def presses(self, key, **values):
        self.tab_to(self.button(key, **values))
        self.press("Enter")

    def writes(self, **fields):
        for name, text in fields.items():
            self.writes_in(self.field(name.replace("_", "-")), text)

    def writes_in(self, field, text):
        self.tab_to(field)
        if field.get_attribute("type") == "date":
            year, month, day = text.split("-")
            self.page.keyboard.type(month + day + year)
        else:
            # In one go, as a keyboard on a screen does: a key at a time would take most of the time of a test.
            self.press("Control+a")
            self.page.keyboard.insert_text(text)
        expect(field).to_have_value(text)

    def acts_on(self, target):
        self.tab_to(target)
        with self.page.expect_navigation():
            self.press("Enter")

    def unfolds(self, summary):
        self.tab_to(summary)
        self.press("Enter")
        expect(summary.locator("xpath=..")).to_have_attribute("open", "")

    def picks(self, select, start):
        self.tab_to(select)
        steps = self.place_of(select, start) - select.evaluate("select => select.selectedIndex")
        self.press(*["ArrowDown" if steps > 0 else "ArrowUp"] * abs(steps))

    def ticks(self, box):
        self.tab_to(box)
        kind, name = box.get_attribute("type"), box.get_attribute("name")
        if kind == "radio":
            for _ in range(self.page.locator(f"main [name='{name}']").count()):
                if box.evaluate("box => box === document.activeElement"):
                    break
                self.press("ArrowDown")
        if not box.is_checked():
            self.press("Space")
        expect(box).to_be_checked()
