"""A person before the pages: what they see, press and type, counted; and what is wrong with what they see."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import unquote_plus, urlsplit

from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Browser, BrowserContext, Locator, Page, Playwright

from .ward import PASSWORD, REPOSITORY

#: Where pictures and traces are left to be looked at.
SHELF = REPOSITORY / ".build/browser"
CHROMIUM = os.environ.get("SUMAHO_CHROMIUM", "/usr/bin/chromium")


@dataclass(frozen=True)
class Screen:
    """What somebody sits before, in CSS pixels."""

    name: str
    width: int
    height: int
    touch: bool = False


DESK = Screen("desk", 1280, 900)
TABLET = Screen("tablet", 820, 1180, touch=True)
PHONE = Screen("phone", 390, 844, touch=True)
#: The desk's screen at 400 %: so much of a page is left.
ZOOMED = Screen("zoomed", 320, 225)
SCREENS = (DESK, TABLET, PHONE)


def launch(playwright: Playwright) -> Browser:
    """Debian's Chromium. Without its sandbox, which root cannot have: it sees our pages only."""
    return playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])


@dataclass
class Window:
    """A browser of somebody's own: cookies and all. Notes what must not happen on any page."""

    name: str
    context: BrowserContext
    page: Page
    #: Errors of scripts, and what the console called an error.
    errors: list[str] = field(default_factory=list)
    #: Addresses beyond the service that a page asked for; none is ever reached.
    strangers: list[str] = field(default_factory=list)
    #: Every address it opened, in order: pages, forms, what they are made of.
    addresses: list[str] = field(default_factory=list, repr=False)
    traced: bool = True
    kept: bool = False

    def keep(self) -> None:
        """Leaves its trace and a picture on the shelf; once."""
        if self.kept:
            return
        self.kept = True
        SHELF.mkdir(parents=True, exist_ok=True)
        if self.traced:
            self.context.tracing.stop(path=SHELF / f"{self.name}.zip")
        picture(self.page, f"{self.name}-failed")

    def must_be_quiet(self) -> None:
        """Raises where a script failed, a page looked beyond its service, or an address told of somebody."""
        assert not self.strangers, f"the page calls elsewhere: {self.strangers}"
        assert not self.errors, f"the page complains: {self.errors}"
        told = [address for address in self.addresses if tells(address)]
        assert not told, f"addresses hold what was typed: {told}"

    def forgive(self, words: str) -> int:
        """Forgets errors with these words, which the test has brought about; how many there were."""
        kept = [error for error in self.errors if words not in error]
        count = len(self.errors) - len(kept)
        self.errors[:] = kept
        return count


def tells(address: str) -> bool:
    """Whether an address holds what only a person can have typed: a letter that is none of ours, a space, or
    digits enough for a telephone. Files under /static/ carry digests and nothing else."""
    parts = urlsplit(address)
    if parts.path.startswith("/static/"):
        return False
    text = unquote_plus(f"{parts.path}?{parts.query}")
    dates = re.sub(r"\b20\d\d-\d\d-\d\d\b", "", text)
    return bool(re.search(r"[^\w/?=&.:-]|[^\x00-\x7f]", text, re.ASCII) or re.search(r"(\d-?){7,}", dates))


@contextmanager
def window(
    browser: Browser, address: str, name: str, screen: Screen = DESK, *, scripts: bool = True,
    forced_colors: bool = False, reduced_motion: bool = False, offline: bool = False,
    traced: bool = True,
) -> Iterator[Window]:
    """A fresh window before one service, for a name on the shelf. It must have been quiet when it closes."""
    context = browser.new_context(
        base_url=address, viewport={"width": screen.width, "height": screen.height},
        has_touch=screen.touch, is_mobile=screen.touch, java_script_enabled=scripts, locale="ja-JP",
        timezone_id="Asia/Tokyo", forced_colors="active" if forced_colors else "none",
        reduced_motion="reduce" if reduced_motion else "no-preference", service_workers="allow")
    context.set_default_timeout(30_000)
    found = Window(name, context, context.new_page())
    own = urlsplit(address).netloc
    _watch(found, own)
    found.traced = traced
    if traced:
        context.tracing.start(screenshots=True, snapshots=True)
    if offline:
        context.set_offline(True)
    try:
        yield found
        found.must_be_quiet()
    except BaseException:
        found.keep()
        raise
    finally:
        context.close()


def _watch(window: Window, own: str) -> None:
    def route(route, request):
        parts = urlsplit(request.url)
        if parts.scheme in ("data", "blob", "about") or parts.netloc == own:
            route.continue_()
        else:
            window.strangers.append(request.url)
            route.abort()

    def console(message):
        if message.type == "error":
            window.errors.append(message.text)

    def request(request):
        if urlsplit(request.url).netloc == own:
            window.addresses.append(request.url)

    window.context.route("**/*", route)
    window.context.on("request", request)
    window.context.on("console", console)
    window.context.on("weberror", lambda error: window.errors.append(str(error.error)))


def sign_in(page: Page, account: str, password: str = PASSWORD) -> None:
    """Signs in on the page for it, and waits until another has come."""
    page.goto("/sign-in")
    page.fill("[name=account]", account)
    page.fill("[name=password]", password)
    with page.expect_navigation(url=lambda url: urlsplit(url).path != "/sign-in"):
        page.locator("form:has([name=password]) [type=submit]").click()


def told(page: Page, words: str) -> None:
    """Waits until the page says so, first of all."""
    page.locator("#notice > p", has_text=words).wait_for()


def picture(page: Page, name: str, whole: bool = True) -> Path:
    """A picture of the page on the shelf."""
    SHELF.mkdir(parents=True, exist_ok=True)
    path = SHELF / f"{name}.png"
    page.screenshot(path=path, full_page=whole, animations="disabled")
    return path


class Hand:
    """Does what a person does, and counts it: a tap, a click, a key and a typed character are one each."""

    def __init__(self, page: Page):
        self.page = page
        #: What was done, in order: `tap 来館`, `key Tab`.
        self.done: list[str] = []

    @property
    def count(self) -> int:
        return len(self.done)

    def tap(self, target: Locator) -> None:
        """One touch."""
        name = _name(target)
        target.tap()
        self.done.append(f"tap {name}")

    def click(self, target: Locator) -> None:
        """One press of the mouse's button."""
        name = _name(target)
        target.click()
        self.done.append(f"click {name}")

    def key(self, *keys: str) -> None:
        """Keys where the focus is: `Tab`, `Enter`, `Alt+1` (one, however many are held down)."""
        for key in keys:
            self.page.keyboard.press(key)
            self.done.append(f"key {key}")

    def type(self, text: str) -> None:
        """Text where the focus is, a key a character."""
        for character in text:
            self.page.keyboard.type(character)
            self.done.append(f"key {character}")

    def choose(self, target: Locator, label: str) -> None:
        """An entry of a list: opening it and choosing are two."""
        name = _name(target)
        target.select_option(label=label)
        self.done += [f"open {name}", f"choose {label}"]


def _name(target: Locator) -> str:
    """By what a person would call it."""
    return target.evaluate(
        "e => (e.getAttribute('aria-label') || e.innerText || e.value || e.name || e.tagName).trim()")[:40]


#: What public bodies owe, and no opinions beyond it.
STANDARD = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]


def barriers(page: Page) -> list[str]:
    """What axe holds against the page under WCAG 2.2, levels A and AA: a line each."""
    # It is large: a page is given it once.
    if not page.evaluate("() => 'axe' in window"):
        page.evaluate(AXE_SCRIPT)
    found = page.evaluate(
        "tags => axe.run({runOnly: {type: 'tag', values: tags}, resultTypes: ['violations']})"
        ".then(found => found.violations.map(({id, nodes}) => ({id, nodes})))", STANDARD)
    return [
        f"{violation['id']}: {' '.join(map(str, node['target']))}: {node['html'][:120]}"
        for violation in found for node in violation["nodes"]
    ]


def too_wide(page: Page) -> list[str]:
    """What reaches beyond the window's right edge, so that a line cannot be read without moving sideways."""
    return page.evaluate(
        """() => {
            const width = document.documentElement.clientWidth
            if (document.documentElement.scrollWidth <= width) return []
            return [...document.body.querySelectorAll('*')]
                .filter(e => e.getBoundingClientRect().right > width + 1)
                .map(e => e.outerHTML.slice(0, 80))
        }""")


CONTROLS = "button, summary, select, a[href], input:not([type=hidden]), textarea, [role=button]"


def too_small(page: Page, least: int = 44, controls: str = CONTROLS) -> list[str]:
    """Controls that a finger would miss: lower or narrower than so many CSS pixels; not links in a text, and
    not what is there for the keyboard alone, beyond the window's left edge."""
    return page.evaluate(
        """([least, controls]) => [...document.querySelectorAll(controls)]
            .filter(e => e.checkVisibility() && getComputedStyle(e).display !== 'inline')
            .map(e => {
                const label = ['checkbox', 'radio'].includes(e.type) && e.closest('label')
                return [e, (label || e).getBoundingClientRect()]
            })
            .filter(([, box]) => box.width > 0 && box.right > 0 && (
                box.height < least - 0.5 || box.width < least - 0.5))
            .map(([e, box]) =>
                `${Math.round(box.width)}×${Math.round(box.height)} ${e.outerHTML.slice(0, 80)}`)
        """, [least, controls])


@dataclass(frozen=True)
class Stop:
    """Where the Tab key comes to."""

    name: str
    tag: str
    #: Whether it looks different for having the focus, and stands within the window.
    seen: bool


#: What tells where the focus is; outlines first, since forced colours keep only those.
_LOOKS = """e => {
    const s = getComputedStyle(e)
    const outline = s.outlineStyle === 'none' || parseFloat(s.outlineWidth) === 0 ? '' : s.outline
    return JSON.stringify([outline, s.boxShadow, s.borderColor, s.borderWidth, s.backgroundColor])
}"""


#: The control that has the focus, as it looks without: the focus goes away for a moment, and comes back the
#: way the keyboard brings it.
_STOP = f"""e => {{
    const looks = {_LOOKS}
    const box = e.getBoundingClientRect()
    const inside = box.width > 1 && box.height > 1 && box.bottom > 0 && box.top < innerHeight
        && box.right > 0 && box.left < innerWidth
    const focused = looks(e)
    e.blur()
    const blurred = looks(e)
    e.focus({{focusVisible: true, preventScroll: true}})
    const name = e.getAttribute('aria-label') || e.innerText || e.name || e.id || ''
    return [name.trim().slice(0, 40), e.tagName.toLowerCase(), inside && focused !== blurred]
}}"""

#: The same for whatever has the focus now; null where it has come round. The browser's own stop between the
#: last control and the first is the body.
_NEXT = f"""() => {{
    const e = document.activeElement
    if (!e || e === document.body || window.__walked.has(e)) return null
    window.__walked.add(e)
    return ({_STOP})(e)
}}"""


def tab_walk(page: Page, most: int = 200) -> list[Stop]:
    """Walks a page by the Tab key alone, from its start until it comes round."""
    # From the body: a field that takes the focus by itself would be the start.
    page.evaluate(
        """() => {
            document.body.tabIndex = -1
            document.body.focus()
            document.body.removeAttribute('tabindex')
            window.scrollTo(0, 0)
            window.__walked = new Set()
        }""")
    stops: list[Stop] = []
    for _ in range(most):
        page.keyboard.press("Tab")
        found = page.evaluate(_NEXT)
        if found is None:
            return stops
        stops.append(Stop(*found))
    raise AssertionError(f"the Tab key does not come round: {[stop.name for stop in stops[-10:]]}")


def stop_at(handle) -> Stop:
    """The control that has the focus now."""
    return Stop(*handle.evaluate(_STOP))
