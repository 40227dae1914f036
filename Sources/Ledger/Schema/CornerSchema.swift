/// 相談コーナー: days at festivals, and the people counted there. Landed: never edited, only followed.
///
/// A corner day is no `session`: its ground is no ふれあい館, and a `venue` row for it would stand among the
/// places that people book at, in the timetable and in the newsletter.
///
/// Text in anybody's own words stands where it can be erased: `cornerDay.cancelReason`.
enum CornerSchema {
    static let sql = """
        CREATE TABLE cornerDay (
          id INTEGER PRIMARY KEY,
          -- As it is announced: 「区民まつり」, and where on its ground.
          title TEXT NOT NULL,
          place TEXT NOT NULL,
          date TEXT NOT NULL CHECK (date(date, '+0 days') IS date),
          opens TEXT NOT NULL CHECK (strftime('%H:%M', opens, '+0 days') IS opens),
          closes TEXT NOT NULL CHECK (strftime('%H:%M', closes, '+0 days') IS closes AND closes > opens),
          -- The team of advisers that goes there; null where others do.
          team INTEGER CHECK (team > 0),
          request TEXT NOT NULL UNIQUE,
          fixedAt INTEGER NOT NULL,
          cancelledAt INTEGER,
          cancelReason TEXT,
          CHECK (cancelReason IS NULL OR cancelledAt IS NOT NULL)
        ) STRICT;
        -- A date has one corner at a time: this index decides.
        CREATE UNIQUE INDEX cornerDay_oneADate ON cornerDay(date) WHERE cancelledAt IS NULL;
        CREATE INDEX cornerDay_date ON cornerDay(date);
        CREATE TRIGGER cornerDay_isNeverDeleted BEFORE DELETE ON cornerDay BEGIN
          SELECT RAISE(ABORT, 'a corner day is cancelled, never deleted');
        END;
        CREATE TRIGGER cornerDay_keepsItsDate BEFORE UPDATE OF date ON cornerDay BEGIN
          SELECT RAISE(ABORT, 'a corner day keeps its date');
        END;

        -- One tap: a person more, or an earlier tap taken back. That one may still be on its way.
        CREATE TABLE cornerCount (
          id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
          day INTEGER NOT NULL REFERENCES cornerDay(id),
          takesBack TEXT CHECK (length(takesBack) = 36 AND takesBack <> id),
          happenedAt INTEGER NOT NULL,
          arrivedAt INTEGER NOT NULL,
          ageBand TEXT CHECK (ageBand IN
            ('under-60', '60-64', '65-69', '70-74', '75-79', '80-84', '85-89', '90+')),
          gender INTEGER CHECK (gender IN (0, 1, 2, 9)),
          -- The code of a 相談内容. No reference: a tap is kept whatever has become of the choice.
          topic TEXT,
          account TEXT NOT NULL,
          request TEXT NOT NULL
        ) STRICT;
        CREATE INDEX cornerCount_day ON cornerCount(day);
        CREATE INDEX cornerCount_takesBack ON cornerCount(takesBack) WHERE takesBack IS NOT NULL;
        CREATE TRIGGER cornerCount_isNeverChanged BEFORE UPDATE ON cornerCount BEGIN
          SELECT RAISE(ABORT, 'a tap is taken back, never changed');
        END;
        CREATE TRIGGER cornerCount_isNeverDeleted BEFORE DELETE ON cornerCount BEGIN
          SELECT RAISE(ABORT, 'a tap is taken back, never deleted');
        END;

        -- The taps that count, as a set: in whatever order they came, and however often.
        CREATE VIEW cornerPerson AS
          SELECT id, day, min(happenedAt, arrivedAt) AS at, ageBand, gender, topic FROM cornerCount AS tap
          WHERE takesBack IS NULL
            AND NOT EXISTS (SELECT 1 FROM cornerCount AS back WHERE back.takesBack = tap.id);

        -- 正の字: people counted on paper, besides the taps. A correction names the entry that it replaces.
        CREATE TABLE cornerTally (
          id INTEGER PRIMARY KEY,
          day INTEGER NOT NULL REFERENCES cornerDay(id),
          people INTEGER NOT NULL CHECK (people BETWEEN 0 AND 9999),
          replaces INTEGER UNIQUE REFERENCES cornerTally(id),
          account TEXT NOT NULL,
          request TEXT NOT NULL UNIQUE,
          enteredAt INTEGER NOT NULL,
          CHECK (replaces <> id)
        ) STRICT;
        CREATE UNIQUE INDEX cornerTally_first ON cornerTally(day) WHERE replaces IS NULL;
        CREATE INDEX cornerTally_day ON cornerTally(day);
        CREATE TRIGGER cornerTally_isNeverChanged BEFORE UPDATE ON cornerTally BEGIN
          SELECT RAISE(ABORT, 'a tally is replaced, never changed');
        END;
        CREATE TRIGGER cornerTally_isNeverDeleted BEFORE DELETE ON cornerTally BEGIN
          SELECT RAISE(ABORT, 'a tally is replaced, never deleted');
        END;
        -- Without it two chains could begin at one day and end at another.
        CREATE TRIGGER cornerTally_replacesItsOwnDays BEFORE INSERT ON cornerTally
          WHEN NEW.replaces IS NOT NULL
            AND NEW.day IS NOT (SELECT day FROM cornerTally WHERE id = NEW.replaces) BEGIN
          SELECT RAISE(ABORT, 'a tally replaces one of its own day');
        END;

        -- The entry of each day that nobody has replaced.
        CREATE VIEW cornerPaper AS
          SELECT * FROM cornerTally AS tally
          WHERE NOT EXISTS (SELECT 1 FROM cornerTally AS later WHERE later.replaces = tally.id);
        """
}
