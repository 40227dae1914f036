/// Persons, their bookings and what became of them. Landed: never edited, only followed.
enum BookingSchema {
    static let sql = """
        CREATE TABLE person (
          id INTEGER PRIMARY KEY,
          mergedInto INTEGER REFERENCES person(id) CHECK (mergedInto <> id),
          erasedAt INTEGER
        ) STRICT;
        CREATE INDEX person_mergedInto ON person(mergedInto) WHERE mergedInto IS NOT NULL;
        CREATE TRIGGER person_isNeverDeleted BEFORE DELETE ON person BEGIN
          SELECT RAISE(ABORT, 'a person is erased, never deleted');
        END;
        -- Each person with the one that all merged into it are counted as.
        CREATE VIEW personRoot AS
          WITH RECURSIVE up(person, root) AS (
            SELECT id, id FROM person WHERE mergedInto IS NULL
            UNION ALL
            SELECT person.id, up.root FROM person JOIN up ON person.mergedInto = up.person)
          SELECT person, root FROM up;

        CREATE TABLE personDetails (
          person INTEGER PRIMARY KEY REFERENCES person(id),
          kana TEXT NOT NULL,
          nameKey TEXT NOT NULL,
          name TEXT,
          bornOn TEXT CHECK (date(bornOn, '+0 days') IS bornOn),
          statedAge INTEGER CHECK (statedAge BETWEEN 0 AND 130),
          statedOn TEXT CHECK (date(statedOn, '+0 days') IS statedOn),
          CHECK ((statedAge IS NULL) = (statedOn IS NULL))
        ) STRICT;
        CREATE INDEX personDetails_nameKey ON personDetails(nameKey);

        CREATE TABLE phone (
          id INTEGER PRIMARY KEY,
          person INTEGER NOT NULL REFERENCES person(id),
          said TEXT NOT NULL,
          normal TEXT NOT NULL,
          UNIQUE (person, normal)
        ) STRICT;
        CREATE INDEX phone_normal ON phone(normal);
        CREATE INDEX phone_lastFour ON phone(substr(normal, -4));

        CREATE TABLE personHistory (
          id INTEGER PRIMARY KEY,
          person INTEGER NOT NULL REFERENCES person(id),
          at INTEGER NOT NULL,
          field TEXT NOT NULL,
          value TEXT
        ) STRICT;
        CREATE INDEX personHistory_person ON personHistory(person);

        CREATE TABLE booking (
          id INTEGER PRIMARY KEY,
          session INTEGER NOT NULL REFERENCES session(id),
          seat INTEGER,
          person INTEGER REFERENCES person(id),
          kind TEXT NOT NULL CHECK (kind IN ('booking', 'walk-in', 'hold')),
          source TEXT NOT NULL CHECK (source IN ('phone', 'venue', 'walk-in', 'festival')),
          firstTime INTEGER CHECK (firstTime IN (0, 1)),
          ageBand TEXT CHECK (ageBand IN
            ('under-60', '60-64', '65-69', '70-74', '75-79', '80-84', '85-89', '90+')),
          party INTEGER NOT NULL DEFAULT 1 CHECK (party BETWEEN 1 AND 9),
          ageWaiver TEXT,
          request TEXT UNIQUE,
          madeAt INTEGER NOT NULL,
          endedAt INTEGER,
          endReason TEXT CHECK (endReason IN ('cancelled', 'moved', 'expired')),
          movedTo INTEGER REFERENCES booking(id),
          FOREIGN KEY (seat, session) REFERENCES seat(id, session),
          CHECK ((endedAt IS NULL) = (endReason IS NULL)),
          CHECK ((movedTo IS NULL) = (endReason IS NOT 'moved')),
          CHECK (kind = 'walk-in' OR seat IS NOT NULL)
        ) STRICT;
        -- A seat is sold once: this index decides.
        CREATE UNIQUE INDEX booking_liveSeat ON booking(seat) WHERE endedAt IS NULL;
        CREATE INDEX booking_seat ON booking(seat);
        CREATE INDEX booking_session ON booking(session);
        CREATE INDEX booking_person ON booking(person);
        CREATE TRIGGER booking_takesOpenSeat BEFORE INSERT ON booking
          WHEN NEW.seat IS NOT NULL AND NEW.endedAt IS NULL BEGIN
          SELECT RAISE(ABORT, 'the seat is not for sale') WHERE NOT EXISTS (
            SELECT 1 FROM seat JOIN session ON session.id = seat.session
            WHERE seat.id = NEW.seat AND seat.retired = 0 AND session.state = 'open');
        END;
        CREATE TRIGGER booking_keepsOpenSeat BEFORE UPDATE OF seat, endedAt ON booking
          WHEN NEW.seat IS NOT NULL AND NEW.endedAt IS NULL
            AND (NEW.seat IS NOT OLD.seat OR OLD.endedAt IS NOT NULL) BEGIN
          SELECT RAISE(ABORT, 'the seat is not for sale') WHERE NOT EXISTS (
            SELECT 1 FROM seat JOIN session ON session.id = seat.session
            WHERE seat.id = NEW.seat AND seat.retired = 0 AND session.state = 'open');
        END;
        CREATE TRIGGER booking_isNeverDeleted BEFORE DELETE ON booking BEGIN
          SELECT RAISE(ABORT, 'a booking ends, it is never deleted');
        END;
        CREATE TRIGGER seat_retiresFree BEFORE UPDATE OF retired ON seat WHEN NEW.retired > OLD.retired BEGIN
          SELECT RAISE(ABORT, 'a booked seat cannot retire') WHERE EXISTS (
            SELECT 1 FROM booking WHERE seat = NEW.id AND endedAt IS NULL);
        END;

        CREATE TABLE mark (
          id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
          booking INTEGER NOT NULL REFERENCES booking(id),
          value TEXT NOT NULL CHECK (value IN ('attended', 'absent', 'absent-with-notice', 'none')),
          happenedAt INTEGER NOT NULL,
          arrivedAt INTEGER NOT NULL,
          -- No foreign key: the mark it replaces may still be on its way.
          replaces TEXT CHECK (replaces <> id),
          account TEXT NOT NULL
        ) STRICT;
        CREATE INDEX mark_booking ON mark(booking);
        CREATE INDEX mark_replaces ON mark(replaces) WHERE replaces IS NOT NULL;
        CREATE TRIGGER mark_isNeverChanged BEFORE UPDATE ON mark BEGIN
          SELECT RAISE(ABORT, 'a mark is replaced, never changed');
        END;
        CREATE TRIGGER mark_isNeverDeleted BEFORE DELETE ON mark BEGIN
          SELECT RAISE(ABORT, 'a mark is replaced, never deleted');
        END;
        -- For each booking the mark that counts, or null; Mark.current is the same, a test compares them.
        -- It searches for each booking asked about: a window over all marks would read all of them for one.
        CREATE VIEW attendance AS
          SELECT booking.id AS booking, (
            SELECT mark.value FROM mark
            WHERE mark.booking = booking.id AND NOT EXISTS (
              SELECT 1 FROM mark AS later WHERE later.replaces = mark.id AND later.booking = mark.booking)
            ORDER BY min(mark.happenedAt, mark.arrivedAt) DESC, mark.id DESC LIMIT 1) AS value
          FROM booking;
        """
}
