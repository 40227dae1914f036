"""CSV files: what a reader gets is what the document says, and the 貼付用 sheet says the same."""

from __future__ import annotations

import csv
import json
from datetime import datetime
from pathlib import Path

import openpyxl
import pytest
from book import cleaned
from reports import EMPTY

SIGNS = tuple("=+-@\t\r＝＋－＠")
TWINS = str.maketrans("〜−—‖", "～－―∥")


def lines(path: Path, encoding: str) -> list[list[str]]:
    with open(path, encoding=encoding, newline="") as file:
        return list(csv.reader(file, strict=True))


def written(value: dict) -> str:
    """A value as the file ought to have it."""
    kind, text = value["kind"], value.get("text") or ""
    if kind == "text":
        return "'" + text if text.startswith(SIGNS) else text
    return text if kind in ("date", "month") else ""


def test_every_value_is_read_back(specimen):
    data = json.loads(specimen.with_suffix(".json").read_text())["data"]
    found = lines(specimen.with_suffix(".csv"), "utf-8-sig")
    assert specimen.with_suffix(".csv").read_bytes().startswith(b"\xef\xbb\xbf")
    assert found[0] == data["headings"] and len(found) == len(data["rows"]) + 1
    for line, row in zip(found[1:], data["rows"], strict=True):
        for field, value in zip(line, row, strict=True):
            if value["kind"] in ("number", "share"):
                assert float(field) == pytest.approx(value["number"], abs=1e-9)
            else:
                assert field == written(value)


def test_cp932_says_what_it_lacks(specimen):
    """Python's own table of CP932 finds the same characters missing, and every other one is there."""
    plain = lines(specimen.with_suffix(".csv"), "utf-8-sig")
    file = specimen.with_name(specimen.stem + "-cp932.csv")
    found = lines(file, "cp932")
    remarks = json.loads(specimen.with_suffix(".json").read_text())["remarks"]
    said = {(int(row), int(column), given, put) for row, column, given, put in remarks if put != "'"}
    met = set()
    for row, (line, given) in enumerate(zip(found, plain, strict=True), 1):
        for column, (field, text) in enumerate(zip(line, given, strict=True), 1):
            wanted = ""
            for character in text:
                put = character.translate(TWINS)
                try:
                    put.encode("cp932")
                except UnicodeEncodeError:
                    put = "〓"
                wanted += put
                if put != character:
                    met.add((row, column, character, put))
            assert field == wanted
    assert met == said


def test_the_report_and_its_workbook_say_the_same(report):
    """貼付用 and CSV, by two ways from one document."""
    sheet = openpyxl.load_workbook(report).worksheets[-1]
    found = lines(report.with_suffix(".csv"), "utf-8-sig")
    rows = list(sheet.iter_rows(values_only=True))
    assert len(rows) == len(found) and (len(found) == 1) == (report.stem in EMPTY)
    for row, line in zip(rows, found):
        for value, field in zip(row, line, strict=True):
            match value:
                case None: assert field == ""
                case datetime(): assert value.date().isoformat().startswith(field) and len(field) in (7, 10)
                case int() | float(): assert float(field) == pytest.approx(value, abs=1e-9)
                case _: assert field.removeprefix("'") == cleaned(value)
