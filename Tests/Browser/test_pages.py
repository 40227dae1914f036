"""Every page in every state, on every screen: nothing keeps anybody out, is cut off or too small."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import datetime
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Locator, Page, Response
from support.browser import (
    DESK, PHONE, TABLET, ZOOMED, Screen, Window, barriers, picture, sign_in, tab_walk, too_small, too_wide,
    window,
)
from support.ward import REPOSITORY, Account, Complaint, Resident, Service, Ward

TODAY, PAST, CLOSED = "2026-11-24", "2026-11-21", "2026-11-19"
FREE, SHUT = "2026-11-26", "2026-11-28"
TIMES = ["10:00", "10:30", "11:00", "11:30", "13:00", "13:30", "14:00", "14:30"]
KANA = ["タナカ ハナ", "スズキ イチロウ", "ヤマダ トメ", "コバヤシ シゲル", "モリタ ヨシ", "ナカムラ フミ", "サトウ キヨ",
        "イトウ ツル"]
#: A couple under one telephone.
COUPLE = [Resident("オオタ ゴロウ", "3958-0001", 80), Resident("オオタ ウメ", "3958-0001", 78)]
SECRET, DEAF = 4, 3
PAPER = "10:00 来\n当日 14:10 78歳\nよめない字\n15:45 来"
#: Over, and nobody had booked.
QUIET = "2026-11-17"
PIN = "2580"
LOCKED = Account("kudo", "工藤 実", ("venue",), ("nakacho",))


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
    ward.command("target", "set", "corner", "70", "--year", "2025")
    ward.command("milestone", "new", "相談の冊子", "--planned", "作成", "--department", "長寿社会推進課",
                 "--code", "booklet")
    ward.command("milestone", "set", "accessibility-training", PAST, "--evidence", "庁内通知第45号")
    ward.command("publish", "koho", "--month", "2026-12", "--submit", "--deadline", "12/1")
    ward.command("close", "shimura", "2026-12-07")
    ward.command("wait", "join", "nakacho", "--when", "火木 午前", "--person", str(people[KANA[5]]))
    paper = ward.folder / "paper.txt"
    paper.write_text("10:00 来\nよめない字\n")
    ward.command("day", "enter", "nakacho", str(paper), "--date", PAST, "--yes")
    people = ward.folder / "people.csv"
    people.write_text("かな,電話,生年月日\nヌマタ チヨ,3958-0177,S15.3.5\n")
    ward.command("import", "people", str(people), "--apply")
    write_records(ward)
    fill_staff(ward)
    close_october(ward)


def close_october(ward: Ward) -> None:
    """Nobody has closed its days: each is excused."""
    unsettled = ward.data("month", "show", "2026-10")["unsettled"]
    excuses = [f"{day['venue']} {day['date']} 試行の前" for day in unsettled]
    ward.command("month", "close", "2026-10", *[word for excuse in excuses for word in ("--excuse", excuse)])


def write_records(ward: Ward) -> None:
    """One of today that was corrected, one that was not, and one of last week, of another venue."""
    words = ["--topic", "LINE", "--topic", "地図", "--device", "iPhone", "--began", "8:02", "--ended", "8:30"]
    first = ward.data("record", "write", "3", *words, "--result", "継続", "--other", "待受けの写真")["record"]
    ward.command("record", "write", "3", *words, "--result", "解決", "--explained", "--replaces", str(first))
    ward.command("record", "write", "12", "--topic", "文字入力", "--result", "一部解決")
    before = datetime(2026, 11, 18, 11)
    visit = ["--venue", "shimura", "--kana", KANA[0], "--phone", "090-1000-0200", "--age", "62", "--json"]
    booking = json.loads(ward.command("walkin", *visit, at=before))["booking"]
    ward.command("record", "write", str(booking), "--topic", "QRコード", "--result", "継続", at=before)
    ward.command("topic", "retire", "地図")
    ward.command("topic", "add", "年賀状", "--since", "2025-11-01", "--until", "2026-01-31")


def fill_staff(ward: Ward) -> None:
    """Two with a PIN, one who has guessed too often, and two tablets: one of them is lost."""
    for account in ("sato", "inoue"):
        ward.command("account", "pin", account, typed=PIN + "\n")
    ward.account(LOCKED)
    for number in range(10):
        with pytest.raises(Complaint):
            ward.command("call", "--as", LOCKED.id, typed="wrong\n", at=datetime(2026, 11, 20, 9, 5 * number))


def course(title: str, dates: list[str], closes: str, opens: str = "2026-11-02", *, hours: str = "10:00-12:00",
           selection: str = "lottery", groups: str = "A") -> dict[str, object]:
    """A course of 仲町 with two places a group, and one reserve; the second group is in the afternoon."""
    return {
        "title": title, "content": "電話とLINE", "teacher": "講師 二名", "fee": "無料", "minimumAge": 60,
        "selection": selection, "opensAt": f"{opens}T09:00:00+09:00", "closesOn": closes,
        "deadline": "postmark", "firstTimer": "course", "reserves": 1,
        "groups": [
            {"code": code, "venue": "nakacho", "room": "main", "capacity": 2,
             "dates": [{"date": date, "span": span} for date in dates]}
            for code, span in zip(groups, [hours, "13:00-15:00"], strict=False)],
    }


def fill_courses(ward: Ward) -> None:
    """Course 1 takes applications for two groups, the window of 2 is over, 3 is drawn and has begun, 4 is closed
    for a value that is out, 5 is cancelled and has calls, 6 goes by order."""
    key = ward.key("ito")

    def apply(service: Service, number: int, whom: int, **more: object) -> None:
        address = {} if whom == 1 else {"address": f"板橋2-66-{whom}"}
        who = Resident.numbered(whom + 300)
        fields = {"choices": [], "resident": who.fields, "newPerson": False, "source": "phone"}
        service.tell("apply", key, course=number, **fields | address | more)

    with Ward(ward.folder, datetime(2026, 11, 3, 10)).serving() as service:
        for entry in [
            course("はじめてのスマホ", ["2026-12-13", "2026-12-20"], "2026-12-01", groups="AB"),
            course("LINE入門", ["2026-12-06"], "2026-11-20"),
            course("地図と乗り換え", ["2026-11-22", "2026-12-27"], "2026-11-10"),
            course("写真を撮る", ["2026-12-27"], "2026-11-10", hours="13:00-15:00"),
            course("行政手続き", ["2027-01-10"], "2026-12-01"),
            course("防災アプリ", ["2027-01-17"], "2026-12-01", selection="first-come"),
        ]:
            service.tell("new-course", key, entry=entry)
        for number in range(2, 7):
            for whom in range(1, 5):
                apply(service, number, whom)
        for whom in range(1, 4):
            apply(service, 1, whom, choices=["A", "B"])
        apply(service, 1, 1, choices=["B"], source="postcard", postmarkedOn="2026-11-02")
        service.tell("cancel-course", key, course=5, reason="講師の都合")
    with Ward(ward.folder, datetime(2026, 11, 16, 10)).serving() as service:
        for number in (3, 4):
            service.tell("freeze", key, course=number, source="ナンバーズ4 第6789回", valueOn="2026-11-18")
    with Ward(ward.folder, datetime(2026, 11, 18, 19)).serving() as service:
        service.tell("draw", key, course=3, value="1234")


def fill_tablets(service: Service, key: str) -> None:
    """As the head's browser would; there is no command for it."""
    for number, label in enumerate(["事務室", "受付の古い方"], start=1):
        hash = f"{number:064}"
        answer = service.tell("enrol-tablet", key, venue="nakacho", label=label, hash=hash)
        assert answer["tablet"] == number
    service.tell("retire-tablet", key, tablet=2)


Show = Callable[[Page], None]


def go(address: str) -> Show:
    """A page that an address brings."""

    def show(page: Page) -> None:
        page.goto(address)

    return show


def press(page: Page, button: Locator) -> None:
    """A button that brings a page, which may be the same again."""
    page.evaluate("window.before = true")
    button.click()
    page.wait_for_function("() => !window.before")


def find(words: str, start: str = "/day/nakacho") -> Show:
    """What the field in the head of a page brings."""

    def show(page: Page) -> None:
        page.goto(start)
        page.fill("#find", words)
        page.press("#find", "Enter")
        page.wait_for_url(lambda url: not url.endswith(start))

    return show


#: Puts values into the fields of a button's form.
FILL = "(button, fields) => { for (const name in fields) button.form.elements[name].value = fields[name] }"


def sent(address: str, *buttons: str, **fields: str) -> Show:
    """A form that is refused, or answered at once; each button is on the page that the last one has brought.
    What nobody can type is what an older page would have sent."""

    def show(page: Page) -> None:
        page.goto(address)
        unfold(page)
        for number, name in enumerate(buttons):
            button = page.locator("main").get_by_role("button", name=name).first
            if number == 0:
                button.evaluate(FILL, {name.replace("_", "-"): text for name, text in fields.items()})
            press(page, button)

    return show


def unfolded(address: str, which: str = "details") -> Show:
    """A page with everything open that it keeps folded, or with some of it."""

    def show(page: Page) -> None:
        page.goto(address)
        unfold(page, which)

    return show


def unfold(page: Page, which: str = "details") -> None:
    page.evaluate(
        "which => document.querySelectorAll(which).forEach(e => { e.open = true })", which)


def tapped(name: str, pin: str | None = None) -> Show:
    """Somebody's name at a tablet, then their PIN."""

    def show(page: Page) -> None:
        page.goto("/sign-in")
        press(page, page.get_by_role("button", name=name))
        if pin:
            page.fill("#pin", pin)
            press(page, page.get_by_role("button", name="送信"))

    return show


@dataclass(frozen=True)
class State:
    """A page in a state: who sees it, and how they come there."""

    show: Show
    account: str | None = "sato"
    #: What must stand there, so that it is the state that is meant.
    holds: str = ""
    #: A table of A4 scrolls by itself on narrow screens.
    wide: bool = False
    #: In a browser that is a shared tablet of 仲町.
    tablet: bool = False


STATES = {
    "day-full": State(go("/day/nakacho"), holds="当日待ち"),
    "day-free": State(go(f"/day/nakacho/{FREE}"), holds="空き"),
    "day-empty": State(go("/day/nakacho/2026-11-25"), holds="この日の相談はありません。"),
    "day-closed": State(go(f"/day/nakacho/{SHUT}"), holds="休止"),
    "day-past": State(go(f"/day/nakacho/{PAST}"), holds="ウノ カズ"),
    "day-done": State(go("/day/nakacho?done=3&was=booked"), holds="元に戻す"),
    "day-refused": State(sent(f"/day/nakacho/{TODAY}", "取消", booking="999"), holds="999"),
    "day-of-adviser": State(go("/day/nakacho"), "abe", "タナカ ハナ"),
    "all-venues": State(go("/"), "ito", "全館のようす"),
    "walk-in": State(go("/walk-in/nakacho"), holds="受け付ける"),
    "walk-in-refused": State(sent("/walk-in/nakacho", "受け付ける", age="八十"), holds="年齢は数字"),
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
        sent(f"/book/nakacho/at/{FREE}/10:00", "探す", query="???"), holds="予約"),
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
    "closing-refused": State(sent("/close/nakacho", "この日を締める", headCount="八"), holds="数字で"),
    "closing-done": State(go(f"/close/nakacho/{CLOSED}"), holds="違いあり"),
    "closing-by-the-head": State(go(f"/close/nakacho/{CLOSED}"), "inoue", "日締めを取り消す"),
    "closing-nothing": State(go("/close/nakacho/2026-11-25"), holds="この日の相談はありません。"),
    "paper": State(go(f"/enter/nakacho/{TODAY}"), holds="紙の記録"),
    "paper-read": State(
        sent(f"/enter/nakacho/{TODAY}", "読み取りを確かめる", text=PAPER), holds="このように入力します"),
    "paper-unplaced": State(go("/unplaced/nakacho"), holds="よめない字"),
    "paper-kept": State(
        sent(f"/enter/nakacho/{QUIET}", "読み取りを確かめる", "入力する", text="当日 14:10 78歳\nよめない字"),
        holds="決まっていない行を見る"),
    "paper-unplaced-none": State(go("/unplaced/shimura"), "suzuki", "決まっていない行はありません。"),
    "paper-unplaced-refused": State(sent("/unplaced/nakacho", "片付けた", booking="八"), holds="予約の番号"),
    "record-new": State(unfolded("/record/11"), "abe", "氏名なしの方"),
    "record-refused": State(sent("/record/11", "保存", began="朝"), holds="＊"),
    "record-corrected": State(unfolded("/record/3?from=consult"), "abe", "待受けの写真"),
    "record-overtaken": State(sent("/record/12", "保存", replaces="1"), holds="今の内容"),
    "record-too-early": State(go("/record/13"), holds="相談票は相談のあとに書いてください。"),
    "earlier": State(go("/record/3/earlier?from=consult"), "abe", "QRコード"),
    "earlier-none": State(go("/record/12/earlier"), "ito", "これまでの相談票はありません。"),
    "earlier-nameless": State(go("/record/11/earlier"), "abe", "お名前のない方"),
    "consult": State(go("/consult/nakacho"), "abe", "未記入"),
    "consult-saved": State(go("/consult/nakacho?recorded=3"), "abe", "相談票を保存しました"),
    "consult-empty": State(go("/consult/shimura"), "ito", "今日の予約と受付はまだありません。"),
    "choices": State(unfolded("/choices", "section > details"), "ito", "年賀状"),
    "choices-refused": State(sent("/choices", "保存", label=""), "ito", "＊"),
    "choices-retired": State(go("/choices?did=retired&kind=topic&code=maps"), "ito", "元に戻す"),
    "targets": State(unfolded("/targets"), "ito", "取組を足す"),
    "targets-of-a-past-year": State(unfolded("/targets/2025"), "ito", "案と違う評語に決める"),
    "targets-of-nothing": State(go("/targets/2031"), "ito", "この年度の目標はまだありません。"),
    "targets-set": State(go("/targets/2025?did=set&what=corner"), "ito", "元に戻す"),
    "targets-refused": State(sent("/targets", "報告を入れる", doneOn="むかし"), "ito", "＊"),
    "targets-grade-refused": State(sent("/targets/2025", "この評語に決める"), "ito", "＊"),
    "reports": State(go("/reports"), "ito", "四半期報・年報"),
    "reports-of-a-venue": State(go("/reports"), holds="会場の比較"),
    "reports-of-nothing": State(go("/reports?year=2031"), "ito", "この年度の記録はまだありません。"),
    "reports-refused": State(sent("/reports", "この日の日計を見る", date="むかし"), holds="＊"),
    "report-day": State(go(f"/reports/{CLOSED}"), holds="日計"),
    "report-month": State(go("/reports/2026-11"), "ito", "数の内訳"),
    "report-year-of-the-viewer": State(go("/reports/FY2026"), "mori", "年報"),
    "report-closed": State(go("/reports/2026-10?basis=closed"), "mori", "月締め時点の数"),
    "report-figure": State(go("/reports/2026-11/explain/visits"), "ito", "計上した記録"),
    "report-progress": State(go("/reports/progress/2026"), "ito", "目標と実績"),
    "report-headquarters": State(go("/reports/headquarters/2025"), "mori", "DX推進本部"),
    "compare": State(go("/reports/compare"), "mori", "比べる会場"),
    "compare-refused": State(sent("/reports/compare", "比べる", other="takashimadaira"), "mori", "二つの違う会場"),
    "comparison": State(
        go("/reports/compare/takashimadaira/nakacho/2026-11-01/2026-11-24"), "mori", "違いの理由"),
    "months": State(go("/months"), "ito", "整理の済んでいない日が"),
    "month-open": State(go("/months/2026-11"), "ito", "まだ終わっていません"),
    "month-due": State(go("/months/2026-09"), "ito", "すべての日に同じ理由を書く"),
    "month-refused": State(sent("/months/2026-09", "を締める"), "ito", "＊"),
    "month-closed": State(go("/months/2026-10?done=closed"), "ito", "を締めました。"),
    "month-review": State(go("/months/2026-10/review"), "ito", "確認表"),
    "account": State(go("/account"), holds="共用タブレットのPINを決める"),
    "account-without-pin": State(go("/account"), "yamada", "パスワードを変える"),
    "account-changed": State(go("/account?done=password"), holds="パスワードを変えました。"),
    "account-refused": State(
        sent("/account", "パスワードを変える", old="x", new="asagao no hana 17", again="asagao"), holds="＊"),
    "staff": State(go("/staff"), "inoue", "ロック中"),
    "staff-unlocked": State(go("/staff?unlocked=sato"), "ito", "のロックを解除しました。"),
    "staff-of-none": State(go("/staff"), "sato", "職員の一覧は"),
    "staff-pin": State(go("/staff/sato/pin"), "inoue", "顔を見て"),
    "staff-pin-refused": State(
        sent("/staff/sato/pin", "佐藤 花さんのPINを決める", pin="2580", pin_again="2581"), "inoue", "＊"),
    "tablets": State(unfolded("/tablets"), "inoue", "受付の古い方"),
    "tablets-of-the-office": State(go("/tablets"), "ito", "会場 ※必須"),
    "tablets-refused": State(sent("/tablets", "この端末を登録する", label=" "), "inoue", "＊"),
    "tablets-none": State(go("/tablets"), "suzuki", "登録してある共用タブレットはありません。"),
    "tablets-here": State(go("/tablets"), "inoue", "この端末", tablet=True),
    "tablet-retire": State(go("/tablets/1/retire"), "inoue", "登録を外しますか。"),
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
    "publish": State(go("/publish"), "ito", "広報と違うところが3件あります。"),
    "publish-unsubmitted": State(go("/publish?month=2027-01&style=koho-paper-2025"), "ito", "紙面"),
    "publish-unplanned": State(go("/publish?month=2027-04"), "ito", "開催日はまだありません。"),
    "publish-refused": State(
        lambda page: corner(page, "/publish?month=2027-01", "提出したものとして残す", deadline="九"), "ito", "＊"),
    "imports": State(unfolded("/imports"), "ito", "を取り消す"),
    "imports-refused": State(sent("/imports", "確かめる"), "ito", "＊"),
    "imports-wrong": State(
        sent("/imports", "確かめる", kind="bookings", text=f"会場,日,時刻,かな,電話\n池袋,{FREE},8時,{KANA[0]},090"),
        "ito", "直すまで、何も取り込みません。"),
    "imports-looked-at": State(
        sent("/imports", "確かめる", kind="people",
             text=f"かな,電話,年齢\n{KANA[0]},090-1000-0299,\nヌマタ フジ,3958-0178,"), "ito", "2行を取り込む"),
    "notebook": State(go(f"/notebook/{TODAY}/nakacho"), holds="打った台帳と照らし合わせる"),
    "notebook-of-all": State(go(f"/notebook/{TODAY}/all"), "ito", "高島平ふれあい館 予約"),
    "notebook-compared": State(
        sent(f"/notebook/{TODAY}/nakacho", "違いを見る", lines="10:00 たなか はな\n15:45 ぬまた ちよ"),
        holds="台帳だけにあります"),
    "notebook-refused": State(sent(f"/notebook/{TODAY}/nakacho", "違いを見る", lines="あさ"), holds="＊"),
    "courses": State(go("/courses"), "ito", "新しい教室"),
    "courses-of-the-viewer": State(go("/courses"), "mori", "抽選済"),
    "courses-none": State(go("/courses?year=2027"), "ito", "この年度の教室はありません。"),
    "course-open": State(unfolded("/course/1"), "ito", "広報の原稿"),
    "course-cancelled": State(go("/course/5"), "ito", "中止になりました。"),
    "course-cancel-refused": State(sent("/course/1", "中止にする"), "ito", "＊"),
    "course-drawn": State(go("/course/3"), holds="受講者名簿・出欠"),
    "course-new": State(unfolded("/courses/new"), "ito", "広報の原稿を確かめる"),
    "course-new-refused": State(sent("/courses/new", "広報の原稿を確かめる", opensOn="むかし"), "ito", "＊"),
    "course-new-words": State(
        sent("/courses/new", "広報の原稿を確かめる", title="教室", opensOn="12/1", closesOn="12/20",
             place_A="nakacho/main", capacity_A="12", date_A_1="2027-01-24", from_A_1="10", to_A_1="12"),
        "ito", "この教室に決める"),
    "course-apply": State(go("/course/1/apply"), holds="第1希望"),
    "course-apply-refused": State(
        sent("/course/1/apply", "申し込みを受ける", kana="アベ トモ", phone="3958-0300", age="20",
             choice_1="A"), holds="それでも受ける理由"),
    "course-applied": State(
        go("/course/1/apply?took=4&number=4&first=1&source=postcard"), holds="受付番号は4番です。"),
    "course-postcards": State(go("/course/1/postcards"), holds="一枚一行"),
    "course-postcards-read": State(
        sent("/course/1/postcards", "読み取りを確かめる", text="たなか はな, , 78, 3958-0163, 板橋2-66-1\nよめない"),
        holds="申し込みに入れる"),
    "course-applications": State(unfolded("/course/1/applications"), holds="重複かもしれません"),
    "course-draw-open": State(go("/course/1/draw"), holds="受け付けが終わってから"),
    "course-draw-to-close": State(go("/course/2/draw"), "ito", "数値が公開される日"),
    "course-draw-to-draw": State(unfolded("/course/4/draw"), "ito", "公開された数値"),
    "course-draw-done": State(go("/course/3/draw"), "mori", "抽選順"),
    "course-roster": State(go("/course/3/roster"), holds="来館"),
    "course-letters": State(go("/course/3/letters"), holds="手紙を印刷"),
    "course-call": State(go("/course-call/1"), holds="お話しすること"),
    "print-draw": State(go("/print/draw/3"), "mori", "抽選名簿"),
    "print-roster": State(go("/print/roster/3"), holds="受講者名簿", wide=True),
    "print-name-tags": State(go("/print/name-tags/3"), holds="名札"),
    "print-letters": State(go("/print/letters/3"), holds="お申し込みの結果"),
    "print-reply-cards": State(go("/print/reply-cards/3"), holds="100×148"),
    "help-corner": State(go("/help/corner"), holds="正の字"),
    "help": State(go("/help"), holds="使い方"),
    "help-of-the-office": State(go("/help/office"), "ito", "休止"),
    "forbidden": State(go("/tasks"), "mori", "この操作はできません"),
    "not-there": State(go("/day/nowhere"), holds="ページがありません"),
    "figures-only": State(go("/"), "mori", "これから7日の空き"),
    "sign-in": State(go("/sign-in"), None, "職員ID"),
    "sign-in-refused": State(sent("/sign-in", "サインイン", account="nemo", password="x"), None, "サインイン"),
    "sign-in-foreign": State(sent("/sign-in", "サインイン", account="nemo", password="x", token="x"), None, "403"),
    "tablet-names": State(go("/sign-in"), None, "佐藤 花", tablet=True),
    "tablet-pin": State(tapped("佐藤 花"), None, "佐藤 花さん", tablet=True),
    "tablet-pin-wrong": State(tapped("佐藤 花", "9753"), None, "PIN", tablet=True),
    "tablet-password": State(go("/sign-in?by=password"), None, "名前を選んで", tablet=True),
} | {
    f"help-{topic}": State(go(f"/help/{topic}"), holds="ほかの使い方")
    for topic in (
        "reception", "walk-in", "phone", "course", "record", "closing", "mistakes", "paper", "sign-in", "head")
}


@pytest.fixture(scope="module")
def desk(planned: Ward, tmp_path_factory) -> Iterator[Service]:
    """One service over the ward with all these states."""
    ward = planned.copy(tmp_path_factory.mktemp("pages"))
    fill(ward)
    fill_courses(ward)
    key = ward.key("inoue")
    with ward.serving() as service:
        fill_tablets(service, key)
        yield service


Seat = Callable[[State, Screen], Window]


@pytest.fixture(scope="module")
def seat(desk: Service, chromium: Browser) -> Iterator[Seat]:
    """Everybody's own window, mouse or finger; each is opened once."""
    windows: dict[tuple[str | None, bool, bool], Window] = {}
    with ExitStack() as stack:

        def seat(state: State, screen: Screen) -> Window:
            key = (state.account, state.tablet, screen.touch)
            if key not in windows:
                name = f"pages-{state.account}-{state.tablet}-{screen.name}"
                # What is seen is kept as pictures; a trace of so many pages would be read by nobody.
                found = stack.enter_context(window(chromium, desk.address, name, screen, traced=False))
                if state.tablet:
                    enrol(found.page, f"受付 ({screen.name})", state.account)
                elif state.account:
                    sign_in(found.page, state.account)
                windows[key] = found
            windows[key].page.set_viewport_size({"width": screen.width, "height": screen.height})
            return windows[key]

        yield seat


def enrol(page: Page, label: str, account: str | None) -> None:
    """Makes a browser a tablet of 仲町; the head stays before it, or nobody."""
    sign_in(page, "inoue")
    page.goto("/tablets")
    page.fill("#label", label)
    press(page, page.get_by_role("button", name="この端末を登録する"))
    if account is None:
        press(page, page.get_by_role("button", name="サインアウト", exact=True))
    else:
        assert account == "inoue"


#: The address at which each state has been seen; none where a form led to it.
SEEN: dict[str, str | None] = {}
#: What stands on each, folded or not, without any space.
TEXTS: dict[str, str] = {}


def brought(seat: Seat, name: str, screen: Screen) -> Window:
    """The window in which the state is to be seen."""
    state = STATES[name]
    found = seat(state, screen)
    pages: list[Response] = []

    def note(response: Response) -> None:
        if response.request.is_navigation_request():
            pages.append(response)

    found.page.on("response", note)
    state.show(found.page)
    found.page.remove_listener("response", note)
    assert state.holds in found.page.inner_text("body"), found.page.inner_text("main")[:400]
    # What is refused answers with a status that the browser calls an error.
    found.forgive("status of 4")
    asked = pages[-1].request.method == "GET" and pages[-1].status == 200
    SEEN[name] = urlsplit(pages[-1].url).path if asked else None
    TEXTS[name] = "".join((found.page.text_content("body") or "").split())
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
    page.evaluate("() => { document.activeElement.blur(); scrollTo(0, 0) }")
    page.emulate_media(forced_colors="active")
    picture(page, f"{name}-forced", whole=False)
    assert borderless(page) == []
    page.emulate_media(forced_colors="none")
    page.set_viewport_size({"width": ZOOMED.width, "height": ZOOMED.height})
    picture(page, f"{name}-zoomed")
    # The layout is the phone's, which axe has seen.
    assert STATES[name].wide or too_wide(page) == []


#: What is asked for and is no page.
NO_PAGES = {"/live", "/course/:course/published.txt", "/health", "/api/v1/openapi.yaml", "/static/",
            "/imports/template/:kind"}
#: Files for the ward's website, which a browser keeps and does not show.
NO_PAGES |= {f"/publish/{file}" for file in (
    "page/:month", "poster/:venue/:month", "seats", "progress/:year", "calendar/:year",
    "calendar/:year/:venue", "opendata/:year/:file")}


def routes() -> set[str]:
    """Every page that an address brings: those of the table of who may see which."""
    table = (REPOSITORY / "Tests/Web/Pages/PageRolesTests.swift").read_text()
    found = set(re.findall(r'"GET (/[^"]*)"', table))
    assert NO_PAGES < found
    return found - NO_PAGES


def unseen(routes: set[str], addresses: set[str]) -> list[str]:
    """The routes to which none of the addresses leads."""
    return sorted(
        route for route in routes
        if not any(re.fullmatch(re.sub(r":\w+", "[^/]+", route), address) for address in addresses))


def test_a_page_that_nobody_looked_at_is_found():
    assert unseen({"/", "/day/:venue", "/day/:venue/:date"}, {"/day/nakacho"}) == ["/", "/day/:venue/:date"]


@pytest.fixture
def all_seen(seat) -> None:
    """At the end most have been; the others are looked up."""
    for name in STATES.keys() - SEEN.keys():
        brought(seat, name, DESK)


def test_every_page_has_a_state(all_seen):
    assert len(routes()) > 30
    assert unseen(routes(), {address for address in SEEN.values() if address}) == []


HELP = REPOSITORY / "Resources/templates/help"
#: What people say or write, and what the service has not been brought to say here.
SAID = {"取りやめたい", "レ"}


def unknown(text: str, pages: Iterable[str]) -> list[str]:
    """The words between 「 and 」 that stand on none of the pages."""
    words = (word for word in re.findall("「([^「」]+)」", text) if word not in SAID)
    return [word for word in words if not any("".join(word.split()) in page for page in pages)]


def test_a_word_that_is_on_no_page_is_found():
    assert unknown("「来館」と「入 館」を押す。「レ」を付ける。", ["来館欠席", "入館"]) == []
    assert unknown("「来館」か「案内する」を押す。", ["来館欠席"]) == ["案内する"]


@pytest.mark.parametrize("topic", sorted(path.stem for path in HELP.glob("*.mustache")))
def test_help_calls_things_what_they_are_called(all_seen, topic):
    pages = [text for name, text in TEXTS.items() if not name.startswith("help")]
    assert unknown((HELP / f"{topic}.mustache").read_text(), pages) == []


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
