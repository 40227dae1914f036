"""The CSV of a period, and its sheet to paste from: one long table, row by row and field by field beside what
the ward's database comes to."""

from __future__ import annotations

import csv
from calendar import monthrange
from collections import Counter
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from recount import FIGURES, Slice
from wanted import BLANK, PROGRAMMES, ROWS, WEEK, Report

LABELS = {code: label for label, code in PROGRAMMES.items()}
#: By what a row is cut, before its figures; the day or month stands second.
CUTS = ("年度", "初日", "末日", "事業", "会場ID", "会場", "区分", "項目")


@dataclass
class Row:
    """A row that should be there: what it is cut by, and its figures, "" where they are blank or unknown."""

    cut: tuple[str, ...]
    figures: dict[str, str]


def lines(path: Path) -> list[dict[str, str]]:
    with open(path, encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file, strict=True))


def text_of(heading: str, value: Any) -> str:
    """A cell of the sheet as the CSV has it."""
    if isinstance(value, datetime):
        return str(value.date())[:7 if heading == "月" else 10]
    return "" if value is None else str(value)


def csv_faults(rows: list[dict[str, Any]], report: Report) -> list[str]:
    """Every row that is missing, there twice, or nobody's; every field that says something else; the order."""
    part = "日" if report.by_day else "月"
    headings = ["年度", part, *CUTS[1:], *FIGURES]
    if rows and list(rows[0]) != headings:
        return [f"csv headings {list(rows[0])}"]
    told = [{heading: text_of(heading, value) for heading, value in row.items()} for row in rows]
    shown = [tuple(row[heading] for heading in ("年度", part, *CUTS[1:])) for row in told]
    wanted = wanted_rows(report)
    cuts = [row.cut for row in wanted]
    found = [f"csv row missing: {cut}" for cut in (Counter(cuts) - Counter(shown)).elements()]
    found += [f"csv row too many: {cut}" for cut in (Counter(shown) - Counter(cuts)).elements()]
    if not found and shown != cuts:
        found.append("csv rows in another order")
    by_cut = {row.cut: row.figures for row in wanted}
    for number, (cut, row) in enumerate(zip(shown, told), 2):
        for heading, value in by_cut.get(cut, {}).items():
            if row[heading] != value:
                found.append(f"csv row {number} {cut} {heading}: {row[heading]!r}, counted {value!r}")
    return found


def wanted_rows(report: Report) -> list[Row]:
    """All rows: venue by venue and day or month, the sums, the year before, the other programmes, the breakdowns."""
    now = report.now
    words = "日別" if report.by_day else "月別"
    # A month that was counted elsewhere has no days here, and stands as a whole.
    split = not (report.by_day and not report.is_day and now.has_paper)
    shown = now.parts if report.by_day else lambda venue="all": now.months
    found = [cut(report, "会場別" if report.is_day else f"会場・{words}", venue=venue, part=part)
             for venue in now.venues.values() for part in (shown(venue) if split else [])]
    if not report.is_day:
        found += [cut(report, "会場別", venue=venue) for venue in now.venues.values()]
    if not now.slice(venue=None).is_empty:
        found.append(cut(report, "会場別", venue=None))
    if split and not report.is_day:
        found += [cut(report, words, part=part) for part in shown()]
    found += [cut(report, "合計"), *year_before(report, words)]
    for programme in ("course", "corner"):
        found.append(cut(report, "合計", programme))
        if report.earlier(programme):
            found.append(cut(report, "合計", programme, back=1))
    return found + ([] if report.is_ahead else breakdowns(report))


def year_before(report: Report, words: str) -> list[Row]:
    """The same of the year before, as far as anything is known of it."""
    if report.before is None:
        return []
    venues = list(report.now.venues.values())
    months = [] if report.by_day else report.now.months
    return [
        *(cut(report, f"会場・{words}", venue=venue, part=part, back=1) for venue in venues for part in months
          if report.earlier(venue=venue, part=part)),
        *(cut(report, "会場別", venue=venue, back=1) for venue in venues if report.earlier(venue=venue)),
        *(cut(report, words, part=part, back=1) for part in months if report.earlier(part=part)),
        *([cut(report, "合計", back=1)] if report.earlier() else []),
    ]


def cut(report: Report, kind: str, programme: str = "consultation", venue: str | None = "all", part: str = "",
        back: int = 0) -> Row:
    """A row of all figures, of this year or of the one before (back)."""
    if back:
        side: Slice = report.earlier(programme, venue, part)
        figures = {heading: said(side.value(measure)) for heading, measure in FIGURES.items()}
    else:
        side = report.now.slice(programme, venue, part)
        figures = {heading: said(report.figure(side, None, heading, part)) for heading in FIGURES}
    return Row(head(report, kind, programme, venue, part, back), figures)


def head(report: Report, kind: str, programme: str, venue: str | None, part: str, back: int, item: str = "") -> tuple:
    names = {id: name for name, id in report.now.venues.items()}
    name = "会場を問わず" if venue is None else names.get(venue, "全会場" if programme == "consultation" else "")
    own = report.first if report.is_day else part
    first, last = report.first, report.last
    if len(own) == 7:
        first, last = f"{own}-01", f"{own}-{monthrange(int(own[:4]), int(own[5:]))[1]}"
    elif own:
        first = last = own
    own, first, last = (earlier(day, back) for day in (own, first, last))
    year = int(first[:4]) - (first[5:7] < "04")
    id = venue if venue in names else ""
    return (str(year), own, first, last, LABELS[programme], id, name, kind, item)


def earlier(day: str, years: int) -> str:
    """The same day or month of another year; the end of February is its end."""
    if not day or not years:
        return day
    found = f"{int(day[:4]) - years}{day[4:]}"
    if found[5:] in ("02-28", "02-29"):
        found = f"{found[:8]}{monthrange(int(found[:4]), 2)[1]}"
    return found


def breakdowns(report: Report) -> list[Row]:
    """Rows of one figure: the hours at which anybody came, and every row of each breakdown."""
    found = []
    counted = report.now.hours() or {}
    order = sorted(counted.items(), key=lambda pair: ((pair[0][0] - 1) % 7, 24 if pair[0][1] is None else pair[0][1]))
    for (day, hour), visits in order:
        at = "時刻不明" if hour is None else f"{hour}時台"
        found.append(only(report, "曜日・時間帯", "consultation", f"{WEEK[day]}曜日 {at}", "visits", visits))
    kinds = [(kind, "consultation") for kind in ("年代", "性別", "相談内容", "機種", "結果")] + [("年代", "course")]
    for kind, programme in kinds:
        measure, codes = ROWS[kind]
        side = report.now.slice(programme)
        for item, code in (codes or report.now.topics).items():
            whole = "visits" if measure == "age" else "records"
            found.append(only(report, kind, programme, item, whole, side.value(f"{measure}.{code}")))
    return found


def only(report: Report, kind: str, programme: str, item: str, measure: str, count: int | None) -> Row:
    figures = {heading: said(count) if own == measure else "" for heading, own in FIGURES.items()}
    return Row(head(report, kind, programme, "all", "", 0, item), figures)


def said(value: Any) -> str:
    return "" if value is None or value is BLANK else str(value)
