"""A small day's work, whole, by every way of working a page."""

from __future__ import annotations

import re

import pytest
from support.browser import Window, picture, sign_in, told
from support.ward import Resident
from support.ways import WAYS, Way

#: The page's own day, and the Saturday before it.
TODAY, SATURDAY = "2026-11-24", "2026-11-21"
CALLER = Resident("タナカ ハナ", "090-1000-0001", 78)


@pytest.fixture(params=WAYS, ids=lambda way: way.__name__.lower())
def window_and_way(request, ward, open_window):
    """Somebody of 仲町 before the day's page, in one of the ways."""
    ward.book("nakacho", f"{TODAY} 10:00", CALLER.kana, CALLER.phone, 78)
    ward.command("book", "--venue", "nakacho", "--at", f"{SATURDAY} 10:00", "--kana", "スズキ イチロウ", "--phone",
                 "090-1000-0002", "--age", "80", at=ward.morning.replace(day=20))
    with ward.serving() as service:
        window = open_window(service.address, request.param.screen, scripts=request.param.scripts)
        sign_in(window.page, "sato")
        yield window, request.param(window.page)


def test_a_small_day(window_and_way, request):
    window, way = window_and_way
    page = window.page
    mark_and_take_back(window, way)
    walk_in_and_take_back(window, way)
    book_a_known_caller(window, way)
    book_somebody_new(window, way)
    close_a_day(window, way)
    picture(page, f"a-small-day-{request.node.callspec.id}")


def mark_and_take_back(window: Window, way: Way) -> None:
    page = window.page
    row = page.locator("li.seat", has_text="タナカ")
    way.press(row.get_by_role("button", name="タナカ ハナ 様を来館に"))
    told(page, "タナカ ハナ 様を「来館」にしました。")
    assert row.locator(".state").inner_text() == "来館"
    way.press(page.locator("#notice").get_by_role("button", name="元に戻す"))
    told(page, "タナカ ハナ 様を「予約」にしました。")
    assert row.locator(".state").inner_text() == "予約"
    way.press(row.get_by_role("button", name="タナカ ハナ 様を欠席に"))
    told(page, "タナカ ハナ 様を「欠席")
    assert row.locator(".state").inner_text().startswith("欠席")


def walk_in_and_take_back(window: Window, way: Way) -> None:
    page = window.page
    for button, words, undo in [
        ("受け付ける", "氏名なしの方の当日受付をしました。", "氏名なしの方の当日受付を取り消しました。"),
        ("当日待ちに入れる", "整理番号1番です。", None),
    ]:
        way.press(page.get_by_role("link", name="＋当日受付"))
        page.wait_for_url("**/walk-in/nakacho")
        way.press(page.get_by_role("button", name=button))
        told(page, words)
        if undo:
            way.press(page.locator("#notice").get_by_role("button", name="元に戻す"))
            told(page, undo)
    way.press(page.get_by_role("button", name="整理番号1番のお帰り"))
    told(page, "整理番号1番の方を「お帰り」にしました。")


def book_a_known_caller(window: Window, way: Way) -> None:
    page = window.page
    way.fill(page.get_by_label("電話番号・かな"), "09010000001")
    way.press(page.get_by_role("search").get_by_role("button", name="予約"))
    page.wait_for_url("**/book/nakacho/person/1")
    way.press(page.get_by_role("button", name="11月26日(木) 10:00を予約"))
    page.wait_for_url("**/booking/*?did=booked*")
    assert "タナカ ハナ" in page.locator(".say").first.inner_text() or page.locator(".say").count() > 1
    way.press(page.get_by_role("button", name=re.compile("元に戻す|取り消す")).first)
    page.wait_for_url(lambda url: "did=booked" not in url)


def book_somebody_new(window: Window, way: Way) -> None:
    page = window.page
    way.fill(page.get_by_label("電話番号・かな"), "3958-0555")
    way.press(page.get_by_role("search").get_by_role("button", name="予約"))
    page.get_by_text("登録なし(新しい方)").wait_for()
    # Without an age it is refused, and what was typed stays.
    way.fill(page.get_by_label("お名前(かな)"), "モリタ ヨシ")
    way.press(page.get_by_role("button", name="11月26日(木) 10:30を予約"))
    page.locator("#notice.error").wait_for()
    assert window.forgive("status of 4") == 1 or not way.scripts
    assert page.get_by_label("電話番号 ※必須").input_value() == "3958-0555"
    assert page.get_by_label("お名前(かな)").input_value() == "モリタ ヨシ"
    way.fill(page.get_by_label("年齢", exact=True), "81")
    way.press(page.get_by_role("button", name="11月26日(木) 10:30を予約").first)
    page.wait_for_url("**/booking/*?did=booked*")


def close_a_day(window: Window, way: Way) -> None:
    page = window.page
    way.press(page.get_by_role("link", name="日締め"))
    page.wait_for_url("**/close/nakacho")
    way.press(page.get_by_role("link", name=re.compile("11月21日")))
    page.wait_for_url(f"**/close/nakacho/{SATURDAY}")
    way.press(page.get_by_label("不明 10:00 スズキ イチロウ"))
    way.fill(page.get_by_label("数えた人数"), "0")
    way.press(page.get_by_role("button", name="この日を締める"))
    page.get_by_text("数えて0人、記録0人(一致)").wait_for()
    assert page.get_by_role("row", name="不明 1件").is_visible()
