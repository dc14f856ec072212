"""An installation with many networks: each a file of its own, made from the file of a network that Kring founded."""
import base64, hashlib, secrets, shutil, sqlite3

TEMPLATE = "Kleurrijk"


def make(folder, count):
    """Adds networks until there are `count`. Each has its own name, keys and one person; their secrets are given back."""
    catalogue = sqlite3.connect(folder / "installation.sqlite", isolation_level=None)
    (template,) = catalogue.execute("SELECT id FROM network WHERE name = ?", [TEMPLATE]).fetchone()
    (present,) = catalogue.execute("SELECT count(*) FROM network").fetchone()
    secrets_by_name, rows = {}, []
    for number in range(count - present):
        key, name, secret = secrets.token_hex(16), f"Menigte {number}", secrets.token_bytes(32)
        file = folder / f"n{key}.sqlite"
        shutil.copyfile(folder / f"n{template}.sqlite", file)
        file.chmod(0o600)
        change(file, key, name, hashlib.sha256(secret).digest())
        rows.append((key, name, name.lower()))
        secrets_by_name[name] = base64.urlsafe_b64encode(secret).decode().rstrip("=")
    catalogue.execute("BEGIN")
    catalogue.executemany("INSERT INTO network (id, name, folded_name) VALUES (?, ?, ?)", rows)
    catalogue.execute("COMMIT")
    catalogue.close()
    return secrets_by_name


def change(file, key, name, hash):
    """Gives a copy its own keys, at once and without a log: nobody else has it open."""
    network = sqlite3.connect(file, isolation_level=None)
    network.execute("PRAGMA synchronous = OFF")
    network.execute("BEGIN")
    network.execute("UPDATE network SET id = ?, name = ?", [key, name])
    network.execute("UPDATE preparation SET network = ?", [key])
    network.execute(
        "UPDATE person SET id = ?, sign_in_hash = ?",
        [secrets.token_hex(16), base64.urlsafe_b64encode(hash).decode().rstrip("=")])
    network.execute("COMMIT")
    network.close()
