/// 月締め: a month's figures are kept, whatever is corrected afterwards. Landed: never edited, only followed.
///
/// What is kept are the entries that were counted, in ids and numbers only; `closedEntry` is no audited
/// table, its closing's `digest` stands for all of them in the journal's chain.
///
/// Text in anybody's own words stands where it can be erased: `monthExcuse.reason`.
enum MonthSchema {
    static let sql = """
        CREATE TABLE monthClosing (
          id INTEGER PRIMARY KEY,
          month TEXT NOT NULL UNIQUE CHECK (strftime('%Y-%m', month || '-01') IS month),
          -- What 参加人数 meant then.
          visitsCount TEXT NOT NULL CHECK (visitsCount IN ('people', 'bookings')),
          -- SHA-256 over the month, what 参加人数 meant, and the entries, one a line.
          digest TEXT NOT NULL CHECK (length(digest) = 64),
          -- The journal before this closing's own row: how long it was, and the hash of its last row.
          journalRows INTEGER NOT NULL CHECK (journalRows >= 0),
          journalHash TEXT NOT NULL CHECK (length(journalHash) = 64),
          account TEXT NOT NULL,
          request TEXT NOT NULL UNIQUE,
          closedAt INTEGER NOT NULL
        ) STRICT;
        CREATE TRIGGER monthClosing_isNeverChanged BEFORE UPDATE ON monthClosing BEGIN
          SELECT RAISE(ABORT, 'a closed month keeps its figures');
        END;
        CREATE TRIGGER monthClosing_isNeverDeleted BEFORE DELETE ON monthClosing BEGIN
          SELECT RAISE(ABORT, 'a closed month keeps its figures');
        END;

        CREATE TABLE closedEntry (
          id INTEGER PRIMARY KEY,
          closing INTEGER NOT NULL REFERENCES monthClosing(id),
          -- The row it was counted from: 'booking:815'.
          source TEXT NOT NULL,
          programme TEXT NOT NULL CHECK (programme IN ('consultation', 'course', 'corner')),
          venue TEXT REFERENCES venue(id),
          date TEXT NOT NULL CHECK (date(date, '+0 days') IS date),
          time TEXT CHECK (strftime('%H:%M', time, '+0 days') IS time),
          person INTEGER REFERENCES person(id),
          -- What it added to which figure: {"visits":1}.
          counts TEXT NOT NULL CHECK (json_valid(counts)),
          UNIQUE (closing, source)
        ) STRICT;
        CREATE INDEX closedEntry_venue ON closedEntry(venue) WHERE venue IS NOT NULL;
        CREATE INDEX closedEntry_person ON closedEntry(person) WHERE person IS NOT NULL;
        CREATE TRIGGER closedEntry_isNeverChanged BEFORE UPDATE ON closedEntry BEGIN
          SELECT RAISE(ABORT, 'a closed month keeps its figures');
        END;
        CREATE TRIGGER closedEntry_isNeverDeleted BEFORE DELETE ON closedEntry BEGIN
          SELECT RAISE(ABORT, 'a closed month keeps its figures');
        END;

        -- Why a month was closed although a day of it was not settled.
        CREATE TABLE monthExcuse (
          id INTEGER PRIMARY KEY,
          closing INTEGER NOT NULL REFERENCES monthClosing(id),
          venue TEXT NOT NULL REFERENCES venue(id),
          date TEXT NOT NULL CHECK (date(date, '+0 days') IS date),
          reason TEXT,
          UNIQUE (closing, venue, date)
        ) STRICT;
        CREATE INDEX monthExcuse_venue ON monthExcuse(venue);
        CREATE TRIGGER monthExcuse_isNeverDeleted BEFORE DELETE ON monthExcuse BEGIN
          SELECT RAISE(ABORT, 'an excuse is never deleted');
        END;
        """
}
