"""Pages of reports as Chromium prints them: on A4, numbered, headed, with nothing beyond the edge.

The pages are those of every report, and one made here in which each of these goes wrong."""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, sync_playwright
from pypdf import PdfReader

MILLIMETRE = 96 / 25.4
# A4 between its margins, and as a whole.
INSIDE = {"portrait": 186, "landscape": 273}
SHEET = {"portrait": (210, 297), "landscape": (297, 210)}

WRONG = """<!DOCTYPE html><html lang="ja"><head><meta charset="utf-8"><title>t</title><style>
@page { size: A4 portrait; margin: 15mm 12mm; }
td { white-space: nowrap; } th { text-align: left; } thead { display: table-row-group; }
</style></head><body><main><article class="document"><h2>節</h2><table>
<thead><tr><th>見出しの列</th></tr></thead><tbody>"""
WRONG += f"<tr><td>{'横にはみ出す' * 40}</td></tr>" + "<tr><td>数のある行</td></tr>" * 120
WRONG += "</tbody></table></article></main></body></html>"


@pytest.fixture(scope="module")
def chromium():
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        yield browser
        browser.close()


def lying(html: str) -> str:
    """How the paper of a page lies."""
    return re.search(r"size: A4 (portrait|landscape)", html)[1]


def opened(chromium: Browser, html: str) -> Page:
    """The page as it is laid out for paper, as wide as the paper between its margins."""
    page = chromium.new_page(viewport={"width": int(INSIDE[lying(html)] * MILLIMETRE), "height": 900})
    page.emulate_media(media="print")
    page.set_content(html)
    return page


def printed(page: Page, folder: Path) -> PdfReader:
    path = folder / "page.pdf"
    page.pdf(path=path, prefer_css_page_size=True)
    return PdfReader(path)


def too_wide(page: Page) -> list[str]:
    """What goes beyond the right edge of the paper, or is cut off by what holds it."""
    return page.evaluate(
        """() => {
          const edge = document.documentElement.clientWidth;
          const seen = [...document.body.querySelectorAll("*")].filter((e) => !e.closest(".unseen"));
          return seen.filter((e) => e.getBoundingClientRect().right > edge + 1
              || (e.matches(".frame, td, th") && e.scrollWidth > e.clientWidth + 1))
            .map((e) => `${e.tagName} ${e.textContent.slice(0, 20)}`);
        }""")


def squeezed(page: Page) -> list[str]:
    """Headings whose words are broken into single characters."""
    return page.evaluate(
        """() => [...document.querySelectorAll("th")].filter((e) => {
          const text = e.textContent.trim();
          const size = parseFloat(getComputedStyle(e).fontSize);
          return text.length > 2 && e.clientWidth < size * 2;
        }).map((e) => e.textContent)""")


def pictures(page: Page) -> int:
    return page.locator("svg").count()


def colours(page: Page) -> list[str]:
    """The colours that pictures are drawn in."""
    return page.evaluate(
        """() => [...new Set([...document.querySelectorAll("svg, svg *")]
          .map((e) => getComputedStyle(e).color))]""")


def heads_of_tables(page: Page) -> list[list[str]]:
    """The headings of each table, in its order."""
    return page.evaluate(
        """() => [...document.querySelectorAll("table")].map((table) =>
          [...table.querySelectorAll("thead th")].map((th) => th.textContent))""")


def without_spaces(text: str) -> str:
    """Also with the characters that were meant: a file's fonts give some kanji back as radicals (⽬ for 目)."""
    return re.sub(r"\s", "", unicodedata.normalize("NFKC", text))


def pages_without_heading(page: Page, pdf: PdfReader) -> list[int]:
    """Sheets on which rows of a table stand and the headings of none: on which nobody knows what is what."""
    heads = ["".join(map(without_spaces, head)) for head in heads_of_tables(page)]
    rows = page.evaluate(
        """() => [...document.querySelectorAll("tbody tr")].map((row) => {
          const cells = [...row.children].filter((e) => !e.querySelector(".unseen")).map((e) => e.textContent);
          // What says nothing but its own name may stand in a note as well.
          const says = row.children.length === 1 || cells.filter((text) => text.trim()).length > 1;
          return says ? cells.join("") : "";
        })""")
    rows = {without_spaces(row) for row in rows if len(without_spaces(row)) > 3}
    found = []
    for number, sheet in enumerate(pdf.pages, start=1):
        text = without_spaces(sheet.extract_text())
        if any(row in text for row in rows) and not any(head in text for head in heads if head):
            found.append(number)
    return found


class TestPage:
    def test_nothing_is_cut_off(self, chromium, page_file):
        page = opened(chromium, page_file.read_text())
        assert too_wide(page) == []
        assert squeezed(page) == []

    def test_it_lies_on_a4_with_numbers_and_headings(self, chromium, page_file, tmp_path):
        html = page_file.read_text()
        page = opened(chromium, html)
        pdf = printed(page, tmp_path)
        title = without_spaces(page.title())
        for number, sheet in enumerate(pdf.pages, start=1):
            size = (float(sheet.mediabox.width), float(sheet.mediabox.height))
            wanted = tuple(side * 72 / 25.4 for side in SHEET[lying(html)])
            assert size == pytest.approx(wanted, abs=1), f"page {number}"
            text = without_spaces(sheet.extract_text())
            # Its title stands on each: as its heading on the first, above the others.
            assert title in text, f"page {number}"
            assert f"{number}/{len(pdf.pages)}" in text, f"page {number}"
        assert pages_without_heading(page, pdf) == []

    def test_a_heading_is_not_left_alone_at_the_foot(self, chromium, page_file, tmp_path):
        page = opened(chromium, page_file.read_text())
        pdf = printed(page, tmp_path)
        headings = {
            without_spaces(text)
            for text in page.evaluate("[...document.querySelectorAll('h2, caption')].map((e) => e.textContent)")
        }
        for number, sheet in enumerate(pdf.pages, start=1):
            lines = [without_spaces(line) for line in sheet.extract_text().splitlines() if line.strip()]
            # Page numbers and the title at the head come first or last, as the reader of the file likes.
            body = [line for line in lines if not re.fullmatch(r"\d+/\d+", line)]
            assert body[-1] not in headings, f"page {number} ends with {body[-1]}"

    def test_pictures_take_the_colours_that_a_reader_has_chosen(self, chromium, page_file):
        page = opened(chromium, page_file.read_text())
        assert colours(page) != [page.evaluate("getComputedStyle(document.body).color")] or not pictures(page)
        page.emulate_media(media="screen", forced_colors="active")
        chosen = page.evaluate("getComputedStyle(document.body).color")
        assert set(colours(page)) <= {chosen}

    def test_axe_finds_nothing(self, chromium, page_file):
        for width in (1280, 390):
            page = chromium.new_page(viewport={"width": width, "height": 900})
            page.set_content(page_file.read_text())
            assert [found["id"] for found in Axe().run(page).response["violations"]] == [], width
            # Only tables and pictures are moved along, the page is not.
            assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_a_wrong_page_is_found_out(chromium, tmp_path):
    page = opened(chromium, WRONG)
    pdf = printed(page, tmp_path)
    assert too_wide(page)
    assert len(pdf.pages) > 1
    assert pages_without_heading(page, pdf) == list(range(2, len(pdf.pages) + 1))
    assert "1/" not in without_spaces(pdf.pages[0].extract_text())
    page.set_content("<table><tr><th style='width: 1em; padding: 0'>会場の名前</th></tr></table>")
    assert squeezed(page) == ["会場の名前"]
