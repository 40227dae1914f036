"""照合表, the sheet on which somebody ticks off what the paper notebook says too: as text, beside the database."""

from __future__ import annotations

import re
import sqlite3
import unicodedata
from pathlib import Path

import pytest
from reports import random_ward
from support.ward import Ward

DAY = "2026-06-23"


@pytest.fixture(scope="module")
def ward(tmp_path_factory) -> Ward:
    return random_ward(tmp_path_factory.mktemp("notebook"), 6)


def booked(ward: Ward, venue: str) -> list[tuple[str, str, str]]:
    """Time, reading and phone of whoever has a booking that stands."""
    return sqlite3.connect(ward.database).execute(
        """
        SELECT seat.start, replace(kana, '　', ' '), phone.said FROM booking
        JOIN session ON session.id = booking.session JOIN seat ON seat.id = booking.seat
        JOIN personDetails USING (person) JOIN phone USING (person)
        WHERE venue = ? AND date = ? AND booking.kind = 'booking' AND endedAt IS NULL ORDER BY seat.start
        """, [venue, DAY]).fetchall()


def width(line: str) -> int:
    """Columns of a terminal."""
    return sum(2 if unicodedata.east_asian_width(character) in "WF" else 1 for character in line)


def sheet(ward: Ward, *words: str) -> list[str]:
    return ward.command("import", "check", *words, "--date", DAY, at=ward.morning).splitlines()


def test_it_lists_every_booking_of_the_day(ward):
    wanted = booked(ward, "nakacho")
    lines = sheet(ward, "仲町")
    ticked = [line for line in lines if line.startswith("□")]
    found = [line for line in ticked if "空き" not in line]
    assert 2 < len(wanted) == len(found) < len(ticked)
    for (at, kana, phone), line in zip(wanted, found):
        assert line.split()[1] == at and kana in line and phone in line
    assert any(re.search(rf"仲町ふれあい館 予約 {len(wanted)}件", line) for line in lines)
    # It fits a sheet of eighty columns.
    assert max(map(width, lines)) <= 80


def test_what_the_notebook_says_otherwise_is_listed(ward, tmp_path: Path):
    """The control of the check: a notebook that agrees, and one in which one line is missing and one is new."""
    wanted = booked(ward, "nakacho")
    book = tmp_path / "notebook.txt"
    agreeing = [f"{at} {kana} {phone}" for at, kana, phone in wanted]
    book.write_text("\n".join(agreeing) + "\n")
    same = sheet(ward, "仲町", "--notebook", str(book))
    book.write_text("\n".join(agreeing[1:] + ["14:30 ベツノ ヒト 090-9999-0001"]) + "\n")
    other = sheet(ward, "仲町", "--notebook", str(book))
    at, kana, phone = wanted[0]
    assert len(other) > len(same)
    assert any("ベツノ ヒト" in line for line in other) and not any("ベツノ" in line for line in same)
    assert sum(phone in line for line in other) > sum(phone in line for line in agreeing[1:])
