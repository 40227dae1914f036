"""The figures of a ward counted from its database by SQLite; what a month that was counted on paper does not say
is unknown, and so is a month that nobody has counted."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from facts import FACTS, MONTHS, OF_SHEETS, OF_VISITS

#: The heading of each figure, as reports have it, and what it is in `fact`.
FIGURES = {
    "開催日数": "sessions", "枠": "seats", "済んだ枠": "elapsed", "利用枠": "used", "予約": "booked",
    "予約来館": "attended", "欠席(連絡あり)": "absentWithNotice", "欠席(連絡なし)": "absent", "出欠未記入": "unmarked",
    "取消": "cancelled", "参加人数(延べ)": "visits", "実人数": "people", "氏名なし": "unnamed", "初回": "firstTime",
    "再来": "repeats", "当日受付": "walkIns", "枠外": "overCapacity", "当日待ち": "queued", "お断り": "turnedAway",
    "相談票": "records", "時間の記録": "timed", "相談時間(分)": "minutes",
}
#: Of days to come only these can be known.
AHEAD = {"sessions", "seats", "booked", "cancelled", "turnedAway"}


@dataclass
class Paper:
    """A month that was counted on paper, or that nobody has counted."""

    day: str
    #: Whether it says nothing but how many different people the ward had.
    people_only: bool = False
    people: int | None = None
    #: What it says anything of.
    said: frozenset[str] = frozenset()
    #: Whether somebody has counted it.
    counted: bool = True


@dataclass
class Slice:
    """Some of the facts: their sums, their different people, the months of paper among them."""

    sums: dict[str, int] = field(default_factory=dict)
    persons: int = 0
    paper: list[Paper] = field(default_factory=list)

    def __bool__(self) -> bool:
        """Whether anything is known of it."""
        return bool(self.sums) or any(month.counted for month in self.paper)

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to show: no figure that is known and not 0."""
        return not any(self.value(measure) for measure in FIGURES.values())

    def value(self, measure: str) -> int | None:
        """A figure or a row of a breakdown; None where it is unknown."""
        if measure == "people":
            return self.people()
        kind = measure.partition(".")[0]
        for month in self.paper:
            known = any(other.startswith(kind + ".") for other in month.said) if "." in measure \
                else measure in month.said
            if not month.people_only and not known:
                return None
        return self.sums.get(measure, 0)

    def people(self) -> int | None:
        """Different people of several months of paper cannot be added up."""
        if not self.paper:
            return self.persons
        wards = [month.people for month in self.paper if month.people_only]
        if self.persons:
            return None
        if len(wards) == 1 and len({month.day for month in self.paper}) == 1:
            return wards[0]
        return self.paper[0].people if len(self.paper) == 1 else None

    def people_of_courses(self) -> int | None:
        """Those of courses are added up, as if nobody came in two months."""
        found = self.persons
        for day in {month.day for month in self.paper}:
            months = [month for month in self.paper if month.day == day]
            for month in [month for month in months if month.people_only] or months:
                if month.people is None:
                    return None
                found += month.people
        return found


class Recount:
    """What a period comes to, as a day has it."""

    def __init__(self, database: Path, first: date, last: date, today: date):
        self.db = sqlite3.connect(database)
        self.is_day = first == last
        self.names = {"first": str(first), "last": str(last), "today": str(today)}
        self.run(MONTHS + FACTS)
        for measure, number, where in OF_VISITS:
            self.run("INSERT INTO fact (programme, venue, date, measure, n) "
                f"SELECT programme, venue, date, {measure}, {number} FROM visit WHERE {where}")
        for measure, number, where in OF_SHEETS:
            self.run(
                "INSERT INTO fact (programme, venue, date, measure, n) "
                f"SELECT programme, venue, date, {measure}, CAST({number} AS INTEGER) FROM {where}")
        #: In printed order.
        self.venues = dict(self.db.execute("SELECT name, id FROM venue ORDER BY sort, id"))
        self.topics = dict(self.db.execute("SELECT label, code FROM choice WHERE kind = 'topic' ORDER BY sort, code"))
        self.slices: dict[tuple[str, str | None, str], Slice] = {}

    def run(self, script: str) -> None:
        """Runs statements, each with those of the names that it uses."""
        for statement in script.split(";\n"):
            if statement.strip():
                used = {name: value for name, value in self.names.items() if f":{name}" in statement}
                self.db.execute(statement, used)

    def rows(self, query: str, values: list[str | None]) -> list[tuple]:
        return self.db.execute(query, values).fetchall()

    def slice(self, programme: str = "consultation", venue: str | None = "all", part: str = "") -> Slice:
        """Of a venue, of none (None) or of all; of a day, a month, or the whole period."""
        key = (programme, venue, part)
        if key not in self.slices:
            self.slices[key] = self.counted(programme, venue, part)
        return self.slices[key]

    def counted(self, programme: str, venue: str | None, part: str) -> Slice:
        where, values = "programme = ? AND date LIKE ?", [programme, part + "%"]
        own = where + ("" if venue == "all" else " AND venue IS ?")
        own_values = values + ([] if venue == "all" else [venue])
        found = Slice(
            dict(self.rows(
                f"SELECT measure, sum(n) FROM fact WHERE {own} AND (NOT onPaper OR {len(part)} < 10) GROUP BY measure",
                own_values)),
            self.rows(f"SELECT count(DISTINCT root) FROM visit WHERE came AND {own}", own_values)[0][0])
        if self.is_day or len(part) == 10:
            found.paper = self.paper_of_day(programme, venue, part or self.names["first"])
            return found
        if venue == "all":
            papers = self.rows(f"SELECT id, date, peopleOnly, counted FROM paper WHERE {where}", values)
        elif venue is None:
            papers = self.rows(
                "SELECT id, date, peopleOnly, counted FROM paper "
                f"WHERE {where} AND venue IS NULL AND counted AND NOT peopleOnly", values)
        else:
            papers = self.rows(f"SELECT id, date, peopleOnly, counted FROM paper WHERE {own}", own_values)
            found.paper += self.silent(programme, venue, part)
        for number, day, people_only, counted in papers:
            said = dict(self.rows("SELECT measure, count FROM importedCount WHERE month = ?", [number]))
            measures = set(said) | ({"elapsed"} if "seats" in said else set())
            found.paper.append(Paper(day, bool(people_only), said.get("people"), frozenset(measures), bool(counted)))
        return found

    def silent(self, programme: str, venue: str, part: str) -> list[Paper]:
        """Months of which some paper speaks, but not of this venue, where nobody is known to have come."""
        return [Paper(day, counted=bool(counted)) for day, counted in self.rows(
            """
            SELECT p.date, p.counted FROM paper p WHERE p.programme = ? AND p.date LIKE ? AND NOT p.peopleOnly
              AND p.venue IS NOT ?
              AND (p.venue IS NULL OR (
                NOT EXISTS (SELECT 1 FROM paper o WHERE o.programme = p.programme AND o.venue = ?
                  AND o.month = p.month)
                AND NOT EXISTS (SELECT 1 FROM visit v WHERE v.programme = p.programme AND v.venue = ?
                  AND v.month = p.month AND v.came)))
            """, [programme, part + "%", venue, venue, venue])]

    def paper_of_day(self, programme: str, venue: str | None, day: str) -> list[Paper]:
        """A month on paper has no days: nothing is known of a day of it where the paper speaks, nor of the ward,
        unless those of whom it speaks were served here on that day."""
        papers = self.rows(
            """
            SELECT p.venue, p.counted, EXISTS (SELECT 1 FROM visit v WHERE v.programme = p.programme
              AND v.venue = p.venue AND v.date = ? AND v.came) AS served
            FROM paper p WHERE p.programme = ? AND NOT p.peopleOnly AND p.month = substr(?, 1, 7)
            """, [day, programme, day])
        papers = [(place, bool(counted)) for place, counted, served in papers if not served]
        if venue is None:
            papers = [(place, counted) for place, counted in papers if place is None and counted]
        elif venue != "all" and self.was_open(programme, venue, day):
            papers = [(place, counted) for place, counted in papers if place in (None, venue)]
        return [Paper(day, counted=counted) for _, counted in papers]

    def was_open(self, programme: str, venue: str, day: str) -> bool:
        """Whether a venue was open or served anybody: on the day of a day's report, in the month of another's."""
        span = day if self.is_day else day[:7]
        return bool(self.rows(
            "SELECT 1 FROM held WHERE programme = ? AND venue = ? AND date LIKE ? "
            "UNION ALL SELECT 1 FROM visit WHERE programme = ? AND venue = ? AND date LIKE ? AND came LIMIT 1",
            [programme, venue, span + "%"] * 2))

    def reached(self, programme: str, through: str) -> int | None:
        """What a target counts up to the end of a month."""
        so_far = Slice()
        for month in (month for month in self.months if month <= through):
            found = self.slice(programme, part=month)
            so_far.paper += found.paper
            for measure, n in found.sums.items():
                so_far.sums[measure] = so_far.sums.get(measure, 0) + n
        if programme != "course":
            return so_far.value("visits")
        (so_far.persons,) = self.rows(
            "SELECT count(DISTINCT root) FROM visit WHERE came AND programme = ? AND month <= ?",
            [programme, through])[0]
        return so_far.people_of_courses()

    def parts(self, venue: str | None = "all", length: int = 10) -> list[str]:
        """The days or months on which there is anything."""
        where = "" if venue == "all" else " AND venue IS ?"
        return [part for (part,) in self.rows(
            f"SELECT DISTINCT substr(date, 1, {length}) FROM fact WHERE programme = 'consultation'{where} "
            "AND NOT onPaper ORDER BY 1", [] if venue == "all" else [venue])]

    def hours(self) -> dict[tuple[int, int | None], int] | None:
        """Visits by weekday (0 is Sunday) and hour, None where no hour is known; None where paper knows none."""
        if self.slice().paper:
            return None
        return {(int(weekday), hour): visits for weekday, hour, visits in self.rows(
            """
            SELECT strftime('%w', date), hour, sum(heads) FROM visit
            WHERE came AND programme = 'consultation' GROUP BY 1, 2
            """, [])}

    @property
    def has_paper(self) -> bool:
        return bool(self.rows("SELECT 1 FROM paper WHERE counted AND programme = 'consultation'", []))

    @property
    def months(self) -> list[str]:
        """The months of the period."""
        return [month for (month,) in self.db.execute(
            """
            WITH RECURSIVE month(first) AS (
              SELECT :first UNION ALL SELECT date(first, '+1 month') FROM month
              WHERE date(first, '+1 month') <= :last)
            SELECT substr(first, 1, 7) FROM month
            """, {"first": self.names["first"], "last": self.names["last"]})]
