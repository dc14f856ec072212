"""Stopping: what was asked is answered, and nothing is left open."""
import http.client, threading, time
import pytest


class Asking(threading.Thread):
    """Asks again and again, and keeps for each request when it was sent and what came."""

    def __init__(self, visitor, ask):
        super().__init__(daemon=True)
        self.visitor, self.ask, self.done = visitor, ask, []

    def run(self):
        while True:
            sent = time.monotonic()
            try:
                self.done.append((sent, self.ask(self.visitor).status))
            except (OSError, http.client.HTTPException) as error:
                self.done.append((sent, error))
                return


@pytest.mark.parametrize("round", range(5))
def test_every_request_sent_before_sigterm_is_answered(serve, round):
    kring = serve()
    asks = {
        "dashboard": (lambda visitor: visitor.get("/journey"), 200, 4),
        "choice": (lambda visitor: visitor.post("/compass/3", {"option": "P1.D3.meet"}), 303, 4),
        "paper": (lambda visitor: visitor.get("/start-note/start-note.pdf"), 200, 1),
    }
    threads = [(status, Asking(kring.signed_in(name), ask))
               for ask, status, count in asks.values() for name in ["Amina", "Joost", "Linh", "Ruben"][:count]]
    for _, thread in threads:
        thread.start()
    time.sleep(0.3 + round / 10)
    asked = time.monotonic()
    assert kring.stop() == 0
    for status, thread in threads:
        thread.join(10)
        assert thread.done, "nothing was ever answered"
        for sent, answer in thread.done:
            assert answer == status or sent > asked, (answer, f"sent {asked - sent:.4f} s before the signal")
    assert not list(kring.data.glob("*-wal")), "a log is left"
    assert not kring.stderr


def test_idle_connections_do_not_keep_a_process_from_ending(serve):
    kring = serve()
    visitors = [kring.visitor() for _ in range(50)]
    for visitor in visitors:
        assert visitor.get("/").status == 200
    began = time.monotonic()
    assert kring.stop() == 0
    assert time.monotonic() - began < 5
