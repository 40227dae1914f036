"""The harness can say no: each of its looks finds a fault that was put there for it, and nothing else."""

from __future__ import annotations

import json
import signal
from collections import Counter

import pytest
from schemathesis.core.failures import FailureGroup
from support.browser import (
    DESK, PHONE, TABLET, ZOOMED, Hand, barriers, picture, sign_in, tab_walk, tells, too_small, too_wide,
)
from support.fake import fake, page, pages, problem
from support.fuzz import BROKEN, LIKELY, VALID, Fuzz, missed
from support.ward import Complaint, Service

# The pages

TINY = '<button style="height: 9px; width: 9px; padding: 0; border: 0" aria-label="一"></button>'


@pytest.mark.parametrize(
    "screen", [DESK, TABLET, PHONE, ZOOMED], ids=lambda screen: screen.name)
@pytest.mark.parametrize(
    "fault, body",
    [
        (None, '<img src="data:," alt="絵"><label>名前 <input name="a"></label>'),
        ("image-alt", '<img src="data:,">'),
        ("label", '<input name="a">'),
        ("color-contrast", '<p style="color: #999; background: #fff">薄い字</p>'),
        ("button-name", "<button></button>"),
        ("target-size", TINY + TINY),
    ], ids=lambda value: str(value)[:12])
def test_barriers_are_found(open_window, screen, fault, body):
    with pages(start=page(body)) as address:
        window = open_window(address, screen)
        window.page.goto("/")
        found = {line.split(":")[0] for line in barriers(window.page)}
        assert found == ({fault} if fault else set())


def test_what_is_too_wide_is_found(open_window):
    wide = page('<p style="width: 500px">長い</p>')
    with pages(start=wide, narrow=page("<p>短い</p>")) as address:
        window = open_window(address, ZOOMED)
        for path, count in [("/", 1), ("/narrow", 0)]:
            window.page.goto(path)
            assert len(too_wide(window.page)) == count
        window.page.set_viewport_size({"width": DESK.width, "height": DESK.height})
        window.page.goto("/")
        assert too_wide(window.page) == []


def test_what_is_too_small_for_a_finger_is_found(open_window):
    style = "<style>.big {min-height: 56px; min-width: 56px; display: inline-block}</style>"
    body = '<button class="big">来館</button><p>文の<a href="/">中</a>は別</p>'
    with pages(start=page(body + "<button>小</button>", style), good=page(body, style)) as address:
        window = open_window(address, TABLET)
        window.page.goto("/")
        assert [line.split()[1] for line in too_small(window.page, 56)] == ["<button>小</button>"]
        window.page.goto("/good")
        assert too_small(window.page, 56) == []


def test_a_focus_that_cannot_be_seen_is_found(open_window):
    style = "<style>.hidden:focus {outline: none} .far {position: absolute; left: -9999px}</style>"
    body = ('<a href="/">一</a><button class="hidden">二</button><input aria-label="三">'
            '<button class="far">四</button><button disabled>五</button><button tabindex="-1">六</button>')
    with pages(start=page(body, style)) as address:
        window = open_window(address)
        window.page.goto("/")
        stops = tab_walk(window.page)
        assert [(stop.name, stop.seen) for stop in stops] == [
            ("一", True), ("二", False), ("三", True), ("四", False)]
        # Again the same: walking leaves nothing behind.
        assert tab_walk(window.page) == stops


def test_a_trap_of_the_tab_key_is_found(open_window):
    script = "<script>addEventListener('keydown', e => { if (e.key === 'Tab') e.preventDefault() })</script>"
    endless = """<div id=d></div><script>let n = 0; addEventListener('keydown', e => {
        e.preventDefault()
        const b = document.createElement('button'); b.textContent = ++n; d.append(b); b.focus()
    })</script>"""
    with pages(start=page("<button>一</button>" + script), endless=page(endless)) as address:
        window = open_window(address)
        window.page.goto("/")
        assert tab_walk(window.page) == []
        window.page.goto("/endless")
        with pytest.raises(AssertionError, match="does not come round"):
            tab_walk(window.page, most=20)


def test_what_a_hand_does_is_counted_as_the_page_sees_it(open_window):
    """Against the page's own count of what people did, which a script cannot make up."""
    body = """<button>来館</button><label>名前 <input></label><select aria-label="会場"><option>仲町<option>志村
        </select><script>
        window.seen = {pointer: 0, key: 0}
        addEventListener('pointerdown', e => { if (e.isTrusted) seen.pointer += 1 })
        addEventListener('keydown', e => { if (e.isTrusted) seen.key += 1 })
        </script>"""
    with pages(start=page(body)) as address:
        window = open_window(address, TABLET)
        window.page.goto("/")
        hand = Hand(window.page)
        hand.tap(window.page.get_by_role("button", name="来館"))
        hand.click(window.page.get_by_label("名前"))
        hand.type("tanaka")
        hand.key("Tab", "Shift+Tab")
        assert hand.count == 10 and hand.done[:2] == ["tap 来館", "click INPUT"]
        seen = window.page.evaluate("seen")
        # Shift is a key of its own to the page; to a person it is one with the other.
        assert seen == {"pointer": 2, "key": 9}
        hand.choose(window.page.get_by_label("会場"), "志村")
        assert hand.count == 12


def test_windows_are_as_they_are_asked_for(open_window):
    style = """<style>p {display: none} @media (forced-colors: active) {.forced {display: block}}
        @media (prefers-reduced-motion: reduce) {.still {display: block}}
        @media (pointer: coarse) {.touch {display: block}}</style>"""
    body = """<p class=forced>強</p><p class=still>静</p><p class=touch>指</p><p class=script>動</p>
        <script>document.querySelector('.script').style.display = 'block'</script>"""
    with pages(start=page(body, style)) as address:
        for shown, screen, more in [
            ("動", DESK, {}), ("", DESK, {"scripts": False}), ("強動", DESK, {"forced_colors": True}),
            ("静動", DESK, {"reduced_motion": True}), ("指動", PHONE, {}),
        ]:
            window = open_window(address, screen, **more)
            window.page.goto("/")
            text = "".join(p.inner_text() for p in window.page.locator("p").all() if p.is_visible())
            assert text == shown, more
        assert picture(window.page, "control").stat().st_size > 0


@pytest.mark.parametrize("body, complaint", [
    ('<img alt="" src="http://192.0.2.1/a.png">', "calls elsewhere"),
    ("<script>throw new Error('so')</script>", "complains"),
    ("<script>console.error('so')</script>", "complains"),
])
def test_a_page_must_be_quiet(open_window, body, complaint):
    with pages(start=page(body)) as address:
        window = open_window(address)
        window.page.goto("/")
        window.page.wait_for_load_state("networkidle")
        with pytest.raises(AssertionError, match=complaint):
            window.must_be_quiet()
        window.errors.clear()
        window.strangers.clear()


@pytest.mark.parametrize("address, telling", [
    ("/day/nakacho?done=12&was=booked#notice", False), ("/book/nakacho/at/2026-11-24/10:00", False),
    ("/sign-in?to=/day/nakacho/2026-11-24", False), ("/static/style.css?v=1234567890123456", False),
    ("/booking/31/slip", False), ("/people?query=%E3%81%9F", True), ("/people?query=tanaka+hana", True),
    ("/people?query=3958-0163", True), ("/people/09010000001", True), ("/day/なかちょう", True),
])
def test_an_address_that_tells_of_somebody_is_found(address, telling):
    assert tells("http://127.0.0.1:1" + address) == telling


def test_a_form_that_puts_what_was_typed_into_the_address_is_found(open_window):
    form = page('<form action="/found"><label>かな <input name=q></label><button>探す</button></form>')
    with pages(start=form, found=form) as address:
        window = open_window(address)
        window.page.goto("/")
        window.page.fill("[name=q]", "タナカ")
        window.page.get_by_role("button").click()
        window.page.wait_for_url("**/found*")
        with pytest.raises(AssertionError, match="what was typed"):
            window.must_be_quiet()
        window.addresses.clear()


@pytest.mark.parametrize("fields, discreet", [
    ("account=sato method=GET ms=2.1 route=/day/{venue}/{date} status=200", True),
    ("account=- method=- ms=1e-05 route=- status=400", True),
    ("account=- method=GET ms=2.1 route=/static/help/day.png status=200", True),
    ("account=sato method=POST ms=2.1 route=/api/v1/book status=200", True),
    ("account=- method=GET ms=2.1 route=/people?query=tanaka status=200", False),
    ("account=- method=GET ms=2.1 route=/day/nakacho/31 status=200", False),
    ("account=佐藤 method=GET ms=2.1 route=/ status=200", False),
    ("account=- method=GET ms=2.1 route=/ status=200 agent=x", False),
])
def test_a_log_that_tells_too_much_is_found(fields, discreet):
    line = f"2026-11-22T17:03:03+0000 info sumaho: {fields} [Web] request"
    assert bool(Service.DISCREET.search(line)) == discreet


def test_signing_in_fails_where_one_stays_outside(open_window):
    form = page('<form action="/{}"><input name=account aria-label="a"><input name=password aria-label="b">'
                "<button type=submit>サインイン</button></form>")
    with pages(**{"sign-in": form.format("day"), "day": page("ようこそ")}) as address:
        window = open_window(address)
        sign_in(window.page, "sato", "x")
        assert "ようこそ" in window.page.content()
    with pages(**{"sign-in": form.format("sign-in")}) as address:
        window = open_window(address)
        window.context.set_default_timeout(500)
        with pytest.raises(Exception, match="Timeout"):
            sign_in(window.page, "sato", "x")


# The program


def test_a_command_that_is_refused_is_not_overlooked(ward):
    assert ward.data("openings", "nakacho", "--days", "1") != []
    with pytest.raises(Complaint, match="no-such-seat"):
        ward.book("nakacho", "2026-11-24 03:00", "タナカ", "090-1000-0001")


def test_a_service_that_ends_badly_is_not_overlooked(ward):
    with pytest.raises(Complaint, match="ended with -9"):
        with ward.serving() as service:
            service.process.send_signal(signal.SIGKILL)
            service.process.wait()
    # A database that is none: the service says so instead of listening.
    ward.database.write_text("nothing")
    with pytest.raises(Complaint, match="does not listen: 2"):
        with ward.serving():
            pass


def test_commands_and_the_service_share_a_ward(service, ward):
    key = ward.key("sato")
    booking = ward.book("nakacho", "2026-11-24 10:00", "タナカ ハナ", "090-1000-0001")
    answer = service.send("mark", key, booking=booking, value="attended")
    assert answer.status_code == 200, answer.text
    states = [line["state"] for line in ward.data("day", "nakacho") if line["booking"] == booking]
    assert states == ["attended"]


# The fuzz

DESCRIPTION = """
openapi: '3.1.0'
info: {title: control, version: '1'}
components:
  schemas:
    Row: {type: integer}
    Problem: {type: object, required: [status, detail]}
  responses:
    Problem:
      description: no
      content: {application/problem+json: {schema: {$ref: '#/components/schemas/Problem'}}}
paths:
  /api/v1/ask:
    post:
      operationId: ask
      tags: [changes]
      requestBody:
        required: true
        content:
          application/json:
            schema: {type: object, required: [seat], properties: {seat: {$ref: '#/components/schemas/Row'}}}
      responses:
        '200':
          description: yes
          content:
            application/json:
              schema: {type: object, required: [seat], properties: {seat: {type: integer}}}
        '422': {$ref: '#/components/responses/Problem'}
"""

GOOD = (200, "application/json", '{"seat": 1}')


def answering(wrong):
    """A server that answers as described, but for what `wrong` gives for a seat."""
    asked = []

    def answer(method: str, path: str, body: bytes):
        if path.endswith("openapi.yaml"):
            return 200, "application/yaml", DESCRIPTION
        try:
            told = json.loads(body)
        except ValueError:
            told = None
        seat = told.get("seat") if isinstance(told, dict) else None
        if not isinstance(seat, int) or isinstance(seat, bool):
            return wrong(None) or problem(422)
        asked.append(seat)
        return wrong(seat if asked.count(seat) == 1 else "again") or GOOD

    return answer


@pytest.mark.parametrize("kind, wrong", [
    (LIKELY, lambda seat: (500, "application/problem+json", problem(500)[2]) if seat == 3 else None),
    (LIKELY, lambda seat: (200, "application/json", '{"seat": "1"}') if seat == 3 else None),
    (LIKELY, lambda seat: (200, "text/plain", '{"seat": 1}') if seat == 3 else None),
    (LIKELY, lambda seat: problem(418) if seat == 3 else None),
    (LIKELY, lambda seat: (422, "application/problem+json", problem(404)[2]) if seat == 3 else None),
    (LIKELY, lambda seat: (200, "application/json", '{"seat": 1, "kana": "ヨソノ"}') if seat == 3 else None),
    (LIKELY, lambda seat: (200, "application/json", '{"seat": 2}') if seat == "again" else None),
    (VALID, lambda seat: problem(500) if seat != "again" and seat is not None and seat > 9 else None),
    (BROKEN, lambda seat: GOOD if seat is None else None),
    (BROKEN, lambda seat: problem(500) if seat is None else None),
], ids=["500", "schema", "type", "status", "two-statuses", "secret", "again", "large", "taken", "broken-500"])
def test_the_fuzz_finds_what_is_wrong(kind, wrong):
    with fake(answering(wrong)) as address:
        with pytest.raises((AssertionError, FailureGroup)):
            Fuzz(address, secrets=("ヨソノ",)).invent("POST /api/v1/ask", kind, 30)


def test_the_fuzz_finds_nothing_where_nothing_is_wrong():
    with fake(answering(lambda _: None)) as address:
        for kind in (VALID, LIKELY, BROKEN):
            Fuzz(address, secrets=("ヨソノ",)).invent("POST /api/v1/ask", kind, 30)


#: Of eight operations so many questions as changes.
TAGS = {f"{kind} {number}": [kind] for kind in ("questions", "changes") for number in range(4)}


@pytest.mark.parametrize("wrong, lines", [
    ({}, []), ({"changes 0": 409, "changes 1": 422}, []), ({"changes 0": 404}, []),
    ({"changes 0": 403}, ["changes 0: no rule"]), ({"changes 0": 401}, ["changes 0: no rule"]),
    ({"changes 0": 400}, ["changes 0: no rule"]), ({"changes 0": None}, ["changes 0: no rule"]),
    ({"questions 0": 304}, ["questions 0: no answer"]), ({"questions 0": 409}, ["questions 0: no answer"]),
    ({"changes 0": 409, "changes 1": 422, "changes 2": 404}, ["5 of 8 done"]),
    ({label: 403 for label in TAGS}, [
        *(f"{label}: no rule" for label in TAGS), *(f"questions {n}: no answer" for n in range(4)), "0 of 8 done",
    ]),
], ids=str)
def test_a_run_that_came_to_nothing_is_found(wrong, lines):
    """Whatever is not named was answered 200."""
    answers = {label: Counter([wrong.get(label, 200)]) for label in TAGS if wrong.get(label, 200)}
    assert missed(answers, TAGS) == lines
