"""The ways in which somebody works a page: a finger, a mouse, the keyboard alone."""

from __future__ import annotations

from playwright.sync_api import Locator, Page

from .browser import DESK, PHONE, TABLET, Screen, stop_at


class Way:
    """Presses and fills what is given, as a person of this kind would."""

    screen = DESK
    scripts = True

    def __init__(self, page: Page):
        self.page = page

    def press(self, target: Locator) -> None:
        target.click()

    def fill(self, target: Locator, text: str) -> None:
        self.press(target)
        self.page.keyboard.insert_text(text)


class Mouse(Way):
    """At a desk."""


class Finger(Way):
    """At the tablet."""

    screen: Screen = TABLET

    def press(self, target: Locator) -> None:
        target.tap()


class Thumb(Finger):
    """On a phone."""

    screen = PHONE


class Plain(Way):
    """At an old PC whose browser runs no script."""

    scripts = False


class Keys(Way):
    """Without any pointer. Where the focus is must be seen on everything that is used."""

    #: Keys that bring somebody from one control to another, at most.
    FAR = 150

    def press(self, target: Locator) -> None:
        self.reach(target)
        self.page.keyboard.press("Space" if self._is("checkbox", target) else "Enter")

    def fill(self, target: Locator, text: str) -> None:
        self.reach(target)
        self.page.keyboard.press("Control+A")
        self.page.keyboard.insert_text(text)

    def reach(self, target: Locator) -> None:
        target.wait_for()
        for _ in range(self.FAR):
            if target.evaluate("e => document.activeElement === e"):
                stop = stop_at(target.element_handle())
                assert stop.seen, f"the focus cannot be seen on {stop.name}"
                return
            self.page.keyboard.press("Tab")
        raise AssertionError(f"no key comes to {target}")

    @staticmethod
    def _is(kind: str, target: Locator) -> bool:
        return target.get_attribute("type") == kind


WAYS = (Mouse, Finger, Thumb, Plain, Keys)
