/// 広報の提出 and what publishing needs of a venue. Landed: never edited, only followed.
///
/// A manuscript is for everybody to read: nothing in it is anybody's own, and nothing of it is ever erased.
enum KohoSchema {
    static let sql = """
        -- Where a venue is, as its file says: JSON.
        ALTER TABLE venue ADD COLUMN place TEXT CHECK (place IS NULL OR json_valid(place));
        ALTER TABLE ward ADD COLUMN licence TEXT;

        CREATE TABLE koho (
          id INTEGER PRIMARY KEY,
          month TEXT NOT NULL CHECK (strftime('%Y-%m', month || '-01') IS month),
          style TEXT NOT NULL,
          deadline TEXT NOT NULL CHECK (date(deadline, '+0 days') IS deadline),
          -- Whether it was given after the deadline.
          late INTEGER NOT NULL CHECK (late IN (0, 1)),
          -- Word for word, as the editors have it.
          text TEXT NOT NULL CHECK (length(text) > 0),
          replaces INTEGER UNIQUE REFERENCES koho(id),
          account TEXT NOT NULL,
          request TEXT NOT NULL UNIQUE,
          submittedAt INTEGER NOT NULL,
          CHECK (replaces <> id)
        ) STRICT;
        CREATE UNIQUE INDEX koho_first ON koho(month) WHERE replaces IS NULL;
        CREATE INDEX koho_month ON koho(month);
        CREATE TRIGGER koho_isNeverChanged BEFORE UPDATE ON koho BEGIN
          SELECT RAISE(ABORT, 'a manuscript is replaced, never changed');
        END;
        CREATE TRIGGER koho_isNeverDeleted BEFORE DELETE ON koho BEGIN
          SELECT RAISE(ABORT, 'a manuscript is replaced, never deleted');
        END;
        -- Without it two chains could begin in one month and end in another.
        CREATE TRIGGER koho_replacesItsOwnMonths BEFORE INSERT ON koho
          WHEN NEW.replaces IS NOT NULL
            AND NEW.month IS NOT (SELECT month FROM koho WHERE id = NEW.replaces) BEGIN
          SELECT RAISE(ABORT, 'a manuscript replaces one of its own month');
        END;

        -- The same as data: what the newsletter says of each day.
        CREATE TABLE kohoDay (
          id INTEGER PRIMARY KEY,
          koho INTEGER NOT NULL REFERENCES koho(id),
          venue TEXT NOT NULL REFERENCES venue(id),
          -- The venue's name and number as they are in print.
          name TEXT NOT NULL,
          phone TEXT NOT NULL,
          date TEXT NOT NULL CHECK (date(date, '+0 days') IS date),
          holiday INTEGER NOT NULL CHECK (holiday IN (0, 1)),
          -- "10:00-12:00,13:00-15:00"
          hours TEXT NOT NULL,
          UNIQUE (koho, venue, date)
        ) STRICT;
        CREATE TRIGGER kohoDay_isNeverChanged BEFORE UPDATE ON kohoDay BEGIN
          SELECT RAISE(ABORT, 'a day in print is never changed');
        END;
        CREATE TRIGGER kohoDay_isNeverDeleted BEFORE DELETE ON kohoDay BEGIN
          SELECT RAISE(ABORT, 'a day in print is never deleted');
        END;
        CREATE TRIGGER kohoDay_isOfItsMonth BEFORE INSERT ON kohoDay
          WHEN substr(NEW.date, 1, 7) IS NOT (SELECT month FROM koho WHERE id = NEW.koho) BEGIN
          SELECT RAISE(ABORT, 'a day in print is of its manuscript''s month');
        END;
        """
}
