"""What the program publishes, read by other programs: calendars by icalendar, open data by csv."""

from __future__ import annotations

import csv
import io
import os
import re
import shutil
import subprocess
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from icalendar import Calendar
from pypdf import PdfReader

REPOSITORY = Path(__file__).resolve().parents[2]
TODAY = "2026-11-10 09:00"


class Ward:
    """A planned ward on a database of its own."""

    def __init__(self, folder: Path):
        self.folder = folder
        self.run("plan", "2026", "--apply", "--venues", str(REPOSITORY / "venues"), today="2026-04-01 08:00")

    def run(self, *words: str, today: str = TODAY) -> bytes:
        clean = {name: value for name, value in os.environ.items() if not name.startswith("SUMAHO_")}
        done = subprocess.run(
            [os.environ["SUMAHO_PROGRAM"], *words, "--database", str(self.folder / "ward.sqlite"),
             "--today", today],
            capture_output=True, timeout=60, env=clean, check=False)
        assert done.returncode == 0, done.stderr.decode()
        return done.stdout


@pytest.fixture(scope="module")
def ward(tmp_path_factory) -> Ward:
    """December is in print; after that a day of 志村 is closed, half a day of 仲町, and a course is announced."""
    ward = Ward(tmp_path_factory.mktemp("publish"))
    ward.run("publish", "koho", "--month", "2026-12", "--submit", "--deadline", "11/14")
    ward.run("close", "志村", "2026-12-07")
    ward.run("close", "仲町", "2026-12-08", "--from", "10:00", "--to", "12:00", today="2026-11-11 10:20")
    ward.run("course", "new", "はじめて,の;スマホ", "--venue", "志村", "--capacity", "20", "--date",
             "12/20 10:00-12:00", "--selection", "抽選", "--opens", "11/20", "--closes", "12/10", "--apply")
    return ward


def events(data: bytes) -> dict[str, object]:
    """The entries of a calendar by their names; each name once."""
    calendar = Calendar.from_ical(data)
    found = calendar.walk("VEVENT")
    assert not [component.errors for component in calendar.walk() if component.errors]
    assert len({str(event["UID"]) for event in found}) == len(found)
    return {str(event["UID"]): event for event in found}


def sessions_in_plan(ward: Ward, venue: str) -> set[date]:
    """Every date that the program offers at a venue, asked for in another way."""
    lines = csv.DictReader(io.StringIO((opendata(ward) / "event_list.csv").read_text("utf-8")))
    return {date.fromisoformat(line["開始日"]) for line in lines
            if line["NO"].startswith(f"consultation-{venue}-")}


def opendata(ward: Ward) -> Path:
    folder = ward.folder / "opendata"
    if not folder.exists():
        ward.run("publish", "opendata", "--folder", str(folder))
    return folder


def test_a_calendar_has_every_session_at_its_time(ward: Ward):
    found = events(ward.run("publish", "ics", "志村"))
    consultations = {uid: event for uid, event in found.items() if uid.startswith("consultation-")}
    assert {event["DTSTART"].dt.date() for event in consultations.values()} == sessions_in_plan(ward, "shimura")
    for uid, event in consultations.items():
        start, end = event["DTSTART"].dt, event["DTEND"].dt
        assert uid == f"consultation-shimura-{start:%Y-%m-%d}@131199.sumaho"
        assert start.utcoffset() == timedelta(hours=9) and (start.hour, end.hour) == (10, 15)
        assert "志村ふれあい館" in event["SUMMARY"] and event["LOCATION"] == "志村ふれあい館"
        assert event["DESCRIPTION"] == "午前10時から正午・午後1時から午後3時\n電話 03-3960-5885"


def test_what_is_off_is_cancelled_and_what_has_changed_has_a_later_number(ward: Ward):
    found = events(ward.run("publish", "ics", "--all"))
    off = found["consultation-shimura-2026-12-07@131199.sumaho"]
    half = found["consultation-nakacho-2026-12-08@131199.sumaho"]
    usual = found["consultation-shimura-2026-12-09@131199.sumaho"]
    assert [event["STATUS"] for event in (off, half, usual)] == ["CANCELLED", "CONFIRMED", "CONFIRMED"]
    assert [int(event["SEQUENCE"]) for event in (off, half, usual)] == [1, 1, 0]
    assert half["DTSTART"].dt.hour == 13
    # The moment of the closure, in UTC, as the journal has it.
    assert half["LAST-MODIFIED"].dt.replace(second=0, tzinfo=None) == datetime(2026, 11, 11, 1, 20)
    assert half["DTSTAMP"].dt == half["LAST-MODIFIED"].dt > usual["DTSTAMP"].dt
    assert sum(event["STATUS"] == "CANCELLED" for event in found.values()) == 1
    course = found["course-1-A-2026-12-20@131199.sumaho"]
    assert course["SUMMARY"] == "はじめて,の;スマホ 志村ふれあい館" and course["DTEND"].dt.hour == 12


def test_names_survive_a_new_plan(ward: Ward):
    before = ward.run("publish", "ics", "--all")
    assert ward.run("publish", "ics", "--all", today="2026-11-12 17:00") == before
    ward.run("plan", "2026", "--apply", "--venues", str(REPOSITORY / "venues"))
    assert ward.run("publish", "ics", "--all") == before


def test_the_parser_would_find_a_fault(ward: Ward):
    """The control: a calendar with a line that nobody may write is not taken."""
    broken = ward.run("publish", "ics", "志村").replace(b"T100000", b"T10000X", 1)
    with pytest.raises((AssertionError, ValueError)):
        events(broken)


def test_no_line_is_longer_than_75_octets(ward: Ward):
    lines = ward.run("publish", "ics", "--all").split(b"\r\n")
    assert max(map(len, lines)) == 75
    # No character is parted: every line is UTF-8 by itself.
    for line in lines:
        line.decode("utf-8")
        assert b"\n" not in line


def test_open_data_reads_as_its_columns_say(ward: Ward):
    folder = opendata(ward)
    assert {path.name for path in folder.iterdir()} == {
        "event_list.csv", "venue_list.csv", "monthly_visits.csv", "columns.csv", "readme.txt"}
    defined: dict[str, list[str]] = {}
    with (folder / "columns.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            defined.setdefault(row["ファイル名"], []).append(row["項目名"])
    assert len(defined["event_list.csv"]) == 32
    for name, columns in defined.items():
        data = (folder / name).read_bytes()
        assert not data.startswith(b"\xef\xbb\xbf") and data.count(b"\n") == data.count(b"\r\n")
        rows = list(csv.reader(io.StringIO(data.decode("utf-8"), newline=""), strict=True))
        assert rows[0] == columns and {len(row) for row in rows} == {len(columns)}


def test_every_event_is_well_formed(ward: Ward):
    with (opendata(ward) / "event_list.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    # 770 consultations and a course of one day.
    assert len(rows) == 771 and len({row["NO"] for row in rows}) == 771
    for row in rows:
        assert row["都道府県コード又は市区町村コード"] == "131199"
        assert date.fromisoformat(row["開始日"]) == date.fromisoformat(row["終了日"])
        assert re.fullmatch(r"\d\d:\d\d", row["開始時間"]) and row["開始時間"] < row["終了時間"]
        assert row["料金(基本)"] == "0" and re.fullmatch(r"\(03\)\d{4}-\d{4}", row["連絡先電話番号"])
    off = [row for row in rows if row["備考"] == "中止"]
    assert [row["NO"] for row in off] == ["consultation-shimura-2026-12-07"]


def printed(page: Path) -> PdfReader:
    """A page as the browser prints it."""
    paper = page.with_suffix(".pdf")
    words = ["--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer", f"--print-to-pdf={paper}"]
    subprocess.run([shutil.which("chromium") or "chromium", *words, page.as_uri()],
                   check=True, capture_output=True, timeout=60)
    return PdfReader(paper)


@pytest.mark.parametrize("month", ["2026-12", "2027-03"])
def test_a_poster_is_one_sheet_of_a4(ward: Ward, tmp_path, month: str):
    page = tmp_path / "poster.html"
    page.write_bytes(ward.run("publish", "poster", "仲町", "--month", month))
    paper = printed(page)
    assert len(paper.pages) == 1
    assert [round(float(side)) for side in paper.pages[0].mediabox[2:]] == [595, 842]
    words = paper.pages[0].extract_text()
    assert "仲町ふれあい館" in words and "3958-0163" in words


def test_a_poster_of_a_venue_that_never_rests_is_one_sheet_too(ward: Ward, tmp_path):
    """A date each day but Sundays, all of them holidays, and another line of hours; the control has twice that."""
    html = ward.run("publish", "poster", "仲町", "--month", "2026-12").decode()
    days = "".join(f"<li><b>{day}日</b>(木・祝)</li>" for day in range(1, 28))
    for times, pages in [(1, 1), (2, 2)]:
        page = tmp_path / f"poster{times}.html"
        page.write_text(re.sub("<ul>.*?</ul>", f"<ul>{days * times}</ul>", html, count=1, flags=re.DOTALL))
        assert len(printed(page).pages) == pages
