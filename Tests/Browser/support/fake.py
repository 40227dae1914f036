"""Servers that are wrong on purpose: what looks at the real one must be able to say no."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

#: Status, media type, body.
Answer = tuple[int, str, str]


@contextmanager
def fake(answer: Callable[[str, str, bytes], Answer]) -> Iterator[str]:
    """Serves what the function makes of method, path and body; its address."""

    class Handler(BaseHTTPRequestHandler):
        def handle_any(self) -> None:
            body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
            status, kind, text = answer(self.command, self.path, body)
            data = text.encode()
            self.send_response(status)
            self.send_header("Content-Type", kind)
            self.send_header("Content-Length", str(len(data)))
            self.end_headers()
            self.wfile.write(data)

        do_GET = do_POST = handle_any

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = Thread(target=server.serve_forever)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


@contextmanager
def pages(**htmls: str) -> Iterator[str]:
    """Serves pages by their names; `/` is the one called `start`."""

    def answer(method: str, path: str, body: bytes) -> Answer:
        html = htmls.get(path.split("?")[0].strip("/") or "start")
        if html is None:
            return 204, "text/plain", ""
        return 200, "text/html; charset=utf-8", html

    with fake(answer) as address:
        yield address


def page(body: str, head: str = "") -> str:
    """A page around what matters, with nothing wrong of its own."""
    return (
        '<!doctype html><html lang="ja"><head><meta charset="utf-8"><title>試験</title>'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f'{head}</head><body><main><h1>試験</h1>{body}</main></body></html>')


def problem(status: int) -> Answer:
    """A problem as the service would write it."""
    told = {
        "type": "about:blank", "title": "t", "status": status, "detail": "できません。", "code": "bad-input",
        "alternatives": [], "candidates": [], "fields": {},
    }
    return status, "application/problem+json", json.dumps(told)
