"""LibreOffice and poppler, run on files."""

from __future__ import annotations

import csv
import re
import subprocess
from pathlib import Path

#: Commas, UTF-8, numbers as they are and not as they look, every sheet a file of its own.
EVERY_SHEET = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1"
#: What LibreOffice says where there is no Java, which no spreadsheet needs.
NO_JAVA = "Warning: failed to launch javaldx - java may not function correctly"


def convert(books: list[Path], form: str, folder: Path) -> None:
    """Opens books and saves them in another form; a word of warning is a failure."""
    profile = folder / "profile"
    done = subprocess.run(
        ["soffice", f"-env:UserInstallation=file://{profile}", "--headless", "--norestore", "--convert-to", form,
         "--outdir", str(folder), *map(str, books)],
        capture_output=True, text=True, timeout=150, check=True)
    said = [line for line in done.stderr.splitlines() if line and line != NO_JAVA]
    assert not said, said
    assert not re.search("error|warning|repair", done.stdout, re.IGNORECASE), done.stdout
    assert done.stdout.count(" -> ") + done.stdout.count("Writing sheet") >= len(books), done.stdout


def sheets(book: Path, folder: Path) -> dict[str, list[list[str]]]:
    """The sheets of a book as LibreOffice wrote them, by name."""
    found = {}
    longer = tuple(other.stem + "-" for other in book.parent.glob(f"{book.stem}-*.xlsx"))
    for path in folder.glob(f"{book.stem}-*.csv"):
        if path.name.startswith(longer):
            continue
        with open(path, encoding="utf-8-sig", newline="") as file:
            found[path.stem.removeprefix(book.stem + "-")] = list(csv.reader(file))
    return found


def number(field: str) -> float:
    """A number of a sheet; shares keep their sign."""
    return float(field.removesuffix("%")) / (100 if field.endswith("%") else 1)


def text(pdf: Path) -> list[str]:
    """The words on each page."""
    done = subprocess.run(["pdftotext", "-layout", str(pdf), "-"], capture_output=True, text=True, check=True)
    return done.stdout.split("\f")[:-1]


def page_sizes(pdf: Path) -> list[tuple[float, float]]:
    """Width and height of each page, in points."""
    done = subprocess.run(
        ["pdfinfo", "-f", "1", "-l", "999", str(pdf)], capture_output=True, text=True, check=True)
    sizes = re.findall(r"Page +\d+ size: +([\d.]+) x ([\d.]+)", done.stdout)
    return [(float(width), float(height)) for width, height in sizes]
