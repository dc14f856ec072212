"""What every process test stands on: a folder of its own, and processes that do not outlive their test."""
import os, pathlib, shutil, subprocess, sys
import pytest

sys.path.insert(0, str(pathlib.Path(__file__).parent))
from kring import Kring


@pytest.fixture
def serve(tmp_path):
    """Starts processes: serve() on the test's own folder, serve(folder, "--empty", …) on another."""
    running = []

    def start(data=None, *arguments, **options):
        running.append(Kring(data or tmp_path / "data", *arguments, **options))
        return running[-1]

    yield start
    for kring in running:
        if kring.process.poll() is None:
            kring.kill()
        shutil.rmtree(kring.said)


@pytest.fixture
def postgresql():
    """The address of a server to test on; without one the test is left out."""
    if not (url := os.environ.get("KRING_TEST_POSTGRESQL")):
        pytest.skip("KRING_TEST_POSTGRESQL is not set")
    return url


@pytest.fixture
def database(postgresql):
    """A database of the test's own on that server: its address."""
    name = "kring_process_" + os.urandom(6).hex()
    subprocess.run(["psql", "-qX", postgresql, "-c", f"CREATE DATABASE {name}"], check=True)
    yield postgresql.rpartition("/")[0] + "/" + name
    subprocess.run(["psql", "-qX", postgresql, "-c", f"DROP DATABASE {name} WITH (FORCE)"], check=True)
