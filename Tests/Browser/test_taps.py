"""How many taps the work at the door takes, counted as they are made."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page
from support.browser import DESK, PHONE, TABLET, Hand, sign_in, told
from support.ward import Resident

TODAY, THURSDAY = "2026-11-24", "2026-11-26"
CALLER = Resident("タナカ ハナ", "090-1000-0001", 78)
#: Where somebody may be when the telephone rings.
PLACES = {"day": "/day/nakacho", "week": "/week/nakacho", "tasks": "/tasks", "closing": "/close/nakacho"}


@pytest.fixture
def page(ward, open_window, request) -> Page:
    """Somebody of 仲町, whom the screen's parameter names; a caller is known, and booked for today."""
    ward.book("nakacho", f"{TODAY} 10:00", CALLER.kana, CALLER.phone, 78)
    with ward.serving() as service:
        page = open_window(service.address, getattr(request, "param", TABLET)).page
        sign_in(page, "sato")
        yield page


screens = pytest.mark.parametrize("page", [TABLET, PHONE], indirect=True, ids=lambda screen: screen.name)


@screens
def test_somebody_has_come(page):
    hand = Hand(page)
    hand.tap(page.get_by_role("button", name=f"{CALLER.kana} 様を来館に"))
    told(page, f"{CALLER.kana} 様を「来館」にしました。")
    assert hand.count <= 1, hand.done


@screens
def test_whoever_just_comes_is_taken_in_without_a_name(page):
    hand = Hand(page)
    hand.tap(page.get_by_role("link", name="＋当日受付"))
    hand.tap(page.get_by_role("button", name="受け付ける"))
    told(page, "氏名なしの方の当日受付をしました。")
    assert hand.count <= 2, hand.done


@screens
@pytest.mark.parametrize("place", PLACES)
def test_a_known_caller_is_booked_from_anywhere(page, place):
    page.goto(PLACES[place])
    hand, typist = Hand(page), Hand(page)
    hand.tap(page.get_by_label("電話番号・かな"))
    typist.type("09010000001")
    hand.tap(page.get_by_role("search").get_by_role("button", name="予約"))
    hand.tap(page.get_by_role("button", name="11月26日(木) 10:00を予約"))
    page.wait_for_url("**/booking/*?did=booked*")
    assert CALLER.kana in page.inner_text("main") and "11月26日(木) 10:00" in page.inner_text("main")
    assert hand.count <= 4, hand.done
    assert typist.count == 11


@screens
@pytest.mark.parametrize("place", PLACES)
def test_a_new_caller_is_booked_from_anywhere(page, place):
    page.goto(PLACES[place])
    hand, typist = Hand(page), Hand(page)
    hand.tap(page.get_by_label("電話番号・かな"))
    typist.type("39580555")
    hand.tap(page.get_by_role("search").get_by_role("button", name="予約"))
    hand.tap(page.get_by_label("お名前(かな)"))
    typist.type("モリタヨシ")
    hand.tap(page.get_by_label("年齢", exact=True))
    typist.type("81")
    hand.tap(page.get_by_role("button", name="11月26日(木) 10:00を予約"))
    page.wait_for_url("**/booking/*?did=booked*")
    assert "モリタヨシ" in re.sub(r"\s", "", page.inner_text("main"))
    assert hand.count <= 8, hand.done


@pytest.mark.parametrize("page", [DESK], indirect=True, ids=["desk"])
def test_a_known_caller_is_booked_with_one_click_beside_the_keys(page):
    """At a desk the number is typed and Enter pressed."""
    hand, typist = Hand(page), Hand(page)
    hand.click(page.get_by_label("電話番号・かな"))
    typist.type("09010000001")
    hand.key("Enter")
    hand.click(page.get_by_role("button", name="11月26日(木) 10:00を予約"))
    page.wait_for_url("**/booking/*?did=booked*")
    assert hand.count <= 4, hand.done


@screens
def test_a_seat_chosen_first_takes_no_more(page):
    """From a free time in the week to whoever is on the telephone."""
    page.goto("/week/nakacho")
    hand, typist = Hand(page), Hand(page)
    week = page.locator(".week.wide, .week.narrow").locator("visible=true").first
    hand.tap(week.get_by_role("link", name="11月26日(木) 10:30 空き、予約をとる"))
    hand.tap(page.get_by_label("予約する方の電話番号・かな"))
    typist.type("09010000001")
    hand.tap(page.get_by_role("button", name="探す"))
    hand.tap(page.get_by_role("button", name=re.compile("10:30を予約する")))
    page.wait_for_url("**/booking/*?did=booked*")
    assert hand.count <= 4, hand.done


@screens
def test_a_record_is_written(page):
    hand = Hand(page)
    hand.tap(page.get_by_role("button", name=f"{CALLER.kana} 様を来館に"))
    told(page, CALLER.kana)
    link = page.get_by_role("link", name=re.compile("相談票")).locator("visible=true")
    record = page.locator("li.seat", has_text=CALLER.kana).get_by_role("link", name=re.compile("相談票"))
    if page.request.get("/record/1").status == 404:
        pytest.skip("there are no pages of the 相談票 yet")
    assert link.count() >= 1
    hand = Hand(page)
    hand.tap(record)
    for group in ["相談内容", "機種", "結果"]:
        hand.tap(page.get_by_role("group", name=re.compile(group)).locator("label").first)
    hand.tap(page.get_by_role("button", name="保存"))
    told(page, "相談票")
    assert hand.count <= 5, hand.done
    row = page.locator("li.seat", has_text=CALLER.kana)
    assert "記入済" in row.inner_text()
