"""A full year of one ward, put into a planned database at once: 10,000 persons, every seat sold, marks on all
bookings and a 相談票 on half of the visits. For measuring, and for pages with a year on them.

    python3 full_year.py DATABASE
"""

from __future__ import annotations

import random
import sqlite3
import sys
import uuid
from pathlib import Path

PERSONS = 10_000
MADE = 1_775_000_000_000
BANDS = ["65-69", "70-74", "75-79", "80-84"]


def fill(database: Path, seed: int = 1) -> dict[str, int]:
    """Fills the database; how many rows of each kind there are."""
    dice = random.Random(seed)
    db = sqlite3.connect(database)
    with db:
        # Now and then somebody turns out to be another.
        db.executemany(
            "INSERT INTO person (id, mergedInto) VALUES (?, ?)",
            [(person, 1 if person % 500 == 499 else None) for person in range(1, PERSONS + 1)])
        seats = db.execute(
            """
            SELECT seat.id, session FROM seat JOIN session ON session.id = session
            WHERE retired = 0 ORDER BY date, start
            """).fetchall()
        bookings = [sell(db, dice, seat, session) for seat, session in seats]
        topics = [topic for (topic,) in db.execute("SELECT id FROM choice WHERE kind = 'topic'")]
        for booking in bookings:
            attend(db, dice, booking, topics)
    counts = {table: db.execute(f"SELECT count(*) FROM {table}").fetchone()[0]
              for table in ("person", "booking", "mark", "record", "recordTopic")}
    db.close()
    return counts


def sell(db: sqlite3.Connection, dice: random.Random, seat: int, session: int) -> int:
    """The booking or walk-in of a seat; a tenth of the seats were given back once before."""
    if dice.random() < .1:
        db.execute(
            """
            INSERT INTO booking (session, seat, person, kind, source, ageBand, madeAt, endedAt, endReason)
            VALUES (?, ?, ?, 'booking', 'phone', '75-79', ?, ?, 'cancelled')
            """, [session, seat, dice.randint(1, PERSONS), MADE, MADE])
    walk_in = dice.random() < .1
    person = None if walk_in and dice.random() < .5 else dice.randint(1, PERSONS)
    return db.execute(
        """
        INSERT INTO booking (session, seat, person, kind, source, firstTime, ageBand, party, madeAt)
        VALUES (?, ?, ?, ?, 'phone', ?, ?, ?, ?)
        """, [session, seat, person, "walk-in" if walk_in else "booking", dice.random() < .4, dice.choice(BANDS),
              dice.choice([1, 1, 2]), MADE]).lastrowid


def attend(db: sqlite3.Connection, dice: random.Random, booking: int, topics: list[int]) -> None:
    """The mark of a booking, and half the time a 相談票."""
    value = dice.choice(["attended"] * 8 + ["absent", "absent-with-notice"])
    db.execute(
        "INSERT INTO mark VALUES (?, ?, ?, ?, ?, NULL, 'test')",
        [str(uuid.UUID(int=booking)), booking, value, MADE, MADE])
    if value != "attended" or dice.random() < .5:
        return
    record = db.execute(
        """
        INSERT INTO record (booking, device, result, began, ended, explained, gender, blank, writtenAt, account,
          request)
        VALUES (?, 'iphone', 'solved', '10:00', '10:25', 1, 2, 0, 5, 'test', ?)
        """, [booking, f"record {booking}"]).lastrowid
    for topic in dice.sample(topics, 2):
        db.execute("INSERT INTO recordTopic (record, topic) VALUES (?, ?)", [record, topic])


if __name__ == "__main__":
    print(", ".join(f"{count} {table}" for table, count in fill(Path(sys.argv[1])).items()))
