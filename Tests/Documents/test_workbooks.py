"""Workbooks say what their documents say, and are set up as an office files them."""

from __future__ import annotations

import json
import re
import zipfile
from pathlib import Path

import office
import openpyxl
import pytest
from book import CHART, cells, charts, cleaned, faults, structure_faults

A4 = sorted((595.3, 841.9))


def expected(path: Path) -> dict:
    return json.loads(path.with_suffix(".json").read_text())


def changed(path: Path, folder: Path, part: str, old: str, new: str) -> Path:
    """A copy of a workbook in which a pattern of one part is something else."""
    copy = folder / path.name
    with zipfile.ZipFile(path) as given, zipfile.ZipFile(copy, "w") as made:
        for name in given.namelist():
            data = given.read(name).decode()
            made.writestr(name, re.sub(old, new, data, count=1) if name == part else data)
            assert name != part or re.search(old, data), f"{old} is not in {part}"
    return copy


def test_every_value_is_read_back(specimen):
    assert faults(specimen, expected(specimen)) == []


def test_it_is_set_up_for_the_office(book):
    assert structure_faults(book) == []


@pytest.mark.parametrize("part, old, new", [
    ("xl/worksheets/sheet2.xml", "<v>496</v>", "<v>497</v>"),
    ("xl/worksheets/sheet2.xml", r'(<c r="C5"[^>]*)><v>496</v>', r'\1 t="str"><v>496</v>'),
    ("xl/worksheets/sheet2.xml", r'<c r="D5"[^>]*><v>[^<]*</v></c>', ""),
    ("xl/sharedStrings.xml", "仲町ふれあい館", "仲町"),
])
def test_a_changed_value_is_found(specimens, tmp_path, part, old, new):
    """The control: the same check of a workbook in which one value is another."""
    given = specimens.folder / "0.xlsx"
    assert faults(changed(given, tmp_path, part, old, new), expected(given)) != []


@pytest.mark.parametrize("part, old, new", [
    ("xl/worksheets/sheet2.xml", 'paperSize="9"', 'paperSize="1"'),
    ("xl/worksheets/sheet2.xml", "<pane [^>]*/>", ""),
    ("xl/worksheets/sheet2.xml", "<pageSetUpPr [^>]*/>", ""),
    ("xl/worksheets/sheet2.xml", 'fitToHeight="0"', 'fitToHeight="1"'),
    ("xl/worksheets/sheet2.xml", "&amp;P", ""),
    ("xl/workbook.xml", "<definedName .*?</definedName>", ""),
    ("xl/workbook.xml", ">'月別'!", ">A1!"),
    ("xl/charts/chart1.xml", ">'月別'!", ">R1C1!"),
    ("xl/worksheets/sheet2.xml", "<v>496</v>", "<f>400+96</f><v>496</v>"),
    ("xl/_rels/workbook.xml.rels", 'Target="theme/theme1.xml"', 'Target="http://a/" TargetMode="External"'),
])
def test_a_changed_setup_is_found(specimens, tmp_path, part, old, new):
    given = specimens.folder / "0.xlsx"
    assert structure_faults(changed(given, tmp_path, part, old, new)) != []


def test_charts_are_drawn_from_the_cells_of_their_sheet(specimen):
    book = openpyxl.load_workbook(specimen)
    wanted = [
        (sheet, chart) for sheet, section in zip(book.worksheets[1:], expected(specimen)["sections"])
        for chart in section["charts"]]
    drawn = charts(specimen)
    assert len(drawn) == len(wanted)
    for (name, root, text), (sheet, chart) in zip(drawn, wanted):
        assert name == sheet.title and text == cleaned(chart["description"])
        kind = {"lines": "lineChart", "columns": "barChart", "bars": "barChart"}[chart["form"]]
        assert root.find(f".//{CHART}{kind}") is not None
        found = root.findall(f".//{CHART}ser")
        assert len(found) == len(chart["series"])
        for line, series in zip(found, chart["series"]):
            values = cells(sheet, line.find(f"{CHART}val//{CHART}f").text)
            names = cells(sheet, line.find(f"{CHART}cat//{CHART}f").text)
            assert values == [None if value is None else value for value in series["values"]]
            assert len(names) == len(chart["categories"])
            dashed = line.find(f"{CHART}spPr//*[@val='dash']") is not None
            assert dashed == series["isPlanned"]


def test_the_real_one_draws_from_its_own_table(specimens):
    """Where a table holds what is drawn, no other is added: the months' visits, not a copy of them."""
    references = [root.find(f".//{CHART}val//{CHART}f").text for _, root, _ in charts(specimens.folder / "0.xlsx")]
    assert references == ["'月別'!$E$5:$E$16", "'月別'!$B$21:$B$32", "'会場別'!$E$5:$E$9"]


def test_libreoffice_reads_the_same_numbers(book):
    opened = openpyxl.load_workbook(book)
    found = office.sheets(book, book.parent / "sheets")
    assert set(found) == set(opened.sheetnames)
    for sheet in opened.worksheets:
        for cell in (cell for row in sheet.iter_rows() for cell in row):
            if isinstance(cell.value, (int, float)) and not isinstance(cell.value, bool):
                read = office.number(found[sheet.title][cell.row - 1][cell.column - 1])
                assert read == pytest.approx(cell.value, rel=1e-9), (sheet.title, cell.coordinate)


def test_it_prints_on_a4_with_nothing_cut_off(book):
    pdf = book.with_suffix(".pdf")
    pages = office.text(pdf)
    assert len(pages) >= len(openpyxl.load_workbook(book).sheetnames)
    assert all(sorted(size) == pytest.approx(A4, abs=1.5) for size in office.page_sizes(pdf))
    # A number that its column is too narrow for
    assert not any("###" in page for page in pages)
    for number, page in enumerate(pages, 1):
        assert re.search(rf"\b{number} ?/ ?{len(pages)}\b", page), f"page {number}"


def test_headings_stand_on_each_page(specimens):
    days = [page for page in office.text(specimens.folder / "0.pdf") if "  日別 " in page or "　日別" in page]
    assert len(days) > 2
    assert all("開催日数" in page and "実人数" in page for page in days)
