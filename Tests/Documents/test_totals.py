"""Every total the third way: what openpyxl and csv read from reports of random wards, beside what SQLite finds
in their databases. The first two ways are in the tests in Swift."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta, timezone
from fractions import Fraction
from functools import cached_property
from itertools import permutations
from math import prod
from pathlib import Path

import openpyxl
import pytest
import reports
from conftest import shelf
from pasted import csv_faults, lines
from recount import FIGURES, Recount
from support.ward import Ward
from totals import book_faults, compared, tables
from wanted import Report, known, share

SEEDS = (1, 2)
NOW = reports.LATER
SATURDAY = datetime(2026, 6, 20, 14, 0)

#: The report's words, its first and last day, whether it goes by days, which database it is of.
PERIODS = {
    "april": (["month", "2026-04"], "2026-04-01", "2026-04-30", True, "now"),
    "may": (["month", "2026-05"], "2026-05-01", "2026-05-31", True, "now"),
    "june": (["month", "2026-06"], "2026-06-01", "2026-06-30", True, "now"),
    "saturday": (["month", "2026-06"], "2026-06-01", "2026-06-30", True, "saturday"),
    "quarter": (["quarter", "2026-Q1"], "2026-04-01", "2026-06-30", False, "now"),
    "ahead": (["quarter", "2026-Q4"], "2027-01-01", "2027-03-31", False, "now"),
    "year": (["year", "2026"], "2026-04-01", "2027-03-31", False, "now"),
    "day": (["day", "--date", "2026-06-12"], "2026-06-12", "2026-06-12", True, "now"),
    "paper-day": (["day", "--date", "2026-04-14"], "2026-04-14", "2026-04-14", True, "now"),
    "paper-month": (["month", "2025-06"], "2025-06-01", "2025-06-30", True, "now"),
    "paper-year": (["year", "2025"], "2025-04-01", "2026-03-31", False, "now"),
    "april-closed": (["month", "2026-04", "--closed"], "2026-04-01", "2026-04-30", True, "then"),
    "may-closed": (["month", "2026-05", "--closed"], "2026-05-01", "2026-05-31", True, "then"),
}


@dataclass
class RandomWard:
    """A ward drawn from a seed, with its reports."""

    ward: Ward
    folder: Path
    made: dict[str, Report | None] = field(default_factory=dict)

    def report(self, name: str, words: list[str], ward: Ward | None = None) -> Path:
        """The workbook of a report; its CSV lies beside it."""
        path = self.folder / f"{name}.xlsx"
        if name not in self.made:
            ward = ward or self.ward
            for form in ("xlsx", "csv"):
                ward.command(
                    "report", *words, "--format", form, "--output", str(path.with_suffix("." + form)), "--force",
                    at=ward.morning)
            self.made[name] = None
        return path

    def period(self, name: str) -> tuple[Path, Report]:
        """A period's workbook, and what it must say. As closed it is what was there then."""
        words, first, last, by_day, which = PERIODS[name]
        ward = self.saturday if which == "saturday" else self.ward
        path = self.report(name, words, ward)
        if self.made[name] is None:
            database = self.folder / f"{which}.sqlite"
            spans = [tuple(map(date.fromisoformat, (first, last)))]
            spans.append(tuple(day.replace(year=day.year - 1) for day in spans[0]))
            now, before = (Recount(database, *span, ward.morning.date()) for span in spans)
            self.made[name] = Report(
                now, None if first == last else before, first, last, str(ward.morning.date()), by_day)
        return path, self.made[name]

    @cached_property
    def saturday(self) -> Ward:
        """The afternoon before: 高島平 has closed its day, 仲町 still goes on."""
        ward = Ward(self.folder, SATURDAY)
        ward.database = self.folder / "saturday.sqlite"
        shutil.copyfile(self.folder / "now.sqlite", ward.database)
        with closing(sqlite3.connect(ward.database)) as database, database:
            database.execute(
                "INSERT INTO dayClosing (venue, date, served, account, request, closedAt) VALUES "
                "('takashimadaira', ?, 0, 'test', 'saturday', ?)", [str(SATURDAY.date()), 1])
        return ward


@pytest.fixture(scope="session", params=SEEDS)
def random_ward(request) -> RandomWard:
    folder = shelf(f"ward-{request.param}")
    shutil.rmtree(folder)
    folder.mkdir()
    return RandomWard(reports.random_ward(folder, request.param), folder)


@pytest.mark.parametrize("name", PERIODS)
def test_the_workbook_says_what_the_database_does(random_ward, name):
    path, report = random_ward.period(name)
    assert book_faults(path, report) == []


@pytest.mark.parametrize("name", PERIODS)
def test_the_csv_and_the_sheet_to_paste_from_say_it_too(random_ward, name):
    path, report = random_ward.period(name)
    assert csv_faults(lines(path.with_suffix(".csv")), report) == []
    headings, *rows = openpyxl.load_workbook(path).worksheets[-1].iter_rows(values_only=True)
    assert csv_faults([dict(zip(headings, row)) for row in rows], report) == []


def test_there_is_something_of_everything(random_ward):
    """Without it the rest would prove little."""
    for name in ("april-closed", "may-closed", "june"):
        now = random_ward.period(name)[1].now.slice()
        kinds = {measure.partition(".")[0] for measure, n in now.sums.items() if n}
        # Of two months it is known only in part: of one venue there is paper.
        assert {*FIGURES.values(), "age", "gender", "topic", "device", "result"} - {"people", "unmarked"} <= kinds
    year = random_ward.period("year")[1].now
    assert year.slice("course").value("booked") > 0 and year.slice("corner").value("visits") >= 40
    assert year.slice(venue=None).value("turnedAway") > 0
    # What has been corrected, and a timetable for which paper stands.
    april, kept = (random_ward.period(name)[1].now for name in ("april", "april-closed"))
    assert april.slice().sums != kept.slice().sums and april.has_paper
    assert not april.slice(venue="takashimadaira").value("booked") == 0
    assert random_ward.period("may-closed")[1].now.has_paper and not random_ward.period("may")[1].now.has_paper
    assert random_ward.period("paper-year")[1].now.slice().value("queued") is None
    # Nobody knows the ward's day beside a venue's month of paper, nor anything of the year before that.
    assert random_ward.period("paper-day")[1].now.slice().value("visits") is None
    assert not random_ward.period("paper-year")[1].before.slice()
    # The day goes on at one venue, and is closed at another.
    own, its = (random_ward.period("saturday")[1].now.slice(venue=venue, part=str(SATURDAY.date()))
                for venue in ("nakacho", "takashimadaira"))
    assert own.value("elapsed") == own.value("used") < own.value("seats")
    assert its.value("elapsed") == its.value("seats") > its.value("used")


@pytest.mark.parametrize("name", ["may", "quarter", "year", "april-closed"])
def test_every_changed_cell_is_found(random_ward, tmp_path, name):
    """The control: each table's numbers, one after another, are other ones."""
    path, report = random_ward.period(name)
    copy = tmp_path / path.name
    for table in tables(path):
        places = [(row, column) for row, values in table.rows for column, value in enumerate(values, 1)
                  if isinstance(value, (int, float)) and table.headings[column - 1] not in ("計画", "目標")]
        if not places:
            continue
        row, column = places[len(places) // 2]
        book = openpyxl.load_workbook(path)
        book[table.sheet].cell(row, column).value += 1
        book.save(copy)
        found = book_faults(copy, report)
        assert any(fault.startswith(f"{table.sheet} {table.caption}") for fault in found), (table, row, column)


@pytest.mark.parametrize("name", ["may", "quarter", "year", "april-closed"])
def test_every_changed_row_is_found(random_ward, name):
    """The same of the CSV: of each kind of row another number, one where nothing is known, none, and two."""
    path, report = random_ward.period(name)
    rows = lines(path.with_suffix(".csv"))
    assert csv_faults(rows, report) == []
    kinds = {(row["年度"], row["事業"], row["区分"]): number for number, row in enumerate(rows)}
    assert len(kinds) >= 11
    for number in kinds.values():
        row = rows[number]
        for heading in FIGURES:
            other = row | {heading: str(int(row[heading] or -1) + 1)}
            faults = csv_faults([*rows[:number], other, *rows[number + 1:]], report)
            assert len(faults) == 1 and heading in faults[0], other
        assert csv_faults([*rows[:number], *rows[number + 1:]], report) != []
        assert csv_faults([*rows[:number], row, *rows[number:]], report) != []
        assert csv_faults([*rows[:number], row | {"年度": "2024"}, *rows[number + 1:]], report) != []


def split(own: list[Fraction], its: list[Fraction]) -> list[Fraction]:
    """The difference of two products by its factors: the mean over all orders in which they are exchanged."""
    parts, orders = [Fraction(0)] * len(own), list(permutations(range(len(own))))
    for order in orders:
        present = list(its)
        for cause in order:
            before = prod(present)
            present[cause] = own[cause]
            parts[cause] += (prod(present) - before) / len(orders)
    return parts


def factors(recount: Recount, venue: str) -> tuple[list[Fraction], int]:
    """Days × seats a day × bookings a seat × comings a booking × people a coming; and those who came besides."""
    found = recount.slice(venue=venue)
    sessions, seats, booked, attended = (
        found.value(measure) for measure in ("sessions", "seats", "booked", "attended"))
    (visits,) = recount.db.execute(
        """
        SELECT sum(heads) FROM visit WHERE programme = 'consultation' AND venue = ? AND came
          AND kind = 'booking' AND endReason IS NULL
        """, [venue]).fetchone()
    rates = [Fraction(sessions), Fraction(seats, sessions), Fraction(booked, seats), Fraction(attended, booked),
             Fraction(visits, attended)]
    return rates, found.value("visits") - visits


def japan(milliseconds: int) -> str:
    """A moment of the ledger as the clock on the wall has it."""
    return f"{datetime.fromtimestamp(milliseconds / 1000, timezone(timedelta(hours=9))):%Y-%m-%d %H:%M}"


def helped(db: sqlite3.Connection) -> list[tuple[int, str]]:
    """Who was rung about a seat that was kept for them, or had one, and when."""
    marks = db.execute("SELECT id, booking, replaces, value, min(happenedAt, arrivedAt) FROM mark").fetchall()
    replaced = {(replaces, booking) for _, booking, replaces, _, _ in marks}
    last: dict[int, tuple[int, int, str]] = {}
    for number, booking, _, value, at in marks:
        if (number, booking) not in replaced:
            last[booking] = max(last.get(booking, (0, 0, "")), (at, number, value))
    sat = db.execute(
        """
        SELECT b.id, b.person, s.date, t.start, b.madeAt, b.endReason FROM booking b
        JOIN session s ON s.id = b.session LEFT JOIN seat t ON t.id = b.seat
        WHERE s.programme = 'consultation' AND b.kind <> 'hold' AND b.person IS NOT NULL
        """).fetchall()
    rung = db.execute(
        """
        SELECT b.person, a.at FROM attempt a JOIN task t ON t.id = a.task JOIN booking b ON b.id = t.booking
        WHERE t.kind = 'offer' AND b.kind = 'hold'
        """).fetchall()
    return [(person, japan(at)) for person, at in rung] + [
        (person, f"{day} {start or japan(made)[11:]}") for booking, person, day, start, made, ended in sat
        if ended is None or last.get(booking, (0, 0, ""))[2] == "attended"]


def wishes(recount: Recount, venue: str) -> list[tuple[int, int, int, str]]:
    """Who waited for a venue until a day of the period, the last that would have helped, and since when."""
    return recount.db.execute(
        """
        SELECT person, party, joinedAt, until FROM waiting
        WHERE venue = ? AND endReason IS NULL AND until >= '2026-06-01' AND until <= '2026-06-20'
        """, [venue]).fetchall()


def in_vain(recount: Recount, venue: str) -> int:
    """How many of them were neither rung nor had a seat anywhere until then."""
    merged = dict(recount.db.execute("SELECT id, mergedInto FROM main.person"))

    def root(person: int) -> int:
        while merged[person] is not None:
            person = merged[person]
        return person

    times = [(root(person), moment) for person, moment in helped(recount.db)]
    people: dict[int, int] = {}
    for person, party, joined, until in wishes(recount, venue):
        if not any(who == root(person) and japan(joined) <= moment <= f"{until} 24:00" for who, moment in times):
            people[root(person)] = max(people.get(root(person), 0), party)
    return sum(people.values())


def test_a_comparison_adds_up_to_what_was_counted(random_ward):
    """From the day after 高島平 left its paper behind, until yesterday."""
    recount = Recount(random_ward.ward.database, date(2026, 6, 1), date(2026, 6, 20), NOW.date())
    waited = [wish for venue in recount.venues.values() for wish in wishes(recount, venue)]
    assert 0 < sum(in_vain(recount, venue) for venue in recount.venues.values()) < sum(wish[1] for wish in waited)
    for own, its in [("高島平", "仲町"), ("仲町", "志村"), ("志村", "高島平")]:
        path = random_ward.report(
            f"compare-{own}-{its}", ["compare", own, its, "--from", "2026-06-01", "--to", "2026-06-21"])
        ids = [recount.venues[name + "ふれあい館"] for name in (own, its)]
        (mine, others), (yours, besides) = (factors(recount, venue) for venue in ids)
        causes, beside = tables(path)
        counted = [float(part) for part in split(mine, yours)] + [others - besides]
        difference = prod(mine) + others - prod(yours) - besides
        values = [value for _, (_, value) in causes.rows]
        assert values[-1] == difference and round(sum(values[:-1]), 6) == difference
        # To a tenth, up or down so that they add up.
        assert all(abs(value - part) <= 0.1 + 1e-9 for value, part in zip(values[:-1], counted, strict=True))
        faults = []
        for row, (label, *cells) in beside.rows:
            for heading, value, venue in zip(beside.headings[1:], cells, ids, strict=True):
                found = recount.slice(venue=venue)
                if label == "予約した方の来館の割合":
                    wanted = share(found.value("attended"), found.value("booked"))
                elif label == "待って期限が過ぎた方":
                    wanted = in_vain(recount, venue)
                else:
                    wanted = known(found, label)
                faults += compared(beside, row, f"{label} {heading}", value, wanted)
        assert faults == []
