"""Stopped under load, by a word or at once, the service has kept all that it said it had done, once."""

from __future__ import annotations

import itertools
import signal
import time
import uuid
from collections import Counter
from threading import Event, Lock, Thread

import pytest
import requests
from support.browser import Window, sign_in
from support.ward import Resident, Service, Ward

#: How long requests that have begun may take once the service is told to stop: its own limit, and a moment.
STATED = 15 + 1
TODAY = "2026-11-24"


class Crowd:
    """Clients that book and take in without a pause. Whoever gets no answer asks again under the same id."""

    def __init__(self, service: Service, keys: list[str], seats: list[int]):
        self.service = service
        #: What was acknowledged: by whom it is for, the booking's number.
        self.kept: dict[str, int] = {}
        #: Everybody that was ever asked for.
        self.asked: set[str] = set()
        #: Answers that are neither done nor refused.
        self.odd: list[str] = []
        self.refused: Counter[str] = Counter()
        self.repeats = 0
        self._seats = iter(seats)
        self._numbers = itertools.count()
        self._lock = Lock()
        self._stop = Event()
        self._threads = [Thread(target=self._work, args=(key,)) for key in keys]

    def __enter__(self) -> Crowd:
        for thread in self._threads:
            thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._stop.set()
        for thread in self._threads:
            thread.join()

    def _work(self, key: str) -> None:
        with requests.Session() as session:
            session.headers["Authorization"] = f"Bearer {key}"
            while not self._stop.is_set():
                with self._lock:
                    who, seat = Resident.numbered(next(self._numbers)), next(self._seats, None)
                    self.asked.add(who.kana)
                fields = {"resident": who.fields, "newPerson": False, "party": 1}
                if seat is not None:
                    wish = {"wish": {"seat": seat}, "caller": "self", "source": "phone"}
                    self._insist(session, "book", who, fields | wish)
                else:
                    self._insist(session, "walk-in", who, fields | {"venue": "nakacho", "unplanned": False})

    def _insist(self, session: requests.Session, use_case: str, who: Resident, fields: dict) -> None:
        """Until there is an answer."""
        headers = {"Idempotency-Key": str(uuid.uuid4())}
        for attempt in itertools.count():
            try:
                answer = session.post(
                    f"{self.service.address}/api/v1/{use_case}", json=fields, headers=headers, timeout=20)
            except requests.RequestException:
                # Nobody knows whether it was done: the service is gone, for now.
                if self._stop.is_set() and attempt > 100:
                    return
                time.sleep(0.05)
                continue
            with self._lock:
                self.repeats += attempt > 0
                if answer.status_code == 200:
                    self.kept[who.kana] = answer.json()["booking"]
                elif answer.status_code in (409, 422):
                    self.refused[answer.json()["code"]] += 1
                elif answer.status_code == 503:
                    continue
                else:
                    self.odd.append(f"{answer.status_code} {answer.text[:200]}")
            return


def bookings(ward: Ward, dates: list[str]) -> Counter[str]:
    """Who is in the ledger, and how often; with their bookings' numbers."""
    found: Counter[tuple[str, int]] = Counter()
    for date in dates:
        for line in ward.data("day", "--date", date):
            if line.get("kana"):
                found[line["kana"], line["booking"]] += 1
    return found


def check(found: Counter[tuple[str, int]], kept: dict[str, int], asked: set[str]) -> None:
    """Raises unless everything acknowledged is there as it was said, and nothing twice or unasked."""
    lost = {name: number for name, number in kept.items() if (name, number) not in found}
    assert not lost, f"acknowledged and lost: {lost}"
    often = Counter(name for name, _ in found.elements())
    assert not [name for name, count in often.items() if count > 1], "done twice"
    assert set(often) <= asked, "nobody asked for them"


def listen(window: Window, service: Service, count: int) -> list[requests.Response]:
    """Open streams besides that of the page."""
    cookies = {cookie["name"]: cookie["value"] for cookie in window.context.cookies()}
    streams = [
        requests.get(f"{service.address}/live", cookies=cookies, stream=True, timeout=30)
        for _ in range(count)]
    assert all(stream.status_code == 200 for stream in streams)
    return streams


def test_no_acknowledged_write_is_lost(ward, open_window):
    keys = [ward.key(account) for account in ("sato", "inoue", "yamada", "ito")]
    openings = ward.data("openings", "nakacho", "--days", "7")
    seats = [opening["seat"] for opening in openings]
    dates = sorted({opening["date"] for opening in openings} | {TODAY})
    with ward.serving() as service:
        window = open_window(service.address)
        sign_in(window.page, "sato")
        window.page.goto("/day/nakacho")
        with Crowd(service, keys, seats) as crowd:
            streams = listen(window, service, 5)
            time.sleep(1.5)
            counts = [len(crowd.kept)]

            begun = time.monotonic()
            service.process.send_signal(signal.SIGTERM)
            code = service.process.wait(timeout=60)
            assert code == 0, service.said()
            assert time.monotonic() - begun < STATED
            service.must_be_discreet()
            for stream in streams:
                # Ended properly, not cut off.
                assert b"data:" in stream.content
            service.start()
            time.sleep(1.5)
            counts.append(len(crowd.kept))

            service.kill()
            service.start()
            time.sleep(1.5)
            counts.append(len(crowd.kept))
        # The open page has found the service again by itself.
        window.page.locator("#asleep").wait_for(state="hidden", timeout=20_000)
        window.forgive("ERR_")
    assert crowd.odd == [] and set(crowd.refused) <= {"seat-taken"}, (crowd.odd, crowd.refused)
    # It was under load each time, and somebody was left without an answer.
    assert counts[0] >= 5 and counts[1] > counts[0] + 5 and counts[2] > counts[1] + 5, counts
    assert crowd.repeats >= 1
    check(bookings(ward, dates), crowd.kept, crowd.asked)
    ward.command("doctor")


@pytest.mark.parametrize("found, kept, complaint", [
    ({}, {"ア": 1}, "lost"),
    ({("ア", 2): 1}, {"ア": 1}, "lost"),
    ({("ア", 1): 1, ("ア", 2): 1}, {"ア": 1}, "twice"),
    ({("ウ", 1): 1}, {}, "nobody asked"),
])
def test_the_check_can_say_no(found, kept, complaint):
    check(Counter({("ア", 1): 1}), {"ア": 1}, {"ア", "イ"})
    with pytest.raises(AssertionError, match=complaint):
        check(Counter(found), kept, {"ア", "イ"})
