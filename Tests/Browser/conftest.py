"""What the tests stand on."""

from __future__ import annotations

import re
from contextlib import ExitStack
from collections.abc import Callable

import pytest
from playwright.sync_api import Browser, sync_playwright
from support.browser import DESK, Screen, Window, launch, window
from support.ward import Service, Ward


@pytest.fixture(scope="session")
def planned(tmp_path_factory) -> Ward:
    """A planned ward with accounts, to be copied and never changed."""
    return Ward.planned(tmp_path_factory.mktemp("planned"))


@pytest.fixture
def ward(planned: Ward, tmp_path) -> Ward:
    """A planned ward with accounts, the test's own."""
    return planned.copy(tmp_path)


@pytest.fixture
def service(ward: Ward):
    """The service over the test's own ward, which may be filled by commands at any time."""
    with ward.serving() as service:
        yield service


@pytest.fixture(scope="session")
def chromium():
    """One browser for all tests; each window in it is somebody's own."""
    with sync_playwright() as playwright:
        browser = launch(playwright)
        yield browser
        browser.close()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item):
    report = yield
    if report.when == "call":
        item.has_failed = report.failed
    return report


@pytest.fixture
def open_window(chromium: Browser, request) -> Callable[..., Window]:
    """Opens windows before an address: `open_window(service.address, PHONE)`. All are closed with the test,
    and each must have been quiet; where the test failed, the shelf has their traces and pictures."""
    windows: list[Window] = []
    with ExitStack() as stack:

        def opened(address: str, screen: Screen = DESK, **more) -> Window:
            name = re.sub(r"[^\w-]+", "-", request.node.name)
            found = stack.enter_context(
                window(chromium, address, f"{name}-{screen.name}-{len(windows)}", screen, **more))
            windows.append(found)
            return found

        yield opened
        if getattr(request.node, "has_failed", False):
            for opened_window in windows:
                opened_window.keep()
