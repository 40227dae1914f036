"""＋1 at a festival: whatever the reception does, every press counts, once."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page, Route, expect
from support.browser import TABLET, Window, sign_in
from support.ward import PASSWORD, REPOSITORY, Service, Ward

TODAY = "2026-11-24"
COUNT = "/corner/1"
Open = Callable[..., Window]


@pytest.fixture
def festival(ward: Ward) -> Ward:
    """A ward with a corner today."""
    words = ["区民まつり", "--place", "グリーンホール前", "--date", TODAY, "--hours", "09:00-16:00"]
    ward.command("corner", "new", *words, "--apply")
    return ward


@pytest.fixture
def service(festival: Ward):
    with festival.serving() as service:
        yield service


def tablet(open_window: Open, service: Service, account: str = "sato", address: str = COUNT) -> Window:
    """Somebody's tablet, on the page that counts."""
    found = open_window(service.address, TABLET)
    sign_in(found.page, account)
    found.page.goto(address)
    return found


def press(page: Page, times: int = 1) -> None:
    """So many people came."""
    for _ in range(times):
        page.locator(".plus").tap()


def waiting(page: Page, number: int) -> None:
    """Waits until the page says that so many have not been sent; with none, that all have."""
    if number:
        expect(page.locator("#waiting")).to_have_text(f"まだ送っていない {number}件", timeout=20_000)
    else:
        expect(page.locator("#sent")).to_be_visible(timeout=20_000)


def day(ward: Ward) -> dict[str, Any]:
    return ward.data("corner", "show", "1")


def check(counted: int, pressed: int) -> None:
    """Raises unless each press counts, and nothing else."""
    assert counted == pressed, f"pressed {pressed}, counted {counted}"


def quiet(window: Window) -> None:
    """Forgets what the browser says of a line that is down."""
    window.forgive("ERR_")


def test_two_tablets_and_bad_reception(festival, service, open_window):
    steady, shaky = tablet(open_window, service), tablet(open_window, service, "abe")
    kept = 0
    for number in range(30):
        # Five with reception, five without, in turn.
        offline = number // 5 % 2 == 1
        if number % 5 == 0:
            if offline:
                # What is on its way is not waited for twice.
                waiting(shaky.page, 0)
            shaky.context.set_offline(offline)
        press(steady.page)
        press(shaky.page)
        if offline:
            kept += 1
            waiting(shaky.page, number % 5 + 1)
    assert kept == 15
    # The page says why, and how many in all.
    shaky.page.locator("#offline").wait_for()
    assert int(shaky.page.inner_text("#sum")) >= 30
    shaky.context.set_offline(False)
    waiting(shaky.page, 0)
    waiting(steady.page, 0)
    quiet(shaky)
    check(day(festival)["day"]["tapped"], 60)
    steady.page.reload()
    expect(steady.page.locator("#sum")).to_have_text("60")
    festival.command("doctor")


def refuse(route: Route) -> None:
    route.abort()


def swallow(route: Route) -> None:
    """The service has it; its answer gets lost."""
    route.fetch()
    route.abort()


@pytest.mark.parametrize("lost", [refuse, swallow])
def test_a_reload_while_taps_wait(festival, service, open_window, lost):
    window = tablet(open_window, service)
    page = window.page
    asked: list[str] = []
    page.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.accept()))
    window.context.route("**/taps", lost)
    press(page, 5)
    page.locator("#offline").wait_for()
    waiting(page, 5)
    page.reload()
    # It was asked whether to leave; and what waited waits still.
    assert asked == ["beforeunload"]
    waiting(page, 5)
    press(page, 2)
    waiting(page, 7)
    window.context.unroute("**/taps", lost)
    waiting(page, 0)
    quiet(window)
    check(day(festival)["day"]["tapped"], 7)
    # Nothing is left in the browser, and nobody is asked now.
    assert page.evaluate("Object.keys(localStorage)") == []
    page.reload()
    assert asked == ["beforeunload"]


def test_a_page_closed_and_opened_again(festival, service, open_window):
    window = tablet(open_window, service)
    press(window.page, 2)
    waiting(window.page, 0)
    window.context.set_offline(True)
    press(window.page, 4)
    waiting(window.page, 4)
    window.page.close()
    window.context.set_offline(False)
    again = window.context.new_page()
    again.goto(COUNT)
    waiting(again, 0)
    quiet(window)
    check(day(festival)["day"]["tapped"], 6)


def test_the_service_is_killed_and_comes_back(festival, service, open_window):
    window = tablet(open_window, service)
    press(window.page, 3)
    for _ in range(2):
        service.kill()
        press(window.page, 4)
        service.start()
        press(window.page, 1)
    waiting(window.page, 0)
    quiet(window)
    check(day(festival)["day"]["tapped"], 13)
    festival.command("doctor")


def test_whoever_was_signed_out_loses_no_tap(festival, service, open_window):
    window = tablet(open_window, service)
    page = window.page
    press(page)
    waiting(page, 0)
    window.context.clear_cookies()
    press(page, 3)
    page.locator("#signed-out").wait_for()
    waiting(page, 3)
    press(page)
    waiting(page, 4)
    # Somebody else signs in, in another tab; there the same taps wait, and both send them.
    with window.context.expect_page() as opened:
        page.locator("#signed-out a").tap()
    other = opened.value
    other.fill("[name=account]", "abe")
    other.fill("[name=password]", PASSWORD)
    other.locator("form:has([name=password]) [type=submit]").tap()
    other.wait_for_url(f"**{COUNT}")
    waiting(page, 0)
    expect(page.locator("#signed-out")).to_be_hidden(timeout=20_000)
    press(page)
    waiting(page, 0)
    window.forgive("status of 403")
    check(day(festival)["day"]["tapped"], 6)


def test_two_tabs_of_one_tablet(festival, service, open_window):
    window = tablet(open_window, service)
    other = window.context.new_page()
    other.goto(COUNT)
    window.context.set_offline(True)
    press(window.page, 3)
    press(other, 2)
    waiting(window.page, 5)
    waiting(other, 5)
    window.context.set_offline(False)
    for page in (window.page, other):
        expect(page.locator("#waiting")).to_be_hidden(timeout=20_000)
        expect(page.locator("#sum")).to_have_text("5", timeout=20_000)
    quiet(window)
    check(day(festival)["day"]["tapped"], 5)


def test_what_saturday_has_left_over_is_sent_by_sundays_page(festival, service, open_window):
    words = ["区民まつり", "--place", "グリーンホール前", "--date", "2026-11-23", "--hours", "09:00-16:00"]
    festival.command("corner", "new", *words, "--apply")
    window = tablet(open_window, service, address="/corner/2")
    window.context.set_offline(True)
    press(window.page, 3)
    waiting(window.page, 3)
    window.page.close()
    window.context.set_offline(False)
    page = window.context.new_page()
    page.goto(COUNT)
    waiting(page, 0)
    press(page, 2)
    waiting(page, 0)
    expect(page.locator("#sum")).to_have_text("2")
    quiet(window)
    check(day(festival)["day"]["tapped"], 2)
    check(festival.data("corner", "show", "2")["day"]["tapped"], 3)


def test_what_is_chosen_goes_with_the_next_only(festival, service, open_window):
    window = tablet(open_window, service)
    page = window.page
    assert page.locator("form.count input:checked").count() == 0
    window.context.set_offline(True)
    for label in ("80〜84歳", "女性", "地図"):
        page.locator(".chip", has_text=label).tap()
    press(page)
    assert page.inner_text("#last span") == "＋1 (80〜84歳、女性、地図)"
    assert page.locator("form.count input:checked").count() == 0
    press(page, 3)
    # Two of the three are taken back, still without reception; each is a statement of its own.
    page.locator("#undo").tap()
    page.locator("#undo").tap()
    expect(page.locator("#sum")).to_have_text("2")
    waiting(page, 6)
    window.context.set_offline(False)
    waiting(page, 0)
    quiet(window)
    shown = day(festival)
    check(shown["day"]["tapped"], 2)
    assert [band["people"] for band in shown["ageBands"]] == [1]
    assert [topic["label"] for topic in shown["topics"]] == ["地図"] and shown["genders"][0]["gender"] == 2
    assert sum(hour["people"] for hour in shown["hours"]) == 2 and shown["otherTimes"] == 0


def test_a_clock_that_is_wrong_is_not_asked(festival, service, open_window):
    window = open_window(service.address, TABLET)
    window.page.clock.install(time="2020-01-01T00:00:00")
    sign_in(window.page, "sato")
    window.page.goto(COUNT)
    press(window.page, 2)
    waiting(window.page, 0)
    assert [hour["hour"] for hour in day(festival)["hours"]] == [festival.now().hour]


def test_nobody_is_counted_before_the_day(festival, service, open_window):
    words = ["農業まつり", "--place", "赤塚", "--date", "2026-11-29", "--hours", "10:00-16:00"]
    festival.command("corner", "new", *words, "--apply")
    page = tablet(open_window, service, address="/corner/2").page
    press(page)
    page.locator("#early").wait_for()
    assert page.inner_text("#sum") == "0" and page.evaluate("Object.keys(localStorage)") == []


def test_without_script_the_button_is_a_form(festival, service, open_window):
    window = open_window(service.address, TABLET, scripts=False)
    sign_in(window.page, "sato")
    window.page.goto(COUNT)
    for number in range(1, 4):
        press(window.page)
        expect(window.page.locator("#sum")).to_have_text(str(number))
    window.page.locator("#notice button").tap()
    expect(window.page.locator("#sum")).to_have_text("2")
    check(day(festival)["day"]["tapped"], 2)


@pytest.mark.parametrize("right, wrong, fewer", [
    # Forgets what it has sent before it is told that it came.
    ("const answer = await within(`/corner/${day}/taps`", "batch.forEach(drop);\n    $0", True),
    # Draws a new id each time it sends.
    ("body.append(\"tap\", [id,", "body.append(\"tap\", [fresh(),", False),
])
def test_a_page_that_loses_or_doubles_taps_is_noticed(festival, service, open_window, right, wrong, fewer):
    """The control: the same check over a worse script."""
    script = (REPOSITORY / "Resources/static/corner.js").read_text()
    assert right in script
    worse = script.replace(right, wrong.replace("$0", right))
    window = open_window(service.address, TABLET)
    window.context.route(
        re.compile("/static/corner.js"),
        lambda route: route.fulfill(body=worse, content_type="text/javascript"))
    window.page.on("dialog", lambda dialog: dialog.accept())
    sign_in(window.page, "sato")
    window.page.goto(COUNT)
    window.context.set_offline(True)
    press(window.page, 5)
    window.page.locator("#offline").wait_for()
    window.context.set_offline(False)
    # Time enough to send whatever it has, and for one answer to get lost.
    window.context.route("**/taps", swallow, times=1)
    window.page.wait_for_timeout(12_000)
    window.page.close()
    quiet(window)
    found = day(festival)["day"]["tapped"]
    with pytest.raises(AssertionError, match="pressed 5"):
        check(found, 5)
    assert found < 5 if fewer else found > 5
