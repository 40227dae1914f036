"""What is printed: pages, headings, nothing cut off. Chromium makes the PDF that a printer would get."""

from __future__ import annotations

from io import BytesIO
from unicodedata import normalize

import pytest
from pypdf import PdfReader
from support.browser import DESK, PHONE, SCREENS, SHELF, barriers, sign_in, too_wide

MM = 72 / 25.4
DAY = "2026-11-24"
KANA = ["タナカ ハナ", "スズキ イチロウ", "ヤマダ トメ", "コバヤシ シゲル", "モリタ ヨシ", "ナカムラ フミ", "サトウ キヨ", "イトウ ツル"]
TIMES = ["10:00", "10:30", "11:00", "11:30", "13:00", "13:30", "14:00", "14:30"]


def pdf(page, name: str) -> PdfReader:
    """The page as it is printed; left on the shelf too."""
    SHELF.mkdir(parents=True, exist_ok=True)
    data = page.pdf(format="A4", prefer_css_page_size=True, print_background=False)
    (SHELF / f"{name}.pdf").write_bytes(data)
    return PdfReader(BytesIO(data))


def texts(reader: PdfReader) -> list[str]:
    """The text of each page, without the spaces that setting it has put in. A font's 日 may be read as the
    radical: the compatible form is the letter."""
    words = ("".join(page.extract_text().split()) for page in reader.pages)
    return [normalize("NFKC", text).replace("\u2027", "・") for text in words]


def cut_off(page) -> list[str]:
    """What is wider than its place on paper of A4."""
    page.emulate_media(media="print")
    before = page.viewport_size
    page.set_viewport_size({"width": round(186 * 96 / 25.4), "height": 1000})
    wide = page.evaluate("""() => [...document.querySelectorAll('.paper, .paper *')]
        .filter(e => e.scrollWidth > e.clientWidth + 1 && e.clientWidth > 1 && !e.closest('.unseen'))
        .map(e => e.outerHTML.slice(0, 80))""")
    found = wide + too_wide(page)
    page.set_viewport_size(before)
    page.emulate_media(media="screen")
    return found


@pytest.fixture
def full(ward):
    """仲町 with every seat of a day booked."""
    for number, (time, kana) in enumerate(zip(TIMES, KANA, strict=True)):
        ward.book("仲町", f"{DAY} {time}", kana, f"090-1000-10{number:02}")
    ward.command("person", "correct", "2", "--reach", "ファクス 3958-0199")
    return ward


@pytest.mark.parametrize("desks, pages", [(1, 1), (2, 2)])
def test_the_days_sheet_fits_and_repeats_its_headings(full, open_window, desks, pages):
    if desks == 2:
        full.command("open", "仲町", DAY, "--from", "10:00", "--to", "15:00", "--desk", "2")
    with full.serving() as service:
        page = open_window(service.address).page
        sign_in(page, "sato")
        page.goto(f"/print/day/nakacho/{DAY}")
        reader = pdf(page, f"day-{desks}")
        found = texts(reader)
        assert len(found) == pages
        assert float(reader.pages[0].mediabox.width) == pytest.approx(210 * MM, abs=1)
        for kana in KANA:
            assert sum(kana.replace(" ", "") in text for text in found) == 1
        assert "特記事項" in found[-1] and "受付簿" in found[0] and "来館" in found[0]
        assert "サインアウト" not in "".join(found) and "Ctrl" not in "".join(found)
        if desks == 2:
            # The lines to write on stay together, and the second page says whose they are.
            assert "当日の方" not in found[0] and found[1].startswith(
                "当日の方仲町ふれあい館令和8年11月24日")
        assert cut_off(page) == []


def test_a_long_day_names_itself_on_each_page(full, open_window):
    for desk in "234":
        full.command("open", "仲町", DAY, "--from", "10:00", "--to", "15:00", "--desk", desk)
    with full.serving() as service:
        page = open_window(service.address).page
        sign_in(page, "sato")
        page.goto(f"/print/day/nakacho/{DAY}")
        found = texts(pdf(page, "day-4"))
        assert len(found) == 2 or len(found) == 3
        assert "仲町ふれあい館受付簿" in found[0] and "仲町ふれあい館受付簿" in found[1]


def test_the_blank_record_is_one_page(ward, open_window):
    with ward.serving() as service:
        page = open_window(service.address).page
        sign_in(page, "abe")
        page.goto("/print/record/nakacho")
        found = texts(pdf(page, "record"))
        assert len(found) == 1
        for words in ["相談票", "仲町ふれあい館", "マイナポータル・区の電子手続き", "90歳以上", "2回目から", "入力した人"]:
            assert words in found[0]
        assert cut_off(page) == []


def test_the_slip_is_one_page_of_large_print(full, open_window):
    with full.serving() as service:
        page = open_window(service.address).page
        sign_in(page, "sato")
        page.goto("/booking/1/slip")
        reader = pdf(page, "slip")
        assert len(reader.pages) == 1
        sizes: list[float] = []
        reader.pages[0].extract_text(
            visitor_text=lambda text, cm, tm, font, size: sizes.append(size * abs(tm[3]) * abs(cm[3]))
            if text.strip() else None)
        assert sizes and min(sizes) >= 18 - 0.1, sorted(sizes)[:3]
        colours = page.evaluate("""() => [...document.querySelectorAll('.slip, .slip *')].flatMap(e => {
            const s = getComputedStyle(e); return [s.color, s.backgroundColor, s.borderTopColor] })""")
        assert set(colours) <= {"rgb(0, 0, 0)", "rgba(0, 0, 0, 0)", "rgb(255, 255, 255)"}
        assert cut_off(page) == []


@pytest.mark.parametrize("screen", SCREENS, ids=lambda screen: screen.name)
@pytest.mark.parametrize(
    "address", [f"/print/day/nakacho/{DAY}", "/print/record/nakacho", "/booking/1/slip", "/help", "/help/reception",
                "/help/sign-in", "/help/nothing"])
def test_they_are_good_on_a_screen_too(full, open_window, screen, address):
    with full.serving() as service:
        window = open_window(service.address, screen)
        sign_in(window.page, "sato")
        window.page.goto(address)
        window.errors.clear() if address == "/help/nothing" else None
        assert barriers(window.page) == []
        # A table of A4 has its own scrolling on a phone.
        assert address.startswith("/print/day") and screen is PHONE or too_wide(window.page) == []


def test_the_print_button_needs_script_and_the_words_do_not(full, open_window):
    with full.serving() as service:
        for scripts in (True, False):
            page = open_window(service.address, DESK, scripts=scripts).page
            sign_in(page, "sato")
            page.goto("/booking/1/slip")
            assert page.get_by_role("button", name="印刷").is_visible() == scripts
            assert page.get_by_text("Ctrl + P").is_visible()
