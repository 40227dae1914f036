"""What the checks stand on: documents made up by a program of the tests, reports made by the product."""

from __future__ import annotations

import os
import subprocess
from dataclasses import dataclass
from pathlib import Path

import office
import pytest
from reports import OF_DEMO, OF_RANDOM, OF_YEAR, REPORTS, demo, full_year, random_ward, written
from support.ward import REPOSITORY

#: The first is like a real report, the others are random.
SPECIMENS = 12
SEED = 20261124
#: Of the ward whose reports are printed; those whose numbers are counted again are in test_totals.
RANDOM_SEED = 4
SHELF = REPOSITORY / ".build/documents"


@dataclass(frozen=True)
class Files:
    """A folder of files, with what LibreOffice made of each workbook."""

    folder: Path

    @property
    def books(self) -> list[Path]:
        return sorted(self.folder.glob("*.xlsx"))

    def converted(self) -> Files:
        office.convert(self.books, "pdf", self.folder)
        office.convert(self.books, office.EVERY_SHEET, self.folder / "sheets")
        return self


def shelf(name: str) -> Path:
    folder = SHELF / name
    folder.mkdir(parents=True, exist_ok=True)
    return folder


@pytest.fixture(scope="session")
def specimens() -> Files:
    folder = shelf("specimens")
    subprocess.run(
        [os.environ["SUMAHO_SPECIMEN"], str(folder), str(SEED), str(SPECIMENS)], check=True, timeout=60)
    return Files(folder).converted()


@pytest.fixture(scope="session")
def reports(tmp_path_factory) -> Files:
    folder = shelf("reports")
    written(demo(tmp_path_factory.mktemp("demo")), OF_DEMO, folder)
    written(random_ward(tmp_path_factory.mktemp("random"), RANDOM_SEED), OF_RANDOM, folder)
    written(full_year(tmp_path_factory.mktemp("year")), OF_YEAR, folder)
    return Files(folder).converted()


@pytest.fixture(params=range(SPECIMENS))
def specimen(request, specimens: Files) -> Path:
    """One workbook of the made-up documents."""
    return specimens.folder / f"{request.param}.xlsx"


@pytest.fixture(params=REPORTS)
def report(request, reports: Files) -> Path:
    """One workbook of the product."""
    return reports.folder / f"{request.param}.xlsx"


@pytest.fixture(params=REPORTS)
def page_file(request, reports: Files) -> Path:
    """One page of the product in a file."""
    return reports.folder / f"{request.param}.html"


@pytest.fixture(params=[*range(SPECIMENS), *REPORTS])
def book(request, specimens: Files, reports: Files) -> Path:
    """Any workbook."""
    files = specimens if isinstance(request.param, int) else reports
    return files.folder / f"{request.param}.xlsx"
