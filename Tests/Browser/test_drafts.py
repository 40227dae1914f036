"""What somebody was typing outlives an interruption, and nothing else does."""

from __future__ import annotations

import json
from urllib.parse import parse_qs

import pytest
from support.browser import DESK, barriers
from support.fake import fake
from support.ward import REPOSITORY

SCRIPT = (REPOSITORY / "Resources/static/draft.js").read_text()
RESTORED = "書きかけの内容を戻しました。"

FORM = """<form data-draft="walk-in" method="post" action="/{answer}">
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
    """What the browser keeps."""
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
    assert list(kept(page)) == ["draft:sato:walk-in"] and "タナカ" in text
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
    page.wait_for_timeout(300)
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
        const key = 'draft:sato:walk-in', draft = JSON.parse(sessionStorage.getItem(key))
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
