"""The API under invented requests, valid and broken, from several accounts."""

from __future__ import annotations

from datetime import datetime

import pytest
import yaml
from support.fuzz import BROKEN, EXAMPLES, LIKELY, VALID, Fuzz, missed
from support.ward import REPOSITORY, Account, Ward

DESCRIPTION = yaml.safe_load((REPOSITORY / "Resources/openapi.yaml").read_bytes())
OPERATIONS = {
    f"{method.upper()} {path}": operation
    for path, methods in DESCRIPTION["paths"].items()
    for method, operation in methods.items()
}
# Calls are reported before other changes settle them; what takes something away for good comes last.
OPERATIONS = {"POST /api/v1/report-call": OPERATIONS.pop("POST /api/v1/report-call")} | OPERATIONS
for label in ("POST /api/v1/revoke-token", "POST /api/v1/end-account"):
    OPERATIONS[label] = OPERATIONS.pop(label)
#: Where nothing is sent, nothing can be broken.
BREAKABLE = [label for label, operation in OPERATIONS.items() if "requestBody" in operation]

WHOLE_WARD = Account("minna", "皆川 全", ("operator", "office", "viewer", "admin"))

#: Who asks, and how many requests of each kind are invented for each operation.
ASKERS = {"whole ward": EXAMPLES, "venue": EXAMPLES, "viewer": 2, "signed out": 1}
#: A whole plan takes a second to invent.
SLOW = {"POST /api/v1/apply-plan": 3}

#: Somebody whom only 志村 knows.
ELSEWHERE = ("ヨソノ ヒト", "090-7777-0001")


def courses(ward: Ward) -> None:
    """Course 1 is 仲町's, by order: who had the place has given it up, so that there is a call. Course 2 is
    志村's, with somebody whom only 志村 knows. The window of course 3 is over."""
    for title, venue, day, how, closes in [
        ("電話", "仲町", "2026-12-20", "first-come", "2026-12-10"), ("地図", "志村", "2026-12-20", "lottery", "2026-12-10"),
        ("写真", "仲町", "2026-12-27", "lottery", "2026-11-21"),
    ]:
        words = ["--venue", venue, "--capacity", "1", "--date", f"{day} 10:00-12:00", "--selection", how]
        words += ["--opens", "2026-11-20", "--closes", closes, "--apply"]
        ward.command("course", "new", title, *words, at=datetime(2026, 11, 20, 8))
    for course, kana, phone in [
        ("1", "ハラ ミツ", "090-1000-0021"), ("1", "マツイ", "090-1000-0022"), ("2", *ELSEWHERE),
        ("3", "ムトウ", "090-1000-0023"),
    ]:
        words = ["--kana", kana, "--phone", phone, "--age", "75"]
        ward.command("course", "apply", course, *words, at=datetime(2026, 11, 20, 10))
    ward.command("course", "withdraw", "1-1")


@pytest.fixture(scope="module", params=ASKERS)
def fuzz(request, planned: Ward, tmp_path_factory):
    """The service over a ward with a few bookings, and an asker before it."""
    ward = planned.copy(tmp_path_factory.mktemp("fuzz"))
    ward.account(WHOLE_WARD)
    for number, kana in enumerate(["タナカ ハナ", "サトウ イチロウ", "スズキ", "ワタナベ ミツ"]):
        at = f"2026-11-{24 + 2 * (number % 2)} {10 + number // 2}:00"
        ward.book("nakacho", at, kana, f"090-1000-000{number}")
    ward.book("shimura", "2026-11-25 10:00", *ELSEWHERE)
    festival = ["区民まつり", "--place", "グリーンホール前", "--date", "2026-11-24", "--hours", "10:00-16:00"]
    ward.command("corner", "new", *festival, "--apply")
    courses(ward)
    # Whoever is booked that day is to be rung.
    ward.command("close", "nakacho", "2026-11-26")
    keys = [ward.key(id) for id in ("yamada", "ito", "minna", "sato", "mori")]
    key = {"whole ward": keys[2], "venue": keys[3], "viewer": keys[4]}.get(request.param)
    hidden = () if request.param == "whole ward" else ("ヨソノ", "7777", "よその", "yosono")
    seats = [opening["seat"] for opening in ward.data("openings", "nakacho", "--days", "7")]
    there = {"seat": seats, "task": [1, 2], "booking": [1, 2, 3, 4], "corner": [1], "course": [1, 2, 3]}
    there |= {"application": [1, 2, 3, 4], "call": [1]}
    with ward.serving() as service:
        fuzz = Fuzz(service.address, key, hidden, {"token": 3, "account": "minna"}, there)
        fuzz.asker, fuzz.ward = request.param, ward
        yield fuzz


def test_the_service_describes_itself_with_the_file(fuzz):
    assert set(fuzz.labels()) == set(OPERATIONS)


@pytest.mark.parametrize("kind", [LIKELY, VALID])
@pytest.mark.parametrize("label", OPERATIONS)
def test_valid_requests_are_answered_as_described(fuzz, label, kind):
    # What is there is worth more tries: behind it stand the rules.
    wanted = ASKERS[fuzz.asker] * (3 if kind is LIKELY else 1)
    fuzz.invent(label, kind, min(SLOW.get(label, wanted), wanted))


@pytest.mark.parametrize("label", BREAKABLE)
def test_broken_requests_are_refused(fuzz, label):
    fuzz.invent(label, BROKEN, min(SLOW.get(label, EXAMPLES), ASKERS[fuzz.asker]))


#: Who may do nothing of a kind has the same answer for all of it, and this is it.
NO = {"viewer": 403, "signed out": 401}

TAGS = {label: operation["tags"] for label, operation in OPERATIONS.items()}
CHANGES = {label for label, tags in TAGS.items() if "changes" in tags}


def test_it_was_not_for_nothing(fuzz):
    """Whoever may do everything came to every rule; what an asker may not do never was."""
    assert set(fuzz.statuses) == set(OPERATIONS)
    done = {label for label, statuses in fuzz.statuses.items() if statuses[200]}
    found = missed(fuzz.likely, TAGS)
    if fuzz.asker == "whole ward":
        assert found == []
    else:
        # With fewer rights it cannot be enough.
        assert found != []
    if fuzz.asker == "venue":
        assert {"POST /api/v1/book", "POST /api/v1/mark", "POST /api/v1/day"} <= done
        assert not done & {"POST /api/v1/accounts", "POST /api/v1/inspect", "POST /api/v1/new-account"}
    elif fuzz.asker in NO:
        assert not done & CHANGES
        no = NO[fuzz.asker]
        assert all(fuzz.statuses[label][no] for label in CHANGES), fuzz.statuses
    assert ("POST /api/v1/venues" in done) == (fuzz.asker != "signed out")


def test_the_database_is_as_it_must_be(fuzz):
    """After everything that was invented."""
    fuzz.ward.command("doctor")
