"""Every page in every state, on every screen: nothing keeps anybody out, is cut off or too small."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import datetime

import pytest
from playwright.sync_api import Browser, Page
from support.browser import (
    DESK, PHONE, TABLET, ZOOMED, Screen, Window, barriers, picture, sign_in, tab_walk, too_small, too_wide,
    window,
)
from support.ward import Resident, Service, Ward

TODAY, PAST, CLOSED = "2026-11-24", "2026-11-21", "2026-11-19"
FREE, SHUT = "2026-11-26", "2026-11-28"
TIMES = ["10:00", "10:30", "11:00", "11:30", "13:00", "13:30", "14:00", "14:30"]
KANA = ["タナカ ハナ", "スズキ イチロウ", "ヤマダ トメ", "コバヤシ シゲル", "モリタ ヨシ", "ナカムラ フミ", "サトウ キヨ",
        "イトウ ツル"]
#: A couple under one telephone.
COUPLE = [Resident("オオタ ゴロウ", "3958-0001", 80), Resident("オオタ ウメ", "3958-0001", 78)]
SECRET, DEAF = 4, 3
PAPER = "10:00 来\n当日 14:10 78歳\nよめない字\n15:45 来"


def fill(ward: Ward) -> None:
    """A full day, an empty one, one that is closed by hand, and two that are over."""
    thursday, friday = datetime(2026, 11, 19, 15), datetime(2026, 11, 20, 10)
    words = ["--kana", "アベ トシ", "--phone", "090-1000-0101", "--age", "81"]
    ward.command("book", "--venue", "nakacho", "--at", f"{CLOSED} 14:30", *words, at=thursday.replace(hour=9))
    ward.command("mark", "1", "attended", at=thursday)
    ward.command("day", "close", "nakacho", "--count", "2", "--on-duty", "sato", "--remark", "一人多い",
                 at=thursday)
    words = ["--kana", "ウノ カズ", "--phone", "090-1000-0102", "--age", "70"]
    ward.command("book", "--venue", "nakacho", "--at", f"{PAST} 10:00", *words, at=friday)
    for number, (start, kana) in enumerate(zip(TIMES, KANA, strict=True)):
        more = ["--party", "2"] if number == 4 else []
        ward.book("nakacho", f"{TODAY} {start}", kana, f"090-1000-02{number:02}", 62 + 4 * number, *more)
    people = {person["kana"]: person["person"] for kana in KANA for person in ward.data("find", kana)}
    ward.command("person", "correct", str(people[KANA[SECRET - 1]]), "--secret")
    deaf = str(people[KANA[DEAF - 1]])
    ward.command("person", "correct", deaf, "--reach", "ファクス 3958-0199", "--note", "杖の方")
    for number, value in enumerate(["attended", "absent", "absent-with-notice"], start=3):
        ward.command("mark", str(number), value)
    ward.command("walkin", "--venue", "nakacho")
    ward.command("walkin", "--venue", "nakacho", "--kana", "カトウ ミツ", "--phone", "090-1000-0103",
                 "--age", "88")
    ward.command("queue", "join", "nakacho")
    ward.command("queue", "join", "nakacho", "--kana", "キムラ ヒデ", "--phone", "090-1000-0104", "--age", "77")
    for who, start in zip(COUPLE, TIMES, strict=False):
        ward.book("nakacho", f"{SHUT} {start}", who.kana, who.phone, who.age)
    ward.command("close", "nakacho", SHUT)
    # Corner 1 is over and was counted, 2 is today, 3 rained off, 4 takes a team from an ordinary session.
    for number, date in enumerate([PAST, TODAY, "2026-11-22", FREE], start=1):
        place = ["--place", "グリーンホール前の広場", "--hours", "10:00-16:00", "--team", "1"]
        ward.command("corner", "new", f"区民まつり{number}日目", "--date", date, *place, "--apply")
    chosen = ["--age", "80〜84歳", "--gender", "女性", "--topic", "LINE"]
    for corner in ("1", "3"):
        ward.command("corner", "count", corner, "--people", "14", "--at", f"{PAST} 11:05", *chosen)
    ward.command("corner", "tally", "1", "9")
    ward.command("corner", "cancel", "3", "--because", "雨のため")
    ward.command("wait", "join", "nakacho", "--when", "火木 午前", "--person", str(people[KANA[5]]))
    paper = ward.folder / "paper.txt"
    paper.write_text("10:00 来\nよめない字\n")
    ward.command("day", "enter", "nakacho", str(paper), "--date", PAST, "--yes")


def go(address: str) -> Callable[[Page], None]:
    """A page that an address brings."""

    def show(page: Page) -> None:
        page.goto(address)

    return show


def find(words: str, start: str = "/day/nakacho") -> Callable[[Page], None]:
    """What the field in the head of a page brings."""

    def show(page: Page) -> None:
        page.goto(start)
        page.fill("#find", words)
        page.press("#find", "Enter")
        page.wait_for_url(lambda url: not url.endswith(start))

    return show


def sent(address: str, button: str, fields: dict[str, str] | None = None) -> Callable[[Page], None]:
    """A form that is refused, or answered at once."""

    def show(page: Page) -> None:
        page.goto(address)
        for selector, text in (fields or {}).items():
            page.fill(selector, text)
        page.evaluate("window.before = true")
        page.get_by_role("button", name=button).first.click()
        page.wait_for_function("() => !window.before")

    return show


def too_late(page: Page) -> None:
    """A mark on a booking that somebody has cancelled meanwhile."""
    page.goto(f"/day/nakacho/{TODAY}")
    page.locator("form[action$='/cancel'] [name=booking]").first.evaluate("e => { e.value = '999' }")
    page.evaluate("window.before = true")
    page.locator("form[action$='/cancel'] button").first.click()
    page.wait_for_function("() => !window.before")


@dataclass(frozen=True)
class State:
    """A page in a state: who sees it, and how they come there."""

    show: Callable[[Page], None]
    account: str | None = "sato"
    #: What must stand there, so that it is the state that is meant.
    holds: str = ""
    #: A table of A4 scrolls by itself on narrow screens.
    wide: bool = False


STATES = {
    "day-full": State(go("/day/nakacho"), holds="当日待ち"),
    "day-free": State(go(f"/day/nakacho/{FREE}"), holds="空き"),
    "day-empty": State(go("/day/nakacho/2026-11-25"), holds="この日の相談はありません。"),
    "day-closed": State(go(f"/day/nakacho/{SHUT}"), holds="休止"),
    "day-past": State(go(f"/day/nakacho/{PAST}"), holds="ウノ カズ"),
    "day-done": State(go("/day/nakacho?done=3&was=booked"), holds="元に戻す"),
    "day-refused": State(too_late, holds="999"),
    "day-of-adviser": State(go("/day/nakacho"), "abe", "タナカ ハナ"),
    "all-venues": State(go("/"), "ito", "全館のようす"),
    "walk-in": State(go("/walk-in/nakacho"), holds="受け付ける"),
    "walk-in-refused": State(sent("/walk-in/nakacho", "受け付ける", {"#age": "八十"}), holds="年齢は数字"),
    "queue-book": State(go("/queue/nakacho/1/book"), holds="かな"),
    "queue-book-known": State(go("/queue/nakacho/2/book"), holds="キムラ ヒデ"),
    "week": State(go("/week/nakacho"), holds="空き"),
    "week-later": State(go("/week/nakacho/2026-12-08"), holds="から"),
    "week-empty": State(go("/week/nakacho/2026-12-29"), holds="この週"),
    "caller-known": State(find("09010000200"), holds="タナカ ハナ"),
    "caller-deaf": State(find("09010000202"), holds="聞こえにくい"),
    "caller-couple": State(find("39580001"), holds="オオタ ウメ"),
    "caller-new": State(find("39580777"), holds="登録なし"),
    "caller-refused": State(
        sent("/book/nakacho/at/2026-11-26/10:00", "探す", {"[name=query] >> nth=-1": "???"}), holds="予約"),
    "caller-secret": State(find("09010000203"), holds="秘匿"),
    "seat-first": State(go(f"/book/nakacho/at/{FREE}/10:30"), holds="探す"),
    "booked": State(go("/booking/8?did=booked"), holds="お取りしました。"),
    "booking": State(go("/booking/8"), holds="取消"),
    "booking-secret": State(go("/booking/6"), holds="秘匿"),
    "booking-of-a-closed-day": State(go("/booking/13"), holds="オオタ"),
    "tasks": State(go("/tasks"), holds="次の電話をかける"),
    "tasks-none": State(go("/tasks?none=1"), "suzuki", "かける電話はありません。"),
    "call": State(sent("/tasks", "次の電話をかける"), "yamada", "お話しすること"),
    "waiting": State(go("/waiting/nakacho"), holds="ナカムラ フミ"),
    "waiting-none": State(go("/waiting/shimura"), "suzuki", "お待ちの方はいません。"),
    "closing": State(go("/close/nakacho"), holds="出欠のない予約"),
    "closing-refused": State(sent("/close/nakacho", "この日を締める", {"#headCount": "八"}), holds="数字で"),
    "closing-done": State(go(f"/close/nakacho/{CLOSED}"), holds="違いあり"),
    "closing-by-the-head": State(go(f"/close/nakacho/{CLOSED}"), "inoue", "日締めを取り消す"),
    "closing-nothing": State(go("/close/nakacho/2026-11-25"), holds="この日の相談はありません。"),
    "paper": State(go(f"/enter/nakacho/{TODAY}"), holds="紙の記録"),
    "paper-read": State(
        sent(f"/enter/nakacho/{TODAY}", "読み取りを確かめる", {"#text": PAPER}), holds="このように入力します"),
    "paper-unplaced": State(go("/unplaced/nakacho"), holds="よめない字"),
    "print-day": State(go(f"/print/day/nakacho/{TODAY}"), holds="受付簿", wide=True),
    "print-record": State(go("/print/record/nakacho"), "abe", "相談票"),
    "print-slip": State(go("/booking/8/slip"), holds="予約票"),
    "print-corner": State(go("/print/corner/2"), holds="正の字", wide=True),
    "corners": State(lambda page: corner(page, "/corners"), "ito", "相談員がいません"),
    "corners-cancelled": State(go("/corners?cancelled=3"), "ito", "数えた14人はそのまま残ります。"),
    "corners-refused": State(lambda page: corner(page, "/corners", "中止にする"), "ito", "＊"),
    "corners-of-the-viewer": State(go("/corners"), "mori", "中止の日に数えています"),
    "corner-new": State(go("/corners/new"), "ito", "まつりの名前"),
    "corner-new-refused": State(lambda page: corner(page, "/corners/new", "その日の班を見る"), "ito", "＊"),
    "corner-new-teams": State(
        lambda page: corner(page, "/corners/new", "その日の班を見る", date="11/28", opens="10", closes="16"),
        "ito", "相談員がいなくなります。"),
    "corner-count": State(go("/corner/2"), "abe", "＋1"),
    "corner-count-cancelled": State(go("/corner/3"), holds="この日は中止になっています。"),
    "corner-count-early": State(lambda page: corner(page, "/corner/4", "＋1"), holds="数えませんでした。"),
    "corner-figures": State(lambda page: corner(page, "/corner/1/figures"), holds="紙の人数を直す"),
    "corner-tally-refused": State(
        lambda page: corner(page, "/corner/1/figures", "紙の人数を保存", people="九"), holds="＊"),
    "help-corner": State(go("/help/corner"), holds="正の字"),
    "help": State(go("/help"), holds="使い方"),
    "help-mistakes": State(go("/help/mistakes"), holds="使い方"),
    "help-of-the-office": State(go("/help/office"), "ito"),
    "forbidden": State(go("/tasks"), "mori", "この操作はできません"),
    "not-there": State(go("/day/nowhere"), holds="ページがありません"),
    "sign-in": State(go("/sign-in"), None, "職員ID"),
    "sign-in-refused": State(
        sent("/sign-in", "サインイン", {"#account": "nemo", "#password": "x"}), None, "サインイン"),
}


@pytest.fixture(scope="module")
def desk(planned: Ward, tmp_path_factory) -> Iterator[Service]:
    """One service over the ward with all these states."""
    ward = planned.copy(tmp_path_factory.mktemp("pages"))
    fill(ward)
    with ward.serving() as service:
        yield service


@pytest.fixture(scope="module")
def seat(desk: Service, chromium: Browser) -> Iterator[Callable[[str | None, Screen], Window]]:
    """Everybody's own window, mouse or finger; each is opened once."""
    windows: dict[tuple[str | None, bool], Window] = {}
    with ExitStack() as stack:

        def seat(account: str | None, screen: Screen) -> Window:
            key = (account, screen.touch)
            if key not in windows:
                name = f"pages-{account}-{screen.name}"
                found = stack.enter_context(window(chromium, desk.address, name, screen))
                if account:
                    sign_in(found.page, account)
                windows[key] = found
            windows[key].page.set_viewport_size({"width": screen.width, "height": screen.height})
            return windows[key]

        yield seat


def brought(seat, name: str, screen: Screen) -> Window:
    """The window in which the state is to be seen."""
    state = STATES[name]
    found = seat(state.account, screen)
    state.show(found.page)
    assert state.holds in found.page.inner_text("body"), found.page.inner_text("main")[:400]
    # What is refused answers with a status that the browser calls an error.
    found.forgive("status of 4")
    return found


@pytest.mark.parametrize("name", STATES)
def test_a_finger_reaches_everything(seat, name):
    page = brought(seat, name, TABLET).page
    for screen in (TABLET, PHONE):
        page.set_viewport_size({"width": screen.width, "height": screen.height})
        picture(page, f"{name}-{screen.name}")
        assert barriers(page) == []
        assert STATES[name].wide and screen is PHONE or too_wide(page) == []
        assert too_small(page) == []
        assert too_small(page, 56, "button:not(.quiet)") == [] or screen is not TABLET


@pytest.mark.parametrize("name", STATES)
def test_eyes_and_keys_reach_everything(seat, name):
    """At a desk; there the focus is seen wherever it goes. In forced colours, and at 400 %."""
    page = brought(seat, name, DESK).page
    picture(page, f"{name}-desk")
    assert barriers(page) == [] and too_wide(page) == []
    stops = tab_walk(page)
    assert [stop for stop in stops if not stop.seen] == []
    # The first brings past the menu, and everything that can be used is come to.
    assert stops[0].name == "本文へ" and len(stops) >= reachable(page)
    # With the focus the way past the menu covers what it passes.
    page.evaluate("() => document.activeElement.blur()")
    page.emulate_media(forced_colors="active")
    picture(page, f"{name}-forced", whole=False)
    assert borderless(page) == []
    page.emulate_media(forced_colors="none")
    page.set_viewport_size({"width": ZOOMED.width, "height": ZOOMED.height})
    picture(page, f"{name}-zoomed", whole=False)
    assert barriers(page) == []
    assert STATES[name].wide or too_wide(page) == []


def borderless(page: Page) -> list[str]:
    """Buttons that are told from text by their colours alone, which forced colours take away."""
    return page.evaluate(
        """() => [...document.querySelectorAll(
                'button, a.choice, input:not([type=hidden]), select, textarea')]
            .filter(e => e.checkVisibility() && parseFloat(getComputedStyle(e).borderTopWidth) === 0
                && !['checkbox', 'radio'].includes(e.type))
            .map(e => e.outerHTML.slice(0, 80))""")


def corner(page: Page, address: str, button: str | None = None, **fields: str) -> None:
    """A page of 相談コーナー with everything open that it keeps folded; a form of it filled in and sent."""
    page.goto(address)
    page.evaluate("() => document.querySelectorAll('details').forEach(e => { e.open = true })")
    for name, text in fields.items():
        page.fill(f"#{name}", text)
    if button:
        # The first of its name may be the one that unfolds.
        pressed = page.locator("main form button", has_text=button).first
        page.evaluate("window.before = true")
        if address.startswith("/corner/4"):
            # No page comes, and the focus is to stay where a page that has come has it.
            pressed.evaluate("e => e.form.requestSubmit()")
            return
        pressed.click()
        page.wait_for_function("() => !window.before")


def reachable(page: Page) -> int:
    """How many controls there are for a pointer; radio buttons of a group are one stop."""
    return page.evaluate(
        """() => {
            const all = [...document.querySelectorAll(
                    'a[href], button, input:not([type=hidden]), select, textarea')]
                .filter(e => e.checkVisibility() && e.tabIndex >= 0 && !e.disabled)
            const groups = new Set(all.filter(e => e.type === 'radio').map(e => e.name))
            return all.filter(e => e.type !== 'radio').length + groups.size
        }""")
