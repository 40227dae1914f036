"""Reports as files, cell by cell beside what the ward's database comes to.

Every table is read by the headings it has. A number under a heading that nothing here can count is a fault
too, so that no column of a report stays unchecked."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

import openpyxl
from recount import FIGURES, Slice
from wanted import BLANK, MEAN, PROGRAMMES, ROWS, USE, WEEK, Report, known, share

SHADE = "FFEDEDED"

@dataclass
class Printed:
    """A table of a sheet."""

    sheet: str
    caption: str
    headings: list[str]
    #: The values of each row, with the number of the row in its sheet.
    rows: list[tuple[int, list[Any]]]


def tables(path: Path) -> list[Printed]:
    """Every table of a workbook: a caption, shaded headings, rows up to an empty one. 貼付用 is one by itself."""
    found = []
    for sheet in openpyxl.load_workbook(path).worksheets[1:-1]:
        rows = list(sheet.iter_rows())
        for number, row in enumerate(rows):
            if row[0].fill.fgColor.rgb != SHADE or row[0].value is None:
                continue
            width = sum(cell.fill.fgColor.rgb == SHADE for cell in row)
            headings = [str(cell.value).replace("\n", "") for cell in row[:width]]
            body = []
            for line in rows[number + 1:]:
                if all(cell.value is None for cell in line[:width]):
                    break
                body.append((line[0].row, [cell.value for cell in line[:width]]))
            found.append(Printed(sheet.title, str(rows[number - 1][0].value), headings, body))
    return found


def same(found: Any, wanted: Any) -> bool:
    """Whether a cell says a value, and just that."""
    if wanted is BLANK:
        return found is None
    if wanted is None:
        return found == "―"
    return isinstance(found, (int, float)) and not isinstance(found, bool) and abs(found - wanted) < 1e-9


def part_of(value: Any, by_day: bool) -> str:
    """A day or a month as the database has it."""
    if isinstance(value, datetime):
        return str(value.date())[:10 if by_day else 7]
    return str(value)


def book_faults(path: Path, report: Report) -> list[str]:
    """Every cell of a period's workbook that does not say what the database does."""
    found, sheets = [], []
    for table in tables(path):
        sheets += [table.sheet] if table.sheet not in sheets else []
        check = {
            "項目": items, "会場": venues, "日": parts, "月": parts, "曜日": hours, "事業": programmes,
        }.get(table.headings[0], breakdown if table.headings[0] in ROWS else None)
        if check is None:
            found.append(f"{table.sheet} {table.caption}: nobody counts {table.headings[0]}")
            continue
        found += check(table, report)
    # A year's targets stand there where it has some.
    if [sheet for sheet in sheets if sheet != "目標対比"] != sheets_of(report):
        found.append(f"has the sheets {sheets}")
    return found


def sheets_of(report: Report) -> list[str]:
    """The sheets that a period has."""
    words = "日別" if report.by_day else "月別"
    found = ["概要", "会場別"] + ([] if report.is_day else [words, f"会場・{words}"])
    if not report.is_ahead:
        found += ["曜日・時間帯別"] if report.now.hours() is not None else []
        found += ["年代別", "相談内容別"]
    return found + (["ほかの事業"] if report.others else [])


def compared(table: Printed, row: int, heading: str, found: Any, wanted: Any) -> list[str]:
    said = "blank" if wanted is BLANK else "unknown" if wanted is None else wanted
    where = f"{table.sheet} {table.caption} row {row} {heading}"
    return [] if same(found, wanted) else [f"{where}: {found!r}, counted {said}"]


def figures(table: Printed, row: int, values: list[Any], now: Slice, before: Slice | None, report: Report,
            part: str = "") -> list[str]:
    """A row of figures under their headings."""
    found = []
    for heading, value in zip(table.headings[1:], values[1:], strict=True):
        try:
            wanted = report.figure(now, before, heading, part)
        except KeyError:
            found.append(f"{table.sheet} {table.caption}: nobody counts {heading}")
            continue
        found += compared(table, row, heading, value, wanted)
    return found


def items(table: Printed, report: Report) -> list[str]:
    """項目, this period, the one before, the difference: all figures, a share and a mean."""
    found = []
    now, before = report.now.slice(), report.earlier()
    if [label for _, (label, *_) in table.rows] != [*FIGURES, USE, MEAN]:
        found.append(f"{table.caption} has the rows {[label for _, (label, *_) in table.rows]}")
    for row, (label, *values) in table.rows:
        own = report.figure(now, None, label)
        its = known(before, label) if before else None
        difference = BLANK
        # What still goes on is not held against what is over.
        if report.is_over and label in FIGURES:
            difference = None if own is None or its is None else own - its
        wanted = {"今期": own, "前年同期": its, "差": difference}
        for heading, value in zip(table.headings[1:], values, strict=True):
            found += compared(table, row, f"{label} {heading}", value, wanted[heading])
    return found


def venues(table: Printed, report: Report) -> list[str]:
    """A row a venue, of a day where there was something; what is of none; all."""
    names = report.now.venues | {"会場を問わず": None, "全会場": "all"}
    found = []
    wanted = [name for name, venue in names.items()
              if venue == "all" or not (venue is None or report.is_day) or not report.now.slice(venue=venue).is_empty]
    shown = [values[0] for _, values in table.rows]
    if shown != wanted:
        found.append(f"{table.sheet} {table.caption} has the venues {shown}")
    for row, values in table.rows:
        venue = names[values[0]]
        # Of a year before nobody says what was of no venue.
        before = None if venue is None else report.earlier(venue=venue)
        found += figures(table, row, values, report.now.slice(venue=venue), before, report)
    return found


def parts(table: Printed, report: Report) -> list[str]:
    """Days or months, of all venues or of the one that the caption names; and the way to the target."""
    if table.headings[1:] == ["計画", "実績"]:
        return climb(table, report)
    venue = next((id for name, id in report.now.venues.items() if table.caption.startswith(name)), "all")
    found = []
    shown = [part_of(values[0], report.by_day) for _, values in table.rows]
    if shown != [*(report.now.parts(venue) if report.by_day else report.now.months), "計"]:
        found.append(f"{table.sheet} {table.caption} has the days or months {shown}")
    for (row, values), part in zip(table.rows, shown):
        part = "" if part == "計" else part
        found += figures(
            table, row, values, report.now.slice(venue=venue, part=part),
            report.earlier(venue=venue, part=part), report, part)
    return found


def climb(table: Printed, report: Report) -> list[str]:
    """Visits of the consultations, or people of the courses, up to each month that has begun."""
    programme = next(code for label, code in PROGRAMMES.items() if table.caption.startswith(label))
    found = []
    for row, (month, _, value) in table.rows:
        part = part_of(month, False)
        wanted = report.now.reached(programme, part) if report.begun(part) else None
        found += compared(table, row, "実績", value, wanted)
    return found


def hours(table: Printed, report: Report) -> list[str]:
    counted = report.now.hours() or {}
    found = []
    for row, values in table.rows:
        days = range(7) if values[0] == "計" else [WEEK.index(values[0][0])]
        for heading, value in zip(table.headings[1:], values[1:], strict=True):
            hour = None if heading == "時刻不明" else heading == "計" or int(heading.removesuffix("時台"))
            wanted = sum(n for (day, at), n in counted.items() if day in days and (hour is True or hour == at))
            found += compared(table, row, heading, value, wanted)
    if sum(counted.values()) != dict(zip(table.headings, table.rows[-1][1]))["計"]:
        found.append(f"{table.sheet} {table.caption} leaves visits out")
    return found


def programmes(table: Printed, report: Report) -> list[str]:
    """The other programmes beside the consultations; or all against their targets."""
    found = []
    shown = [PROGRAMMES[values[0]] for _, values in table.rows]
    if "目標" not in table.headings and shown != report.others:
        found.append(f"{table.sheet} {table.caption} has the programmes {shown}")
    for (row, values), programme in zip(table.rows, shown):
        if "目標" in table.headings:
            found += against_target(table, row, values, programme, report)
        else:
            now, before = report.now.slice(programme), report.earlier(programme)
            found += figures(table, row, values, now, before, report)
    return found


def against_target(table: Printed, row: int, values: list[Any], programme: str, report: Report) -> list[str]:
    said = dict(zip(table.headings, values, strict=True))
    now = report.now.slice(programme)
    people = now.people_of_courses() if programme == "course" else now.value("people")
    reached = people if programme == "course" else now.value("visits")
    wanted = {"実績": reached, "達成率": share(reached, said["目標"]), "延べ人数": now.value("visits"), "実人数": people,
              "氏名なし": now.value("unnamed")}
    return [fault for heading, value in wanted.items()
            for fault in compared(table, row, heading, said[heading], BLANK if report.is_ahead else value)]


def breakdown(table: Printed, report: Report) -> list[str]:
    """年代別 and the like, of the consultations; under ほかの事業 of the courses."""
    kind, codes = ROWS[table.headings[0]]
    now = report.now.slice("course" if table.sheet == "ほかの事業" else "consultation")
    codes = codes or report.now.topics
    whole = now.value("visits" if kind == "age" else "records")
    found = []
    shown, wanted_rows = [values[0] for _, values in table.rows], [*codes] + (["計"] if kind != "topic" else [])
    if shown != wanted_rows:
        found.append(f"{table.sheet} {table.caption} has the rows {shown}")
    for row, (label, *values) in table.rows:
        wanted = whole if label == "計" else now.value(f"{kind}.{codes[label]}")
        for heading, value in zip(table.headings[1:], values, strict=True):
            if heading == "割合":
                part = BLANK if label == "計" else share(wanted, whole)
                found += compared(table, row, f"{label} 割合", value, part)
            else:
                found += compared(table, row, f"{label} {heading}", value, wanted)
    missing = {measure for measure in now.sums if measure.startswith(kind + ".")} \
        - {f"{kind}.{code}" for code in codes.values()}
    return found + [f"{table.caption} leaves out {measure}" for measure in sorted(missing)]
