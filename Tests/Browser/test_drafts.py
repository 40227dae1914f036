"""What somebody was typing outlives an interruption, and nothing else does."""

from __future__ import annotations

import json
import re
from contextlib import contextmanager
from urllib.parse import parse_qs

import pytest
from support.browser import DESK, barriers, picture, sign_in, told
from support.fake import fake
from support.ward import REPOSITORY, Resident

SCRIPT = (REPOSITORY / "Resources/static/draft.js").read_text()
RESTORED = "書きかけの内容を戻しました。"
AGAIN = "先ほどの方が受け付けられたか分かりません。"
#: Milliseconds in which nobody who waits for an answer opens another page.
SLOW = 1200

FORM = """<form data-draft="invented" method="post" action="/{answer}">
<input type="hidden" name="token" value="secret"><input type="hidden" name="request" value="{request}">
<label>かな <input name="kana" value="{kana}"></label>
<label>暗証 <input name="pin" type="password"></label>
<p data-no-draft><label>控え <input name="never"></label></p>
<label><input type="checkbox" name="topic" value="line"> LINE</label>
<label><input type="checkbox" name="topic" value="map"> 地図</label>
<label><input type="radio" name="result" value="solved"> 解決</label>
<label><input type="radio" name="result" value="partly"> 一部解決</label>
<label>機種 <select name="device"><option value="">-</option><option value="iphone">iPhone</option></select></label>
<label>その他 <textarea name="other"></textarea></label>
<button>送る</button></form>"""
NOTICES = {
    "form": "", "silent": "", "away": "", "done": '<div id="notice" class="notice" role="status"><p>済み</p></div>',
    "refused": '<div id="notice" class="notice error" role="alert"><p>だめ</p></div>',
}


class Desk:
    """A service with one form, which remembers what was sent to it."""

    def __init__(self):
        self.account: str | None = "sato"
        self.sent: list[dict[str, list[str]]] = []
        self.served = 0

    def answer(self, method: str, path: str, body: bytes):
        if path == "/draft.js":
            return 200, "text/javascript", SCRIPT
        name = path.strip("/").split("?")[0] or "form"
        if name not in NOTICES:
            return 204, "text/plain", ""
        typed = parse_qs(body.decode()) if method == "POST" else {}
        if typed:
            self.sent.append(typed)
        self.served += 1
        account = f' data-account="{self.account}"' if self.account else ""
        form = "" if name == "away" or not self.account else FORM.format(
            answer=path.split("?")[-1] if "?" in path else "done", request=f"id-{self.served}",
            kana=typed.get("kana", [""])[0] if name == "refused" else "")
        return 200, "text/html; charset=utf-8", (
            '<!doctype html><html lang="ja"><head><meta charset="utf-8"><title>試験</title>'
            f'<script src="/draft.js" defer></script></head><body{account}><main><h1>試験</h1>'
            f'{NOTICES[name]}<div id="region">{form}</div></main></body></html>')


@pytest.fixture
def desk():
    return Desk()


@pytest.fixture
def page(desk, open_window):
    with fake(desk.answer) as address:
        page = open_window(address, DESK).page
        page.goto("/")
        yield page


def type_all(page) -> None:
    page.fill("[name=kana]", "タナカ")
    page.fill("[name=pin]", "1357")
    page.fill("[name=never]", "控え")
    page.check("[value=map]")
    page.check("[value=partly]")
    page.select_option("[name=device]", "iphone")
    page.fill("[name=other]", "一行\n二行")


def standing(page) -> dict:
    """What stands in the form."""
    return page.evaluate("""() => {
        const form = document.forms[0]
        return {kana: form.kana.value, pin: form.pin.value, never: form.never.value,
            topics: [...form.querySelectorAll('[name=topic]:checked')].map(e => e.value),
            result: form.result.value, device: form.device.value, other: form.other.value}
    }""")


def kept(page) -> dict:
    """What the browser keeps, once the page's scripts have looked through it."""
    page.wait_for_load_state()
    return {key: json.loads(text) for key, text in page.evaluate("() => ({...sessionStorage})").items()}


EMPTY = {"kana": "", "pin": "", "never": "", "topics": [], "result": "", "device": "", "other": ""}
TYPED = EMPTY | {
    "kana": "タナカ", "topics": ["map"], "result": "partly", "device": "iphone", "other": "一行\n二行"}


def test_what_was_typed_is_there_again(page):
    assert RESTORED not in page.inner_text("main")
    type_all(page)
    page.goto("/away")
    page.goto("/")
    assert standing(page) == TYPED
    assert page.get_by_text(RESTORED).is_visible()
    assert barriers(page) == []


def test_secrets_and_hidden_fields_are_never_kept(page):
    type_all(page)
    text = json.dumps(kept(page), ensure_ascii=False)
    assert list(kept(page)) == ["draft:sato:invented"] and "タナカ" in text
    for secret in ["1357", "控え", "secret", "id-1"]:
        assert secret not in text


def test_a_draft_can_be_thrown_away(page):
    type_all(page)
    page.reload()
    page.get_by_role("button", name="戻した内容を消す").click()
    assert standing(page) == EMPTY and kept(page) == {}
    assert page.evaluate("document.activeElement.name") == "kana"
    page.reload()
    assert RESTORED not in page.inner_text("main")


def test_what_was_taken_is_gone(page):
    type_all(page)
    page.get_by_role("button", name="送る").click()
    page.wait_for_url("**/done")
    assert kept(page) == {} and standing(page) == EMPTY


def test_what_was_refused_stays(page):
    page.goto("/?refused")
    type_all(page)
    page.get_by_role("button", name="送る").click()
    page.wait_for_url("**/refused")
    # The page itself brings back what it was sent.
    assert standing(page) == EMPTY | {"kana": "タナカ"} and RESTORED not in page.inner_text("main")
    page.goto("/")
    assert standing(page) == TYPED


def test_without_an_answer_it_comes_back_under_the_same_id(page, desk):
    """The line may have gone after the service had done it: sent again it must do it once."""
    type_all(page)
    page.route("**/done", lambda route: route.abort() if route.request.method == "POST" else route.continue_())
    page.get_by_role("button", name="送る").click(no_wait_after=True)
    page.wait_for_timeout(SLOW)
    page.unroute("**/done")
    page.goto("/away")
    page.goto("/")
    assert standing(page) == TYPED
    page.get_by_role("button", name="送る").click()
    page.wait_for_url("**/done")
    assert desk.sent[-1]["request"] == ["id-1"] and kept(page) == {}


def test_another_account_finds_nothing(page, desk):
    type_all(page)
    desk.account = "inoue"
    page.goto("/")
    assert standing(page) == EMPTY and kept(page) == {}
    desk.account = "sato"
    page.goto("/")
    assert standing(page) == EMPTY


def test_an_account_whose_name_begins_alike_is_another(page, desk):
    type_all(page)
    desk.account = "sat"
    page.goto("/")
    assert kept(page) == {}


@pytest.mark.parametrize("hours, stays", [(11, True), (13, False)])
def test_signing_in_again_finds_it_for_half_a_day(page, desk, hours, stays):
    type_all(page)
    page.evaluate("""hours => {
        const key = 'draft:sato:invented', draft = JSON.parse(sessionStorage.getItem(key))
        sessionStorage.setItem(key, JSON.stringify({...draft, at: draft.at - hours * 3600000}))
    }""", hours)
    desk.account = None
    page.goto("/away")
    assert bool(kept(page)) == stays
    desk.account = "sato"
    page.goto("/")
    assert standing(page) == (TYPED if stays else EMPTY)


def test_a_region_fetched_anew_gets_it_back(page):
    type_all(page)
    page.evaluate("""async () => {
        const text = await (await fetch('/')).text()
        const fresh = new DOMParser().parseFromString(text, 'text/html').getElementById('region')
        document.getElementById('region').replaceChildren(...fresh.childNodes)
    }""")
    page.wait_for_function("document.forms[0].kana.value === 'タナカ'")
    assert standing(page) == TYPED


def test_a_browser_that_keeps_nothing_still_sends(page, desk):
    page.add_init_script("Object.defineProperty(window, 'sessionStorage', {get() { throw new Error() }})")
    page.reload()
    page.fill("[name=kana]", "タナカ")
    page.get_by_role("button", name="送る").click()
    page.wait_for_url("**/done")
    assert desk.sent[-1]["kana"] == ["タナカ"]


# The pages as they are.

HANA, ICHIRO = Resident("タナカ ハナ", "090-1000-0001"), Resident("スズキ イチロウ", "090-1000-0002")
PAPER = "/enter/nakacho/2026-11-24"


@pytest.fixture
def at_the_door(service, open_window):
    """A page of 仲町's staff. What the desk refuses is an error to the console, and none to us."""
    window = open_window(service.address)
    sign_in(window.page, "sato")
    yield window.page
    window.forgive("status of 422")


@contextmanager
def unanswered(page, arrives: bool = True):
    """Forms are sent and no answer comes; whether they have arrived, the page cannot know."""
    sent = []

    def handle(route):
        if route.request.method != "POST":
            return route.fallback()
        sent.append(parse_qs(route.request.post_data))
        if arrives:
            assert route.fetch(max_redirects=0).status == 303
        return route.abort()

    page.route("**/*", handle)
    yield sent
    page.wait_for_timeout(SLOW)
    page.unroute("**/*", handle)
    assert sent


def follow(page, way) -> None:
    """Goes on to the page behind a link or button, until its scripts have looked through it as well."""
    with page.expect_navigation():
        way.click()


def walk_ins(ward) -> int:
    return sum(entry.get("kind") == "walk-in" for entry in ward.data("day", "nakacho"))


def drafts(page) -> list[str]:
    return [key for key in kept(page) if key.startswith("draft:")]


@pytest.mark.parametrize("kana", ["タナカ ハナ", ""])
def test_a_walk_in_without_an_answer_is_counted_once(ward, at_the_door, kana):
    page = at_the_door
    page.goto("/walk-in/nakacho")
    page.fill("#kana", kana)
    with unanswered(page):
        page.get_by_role("button", name="受け付ける").click(no_wait_after=True)
    assert walk_ins(ward) == 1
    page.goto("/day/nakacho")
    follow(page, page.get_by_role("link", name="＋当日受付"))
    assert page.input_value("#kana") == kana
    assert page.get_by_text(AGAIN).is_visible() and barriers(page) == []
    picture(page, f"walk-in-again-{bool(kana)}")
    follow(page, page.get_by_role("button", name="受け付ける"))
    told(page, "当日受付をしました。")
    assert walk_ins(ward) == 1 and drafts(page) == []


def test_a_ticket_without_an_answer_is_drawn_once(ward, at_the_door):
    page = at_the_door
    page.goto("/walk-in/nakacho")
    with unanswered(page):
        page.get_by_role("button", name="当日待ちに入れる").click(no_wait_after=True)
    page.goto("/walk-in/nakacho")
    follow(page, page.get_by_role("button", name="当日待ちに入れる"))
    told(page, "整理番号1番です。")
    assert len(ward.data("queue", "list", "nakacho")) == 1


@pytest.mark.parametrize("change", ["edited", "cleared", "given up", "late"])
def test_the_next_to_walk_in_is_counted_too(ward, at_the_door, change):
    page = at_the_door
    page.goto("/walk-in/nakacho")
    with unanswered(page):
        page.get_by_role("button", name="受け付ける").click(no_wait_after=True)
    if change == "late":
        page.goto("/day/nakacho")
        page.evaluate("""() => {
            const key = 'draft:sato:/walk-in/nakacho', draft = JSON.parse(sessionStorage.getItem(key))
            sessionStorage.setItem(key, JSON.stringify({...draft, at: draft.at - 11 * 60000}))
        }""")
    page.goto("/walk-in/nakacho")
    assert page.get_by_text(AGAIN).is_visible() == (change != "late")
    if change == "edited":
        page.fill("#kana", ICHIRO.kana)
    if change == "cleared":
        page.get_by_role("button", name="別の方です").click()
    if change == "given up":
        follow(page, page.get_by_role("link", name="やめる"))
        follow(page, page.get_by_role("link", name="＋当日受付"))
        assert AGAIN not in page.inner_text("main")
    follow(page, page.get_by_role("button", name="受け付ける"))
    told(page, "当日受付をしました。")
    assert walk_ins(ward) == 2 and drafts(page) == []


@pytest.mark.parametrize("was_taken", [True, False])
def test_a_page_that_is_gone_back_to_as_it_was_left_begins_anew(at_the_door, was_taken):
    """The browser keeps whole pages while it likes; here it does not, and is played."""
    page = at_the_door
    page.goto("/walk-in/nakacho")
    page.evaluate("""was_taken => {
        window.untouched = true
        window.addEventListener('submit', (event) => event.preventDefault())
        document.querySelector('[name=serve]').click()
        if (was_taken) sessionStorage.clear()
        window.dispatchEvent(new PageTransitionEvent('pageshow', {persisted: true}))
    }""", was_taken)
    page.wait_for_timeout(500)
    assert page.evaluate("window.untouched ?? false") != was_taken


@pytest.mark.parametrize("way", ["やめる", "本日の受付", "back"])
def test_a_walk_in_given_up_is_nobodys_name(ward, at_the_door, way):
    page = at_the_door
    page.goto("/day/nakacho")
    follow(page, page.get_by_role("link", name="＋当日受付"))
    page.fill("#kana", HANA.kana)
    if way == "back":
        page.go_back()
    else:
        follow(page, page.get_by_role("link", name=way))
    follow(page, page.get_by_role("link", name="＋当日受付"))
    page.get_by_role("button", name="受け付ける").wait_for()
    assert page.input_value("#kana") == "" and drafts(page) == []
    follow(page, page.get_by_role("button", name="受け付ける"))
    told(page, "氏名なしの方の当日受付をしました。")
    assert walk_ins(ward) == 1


def test_paper_belongs_to_its_day_and_venue(service, open_window):
    page = open_window(service.address).page
    sign_in(page, "ito")
    page.goto(PAPER)
    page.fill("#text", "10:00 来")
    for other in ["/enter/nakacho/2026-11-21", "/enter/takashimadaira/2026-11-24"]:
        page.goto(other)
        assert page.input_value("#text") == "" and RESTORED not in page.inner_text("main")
    page.goto(PAPER)
    assert page.input_value("#text") == "10:00 来" and page.get_by_text(RESTORED).is_visible()


def test_paper_that_was_taken_is_gone(ward, at_the_door):
    page = at_the_door
    for line in ["当日 9:00 78歳", "当日 9:00 82歳"]:
        page.goto(PAPER)
        assert page.input_value("#text") == ""
        page.fill("#text", line)
        follow(page, page.get_by_role("button", name="読み取りを確かめる"))
        page.get_by_role("heading", name="このように入力します").wait_for()
        # Looked over, and not yet written: an interruption takes nothing.
        assert RESTORED not in page.inner_text("main")
        page.goto("/day/nakacho")
        page.goto(PAPER)
        assert page.input_value("#text") == line
        follow(page, page.get_by_role("button", name="読み取りを確かめる"))
        follow(page, page.get_by_role("button", name="入力する", exact=True))
        page.get_by_role("heading", name="紙の記録を入力しました").wait_for()
        assert drafts(page) == []
    assert walk_ins(ward) == 2


def test_paper_without_an_answer_is_entered_once(ward, at_the_door):
    page = at_the_door
    page.goto(PAPER)
    page.fill("#text", "当日 9:00 78歳")
    follow(page, page.get_by_role("button", name="読み取りを確かめる"))
    with unanswered(page, arrives=False) as lost:
        page.get_by_role("button", name="入力する", exact=True).click(no_wait_after=True)
    page.goto(PAPER)
    assert page.input_value("#text") == "当日 9:00 78歳"
    assert page.get_by_text("先ほど送った内容です。").is_visible()
    with page.expect_request(lambda request: request.method == "POST") as again:
        page.get_by_role("button", name="読み取りを確かめる").click()
    assert parse_qs(again.value.post_data)["request"] == lost[0]["request"]


def test_a_days_closing_belongs_to_it_and_is_gone_once_closed(ward, at_the_door):
    page = at_the_door
    ward.turn(17)
    ward.command("walkin", "--venue", "nakacho")
    page.goto("/close/nakacho/2026-11-21")
    page.fill("#remarks", "土曜日のこと")
    page.goto("/close/nakacho/2026-11-24")
    assert page.input_value("#remarks") == "" and RESTORED not in page.inner_text("main")
    page.fill("#headCount", "二人")
    follow(page, page.get_by_role("button", name="この日を締める"))
    page.locator("#notice.error").wait_for()
    page.fill("#headCount", "1")
    follow(page, page.get_by_role("button", name="この日を締める"))
    page.get_by_role("row", name=re.compile("日締め")).wait_for()
    assert drafts(page) == ["draft:sato:/close/nakacho/2026-11-21"]
    page.goto("/close/nakacho/2026-11-21")
    assert page.input_value("#remarks") == "土曜日のこと"


def ring(page, who: str) -> None:
    """Somebody is on the telephone."""
    page.fill("#find", who)
    follow(page, page.get_by_role("search").get_by_role("button", name="予約"))
    page.get_by_role("heading", name="仲町の予約").wait_for()


def test_a_new_caller_outlives_signing_out_and_nobody_else_gets_them(at_the_door):
    page = at_the_door
    ring(page, "03-3958-0555")
    page.fill("#kana", "モリタ ヨシ")
    page.locator("summary", has_text="ご家族の代理").click()
    page.fill("#backPhone", "090-1000-0009")
    follow(page, page.get_by_role("button", name="サインアウト"))
    page.wait_for_url("**/sign-in*")
    sign_in(page, "sato")
    # The same number, as it is typed the second time.
    page.goto("/week/nakacho")
    ring(page, "０３３９５８０５５５")
    assert page.input_value("#kana") == "モリタ ヨシ" and page.locator("#backPhone").is_visible()
    assert page.get_by_text(RESTORED).is_visible() and barriers(page) == []
    picture(page, "caller-restored")
    ring(page, "03-3958-0556")
    assert page.input_value("#kana") == page.input_value("#backPhone") == "" and drafts(page) == []
    ring(page, "03-3958-0555")
    assert page.input_value("#kana") == ""


def test_whoever_has_said_no_number_is_not_kept(at_the_door):
    """Another Tanaka may ring next."""
    page = at_the_door
    ring(page, "たなか")
    page.fill("#phone", "090-1000-0001")
    assert drafts(page) == []
    ring(page, "たなか")
    assert page.input_value("#phone") == ""


def test_a_known_caller_keeps_their_own_and_it_goes_with_the_booking(ward, at_the_door):
    page = at_the_door
    for who, time in [(HANA, "10:00"), (ICHIRO, "11:00")]:
        ward.book("nakacho", f"2026-11-24 {time}", who.kana, who.phone)
    page.goto("/book/nakacho/person/1")
    page.locator("summary", has_text="ご家族の代理").click()
    page.fill("#backWho", "むすめ")
    page.goto("/book/nakacho/person/1")
    assert page.input_value("#backWho") == "むすめ"
    page.goto("/book/nakacho/person/2")
    assert page.input_value("#backWho") == "" and drafts(page) == []
    page.locator("summary", has_text="ご家族の代理").click()
    page.select_option("#party", "2")
    assert len(drafts(page)) == 1
    follow(page, page.get_by_role("button", name="11月26日(木) 10:30を予約"))
    page.wait_for_url("**/booking/*?did=booked*")
    assert drafts(page) == []


def test_a_refused_booking_stays_in_hand(at_the_door):
    """Refused with another number than the one that was looked up: it is still the same caller."""
    page = at_the_door
    ring(page, "03-3958-0555")
    page.fill("#phone", "090-1000-0005")
    page.fill("#kana", "モリタ ヨシ")
    follow(page, page.get_by_role("button", name="11月26日(木) 10:30を予約"))
    page.locator("#notice.error").wait_for()
    assert page.input_value("#kana") == "モリタ ヨシ" and RESTORED not in page.inner_text("main")
    page.goto("/week/nakacho")
    ring(page, "090-1000-0005")
    assert page.input_value("#kana") == "モリタ ヨシ"


def test_a_booking_without_an_answer_goes_under_the_same_id(ward, at_the_door):
    page = at_the_door
    ward.book("nakacho", "2026-11-24 10:00", HANA.kana, HANA.phone)
    seat = page.get_by_role("button", name="11月26日(木) 10:30を予約")
    page.goto("/book/nakacho/person/1")
    with unanswered(page, arrives=False) as lost:
        seat.click(no_wait_after=True)
    page.goto("/book/nakacho/person/1")
    with page.expect_request(lambda request: request.method == "POST") as again:
        seat.click()
    page.wait_for_url("**/booking/*?did=booked*")
    assert parse_qs(again.value.post_data)["take"] == lost[0]["take"]


def test_whoever_waits_is_booked_under_their_own_ticket(ward, at_the_door):
    page = at_the_door
    for _ in range(2):
        ward.command("queue", "join", "nakacho")
    page.goto("/queue/nakacho/1/book")
    page.fill("#kana", HANA.kana)
    page.goto("/queue/nakacho/2/book")
    assert page.input_value("#kana") == ""
    page.goto("/queue/nakacho/1/book")
    assert page.input_value("#kana") == HANA.kana
    page.fill("#phone", HANA.phone)
    page.fill("#age", "75")
    page.get_by_role("button", name="11月26日(木) 10:30を予約").click()
    page.wait_for_url("**/booking/*")
    assert drafts(page) == []
