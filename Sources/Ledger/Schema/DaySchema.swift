/// A venue's day: who waits at the door, how the day was closed, what was typed in from paper. Landed: never
/// edited, only followed.
///
/// Text in anybody's own words stands where it can be erased: `dayNote`, `dayDuty.name`,
/// `paperSheet.writtenBy`, `paperLine.said`, `.note` and `.digest`, which is made of what was said.
enum DaySchema {
    static let sql = """
        -- 当日待ち: one who came when nobody was free.
        CREATE TABLE queue (
          id INTEGER PRIMARY KEY,
          venue TEXT NOT NULL REFERENCES venue(id),
          date TEXT NOT NULL CHECK (date(date, '+0 days') IS date),
          ticket INTEGER NOT NULL CHECK (ticket > 0),
          person INTEGER REFERENCES person(id),
          ageBand TEXT CHECK (ageBand IN
            ('under-60', '60-64', '65-69', '70-74', '75-79', '80-84', '85-89', '90+')),
          party INTEGER NOT NULL CHECK (party BETWEEN 1 AND 9),
          arrivedAt INTEGER NOT NULL,
          request TEXT NOT NULL,
          endedAt INTEGER,
          endReason TEXT CHECK (endReason IN ('served', 'booked', 'left', 'undone')),
          booking INTEGER UNIQUE REFERENCES booking(id),
          turnedAway INTEGER UNIQUE REFERENCES turnedAway(id),
          UNIQUE (venue, date, ticket),
          CHECK ((endedAt IS NULL) = (endReason IS NULL)),
          CHECK ((booking IS NOT NULL) = (ifnull(endReason, '') IN ('served', 'booked'))),
          CHECK ((turnedAway IS NOT NULL) = (endReason IS 'left'))
        ) STRICT;
        CREATE INDEX queue_person ON queue(person) WHERE person IS NOT NULL;
        CREATE TRIGGER queue_isNeverDeleted BEFORE DELETE ON queue BEGIN
          SELECT RAISE(ABORT, 'a wait at the door ends, it is never deleted');
        END;
        CREATE TRIGGER queue_keepsItsTicket BEFORE UPDATE OF venue, date, ticket ON queue BEGIN
          SELECT RAISE(ABORT, 'a ticket is never changed');
        END;

        -- 日締め: closing again adds a row.
        CREATE TABLE dayClosing (
          id INTEGER PRIMARY KEY,
          venue TEXT NOT NULL REFERENCES venue(id),
          date TEXT NOT NULL CHECK (date(date, '+0 days') IS date),
          -- The hours it was really open.
          opened TEXT CHECK (strftime('%H:%M', opened, '+0 days') IS opened),
          closed TEXT CHECK (strftime('%H:%M', closed, '+0 days') IS closed AND closed > opened),
          -- People: the adviser's count, and the marks' at that moment.
          headCount INTEGER CHECK (headCount BETWEEN 0 AND 999),
          served INTEGER NOT NULL CHECK (served >= 0),
          account TEXT NOT NULL,
          request TEXT NOT NULL UNIQUE,
          closedAt INTEGER NOT NULL,
          reopenedAt INTEGER,
          reopenedBy TEXT,
          CHECK ((opened IS NULL) = (closed IS NULL)),
          CHECK ((reopenedAt IS NULL) = (reopenedBy IS NULL))
        ) STRICT;
        -- A day is closed once at a time: this index decides.
        CREATE UNIQUE INDEX dayClosing_inForce ON dayClosing(venue, date) WHERE reopenedAt IS NULL;
        CREATE INDEX dayClosing_day ON dayClosing(venue, date);
        CREATE TRIGGER dayClosing_isNeverDeleted BEFORE DELETE ON dayClosing BEGIN
          SELECT RAISE(ABORT, 'a closing is taken back, never deleted');
        END;
        CREATE TRIGGER dayClosing_isNeverChanged BEFORE UPDATE ON dayClosing
          WHEN OLD.reopenedAt IS NOT NULL OR NEW.venue <> OLD.venue OR NEW.date <> OLD.date
            OR NEW.served <> OLD.served OR NEW.headCount IS NOT OLD.headCount
            OR NEW.closedAt <> OLD.closedAt BEGIN
          SELECT RAISE(ABORT, 'a closing is taken back, never changed');
        END;

        CREATE TABLE dayNote (
          id INTEGER PRIMARY KEY,
          closing INTEGER NOT NULL REFERENCES dayClosing(id),
          kind TEXT NOT NULL CHECK (kind IN ('remark', 'reopening')),
          said TEXT NOT NULL,
          UNIQUE (closing, kind)
        ) STRICT;

        -- Who was on duty: an account, or the name of somebody without one.
        CREATE TABLE dayDuty (
          id INTEGER PRIMARY KEY,
          closing INTEGER NOT NULL REFERENCES dayClosing(id),
          account TEXT REFERENCES account(id),
          name TEXT,
          CHECK (account IS NULL OR name IS NULL)
        ) STRICT;
        CREATE INDEX dayDuty_closing ON dayDuty(closing);

        -- 不明: nobody can say whether they came. It is said of the day, not of the person: no mark.
        CREATE TABLE dayUnknown (
          id INTEGER PRIMARY KEY,
          closing INTEGER NOT NULL REFERENCES dayClosing(id),
          booking INTEGER NOT NULL REFERENCES booking(id),
          UNIQUE (closing, booking)
        ) STRICT;

        -- A paper day: who wrote it stands apart from who typed it.
        CREATE TABLE paperSheet (
          id INTEGER PRIMARY KEY,
          venue TEXT NOT NULL REFERENCES venue(id),
          date TEXT NOT NULL CHECK (date(date, '+0 days') IS date),
          writtenBy TEXT,
          account TEXT NOT NULL,
          request TEXT NOT NULL UNIQUE,
          typedAt INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX paperSheet_day ON paperSheet(venue, date);
        CREATE TRIGGER paperSheet_isNeverDeleted BEFORE DELETE ON paperSheet BEGIN
          SELECT RAISE(ABORT, 'what was written is never deleted');
        END;

        CREATE TABLE paperLine (
          id INTEGER PRIMARY KEY,
          sheet INTEGER NOT NULL REFERENCES paperSheet(id),
          number INTEGER NOT NULL CHECK (number > 0),
          -- By which the same line typed again is known.
          digest TEXT UNIQUE CHECK (length(digest) = 64),
          booking INTEGER REFERENCES booking(id),
          mark TEXT REFERENCES mark(id),
          queue INTEGER REFERENCES queue(id),
          -- Why it could not be placed, and its text.
          fault TEXT,
          said TEXT,
          settledAt INTEGER,
          settledBy TEXT,
          note TEXT,
          UNIQUE (sheet, number),
          CHECK (fault IS NOT NULL OR booking IS NOT NULL OR queue IS NOT NULL),
          CHECK (fault IS NOT NULL OR said IS NULL),
          CHECK (fault IS NOT NULL OR settledAt IS NULL),
          CHECK ((settledAt IS NULL) = (settledBy IS NULL))
        ) STRICT;
        CREATE INDEX paperLine_unsettled ON paperLine(sheet) WHERE fault IS NOT NULL AND settledAt IS NULL;
        CREATE INDEX paperLine_booking ON paperLine(booking) WHERE booking IS NOT NULL;
        CREATE TRIGGER paperLine_isNeverDeleted BEFORE DELETE ON paperLine BEGIN
          SELECT RAISE(ABORT, 'what was written is never deleted');
        END;
        """
}
