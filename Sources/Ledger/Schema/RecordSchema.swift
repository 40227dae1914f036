/// 相談票: what consultations were about, and what can be chosen there. Landed: never edited, only followed.
///
/// The writer's own words stand in `recordText`, apart from what is kept for ever: erasing deletes them.
enum RecordSchema {
    static let sql = tables + rules + seeds

    private static let tables = """
        CREATE TABLE choice (
          id INTEGER PRIMARY KEY,
          kind TEXT NOT NULL CHECK (kind IN ('topic', 'referral')),
          code TEXT NOT NULL CHECK (code GLOB '[a-z]*' AND length(code) <= 30),
          label TEXT NOT NULL CHECK (label <> ''),
          sort INTEGER NOT NULL CHECK (sort BETWEEN 0 AND 9999),
          -- The days whose records may name it.
          since TEXT NOT NULL CHECK (date(since, '+0 days') IS since),
          until TEXT CHECK (date(until, '+0 days') IS until AND until >= since),
          UNIQUE (kind, code)
        ) STRICT;
        -- What a choice was before it was edited.
        CREATE TABLE choiceHistory (
          id INTEGER PRIMARY KEY,
          choice INTEGER NOT NULL REFERENCES choice(id),
          at INTEGER NOT NULL,
          label TEXT NOT NULL,
          sort INTEGER NOT NULL,
          since TEXT NOT NULL,
          until TEXT
        ) STRICT;
        CREATE INDEX choiceHistory_choice ON choiceHistory(choice);

        CREATE TABLE record (
          id INTEGER PRIMARY KEY,
          booking INTEGER NOT NULL REFERENCES booking(id),
          -- The one it corrects. Each is corrected once, so that those of a booking stand in one line.
          replaces INTEGER UNIQUE REFERENCES record(id) CHECK (replaces < id),
          device TEXT CHECK (device IN ('iphone', 'android', 'simple', 'tablet', 'none')),
          result TEXT CHECK (result IN ('solved', 'partly', 'continues', 'referred')),
          referral INTEGER REFERENCES choice(id),
          began TEXT CHECK (strftime('%H:%M', began, '+0 days') IS began),
          ended TEXT CHECK (strftime('%H:%M', ended, '+0 days') IS ended),
          explained INTEGER NOT NULL CHECK (explained IN (0, 1)),
          gender INTEGER CHECK (gender IN (0, 1, 2, 9)),
          -- A correction that took everything back.
          blank INTEGER NOT NULL CHECK (blank IN (0, 1)),
          writtenAt INTEGER NOT NULL,
          account TEXT NOT NULL,
          request TEXT NOT NULL UNIQUE,
          CHECK (referral IS NULL OR result IS 'referred'),
          CHECK (ended > began AND strftime('%s', ended) - strftime('%s', began) <= 8 * 3600),
          CHECK (blank = 0 OR (replaces IS NOT NULL AND explained = 0 AND
            coalesce(device, result, referral, began, ended, gender) IS NULL))
        ) STRICT;
        CREATE UNIQUE INDEX record_first ON record(booking) WHERE replaces IS NULL;
        CREATE INDEX record_booking ON record(booking);
        CREATE INDEX record_referral ON record(referral) WHERE referral IS NOT NULL;

        CREATE TABLE recordTopic (
          id INTEGER PRIMARY KEY,
          record INTEGER NOT NULL REFERENCES record(id),
          topic INTEGER NOT NULL REFERENCES choice(id),
          UNIQUE (record, topic)
        ) STRICT;
        CREATE INDEX recordTopic_topic ON recordTopic(topic);

        CREATE TABLE recordText (
          record INTEGER PRIMARY KEY REFERENCES record(id),
          other TEXT NOT NULL
        ) STRICT;

        -- For each booking the record that counts, unless it was taken back.
        CREATE VIEW currentRecord AS
          SELECT record.* FROM record
          WHERE blank = 0 AND NOT EXISTS (SELECT 1 FROM record AS later WHERE later.replaces = record.id);
        -- Each choice with the day of every record that names it.
        CREATE VIEW choiceUse AS
          SELECT recordTopic.topic AS choice, 'topic' AS kind, session.date FROM recordTopic
          JOIN record ON record.id = recordTopic.record
          JOIN booking ON booking.id = record.booking JOIN session ON session.id = booking.session
          UNION ALL
          SELECT record.referral, 'referral', session.date FROM record
          JOIN booking ON booking.id = record.booking JOIN session ON session.id = booking.session
          WHERE record.referral IS NOT NULL;

        """

    private static let rules = """
        CREATE TRIGGER record_correctsItsOwn BEFORE INSERT ON record WHEN NEW.replaces IS NOT NULL BEGIN
          SELECT RAISE(ABORT, 'a record corrects one of the same booking') WHERE NOT EXISTS (
            SELECT 1 FROM record WHERE id = NEW.replaces AND booking = NEW.booking);
        END;
        CREATE TRIGGER record_namesAPlaceOfItsDay BEFORE INSERT ON record WHEN NEW.referral IS NOT NULL BEGIN
          SELECT RAISE(ABORT, 'the place is not offered that day') WHERE NOT EXISTS (
            SELECT 1 FROM choice JOIN booking ON booking.id = NEW.booking
            JOIN session ON session.id = booking.session
            WHERE choice.id = NEW.referral AND choice.kind = 'referral'
              AND session.date BETWEEN choice.since AND ifnull(choice.until, session.date));
        END;
        CREATE TRIGGER recordTopic_isOfItsDay BEFORE INSERT ON recordTopic BEGIN
          SELECT RAISE(ABORT, 'the topic is not offered that day') WHERE NOT EXISTS (
            SELECT 1 FROM choice JOIN record ON record.id = NEW.record
            JOIN booking ON booking.id = record.booking JOIN session ON session.id = booking.session
            WHERE choice.id = NEW.topic AND choice.kind = 'topic'
              AND session.date BETWEEN choice.since AND ifnull(choice.until, session.date));
        END;
        CREATE TRIGGER choice_keepsItsMeaning BEFORE UPDATE OF kind, code ON choice BEGIN
          SELECT RAISE(ABORT, 'a choice keeps its code');
        END;
        CREATE TRIGGER choice_keepsItsRecords BEFORE UPDATE OF since, until ON choice BEGIN
          SELECT RAISE(ABORT, 'a record names the choice on another day') WHERE EXISTS (
            SELECT 1 FROM choiceUse WHERE choice = NEW.id
              AND (date < NEW.since OR date > ifnull(NEW.until, date)));
        END;
        CREATE TRIGGER choice_isNeverDeleted BEFORE DELETE ON choice BEGIN
          SELECT RAISE(ABORT, 'a choice is retired, never deleted');
        END;
        CREATE TRIGGER choiceHistory_isNeverChanged BEFORE UPDATE ON choiceHistory BEGIN
          SELECT RAISE(ABORT, 'what a choice was is never changed');
        END;
        CREATE TRIGGER choiceHistory_isNeverDeleted BEFORE DELETE ON choiceHistory BEGIN
          SELECT RAISE(ABORT, 'what a choice was is never deleted');
        END;
        CREATE TRIGGER record_isNeverChanged BEFORE UPDATE ON record BEGIN
          SELECT RAISE(ABORT, 'a record is replaced, never changed');
        END;
        CREATE TRIGGER record_isNeverDeleted BEFORE DELETE ON record BEGIN
          SELECT RAISE(ABORT, 'a record is replaced, never deleted');
        END;
        CREATE TRIGGER recordTopic_isNeverChanged BEFORE UPDATE ON recordTopic BEGIN
          SELECT RAISE(ABORT, 'a record is replaced, never changed');
        END;
        CREATE TRIGGER recordTopic_isNeverDeleted BEFORE DELETE ON recordTopic BEGIN
          SELECT RAISE(ABORT, 'a record is replaced, never deleted');
        END;

        """
}
