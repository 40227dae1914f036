/// What the phone desk keeps: the waiting list, calls to make, closures by hand, who was turned away.
///
/// Text that residents or operators gave can be erased: `reach`, `note` and `callBack` stand apart from what
/// is kept for ever; the reasons in `booking` (`ageWaiver`, `limitWaiver`) may be null, and erasing a person
/// sets them so.
enum CallSchema {
    static let sql = """
        ALTER TABLE ward ADD COLUMN teams INTEGER NOT NULL DEFAULT 3 CHECK (teams > 0);
        -- Null is no valid JSON, and stands in every ward that was there before.
        ALTER TABLE ward ADD COLUMN callRules TEXT CHECK (callRules IS NULL OR json_valid(callRules));

        ALTER TABLE session ADD COLUMN byHand INTEGER NOT NULL DEFAULT 0 CHECK (byHand IN (0, 1));
        ALTER TABLE seat ADD COLUMN byHand INTEGER NOT NULL DEFAULT 0 CHECK (byHand IN (0, 1));
        ALTER TABLE seat ADD COLUMN closed INTEGER NOT NULL DEFAULT 0 CHECK (closed IN (0, 1));

        ALTER TABLE personDetails ADD COLUMN reach TEXT;
        ALTER TABLE personDetails ADD COLUMN secret INTEGER NOT NULL DEFAULT 0 CHECK (secret IN (0, 1));
        ALTER TABLE personDetails ADD COLUMN note TEXT;

        CREATE TABLE waiting (
          id INTEGER PRIMARY KEY,
          person INTEGER NOT NULL REFERENCES person(id),
          venue TEXT REFERENCES venue(id),
          -- Bit 0 is Monday, bit 6 Sunday.
          weekdays INTEGER NOT NULL CHECK (weekdays BETWEEN 1 AND 127),
          part TEXT CHECK (part IN ('morning', 'afternoon')),
          -- The first day that helps; null for any from now on.
          since TEXT CHECK (date(since, '+0 days') IS since),
          until TEXT NOT NULL CHECK (date(until, '+0 days') IS until AND (since IS NULL OR until >= since)),
          party INTEGER NOT NULL CHECK (party BETWEEN 1 AND 9),
          caller TEXT NOT NULL CHECK (caller IN ('self', 'family', 'other')),
          firstTime INTEGER NOT NULL CHECK (firstTime IN (0, 1)),
          request TEXT NOT NULL UNIQUE,
          joinedAt INTEGER NOT NULL,
          endedAt INTEGER,
          endReason TEXT CHECK (endReason IN ('served', 'left')),
          CHECK ((endedAt IS NULL) = (endReason IS NULL))
        ) STRICT;
        CREATE INDEX waiting_live ON waiting(joinedAt) WHERE endedAt IS NULL;
        CREATE INDEX waiting_person ON waiting(person);
        CREATE TRIGGER waiting_isNeverDeleted BEFORE DELETE ON waiting BEGIN
          SELECT RAISE(ABORT, 'a wish ends, it is never deleted');
        END;

        ALTER TABLE booking ADD COLUMN caller TEXT CHECK (caller IN ('self', 'family', 'other'));
        ALTER TABLE booking ADD COLUMN limitWaiver TEXT;
        ALTER TABLE booking ADD COLUMN cause TEXT CHECK (cause IS NULL OR (endReason IS 'cancelled' AND
          cause IN ('unwell', 'unsuited', 'solved', 'other', 'closure', 'undone')));
        ALTER TABLE booking ADD COLUMN waiting INTEGER REFERENCES waiting(id);
        ALTER TABLE booking ADD COLUMN holdUntil INTEGER
          CHECK ((kind = 'hold') = (holdUntil IS NOT NULL) AND (kind <> 'hold' OR waiting IS NOT NULL));
        CREATE INDEX booking_movedTo ON booking(movedTo) WHERE movedTo IS NOT NULL;
        CREATE INDEX booking_waiting ON booking(waiting) WHERE waiting IS NOT NULL;
        CREATE INDEX booking_liveHold ON booking(holdUntil) WHERE kind = 'hold' AND endedAt IS NULL;

        CREATE TABLE callBack (
          id INTEGER PRIMARY KEY,
          booking INTEGER UNIQUE REFERENCES booking(id),
          waiting INTEGER UNIQUE REFERENCES waiting(id),
          who TEXT,
          said TEXT NOT NULL,
          normal TEXT NOT NULL,
          CHECK ((booking IS NULL) <> (waiting IS NULL))
        ) STRICT;
        CREATE INDEX callBack_normal ON callBack(normal);

        CREATE TABLE task (
          id INTEGER PRIMARY KEY,
          kind TEXT NOT NULL CHECK (kind IN ('offer', 'closure', 'reopening', 'reminder')),
          booking INTEGER NOT NULL REFERENCES booking(id),
          madeAt INTEGER NOT NULL,
          -- Who rings just now: a prompt of its own, not an account, for one account may sit at two.
          claim TEXT CHECK (length(claim) = 36),
          claimedAt INTEGER,
          -- Not to be tried again before.
          restUntil INTEGER,
          closedAt INTEGER,
          result TEXT CHECK (result IN
            ('self', 'family', 'message', 'no-answer', 'wrong-number', 'accepted', 'declined', 'withdrawn')),
          CHECK ((claim IS NULL) = (claimedAt IS NULL)),
          CHECK ((closedAt IS NULL) = (result IS NULL))
        ) STRICT;
        CREATE UNIQUE INDEX task_open ON task(booking, kind) WHERE closedAt IS NULL;
        -- Nobody is reminded twice of one booking.
        CREATE UNIQUE INDEX task_oneReminder ON task(booking)
          WHERE kind = 'reminder' AND result IS NOT 'withdrawn';
        CREATE INDEX task_booking ON task(booking);
        CREATE TRIGGER task_isNeverDeleted BEFORE DELETE ON task BEGIN
          SELECT RAISE(ABORT, 'a call is settled, never deleted');
        END;

        CREATE TABLE attempt (
          id INTEGER PRIMARY KEY,
          task INTEGER NOT NULL REFERENCES task(id),
          at INTEGER NOT NULL,
          account TEXT NOT NULL,
          result TEXT NOT NULL CHECK (result IN
            ('self', 'family', 'message', 'no-answer', 'wrong-number', 'accepted', 'declined'))
        ) STRICT;
        CREATE INDEX attempt_task ON attempt(task);
        CREATE TRIGGER attempt_isNeverChanged BEFORE UPDATE ON attempt BEGIN
          SELECT RAISE(ABORT, 'an attempt is never changed');
        END;
        CREATE TRIGGER attempt_isNeverDeleted BEFORE DELETE ON attempt BEGIN
          SELECT RAISE(ABORT, 'an attempt is never deleted');
        END;

        -- 「ご希望に添えず」: a wish that nobody could fulfil. It names nobody.
        CREATE TABLE turnedAway (
          id INTEGER PRIMARY KEY,
          at INTEGER NOT NULL,
          venue TEXT REFERENCES venue(id),
          firstDate TEXT CHECK (date(firstDate, '+0 days') IS firstDate),
          lastDate TEXT CHECK (date(lastDate, '+0 days') IS lastDate AND lastDate >= firstDate),
          part TEXT CHECK (part IN ('morning', 'afternoon')),
          people INTEGER NOT NULL CHECK (people BETWEEN 1 AND 9),
          request TEXT NOT NULL UNIQUE,
          withdrawnAt INTEGER
        ) STRICT;
        CREATE INDEX turnedAway_at ON turnedAway(at);
        CREATE TRIGGER turnedAway_isNeverDeleted BEFORE DELETE ON turnedAway BEGIN
          SELECT RAISE(ABORT, 'a note is withdrawn, never deleted');
        END;

        -- The same two as before, and now a seat that was closed by hand is not for sale either.
        DROP TRIGGER booking_takesOpenSeat;
        CREATE TRIGGER booking_takesOpenSeat BEFORE INSERT ON booking
          WHEN NEW.seat IS NOT NULL AND NEW.endedAt IS NULL BEGIN
          SELECT RAISE(ABORT, 'the seat is not for sale') WHERE NOT EXISTS (
            SELECT 1 FROM seat JOIN session ON session.id = seat.session
            WHERE seat.id = NEW.seat AND seat.retired = 0 AND seat.closed = 0 AND session.state = 'open');
        END;
        DROP TRIGGER booking_keepsOpenSeat;
        CREATE TRIGGER booking_keepsOpenSeat BEFORE UPDATE OF seat, endedAt ON booking
          WHEN NEW.seat IS NOT NULL AND NEW.endedAt IS NULL
            AND (NEW.seat IS NOT OLD.seat OR OLD.endedAt IS NOT NULL) BEGIN
          -- Whoever had a seat before it was closed has it back as it was: closures make calls.
          SELECT RAISE(ABORT, 'the seat is not for sale') WHERE NOT EXISTS (
            SELECT 1 FROM seat JOIN session ON session.id = seat.session
            WHERE seat.id = NEW.seat AND seat.retired = 0 AND session.state <> 'withdrawn'
              AND (NEW.seat IS OLD.seat OR (seat.closed = 0 AND session.state = 'open')));
        END;
        """
}
