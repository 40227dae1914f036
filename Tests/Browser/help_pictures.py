"""Takes the help pages' pictures of the real pages, with made-up people: `python help_pictures.py [NAME…]`.

Needs SUMAHO_PROGRAM, as the tests do. Every picture is named in a template of Resources/templates/help; a test
holds them to 60 kB.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from playwright.sync_api import Page, sync_playwright
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


def signin(page: Page) -> int:
    page.goto("/sign-in")
    page.fill("[name=account]", "sato")
    return 520


def day(page: Page) -> int:
    sign_in(page, "sato")
    page.goto("/day/nakacho")
    return 480


def done(page: Page) -> int:
    sign_in(page, "sato")
    page.goto("/day/nakacho")
    page.get_by_role("button", name="タナカ ハナ 様を来館に").click()
    page.wait_for_selector("#notice")
    page.evaluate("scrollTo(0, 0)")
    return 430


def walkin(page: Page) -> int:
    sign_in(page, "sato")
    page.goto("/walk-in/nakacho")
    return 560


def queue(page: Page) -> int:
    sign_in(page, "sato")
    page.goto("/day/nakacho")
    page.get_by_role("heading", name="当日待ち").evaluate("e => e.scrollIntoView()")
    return 240


def phone(page: Page) -> int:
    sign_in(page, "sato")
    page.goto("/day/nakacho")
    page.fill("#find", "090-1000-0001")
    page.press("#find", "Enter")
    page.get_by_role("heading", name="仲町ふれあい館の空き").wait_for()
    return 620


def booked(page: Page) -> int:
    sign_in(page, "sato")
    page.goto("/booking/2?did=booked")
    return 460


def record(page: Page) -> int:
    sign_in(page, "sato")
    page.goto("/record/1")
    for group, name in [("相談内容", "LINE"), ("機種", "iPhone"), ("結果", "解決")]:
        page.get_by_role("group", name=group).get_by_label(name, exact=True).check()
    return 860


def closing(page: Page) -> int:
    sign_in(page, "sato")
    page.goto("/close/nakacho")
    return 700


def paper(page: Page) -> int:
    sign_in(page, "sato")
    page.goto("/enter/nakacho/2026-11-21")
    page.fill("#text", "10:00 来\n当日 14:10 78歳\nよめない字")
    page.fill("#writtenBy", "佐藤")
    page.get_by_role("button", name="読み取りを確かめる").click()
    page.get_by_role("heading", name="このように入力します").evaluate(
        "e => scrollTo(0, document.querySelector('label[for=text]').getBoundingClientRect().top - 20)")
    return 800


#: What brings a page before the camera, by the picture's name, and says how much of its height is taken. In
#: this order: some leave something done behind them.
PICTURES: dict[str, Callable[[Page], int]] = {
    "signin": signin, "day": day, "walkin": walkin, "queue": queue, "phone": phone, "booked": booked,
    "paper": paper, "closing": closing, "done": done, "record": record,
}


def fill(ward: Ward) -> None:
    """A morning at 仲町."""
    for number, (time, kana, age) in enumerate(GUESTS, start=1):
        ward.book("仲町", f"11/24 {time}", kana, f"090-1000-000{number}", age)
    ward.command("person", "correct", "3", "--reach", "ファクス 0000-0003")


def wait(ward: Ward) -> None:
    """Two just come and wait."""
    ward.command("queue", "join", "nakacho", "--kana", "ナカムラ フミ", "--phone", "090-1000-0006", "--age", "77")
    ward.command("queue", "join", "nakacho")


def take(name: str, service: Service, browser) -> Path:
    """One picture, in a window of its own."""
    context = browser.new_context(
        base_url=service.address, viewport={"width": WIDTH, "height": 900}, locale="ja-JP",
        timezone_id="Asia/Tokyo")
    try:
        page = context.new_page()
        height = PICTURES[name](page)
        page.wait_for_load_state("load")
        path = FOLDER / f"{name}.png"
        page.screenshot(
            path=path, clip={"x": 0, "y": 0, "width": WIDTH, "height": height}, animations="disabled",
            caret="hide")
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
