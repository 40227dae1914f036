"""An open page shows what others do, within a second, and says where it cannot."""

from __future__ import annotations

import time

import pytest
from playwright.sync_api import Page
from support.browser import DESK, PHONE, TABLET, barriers, picture, sign_in, told
from support.ward import Resident

DAY, LATER = "2026-11-24", "2026-11-26"
HANA, ICHIRO = Resident("タナカ ハナ", "090-1000-0001"), Resident("スズキ イチロウ", "090-1000-0002")

#: A change is known to everybody who looks, so many seconds after it was acknowledged.
SOON = 1.0


class Watched:
    """A page that must change by itself: it is neither loaded again nor touched."""

    def __init__(self, page: Page):
        self.page = page
        page.evaluate("window.untouched = true")

    def shows(self, what: str, since: float, within: float = SOON) -> None:
        """Raises unless it shows it so soon after a moment of `time.monotonic()`."""
        left = within - (time.monotonic() - since)
        self.page.wait_for_function(
            "words => document.querySelector('main').innerText.includes(words)", arg=what,
            timeout=max(left, 0.001) * 1000, polling=20)
        assert self.page.evaluate("window.untouched"), "the page was loaded again"


def opened(window, account: str, address: str) -> Watched:
    """A page whose stream is open."""
    sign_in(window.page, account)
    with window.page.expect_request("**/live"):
        window.page.goto(address)
    return Watched(window.page)


@pytest.mark.parametrize("account, address", [
    ("sato", "/day/nakacho"), ("sato", f"/day/nakacho/{LATER}"), ("sato", "/week/nakacho"),
    ("abe", "/day/nakacho"), ("ito", f"/day/nakacho/{LATER}"), ("ito", "/week/nakacho"),
])
def test_a_command_on_the_file_appears_by_itself(ward, service, open_window, account, address):
    watched = opened(open_window(service.address), account, address)
    for number, (date, who) in enumerate([(DAY, HANA), (LATER, ICHIRO)]):
        ward.book("nakacho", f"{date} 1{number}:00", who.kana, who.phone)
        if date in address or "week" in address or address.count("/") == 2 and date == DAY:
            watched.shows(who.kana, time.monotonic())


def test_the_phone_desk_is_seen_too(ward, service, open_window):
    watched = opened(open_window(service.address, PHONE), "sato", "/day/nakacho")
    key = ward.key("yamada")
    booking = service.book(key, "nakacho", DAY, "10:00", HANA)
    watched.shows(HANA.kana, time.monotonic())
    service.tell("cancel", key, booking=booking)
    done = time.monotonic()
    watched.page.wait_for_function(
        "name => !document.querySelector('main').innerText.includes(name)", arg=HANA.kana,
        timeout=SOON * 1000 - (time.monotonic() - done) * 1000, polling=20)


def test_all_venues_change_calls_and_waiting_lists_too(ward, service, open_window):
    ward.book("nakacho", f"{LATER} 10:00", HANA.kana, HANA.phone)
    pages = [opened(open_window(service.address), who, where) for who, where in [
        ("ito", "/"), ("yamada", "/tasks"), ("sato", "/waiting/nakacho")]]
    ward.command("wait", "join", "nakacho", "--when", "火木", "--person", "1")
    pages[2].shows(HANA.kana, time.monotonic())
    ward.command("close", "nakacho", LATER)
    pages[1].shows("仲町", time.monotonic())
    ward.command("walkin", "--venue", "nakacho")
    done = time.monotonic()
    pages[0].page.wait_for_function(
        """() => [...document.querySelectorAll('.venue')].some(venue =>
            venue.innerText.includes('仲町') && /当日\\s*1/.test(venue.innerText))""",
        timeout=SOON * 1000 - (time.monotonic() - done) * 1000, polling=20)


def test_a_free_time_goes_from_under_nobodys_typing(ward, service, open_window):
    """Who is being booked has a page of fields and buttons: the buttons change, the fields stay."""
    ward.book("shimura", "2026-11-25 10:00", HANA.kana, HANA.phone)
    window = open_window(service.address)
    watched = opened(window, "yamada", "/book/nakacho/person/1")
    page = watched.page
    page.locator("summary", has_text="ご家族の代理").click()
    page.fill("#backWho", "むすめ")
    page.locator("#backPhone").click()
    page.keyboard.type("090-12")
    seat = page.get_by_role("button", name="11月26日(木) 10:00を予約")
    assert seat.count() == 1
    ward.book("nakacho", f"{LATER} 10:00", ICHIRO.kana, ICHIRO.phone)
    seat.wait_for(state="detached", timeout=SOON * 1000)
    page.keyboard.type("34")
    assert page.input_value("#backPhone") == "090-1234" and page.input_value("#backWho") == "むすめ"
    assert page.evaluate("window.untouched")


@pytest.mark.parametrize("address", ["/day/nakacho", "/week/nakacho", "/tasks"])
def test_what_is_typed_in_the_head_of_a_page_stays(ward, service, open_window, address):
    watched = opened(open_window(service.address), "sato", address)
    watched.page.click("#find")
    watched.page.keyboard.type("3958-")
    ward.book("nakacho", f"{DAY} 10:00", HANA.kana, HANA.phone)
    ward.command("close", "nakacho", DAY)
    watched.shows("仲町" if address == "/tasks" else HANA.kana, time.monotonic())
    watched.page.keyboard.type("0163")
    assert watched.page.input_value("#find") == "3958-0163"


def test_the_focus_stays_on_the_same_button(ward, service, open_window):
    ward.book("nakacho", f"{DAY} 11:00", HANA.kana, HANA.phone)
    watched = opened(open_window(service.address), "sato", "/day/nakacho")
    button = watched.page.get_by_role("button", name=f"{HANA.kana} 様を来館に")
    button.focus()
    ward.book("nakacho", f"{DAY} 10:00", ICHIRO.kana, ICHIRO.phone)
    watched.shows(ICHIRO.kana, time.monotonic())
    assert button.evaluate("e => document.activeElement === e")


def test_a_refused_page_goes_on_living(ward, service, open_window):
    """What the desk refused is told above the list as it is, and that list changes by itself as well."""
    booking = ward.book("nakacho", f"{DAY} 14:30", HANA.kana, HANA.phone)
    window = open_window(service.address)
    sign_in(window.page, "sato")
    page = window.page
    page.goto("/day/nakacho")
    # Somebody else takes it back, and this page hears of it too late.
    page.route("**/live", lambda route: route.abort())
    page.reload()
    ward.command("cancel", str(booking))
    page.get_by_role("button", name=f"{HANA.kana} 様の取消").or_(
        page.get_by_role("button", name=f"{HANA.kana} 様を取消に")).click()
    page.locator("#notice.error").wait_for()
    page.unroute("**/live")
    window.forgive("status of 4"), window.forgive("ERR_FAILED")
    watched = Watched(page)
    page.wait_for_timeout(100)
    ward.book("nakacho", f"{DAY} 10:00", ICHIRO.kana, ICHIRO.phone)
    # The stream was refused above until now: the browser asks for it again by itself, after a few seconds.
    watched.shows(ICHIRO.kana, time.monotonic(), within=10)
    window.forgive("ERR_FAILED")


def test_a_change_between_a_page_and_its_stream_is_not_lost(ward, service, open_window):
    window = open_window(service.address)
    sign_in(window.page, "sato")
    done = []

    def late(route):
        # The page has been made; before it asks for news there is some.
        if not done:
            ward.book("nakacho", f"{DAY} 10:00", HANA.kana, HANA.phone)
            done.append(time.monotonic())
        route.continue_()

    window.page.route("**/live", late)
    window.page.goto("/day/nakacho")
    watched = Watched(window.page)
    window.page.wait_for_timeout(200)
    assert done
    watched.shows(HANA.kana, done[0], within=SOON + 0.2)


def test_a_lost_service_is_shown_and_heals(ward, service, open_window):
    ward.book("nakacho", f"{DAY} 11:00", ICHIRO.kana, ICHIRO.phone)
    window = open_window(service.address, DESK)
    watched = opened(window, "sato", "/day/nakacho")
    watched.shows(ICHIRO.kana, time.monotonic())
    asleep = watched.page.locator("#asleep")
    assert not asleep.is_visible()
    service.kill()
    asleep.wait_for(timeout=2000)
    assert "つながっていません" in asleep.inner_text() and barriers(watched.page) == []
    picture(watched.page, "live-asleep")
    # What happens meanwhile on the file is there when it is back.
    ward.book("nakacho", f"{DAY} 10:00", HANA.kana, HANA.phone)
    service.start()
    asleep.wait_for(state="hidden", timeout=15_000)
    watched.shows(HANA.kana, time.monotonic())
    assert window.forgive("ERR_") >= 1


def test_whoever_is_signed_out_elsewhere_sees_nothing_more(ward, service, open_window):
    first, second = open_window(service.address), open_window(service.address)
    watched = opened(first, "sato", "/day/nakacho")
    sign_in(second.page, "sato")
    second.page.evaluate("""async () => {
        const token = document.querySelector('[name=token]').value
        await fetch('/sign-out', {method: 'POST', body: new URLSearchParams({token, everywhere: '1'})})
    }""")
    ward.book("nakacho", f"{DAY} 10:00", HANA.kana, HANA.phone)
    watched.page.wait_for_url(lambda url: "/sign-in" in url, timeout=5000)
    assert HANA.kana not in watched.page.content()
    # The browser asks for the stream once more, and is shown the way in instead.
    first.forgive("EventSource")
    second.forgive("EventSource")


def show(page: Page, shown: bool) -> None:
    """Somebody turns to a tab, or away from it. A browser without a screen shows all of its tabs at once."""
    page.evaluate("""shown => {
        Object.defineProperty(document, 'hidden', {configurable: true, get: () => !shown})
        document.dispatchEvent(new Event('visibilitychange'))
    }""", shown)


def test_eight_tabs_live_and_only_that_which_is_looked_at_holds_a_stream(ward, service, open_window):
    window = open_window(service.address)
    sign_in(window.page, "sato")
    tabs = [window.page]
    for number in range(8):
        if number:
            show(tabs[-1], False)
            tabs.append(window.context.new_page())
        with tabs[-1].expect_request("**/live"):
            tabs[-1].goto("/day/nakacho", timeout=5000)
    ward.book("nakacho", f"{DAY} 10:00", HANA.kana, HANA.phone)
    Watched(tabs[-1]).shows(HANA.kana, time.monotonic())
    first = Watched(tabs[0])
    assert HANA.kana not in tabs[0].inner_text("main")
    show(tabs[-1], False)
    show(tabs[0], True)
    first.shows(HANA.kana, time.monotonic())
    # It hears of news again.
    ward.book("nakacho", f"{DAY} 10:30", ICHIRO.kana, ICHIRO.phone)
    first.shows(ICHIRO.kana, time.monotonic())


def fetched(page: Page):
    """What waits until the page has fetched itself anew."""
    return page.expect_response(lambda answer: "x-page-itself" in answer.request.headers)


@pytest.mark.parametrize("address, line", [
    ("/day/nakacho", "#day .seat"), ("/book/nakacho/person/1", "[data-region] button[name=take]")])
def test_a_change_elsewhere_leaves_a_page_as_it_is(ward, service, open_window, address, line):
    ward.book("nakacho", f"{DAY} 10:00", HANA.kana, HANA.phone)
    page = opened(open_window(service.address), "sato", address).page
    page.evaluate("line => { window.before = [...document.querySelectorAll(line)] }", line)
    with fetched(page):
        ward.book("takashimadaira", f"{DAY} 10:00", ICHIRO.kana, ICHIRO.phone)
    page.wait_for_timeout(200)
    assert page.evaluate("window.before.length > 3 && window.before.every(line => line.isConnected)")
    # And one that is its own does not.
    with fetched(page):
        third = Resident.numbered(3)
        ward.book("nakacho", f"{LATER if 'book' in address else DAY} 10:30", third.kana, third.phone)
    page.wait_for_function("() => !window.before.every(line => line.isConnected)", timeout=1000)


@pytest.mark.parametrize("kind", ["mouse", "finger", "key"])
def test_a_press_that_a_change_comes_into_counts(ward, service, open_window, kind):
    ward.turn(10)
    ward.book("nakacho", f"{DAY} 11:00", HANA.kana, HANA.phone)
    window = open_window(service.address, TABLET if kind == "finger" else DESK)
    page = opened(window, "sato", "/day/nakacho").page
    button = page.get_by_role("button", name=f"{HANA.kana} 様を来館に")
    box = button.bounding_box()
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    finger = window.context.new_cdp_session(page)

    def touch(what: str, *points: dict) -> None:
        finger.send("Input.dispatchTouchEvent", {"type": what, "touchPoints": list(points)})

    down, up = {
        "mouse": (lambda: (page.mouse.move(x, y), page.mouse.down()), page.mouse.up),
        "finger": (lambda: touch("touchStart", {"x": x, "y": y}), lambda: touch("touchEnd")),
        "key": (lambda: (button.focus(), page.keyboard.down("Space")), lambda: page.keyboard.up("Space")),
    }[kind]
    down()
    with fetched(page):
        ward.book("nakacho", f"{DAY} 13:00", ICHIRO.kana, ICHIRO.phone)
    page.wait_for_timeout(200)
    up()
    told(page, f"{HANA.kana} 様を「来館」にしました。")


def test_what_came_during_a_press_is_shown_after_it(ward, service, open_window):
    watched = opened(open_window(service.address), "sato", "/day/nakacho")
    page = watched.page
    page.mouse.move(5, 5)
    page.mouse.down()
    with fetched(page):
        ward.book("nakacho", f"{DAY} 10:00", HANA.kana, HANA.phone)
    page.wait_for_timeout(200)
    assert HANA.kana not in page.inner_text("main")
    page.mouse.up()
    watched.shows(HANA.kana, time.monotonic())
