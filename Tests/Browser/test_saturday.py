"""A Saturday at 仲町, from the first who comes to the 日報: every figure is counted here as well, by hand."""

from __future__ import annotations

import re
import shutil
from collections import Counter
from dataclasses import dataclass, field
from datetime import datetime
from itertools import product

import pytest
from playwright.sync_api import Locator, Page
from support.browser import DESK, TABLET, Window, barriers, picture, sign_in, told
from support.ward import ACCOUNTS, REPOSITORY, Resident, Ward

SATURDAY, BEFORE = "2026-11-28", "2026-11-21"
TIMES = ["10:00", "10:30", "11:00", "11:30", "13:00", "13:30", "14:00", "14:30"]
DESKS = 3
#: Two seats are left over when the day begins.
LEFT = [("11:30", 3), ("14:30", 3)]
AGES = [61, 66, 69, 72, 74, 76, 78, 79, 82, 84, 86, 91]
BANDS = {60: "60-64", 65: "65-69", 70: "70-74", 75: "75-79", 80: "80-84", 85: "85-89", 90: "90+"}


@dataclass
class Tally:
    """The day as somebody counts it on paper."""

    booked: int = 0
    people: int = 0
    named: int = 0
    unnamed: int = 0
    first: int = 0
    absent: int = 0
    noticed: int = 0
    walk_ins: int = 0
    over: int = 0
    ages: Counter[str] = field(default_factory=Counter)
    ageless: int = 0

    def came(self, age: int | None, named: bool, first: bool = True, party: int = 1) -> None:
        """Somebody was served."""
        self.people += party
        self.named += named
        # Whoever comes along has no name of their own.
        self.unnamed += party - 1 if named else party
        self.first += named and first
        if age is None:
            self.ageless += party
        else:
            self.ages[BANDS[min(age // 5 * 5, 90)]] += party

    def walked_in(
        self, age: int | None = None, named: bool = False, party: int = 1, over: bool = True,
    ) -> None:
        self.walk_ins += 1
        self.over += over
        self.came(age, named, True, party)


@dataclass(frozen=True)
class Booked:
    """One of those who have booked."""

    who: Resident
    start: str
    party: int
    again: bool


def residents() -> list[Booked]:
    """Twenty-two of them: four have come before, one brings her husband."""
    seats = [seat for seat in product(TIMES, range(1, DESKS + 1)) if seat not in LEFT]
    return [
        Booked(
            Resident.numbered(number, AGES[number % len(AGES)]), start, 2 if number == 4 else 1, number < 4)
        for number, (start, _) in enumerate(seats)
    ]


@pytest.fixture(scope="module")
def ward(tmp_path_factory) -> Ward:
    """The ward on Saturday morning, with three desks at every consultation."""
    folder = tmp_path_factory.mktemp("saturday")
    venues = folder / "venues"
    shutil.copytree(REPOSITORY / "venues", venues)
    for file in venues.glob("*.yaml"):
        file.write_text(re.sub(r"desks: 1\b", f"desks: {DESKS}", file.read_text()))
    accounts = tuple(account for account in ACCOUNTS if account.id in ("sato", "yamada"))
    ward = Ward.planned(folder, datetime(2026, 11, 28, 9, 40), venues, accounts)
    for number, booked in enumerate(one for one in residents() if one.again):
        words = ["--kana", booked.who.kana, "--phone", booked.who.phone, "--age", str(booked.who.age)]
        ward.command("book", "--venue", "nakacho", "--at", f"{BEFORE} {TIMES[number]}", *words,
                     at=datetime(2026, 11, 16, 10))
        ward.command("mark", str(number + 1), "attended", at=datetime(2026, 11, 21, 15))
    for booked in residents():
        words = ["--kana", booked.who.kana, "--phone", booked.who.phone, "--age", str(booked.who.age)]
        ward.command("book", "--venue", "nakacho", "--at", f"{SATURDAY} {booked.start}", "--party",
                     str(booked.party), *words, at=datetime(2026, 11, 23, 10))
    return ward


class Receptionist:
    """Somebody at the tablet of 仲町, who counts along."""

    def __init__(self, window: Window):
        self.window = window
        self.page: Page = window.page
        self.tally = Tally()

    def begin(self) -> None:
        sign_in(self.page, "sato")

    def row(self, who: Resident) -> Locator:
        return self.page.locator("li.seat", has=self.page.get_by_text(who.kana, exact=True))

    def mark(self, who: Resident, label: str) -> None:
        self.row(who).get_by_role("button", name=f"{who.kana} 様を{label}に", exact=True).tap()
        told(self.page, f"{who.kana} 様を「")

    def take_back(self, who: Resident) -> None:
        """By the notice of what was done last."""
        self.page.locator("#notice").get_by_role("button", name="元に戻す").tap()
        told(self.page, f"{who.kana} 様を「予約」にしました。")

    def attended(self, booked: Booked) -> None:
        self.mark(booked.who, "来館")
        self.tally.came(booked.who.age, True, not booked.again, booked.party)

    def walk_in(
        self, who: Resident | None = None, age: str = "", party: int = 1, *, waits: bool = False,
    ) -> None:
        self.page.get_by_role("link", name="＋当日受付").tap()
        if who:
            self.page.get_by_label("かな", exact=True).fill(who.kana)
            self.page.get_by_label("電話番号", exact=True).fill(who.phone)
        if age:
            self.page.get_by_label("年齢", exact=True).fill(age)
        if party > 1:
            self.page.get_by_label("人数", exact=True).select_option(str(party))
        self.page.get_by_role("button", name="当日待ちに入れる" if waits else "受け付ける").tap()
        told(self.page, "整理番号" if waits else "当日受付をしました。")

    def counts(self) -> dict[str, int]:
        """The numbers above the list."""
        pairs = self.page.locator(".counts div").all()
        return {pair.locator("dt").inner_text(): int(pair.locator("dd").inner_text()) for pair in pairs}


def telephone(page: Page, who: Resident, seat: str, known: bool) -> None:
    """Somebody rings the phone desk while the day goes on."""
    page.get_by_label("電話番号・かな").fill(who.phone)
    page.keyboard.press("Enter")
    if not known:
        page.get_by_label("お名前(かな)").fill(who.kana)
        page.get_by_label("年齢", exact=True).fill(str(who.age))
    page.get_by_role("button", name=f"{seat}を予約").click()
    page.wait_for_url("**/booking/*?did=booked*")


def test_a_saturday(ward, open_window):
    booked = residents()
    assert len(booked) == 22
    by_start = {start: [one for one in booked if one.start == start] for start in TIMES}
    with ward.serving() as service:
        staff = Receptionist(open_window(service.address, TABLET))
        phone = open_window(service.address, DESK)
        morning(staff, phone.page, by_start)
        for hour, minute, part in [(11, 35, noon), (13, 5, afternoon), (15, 5, evening)]:
            staff.page.goto("about:blank"), phone.page.goto("about:blank")
            service.stop()
            ward.turn(hour, minute)
            service.start()
            staff.begin()
            part(staff, phone.page, by_start)
        close(staff)
        figures_on_the_page(staff)
        next_sheet(staff)
    figures_as_data(ward, staff.tally)
    ward.command("doctor")


def morning(staff: Receptionist, phone: Page, by_start: dict[str, list[Booked]]) -> None:
    """The first come; two ring."""
    staff.begin()
    assert staff.counts() == {"これから": 22, "来館": 0, "欠席": 0, "空き": 2}
    staff.tally.booked = 22
    sign_in(phone, "yamada")
    phone.goto("/week/nakacho")
    # Seen at the venue without a touch.
    telephone(phone, Resident.numbered(101, 83), "11月28日(土) 14:30", known=False)
    staff.tally.booked += 1
    staff.page.get_by_text("シケン アイアイ", exact=True).wait_for(timeout=1000)
    assert staff.counts() == {"これから": 23, "来館": 0, "欠席": 0, "空き": 1}
    phone.goto("/week/nakacho")
    telephone(phone, Resident.numbered(0), "12月1日(火) 10:00", known=True)
    for one in by_start["10:00"]:
        staff.attended(one)
    staff.walk_in()
    staff.tally.walked_in()
    # One mark, corrected twice.
    first, second, third = by_start["10:30"]
    staff.mark(first.who, "来館")
    staff.take_back(first.who)
    staff.mark(first.who, "欠席")
    staff.take_back(first.who)
    staff.attended(first)
    staff.attended(second)
    staff.mark(third.who, "欠席")
    staff.tally.absent += 1
    for one in by_start["11:00"]:
        staff.attended(one)
    assert staff.counts() == {"これから": 14, "来館": 9, "欠席": 1, "空き": 1}


def noon(staff: Receptionist, phone: Page, by_start: dict[str, list[Booked]]) -> None:
    """Two just come: one has the free seat, a couple has none; two wait."""
    for one in by_start["11:30"]:
        staff.attended(one)
    staff.walk_in(Resident.numbered(201, None), "88")
    staff.tally.walked_in(88, named=True, over=False)
    staff.walk_in(age="64", party=2)
    staff.tally.walked_in(64, party=2)
    staff.walk_in(Resident.numbered(202, None), "77", waits=True)
    staff.walk_in(waits=True)
    page = staff.page
    assert page.get_by_role("heading", name="当日待ち").is_visible()
    assert page.get_by_role("button", name="整理番号1番を受付").is_visible()
    assert barriers(page) == []
    picture(page, "saturday-noon")
    page.get_by_role("button", name="整理番号2番のお帰り").tap()
    told(page, "整理番号2番の方を「お帰り」にしました。")


def afternoon(staff: Receptionist, phone: Page, by_start: dict[str, list[Booked]]) -> None:
    """Whoever waited is served; one more rings."""
    page = staff.page
    page.get_by_role("button", name="整理番号1番を受付").tap()
    told(page, "当日受付をしました。")
    staff.tally.walked_in(77, named=True)
    assert not page.get_by_role("heading", name="当日待ち").is_visible()
    first, *others = by_start["13:00"]
    staff.mark(first.who, "欠席(連絡あり)")
    staff.tally.noticed += 1
    for one in others:
        staff.attended(one)
    for age in ("", "92"):
        staff.walk_in(age=age)
        staff.tally.walked_in(int(age) if age else None)
    sign_in(phone, "yamada")
    phone.goto("/week/nakacho")
    telephone(phone, Resident.numbered(102, 70), "12月3日(木) 10:30", known=False)


def evening(staff: Receptionist, phone: Page, by_start: dict[str, list[Booked]]) -> None:
    """The rest, all but the one who rang in the morning."""
    for start in ("13:30", "14:00", "14:30"):
        for one in by_start[start]:
            staff.attended(one)
    assert staff.counts() == {"これから": 1, "来館": 20 + staff.tally.walk_ins, "欠席": 2, "空き": 0}


def close(staff: Receptionist) -> None:
    """One has no mark yet: the day cannot be closed over them."""
    page = staff.page
    page.get_by_role("link", name="日締め").tap()
    page.get_by_label("不明 14:30 シケン アイアイ").wait_for()
    page.get_by_role("button", name="この日を締める").tap()
    page.locator("#notice.error").wait_for()
    assert barriers(page) == []
    staff.window.forgive("status of 4")
    page.get_by_role("link", name="受付のページ").tap()
    late = Resident.numbered(101, 83)
    staff.mark(late, "来館")
    staff.tally.came(83, True)
    page.get_by_role("link", name="日締め").tap()
    # The adviser counts without looking at the record: the two are compared afterwards.
    assert "記録を見ずに" in page.locator("#headCount-help").inner_text()
    page.get_by_label("数えた人数").fill(str(staff.tally.people))
    page.get_by_label("担当者").fill("sato、臨時の方")
    page.get_by_label("開けた時刻").fill("9:50")
    page.get_by_label("閉めた時刻").fill("15時5分")
    page.get_by_label("特記事項").fill("雨天")
    page.get_by_role("button", name="この日を締める").tap()
    page.get_by_role("row", name="特記事項 雨天").wait_for()


def figures_on_the_page(staff: Receptionist) -> None:
    tally, page = staff.tally, staff.page
    lines = page.locator("table.report tr").all()
    found = {line.locator("th").inner_text(): line.locator("td").inner_text() for line in lines}
    closed = found.pop("日締め")
    assert closed.startswith("11月28日(土) 15:"), closed
    ages = found.pop("年代")
    assert [int(number) for number in re.findall(r"(?:歳|以上|未満|不明) (\d+)", ages)] == [
        *(tally.ages[band] for band in BANDS.values() if tally.ages[band]), tally.ageless], ages
    assert found == {
        "枠": "24", "予約": "23件", "来館": f"延べ{tally.people}人、実人数 {tally.named}人(ほか氏名なし {tally.unnamed}人)",
        "初めて": f"{tally.first}件", "欠席(連絡あり)": "1件", "欠席(連絡なし)": "1件", "取消": "0件", "不明": "0件",
        "出欠なし": "0件", "当日受付": "6件 (枠外は5件)", "当日待ち": "受付1 後日予約0 お帰り1 お待ち0",
        "開館": "09:50〜15:05", "担当": found["担当"], "人数": f"数えて{tally.people}人、記録{tally.people}人(一致)",
        "特記事項": "雨天",
    }
    assert "臨時の方" in found["担当"]
    assert barriers(page) == []
    picture(page, "saturday-report")


def next_sheet(staff: Receptionist) -> None:
    """次の開催日の受付簿: whoever rang for Tuesday is on it."""
    staff.page.get_by_role("link", name="次の開催日の受付簿を印刷").tap()
    staff.page.get_by_text("シケン アアアア").first.wait_for()
    assert "12月1日" in staff.page.inner_text("main")


def figures_as_data(ward: Ward, tally: Tally) -> None:
    report = ward.data("report", "day", "nakacho", "--date", SATURDAY)
    figures = report["figures"]
    # 22 bookings and one by telephone, two stayed away; five just came, one more out of the queue.
    assert tally.booked == 23 and tally.walk_ins == 6 and tally.over == 5
    assert tally.people == 21 + 1 + 6 + 1, "a couple on a seat, and one of those who just came"
    assert {name: figures[name] for name in (
        "seats", "booked", "visits", "people", "unnamed", "firstTime", "absent", "absentWithNotice",
        "cancelled", "walkIns", "overCapacity", "unmarked")} == {
            "seats": 24, "booked": 23, "visits": tally.people, "people": tally.named,
            "unnamed": tally.unnamed, "firstTime": tally.first, "absent": tally.absent, "absentWithNotice": tally.noticed,
            "cancelled": 0, "walkIns": 6, "overCapacity": 5, "unmarked": 0}
    assert {age["band"]: age["visits"] for age in report["ageBands"]} == dict(tally.ages)
    assert report["withoutAge"] == tally.ageless
    assert report["queue"] == {"served": 1, "booked": 0, "left": 1, "waiting": 0}
    assert report["unknown"] == [] and report["later"] == [] and report["earlier"] == []
    closing = report["closing"]
    assert closing["closing"]["headCount"] == closing["closing"]["served"] == report["served"] == tally.people
    assert (closing["opened"], closing["closed"], closing["remarks"]) == ("09:50", "15:05", "雨天")
