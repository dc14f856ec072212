"""A full disk: the write is refused and said so, what was there stands, and reading goes on."""
import os, pathlib, subprocess
import pytest

# A namespace of its own with a small file system in memory; only a user who may not mount gets another user namespace.
OWN = ["unshare", "-m"] if os.geteuid() == 0 else ["unshare", "-rm"]


@pytest.fixture
def small_disk(tmp_path):
    """A folder, and what to put before a command so that it sees 16 MB of disk there."""
    folder = tmp_path / "disk"
    folder.mkdir()
    mount = f'mount -t tmpfs -o size=16m,mode=700 tmpfs "{folder}"'
    if subprocess.run([*OWN, "sh", "-c", mount], capture_output=True).returncode != 0:
        pytest.skip("this user may not mount anything")
    return folder, [*OWN, "sh", "-c", f'{mount} && exec "$@"', "sh"]


def seen_by(kring, path):
    """The path as the process sees it."""
    return pathlib.Path(f"/proc/{kring.process.pid}/root{path}")


def fill(folder):
    """Leaves not one byte."""
    with open(folder / "filling", "wb", buffering=0) as file:
        try:
            while True:
                file.write(b"x" * 512)
        except OSError:
            pass


def test_a_full_disk_refuses_writes_and_keeps_everything_else(serve, small_disk):
    folder, inside = small_disk
    kring = serve(folder / "data", before=inside)
    disk = seen_by(kring, folder)
    amina = kring.signed_in("Amina", headers={"Accept-Language": "nl"})
    assert amina.post("/preparation/conversations", {"lesson": "Voor de schijf vol was."}).status == 303
    fill(disk)

    refused = 0
    for number in range(100):
        answer = amina.post("/preparation/conversations", {"lesson": f"Toen de schijf vol was, {number}. " + "x" * 1000})
        assert answer.status in (303, 507), answer
        if answer.status == 507:
            refused += 1
            assert "schijf" in answer.text and answer.page.get("lang") == "nl"
            assert f"was, {number}." not in amina.get("/preparation/conversations").text
        else:
            assert f"was, {number}." in amina.get("/preparation/conversations").text
    assert refused > 50
    stranger = kring.visitor()
    assert stranger.post("/networks", {
        "name": "Te laat", "scope": "Voor wie wil.", "organisation": "Elders", "founder": "Noor",
        "secret": "A" * 43}).status == 507
    assert amina.get("/journey").status == 200
    assert amina.get("/compass").status == 200
    assert kring.signed_in("Samira").get("/journey").status == 200
    assert "Voor de schijf vol was." in amina.get("/preparation/conversations").text

    (disk / "filling").unlink()
    assert amina.post("/preparation/conversations", {"lesson": "Toen er weer plaats was."}).status == 303
    page = amina.get("/preparation/conversations").text
    assert "Toen er weer plaats was." in page and "Voor de schijf vol was." in page
    stranger.found("Te laat")
    assert not kring.stderr
    assert kring.stop() == 0
