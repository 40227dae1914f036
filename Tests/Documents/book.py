"""A workbook as openpyxl and its own XML have it, beside what ought to be in it."""

from __future__ import annotations

import math
import re
import zipfile
from datetime import date, datetime
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import openpyxl
from openpyxl.worksheet.worksheet import Worksheet

CHART = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing}"
A4 = 9


def cleaned(text: str | None) -> str:
    """Words as a cell can hold them: XML has no control characters; a line may be broken before a bracket."""
    return re.sub(r"[\x00-\x08\x0b-\x1f\x7f-\x9f￾￿]", "", text or "")


def differs(cell: Any, value: dict[str, Any], unknown: str | None) -> bool:
    """Whether a cell holds anything else than a value of a document."""
    found, kind = cell.value, value["kind"]
    if kind in ("number", "share"):
        # A share's last bit may be printed otherwise.
        return isinstance(found, (str, bool, date, type(None))) or not math.isclose(
            found, value["number"], rel_tol=1e-15, abs_tol=1e-12)
    if kind in ("date", "month"):
        first = value["text"] + ("-01" if kind == "month" else "")
        return not isinstance(found, datetime) or found.date() != date.fromisoformat(first)
    if kind == "unknown":
        return found != unknown
    return cleaned(found) != cleaned(value.get("text")) or cell.data_type not in ("s", "n", "inlineStr")


def faults(path: Path, expected: dict[str, Any]) -> list[str]:
    """Every place where a workbook does not say what its document says."""
    book = openpyxl.load_workbook(path)
    found = []
    if len(book.sheetnames) != len(expected["sections"]) + 2:
        return [f"sheets {book.sheetnames}"]
    if book.sheetnames[0] != "表紙" or cleaned(book.worksheets[0]["A1"].value) != cleaned(expected["title"]):
        found.append("cover")
    for sheet, section in zip(book.worksheets[1:], expected["sections"]):
        found += section_faults(sheet, section)
    paste = book.worksheets[-1]
    found += table_faults(paste, expected["data"], 1, None)
    if paste.max_row != len(expected["data"]["rows"]) + 1:
        found.append(f"貼付用 {paste.max_row} rows")
    return found


def section_faults(sheet: Worksheet, section: dict[str, Any]) -> list[str]:
    """The same of one sheet: heading, tables, prose."""
    found, row = [], 3
    if cleaned(sheet["A1"].value) != cleaned(section["heading"]):
        found.append(f"{sheet.title} heading")
    for table in section["tables"]:
        found += table_faults(sheet, table, row + 1, "―")
        row += len(table["rows"]) + 3
    # Charts whose values stand in no table have got one of their own.
    while section["charts"] and str(sheet.cell(row, 1).value).startswith("グラフの数値"):
        while sheet.cell(row, 1).value is not None or sheet.cell(row, 2).value is not None:
            row += 1
        row += 1
    for paragraph in section["paragraphs"]:
        if cleaned(sheet.cell(row, 1).value) != cleaned(paragraph):
            found.append(f"{sheet.title} prose in row {row}: {sheet.cell(row, 1).value!r}")
        row += 2
    return found


def table_faults(sheet: Worksheet, table: dict[str, Any], row: int, unknown: str | None) -> list[str]:
    """The same of one table, whose headings stand in this row."""
    found = []
    for column, heading in enumerate(table["headings"], 1):
        if cleaned(sheet.cell(row, column).value).replace("\n", "") != cleaned(heading).replace("\n", ""):
            found.append(f"{sheet.title} heading {heading!r}: {sheet.cell(row, column).value!r}")
    for number, values in enumerate(table["rows"], row + 1):
        for column, value in enumerate(values, 1):
            cell = sheet.cell(number, column)
            if differs(cell, value, unknown):
                found.append(f"{sheet.title}!{cell.coordinate}: {cell.value!r} is not {value}")
    return found


def cells(sheet: Worksheet, reference: str) -> list[Any]:
    """The values of a run of cells, `'月別'!$B$4:$B$9`."""
    return [cell.value for row in sheet[reference.rpartition("!")[2].replace("$", "")] for cell in row] \
        if ":" in reference else [sheet[reference.rpartition("!")[2].replace("$", "")].value]


def charts(path: Path) -> list[tuple[str, ElementTree.Element, str]]:
    """Each chart: the sheet it is drawn from, its XML, its text for those who cannot see it."""
    found = []
    with zipfile.ZipFile(path) as parts:
        names = sorted(
            (name for name in parts.namelist() if name.startswith("xl/charts/")),
            key=lambda name: int(re.findall(r"\d+", name)[0]))
        texts = [
            shape.get("descr") or ""
            for name in sorted(
                (name for name in parts.namelist() if re.match(r"xl/drawings/drawing\d+\.xml", name)),
                key=lambda name: int(re.findall(r"\d+", name)[0]))
            for shape in ElementTree.fromstring(parts.read(name)).iter(DRAWING + "cNvPr")]
        for name, text in zip(names, texts, strict=True):
            root = ElementTree.fromstring(parts.read(name))
            reference = next(root.iter(CHART + "f")).text or ""
            found.append((reference.rpartition("!")[0].strip("'").replace("''", "'"), root, text))
    return found


def structure_faults(path: Path) -> list[str]:
    """What an office would stumble over: what is not set up for A4, reaches outside, or is not well-formed."""
    found = []
    book = openpyxl.load_workbook(path)
    for sheet in book.worksheets:
        setup = sheet.page_setup
        if int(setup.paperSize or 0) != A4 or not sheet.sheet_properties.pageSetUpPr.fitToPage:
            found.append(f"{sheet.title} paper")
        if setup.fitToWidth not in (None, 1) or setup.fitToHeight != 0:
            found.append(f"{sheet.title} fit {setup.fitToWidth} {setup.fitToHeight}")
        if "&P" not in (sheet.oddFooter.right.text or "") or not sheet.oddFooter.left.text:
            found.append(f"{sheet.title} footer")
        if sheet.title != "表紙" and not sheet.print_title_rows:
            found.append(f"{sheet.title} headings on each page")
        has_table = any(cell.fill.fgColor.rgb == "FFEDEDED" for row in sheet.iter_rows() for cell in row)
        if sheet.title != "表紙" and (has_table or sheet is book.worksheets[-1]) and not sheet.freeze_panes:
            found.append(f"{sheet.title} not frozen")
    with zipfile.ZipFile(path) as parts:
        names = parts.namelist()
        for name in names:
            if name == "xl/workbook.xml" or name.startswith("xl/charts/"):
                # A sheet's name stands in quotes, or it might be a cell's.
                said = re.findall(r">([^<>]+)!\$", parts.read(name).decode())
                found += [f"{name}: {sheet}!" for sheet in said if not sheet.startswith("'")]
        found += [f"{name} has no place" for name in names if re.search("vba|macro|external|comments", name, re.I)]
        for name in names:
            root = ElementTree.fromstring(parts.read(name))
            if name.endswith(".rels"):
                found += [f"{name} reaches outside" for link in root if link.get("TargetMode") == "External"]
            found += [f"{name} calculates" for _ in root.iter(
                "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}f")]
    return found
