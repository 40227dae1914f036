/// The ward, its venues, sessions and seats, and what the plan demands. Landed: never edited, only followed.
///
/// Dates are checked after a modifier that changes nothing: without one SQLite takes 2026-02-31 and 24:00 as
/// they come, and only counting makes it see that there is no such day.
enum TimetableSchema {
    static let sql = """
        CREATE TABLE ward (
          id INTEGER PRIMARY KEY CHECK (id = 1),
          name TEXT NOT NULL,
          code TEXT NOT NULL,
          visitsCount TEXT NOT NULL CHECK (visitsCount IN ('people', 'bookings'))
        ) STRICT;

        CREATE TABLE venue (
          id TEXT NOT NULL PRIMARY KEY,
          name TEXT NOT NULL,
          kana TEXT NOT NULL,
          phone TEXT NOT NULL,
          sort INTEGER NOT NULL
        ) STRICT;

        CREATE TABLE room (
          id INTEGER PRIMARY KEY,
          venue TEXT NOT NULL REFERENCES venue(id),
          code TEXT NOT NULL,
          name TEXT NOT NULL,
          UNIQUE (venue, code)
        ) STRICT;

        CREATE TABLE session (
          id INTEGER PRIMARY KEY,
          programme TEXT NOT NULL CHECK (programme IN ('consultation', 'course', 'corner')),
          venue TEXT NOT NULL,
          date TEXT NOT NULL CHECK (date(date, '+0 days') IS date),
          room TEXT NOT NULL,
          team INTEGER CHECK (team > 0),
          minimumAge INTEGER NOT NULL CHECK (minimumAge BETWEEN 0 AND 120),
          state TEXT NOT NULL CHECK (state IN ('open', 'closed', 'withdrawn')),
          FOREIGN KEY (venue, room) REFERENCES room(venue, code)
        ) STRICT;
        CREATE UNIQUE INDEX session_oneConsultation ON session(venue, date) WHERE programme = 'consultation';
        CREATE INDEX session_date ON session(date);
        CREATE UNIQUE INDEX session_team ON session(date, team)
          WHERE programme = 'consultation' AND state <> 'withdrawn';

        CREATE TABLE seat (
          id INTEGER PRIMARY KEY,
          session INTEGER NOT NULL REFERENCES session(id),
          desk INTEGER NOT NULL CHECK (desk > 0),
          start TEXT NOT NULL CHECK (strftime('%H:%M', start, '+0 days') IS start),
          "end" TEXT NOT NULL CHECK (strftime('%H:%M', "end", '+0 days') IS "end" AND "end" > start),
          retired INTEGER NOT NULL DEFAULT 0 CHECK (retired IN (0, 1)),
          UNIQUE (session, desk, start),
          UNIQUE (id, session)
        ) STRICT;
        CREATE TRIGGER seat_insertWithoutOverlap BEFORE INSERT ON seat WHEN NEW.retired = 0 BEGIN
          SELECT RAISE(ABORT, 'seats of one desk overlap') WHERE EXISTS (
            SELECT 1 FROM seat WHERE session = NEW.session AND desk = NEW.desk AND retired = 0
              AND start < NEW."end" AND "end" > NEW.start);
        END;
        CREATE TRIGGER seat_updateWithoutOverlap BEFORE UPDATE ON seat WHEN NEW.retired = 0 BEGIN
          SELECT RAISE(ABORT, 'seats of one desk overlap') WHERE EXISTS (
            SELECT 1 FROM seat WHERE session = NEW.session AND desk = NEW.desk AND retired = 0
              AND id <> NEW.id AND start < NEW."end" AND "end" > NEW.start);
        END;

        CREATE TABLE bookingMonth (
          month TEXT NOT NULL PRIMARY KEY CHECK (strftime('%Y-%m', month || '-01') IS month),
          opensAt INTEGER
        ) STRICT;

        CREATE TABLE holiday (
          date TEXT NOT NULL PRIMARY KEY CHECK (date(date, '+0 days') IS date),
          name TEXT NOT NULL
        ) STRICT;

        CREATE TABLE target (
          id INTEGER PRIMARY KEY,
          fiscalYear INTEGER NOT NULL,
          programme TEXT NOT NULL CHECK (programme IN ('consultation', 'course', 'corner')),
          volume INTEGER NOT NULL CHECK (volume > 0),
          assumed INTEGER NOT NULL CHECK (assumed IN (0, 1)),
          UNIQUE (fiscalYear, programme)
        ) STRICT;

        CREATE TABLE milestone (
          id INTEGER PRIMARY KEY,
          fiscalYear INTEGER NOT NULL,
          code TEXT NOT NULL,
          name TEXT NOT NULL,
          planned TEXT NOT NULL,
          sort INTEGER NOT NULL,
          doneOn TEXT CHECK (doneOn IS NULL OR date(doneOn, '+0 days') IS doneOn),
          UNIQUE (fiscalYear, code)
        ) STRICT;
        """
}
