"""Pictures in posts: what a photo carries with it goes no further than the server."""
import subprocess
import pytest
from playwright.sync_api import expect
from test_accessible import faults, told

# Debian's own Python has Pillow, as the server's darkroom has; that of the tests has not.
PHOTO = """
import sys
from PIL import Image
photo, exif = Image.new("RGB", (2000, 1000), "red"), Image.Exif()
exif[0x010F], exif[0x0112] = "CANARY camera", 6
exif[0x8825] = {1: "N", 2: (52.0, 5.0, 30.0), 3: "E", 4: (5.0, 7.0, 1.0)}
photo.save(sys.argv[1], exif=exif, comment=b"CANARY")
"""
READ = """
import sys
from PIL import Image
picture = Image.open(sys.argv[1])
print(picture.format, *picture.size, *picture.convert("RGB").getpixel((400, 800)), len(picture.getexif()), sorted(picture.info))
"""


def python(program, path):
    return subprocess.run(["/usr/bin/python3", "-c", program, str(path)], check=True, capture_output=True, text=True).stdout


@pytest.fixture
def photo(tmp_path):
    path = tmp_path / "Thuis bij Wessel.jpg"
    python(PHOTO, path)
    data = path.read_bytes()
    assert b"CANARY" in data and b"Exif" in data
    return path


def test_a_picture_with_a_place_comes_back_clean(somebody, way, photo, tmp_path):
    wessel = somebody("Wessel")
    wessel.goes_to("/rooms")
    wessel.acts_on(wessel.page.get_by_role("main").get_by_role("link", name="De koffietafel"))
    wessel.unfolds(wessel.page.get_by_text(wessel.phrase("picture.add"), exact=True))
    wessel.writes(title=f"Uitzicht, {way}", wording="Hier kom ik tot rust.", picture_1_shows="Een rood vlak")
    wessel.page.locator("#picture-1").set_input_files(photo)
    wessel.sends("room.begin-submit")
    picture = wessel.page.get_by_role("img", name="Een rood vlak")
    expect(picture).to_be_visible()
    picture.scroll_into_view_if_needed()
    source = picture.get_attribute("src")
    answer = wessel.context.request.get(wessel.address + source)
    assert answer.headers["content-type"] == "image/webp" and answer.headers["cache-control"] == "no-store"
    data = answer.body()
    for trace in (b"CANARY", b"Exif", b"EXIF", b"XMP", b"ICCP", b"Wessel", b"Thuis"):
        assert trace not in data, trace
    assert "Wessel" not in answer.headers["content-disposition"]
    kept = tmp_path / "kept.webp"
    kept.write_bytes(data)
    kind, width, height, red, green, blue, notes, rest = python(READ, kept).split(maxsplit=7)
    assert (kind, width, height, notes) == ("WEBP", "800", "1600", "0")
    assert int(red) > 200 and int(green) < 40 and int(blue) < 40
    if way == "keyboard only":
        assert picture.evaluate("image => image.complete && image.naturalWidth") == 800


def test_a_file_that_is_no_picture_comes_back_with_the_words(somebody, way, tmp_path):
    wessel = somebody("Wessel")
    wessel.goes_to("/rooms")
    wessel.acts_on(wessel.page.get_by_role("main").get_by_role("link", name="De koffietafel"))
    wessel.unfolds(wessel.page.get_by_text(wessel.phrase("picture.add"), exact=True))
    wessel.writes(title=f"Rooster, {way}", wording="Zo staat het er.", picture_1_shows="Een rooster")
    sheet = tmp_path / "rooster.png"
    sheet.write_bytes(b"%PDF-1.7\n" + b"-" * 200_000)
    wessel.page.locator("#picture-1").set_input_files(sheet)
    wessel.sends("room.begin-submit")
    wessel.sees_phrase("picture.other-kind")
    expect(wessel.field("wording")).to_have_value("Zo staat het er.")
    expect(wessel.field("picture-1-shows")).to_have_value("Een rooster")


def test_the_pages_with_pictures_are_accessible(someone, kring):
    naima, found = someone(), []
    naima.signs_in(*kring.key("Naïma"))
    naima.goes_to("/rooms")
    naima.page.get_by_role("link", name="De koffietafel").click()
    naima.page.get_by_role("link", name="Een stille plek op kantoor").click()
    for fold in naima.page.locator("summary").all():
        if fold.is_visible():
            fold.click()
    found += faults(naima)
    naima.follows("post.edit")
    found += faults(naima)
    assert not found, told(found)
