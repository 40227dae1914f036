"""Takes the help's pictures of the real pages, with made-up people: `python help_pictures.py [NAME…]`.

Needs SUMAHO_PROGRAM, as the tests do. Every picture is named in a template of Resources/templates/help; a
test holds them to 60 kB.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from PIL import Image
from playwright.sync_api import Locator, Page, sync_playwright
from support.browser import launch, sign_in
from support.ward import REPOSITORY, Service, Ward

FOLDER = REPOSITORY / "Resources/static/help"
WIDTH = 800
#: The day of the pictures, in the middle of the morning; 仲町 is open.
MOMENT = datetime(2026, 11, 24, 10, 35)
#: Made up.
GUESTS = (
    ("10:00", "タナカ ハナ", 78), ("10:30", "スズキ イチロウ", 81), ("11:00", "ヤマダ トメ", 88),
    ("13:00", "コバヤシ シゲル", 74), ("14:00", "サトウ キヨ", 69),
)


@dataclass(frozen=True)
class Part:
    """What is taken of a page, in CSS pixels from its top."""

    top: float
    height: float


def top(height: int) -> Part:
    return Part(0, height)


def between(first: Locator, last: Locator) -> Part:
    """From one thing to another, with a little around them."""
    begin, end = first.bounding_box(), last.bounding_box()
    scrolled = first.page.evaluate("scrollY")
    return Part(scrolled + begin["y"] - 16, end["y"] + end["height"] - begin["y"] + 32)


def heading(page: Page) -> Locator:
    return page.locator("h1")


def signin(page: Page) -> Part:
    page.goto("/sign-in")
    page.fill("[name=account]", "sato")
    return top(520)


def day(page: Page) -> Part:
    sign_in(page, "sato")
    page.goto("/day/nakacho")
    return top(480)


def done(page: Page) -> Part:
    sign_in(page, "sato")
    page.goto("/day/nakacho")
    page.get_by_role("button", name="タナカ ハナ 様を来館に").click()
    page.wait_for_selector("#notice")
    return top(430)


def walkin(page: Page) -> Part:
    sign_in(page, "sato")
    page.goto("/walk-in/nakacho")
    return between(heading(page), page.locator("#party"))


def queue(page: Page) -> Part:
    sign_in(page, "sato")
    page.goto("/day/nakacho")
    return between(page.get_by_role("heading", name="当日待ち"), page.locator("#day"))


def phone(page: Page) -> Part:
    sign_in(page, "sato")
    page.goto("/day/nakacho")
    page.fill("#find", "090-1000-0001")
    page.press("#find", "Enter")
    page.get_by_role("heading", name="仲町ふれあい館の空き").wait_for()
    page.fill("#find", "090-1000-0001")
    return top(620)


def booked(page: Page) -> Part:
    sign_in(page, "sato")
    page.goto("/booking/5?did=booked")
    return between(heading(page), page.get_by_role("link", name="予約票を印刷"))


def record(page: Page) -> Part:
    sign_in(page, "sato")
    page.goto("/record/1")
    for group, name in [("相談内容", "LINE"), ("機種", "iPhone"), ("結果", "解決")]:
        page.get_by_role("group", name=group).get_by_label(name, exact=True).check()
    return between(heading(page), page.get_by_role("group", name="結果"))


def closing(page: Page) -> Part:
    sign_in(page, "sato")
    for kana in ("ヤマダ トメ", "コバヤシ シゲル", "サトウ キヨ"):
        page.goto("/day/nakacho")
        page.get_by_role("button", name=f"{kana} 様を来館に").click()
        page.wait_for_selector("#notice")
    page.goto("/close/nakacho")
    return between(heading(page), page.locator("#onDuty"))


def paper(page: Page) -> Part:
    sign_in(page, "sato")
    page.goto("/enter/nakacho/2026-11-21")
    page.fill("#text", "10:00 来\n当日 14:10 78歳\nよめない字")
    page.fill("#writtenBy", "佐藤")
    page.get_by_role("button", name="読み取りを確かめる").click()
    page.get_by_role("heading", name="このように入力します").wait_for()
    # Most of it would be empty.
    page.locator("#text").evaluate("e => { e.rows = 4 }")
    return between(heading(page), page.get_by_role("button", name="入力する", exact=True))


#: What brings a page before the camera, by the picture's name, and says what is taken of it. In this order:
#: some leave something done behind them.
PICTURES: dict[str, Callable[[Page], Part]] = {
    "signin": signin, "day": day, "walkin": walkin, "queue": queue, "phone": phone, "booked": booked,
    "paper": paper, "done": done, "record": record, "closing": closing,
}


def fill(ward: Ward) -> None:
    """A morning at 仲町."""
    for number, (time, kana, age) in enumerate(GUESTS, start=1):
        ward.book("仲町", f"11/24 {time}", kana, f"090-1000-000{number}", age)
    ward.command("person", "correct", "3", "--reach", "ファクス 0000-0003")


def wait(ward: Ward) -> None:
    """Two just come and wait."""
    words = ["--kana", "ナカムラ フミ", "--phone", "090-1000-0006", "--age", "77"]
    ward.command("queue", "join", "nakacho", *words)
    ward.command("queue", "join", "nakacho")


def take(name: str, service: Service, browser) -> Path:
    """One picture, in a window of its own."""
    context = browser.new_context(
        base_url=service.address, viewport={"width": WIDTH, "height": 900}, locale="ja-JP",
        timezone_id="Asia/Tokyo")
    try:
        page = context.new_page()
        part = PICTURES[name](page)
        page.wait_for_load_state("load")
        path = FOLDER / f"{name}.png"
        page.screenshot(
            path=path, full_page=True, animations="disabled", caret="hide",
            clip={"x": 0, "y": part.top, "width": WIDTH, "height": part.height})
        # The pages have few colours; the edges of letters keep enough of theirs.
        with Image.open(path) as picture:
            few = picture.convert("RGB").quantize(64, dither=Image.Dither.NONE)
        few.save(path, optimize=True)
        return path
    finally:
        context.close()


def main(names: list[str]) -> None:
    FOLDER.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        ward = Ward.planned(Path(folder))
        ward.morning = datetime(2026, 11, 20, 9, 0)
        fill(ward)
        ward.morning = MOMENT
        wait(ward)
        with ward.serving() as service:
            browser = launch(playwright)
            for name in names or PICTURES:
                path = take(name, service, browser)
                print(f"{path.relative_to(REPOSITORY)} {path.stat().st_size} bytes")
            browser.close()


if __name__ == "__main__":
    main(sys.argv[1:])
