"""The reports of a small ward as files. A report that the program can make is one line here."""

from __future__ import annotations

import os
import subprocess
from datetime import datetime
from pathlib import Path

from full_year import fill
from support.ward import REPOSITORY, Ward, environment, program

#: A Monday, three weeks into the fiscal year.
NOW = datetime(2026, 4, 20, 15, 30)
#: The day on which a random ward ends, a Sunday, and the last of a full year.
LATER = datetime(2026, 6, 21, 15, 30)
YEAR_END = datetime(2027, 3, 31, 18, 0)

#: Reports of three weeks of the demo: a name for their files, and the command's words.
OF_DEMO: dict[str, list[str]] = {
    "day": ["report", "day", "仲町", "--date", "2026-04-16"],
    "all-venues": ["report", "day", "--date", "2026-04-16"],
    "month": ["report", "month", "2026-04"],
    "quarter": ["report", "quarter", "2026-Q1"],
    "year": ["report", "year", "2026"],
    "progress": ["report", "progress", "2026"],
    "headquarters": ["report", "headquarters", "2026"],
    "compare": ["report", "compare", "高島平", "仲町", "--from", "2026-04-01"],
    "explain": ["report", "month", "2026-04", "--explain", "visits"],
    "settled-month": ["month", "show", "2026-04"],
    "review": ["month", "review", "2026-04"],
}

#: Of a random ward with a year on paper, and with months that were closed and corrected.
OF_RANDOM: dict[str, list[str]] = {
    "closed-month": ["report", "month", "2026-04", "--closed"],
    "closed-year": ["report", "year", "2026", "--closed"],
    "paper-year": ["report", "year", "2025"],
    "month-state": ["month", "show", "2026-06"],
    "corrections": ["month", "show", "2026-04"],
    "corrected-review": ["month", "review", "2026-05"],
    "explain-closed": ["report", "month", "2026-05", "--explain", "records", "--closed"],
    "compare-june": ["report", "compare", "仲町", "志村", "--from", "2026-06-01"],
}

#: Of two years in which every seat was sold.
OF_YEAR: dict[str, list[str]] = {
    "full-month": ["report", "month", "2026-11"],
    "full-year": ["report", "year", "2026"],
    "full-progress": ["report", "progress", "2026"],
    "two-years": ["report", "headquarters", "2025"],
    "full-compare": ["report", "compare", "中台", "徳丸"],
}

#: Those that have nothing to list: the demo closes its days.
EMPTY = {"settled-month"}

#: Every report that becomes a document.
REPORTS: dict[str, list[str]] = OF_DEMO | OF_RANDOM | OF_YEAR

#: The forms of each, the ending of its file, and what is added to the command.
FORMS: dict[str, list[str]] = {
    ".xlsx": ["--format", "xlsx"],
    ".csv": ["--format", "csv"],
    "-cp932.csv": ["--format", "csv", "--encoding", "cp932"],
    ".html": ["--format", "html"],
}


def demo(folder: Path) -> Ward:
    """Three weeks of made-up residents, by the program's own demo."""
    ward = Ward(folder, NOW)
    subprocess.run(
        [program(), "demo", "--no-serve", "--database", str(ward.database), "--venues",
         str(REPOSITORY / "venues"), "--today", NOW.strftime("%Y-%m-%d %H:%M")],
        capture_output=True, timeout=120, env=environment(), check=True)
    return ward


def random_ward(folder: Path, seed: int) -> Ward:
    """Nearly three months of a ward drawn from a seed."""
    subprocess.run([os.environ["SUMAHO_SPECIMEN"], "ward", str(folder), str(seed)], check=True, timeout=300)
    ward = Ward(folder, LATER)
    ward.database = folder / "now.sqlite"
    return ward


def full_year(folder: Path) -> Ward:
    """Two years of five venues with somebody on every seat; of the year before them there is paper."""
    ward = Ward(folder, YEAR_END)
    for year in (2025, 2026):
        ward.command(
            "plan", str(year), "--apply", "--venues", str(REPOSITORY / "venues"), at=datetime(year, 4, 1, 8))
    months = [f"{2024 + (month > 12)}-{(month - 1) % 12 + 1:02},個別相談会,,{400 + month}" for month in range(4, 16)]
    ward.command("import", "counts", "-", "--apply", typed="月,事業,会場,参加人数(延べ)\n" + "\n".join(months))
    fill(ward.database)
    return ward


def written(ward: Ward, reports: dict[str, list[str]], folder: Path) -> None:
    """Some reports in all forms."""
    for name, words in reports.items():
        for ending, form in FORMS.items():
            ward.command(*words, *form, "--output", str(folder / (name + ending)), at=ward.morning)
