"""A made-up ward on a database of its own: the real program, run as anybody would run it."""

from __future__ import annotations

import json
import os
import re
import shutil
import signal
import subprocess
import time
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import requests

REPOSITORY = Path(__file__).resolve().parents[3]
PASSWORD = "asagao no hana 16"

#: A Tuesday, an hour before the first consultation; 仲町 and 高島平 are open that day.
MORNING = datetime(2026, 11, 24, 9, 0)


@dataclass(frozen=True)
class Account:
    """Somebody who signs in: their id, what they may do, and where (nowhere named: everywhere)."""

    id: str
    name: str
    roles: tuple[str, ...]
    venues: tuple[str, ...] = ()
    head: bool = False

    @property
    def words(self) -> list[str]:
        words = [self.id, "--name", self.name]
        for role in self.roles:
            words += ["--role", role]
        for venue in self.venues:
            words += ["--venue", venue]
        return words + (["--head"] if self.head else [])


ACCOUNTS = (
    Account("sato", "佐藤 花", ("venue",), ("nakacho",)),
    Account("inoue", "井上 清", ("venue",), ("nakacho",), head=True),
    Account("suzuki", "鈴木 進", ("venue",), ("shimura",)),
    Account("abe", "阿部 学", ("adviser",), ("nakacho",)),
    Account("yamada", "山田 緑", ("operator",)),
    Account("ito", "伊藤 茂", ("office",)),
    Account("mori", "森 薫", ("viewer",)),
    Account("kato", "加藤 誠", ("admin",)),
)


@dataclass(frozen=True)
class Resident:
    """Somebody made up."""

    kana: str
    phone: str
    age: int | None = 75

    @classmethod
    def numbered(cls, number: int, age: int | None = 75) -> Resident:
        """As many as are wanted, no two alike."""
        name = "".join("アイウエオカキクケコ"[int(digit)] for digit in f"{number:04}")
        return cls(f"シケン {name}", f"090-2000-{number:04}", age)

    @property
    def fields(self) -> dict[str, Any]:
        """As the API takes them."""
        return {"kana": self.kana, "phone": self.phone, "age": self.age, "outsideWard": False}


class Complaint(Exception):
    """The program ended with another exit code than 0; says which, and what it said."""


def program() -> str:
    """The program that is tried."""
    path = os.environ.get("SUMAHO_PROGRAM", "")
    if not os.access(path, os.X_OK):
        raise FileNotFoundError(f"SUMAHO_PROGRAM names no program: {path!r}")
    return path


def environment(**more: str) -> dict[str, str]:
    """The environment without anything that would lead the program elsewhere."""
    clean = {name: value for name, value in os.environ.items() if not name.startswith("SUMAHO_")}
    return clean | more


class Ward:
    """A database in a folder. Its time begins on a morning and ticks from when the ward was opened."""

    def __init__(self, folder: Path, morning: datetime = MORNING):
        self.folder = folder
        self.morning = morning
        self.opened = time.monotonic()
        self.database = folder / "ward.sqlite"

    @classmethod
    def planned(
        cls, folder: Path, morning: datetime = MORNING, venues: Path = REPOSITORY / "venues",
        accounts: tuple[Account, ...] = (),
    ) -> Ward:
        """Fiscal year 2026 as venue files have it, with these accounts; one of every role where none is."""
        ward = cls(folder, morning)
        # On the first of April: what is over when the plan is written is not planned any more.
        ward.command("plan", "2026", "--apply", "--venues", str(venues), at=datetime(2026, 4, 1, 8))
        for account in accounts or ACCOUNTS:
            ward.account(account)
        return ward

    def copy(self, folder: Path) -> Ward:
        """The same ward once more, to be changed by itself; this one must not be open anywhere."""
        if self.database.with_name(self.database.name + "-wal").exists():
            raise RuntimeError("the database is in use")
        shutil.copy(self.database, folder / self.database.name)
        return Ward(folder, self.morning)

    def now(self) -> datetime:
        """The ward's time, to the minute."""
        passed = timedelta(seconds=time.monotonic() - self.opened)
        return (self.morning + passed).replace(second=0, microsecond=0)

    def turn(self, hour: int, minute: int = 0) -> None:
        """It is that time of the same day, for whatever begins from now on."""
        self.morning = self.morning.replace(hour=hour, minute=minute)
        self.opened = time.monotonic()

    def command(self, *words: str, typed: str | None = None, at: datetime | None = None) -> str:
        """Runs `sumaho` on the database; what it printed. Raises a Complaint where it refuses or fails."""
        moment = (at or self.now()).strftime("%Y-%m-%d %H:%M")
        done = subprocess.run(
            [program(), *words, "--database", str(self.database), "--today", moment],
            input=typed or "", capture_output=True, text=True, timeout=60, env=environment(), check=False)
        if done.returncode != 0:
            raise Complaint(f"sumaho {' '.join(words)} → {done.returncode}\n{done.stderr}{done.stdout}")
        return done.stdout

    def data(self, *words: str) -> Any:
        """What a command answers, as data."""
        return json.loads(self.command(*words, "--json"))

    def account(self, account: Account) -> None:
        """Registers an account, with the PASSWORD."""
        self.command("account", "new", *account.words)
        self.command("account", "password", account.id, typed=PASSWORD + "\n")

    def key(self, account: str) -> str:
        """A new bearer token of an account."""
        return self.command("account", "token", account, "--purpose", "試験").strip()

    def book(self, venue: str, at: str, kana: str, phone: str, age: int = 75, *more: str) -> int:
        """Books somebody; the booking's number."""
        words = ["--venue", venue, "--at", at, "--kana", kana, "--phone", phone, "--age", str(age), *more]
        return self.data("book", *words)["booking"]

    @contextmanager
    def serving(self, port: int = 0) -> Iterator[Service]:
        """The service over the database; stopped at the end, and it must have stopped well."""
        service = Service(self, port)
        try:
            yield service
        except BaseException:
            service.kill()
            raise
        service.stop()


class Service:
    """`sumaho serve` on a port of this machine, any that is free unless one is named."""

    #: What it says once it listens.
    LISTENING = re.compile(r"(http://127\.0\.0\.1:\d+) ")
    #: A request in its log: nothing in it was made up by whoever asked.
    DISCREET = re.compile(
        r"^\S+ info sumaho: account=[a-z-]+ method=[A-Z-]+ ms=[\d.e-]+ "
        r"route=(-|/|(/(v1|[a-z.-]+|\{[a-z]+\}))+) status=\d{3} \[Web\] request$")

    def __init__(self, ward: Ward, port: int = 0):
        self.ward = ward
        self.out = ward.folder / "serve.out"
        self.err = ward.folder / "serve.err"
        self.port = port
        self.start()

    def start(self) -> None:
        """Starts it, on the same port as before where it had one."""
        begin = self.ward.now().strftime("%Y-%m-%d %H:%M")
        words = ["serve", "--port", str(self.port), "--database", str(self.ward.database), "--today", begin]
        with self.out.open("wb") as out, self.err.open("wb") as err:
            self.process = subprocess.Popen(
                [program(), *words], stdin=subprocess.DEVNULL, stdout=out, stderr=err, env=environment())
        try:
            self.address = self._listening()
        except BaseException:
            self.kill()
            raise
        self.port = int(self.address.rsplit(":", 1)[1])

    def _listening(self) -> str:
        limit = time.monotonic() + 60
        while time.monotonic() < limit and self.process.poll() is None:
            if said := self.LISTENING.search(self.said()):
                return said[1]
            time.sleep(0.02)
        raise Complaint(f"the service does not listen: {self.process.poll()}\n{self.said()}")

    def said(self) -> str:
        """Everything that it has printed."""
        return self.out.read_text() + self.err.read_text()

    def stop(self) -> None:
        """Asks it to stop, as systemd does; it has to end by itself, with 0."""
        self.process.send_signal(signal.SIGTERM)
        try:
            code = self.process.wait(timeout=30)
        except subprocess.TimeoutExpired:
            self.kill()
            raise Complaint(f"the service does not stop\n{self.said()}") from None
        if code != 0:
            raise Complaint(f"the service ended with {code}\n{self.said()}")
        self.must_be_discreet()

    def must_be_discreet(self) -> None:
        """Raises where its log has a line that could hold what somebody typed: anything but the templates of
        routes, short words and numbers."""
        lines = [line for line in self.said().splitlines() if "route=" in line]
        if wrong := [line for line in lines if not self.DISCREET.search(line)]:
            raise Complaint("the log tells too much:\n" + "\n".join(wrong))

    def kill(self) -> None:
        """Ends it at once."""
        self.process.kill()
        self.process.wait()

    def tell(self, use_case: str, key: str, **fields: Any) -> Any:
        """The same where it must succeed; what it answers."""
        answer = self.send(use_case, key, **fields)
        if answer.status_code != 200:
            raise Complaint(f"{use_case} → {answer.status_code}\n{answer.text}")
        return answer.json()

    def book(self, key: str, venue: str, date: str, start: str, who: Resident, **more: Any) -> int:
        """Books somebody over the network; the booking's number."""
        wish = {"venue": venue, "date": date, "start": start}
        fields = {"caller": "self", "party": 1, "source": "phone", "newPerson": False} | more
        return self.tell("book", key, wish=wish, resident=who.fields, **fields)["booking"]

    def send(self, use_case: str, key: str | None, **fields: Any) -> requests.Response:
        """POSTs a use case with a fresh request id, whatever comes back."""
        headers = {"Idempotency-Key": str(uuid.uuid4())}
        if key:
            headers["Authorization"] = f"Bearer {key}"
        return requests.post(f"{self.address}/api/v1/{use_case}", json=fields, headers=headers, timeout=30)
