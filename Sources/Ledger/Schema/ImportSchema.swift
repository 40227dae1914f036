/// 取込み: what was brought in from paper and other programs. Landed: never edited, only followed.
enum ImportSchema {
    static let sql = """
        -- One file brought in, whole. An import is undone, never deleted.
        CREATE TABLE importBatch (
          id INTEGER PRIMARY KEY,
          kind TEXT NOT NULL CHECK (kind IN ('bookings', 'people', 'counts')),
          -- SHA-256 of the file, by which the same one is known again.
          digest TEXT NOT NULL CHECK (length(digest) = 64),
          account TEXT NOT NULL,
          request TEXT NOT NULL UNIQUE,
          importedAt INTEGER NOT NULL,
          undoneAt INTEGER,
          undoneBy TEXT,
          CHECK ((undoneAt IS NULL) = (undoneBy IS NULL))
        ) STRICT;
        CREATE UNIQUE INDEX importBatch_once ON importBatch(digest, kind) WHERE undoneAt IS NULL;
        CREATE TRIGGER importBatch_isNeverDeleted BEFORE DELETE ON importBatch BEGIN
          SELECT RAISE(ABORT, 'an import is undone, never deleted');
        END;

        -- A month of a programme that was counted before this system, without persons.
        CREATE TABLE importedMonth (
          id INTEGER PRIMARY KEY,
          batch INTEGER NOT NULL REFERENCES importBatch(id),
          month TEXT NOT NULL CHECK (strftime('%Y-%m', month || '-01') IS month),
          programme TEXT NOT NULL CHECK (programme IN ('consultation', 'course', 'corner')),
          -- Null where it is of the whole ward.
          venue TEXT REFERENCES venue(id),
          undone INTEGER NOT NULL DEFAULT 0 CHECK (undone IN (0, 1))
        ) STRICT;
        -- A month of a venue is counted once: this index decides.
        CREATE UNIQUE INDEX importedMonth_once ON importedMonth(month, programme, ifnull(venue, ''))
          WHERE undone = 0;
        CREATE INDEX importedMonth_batch ON importedMonth(batch);
        CREATE INDEX importedMonth_venue ON importedMonth(venue) WHERE venue IS NOT NULL;
        CREATE TRIGGER importedMonth_isNeverDeleted BEFORE DELETE ON importedMonth BEGIN
          SELECT RAISE(ABORT, 'an import is undone, never deleted');
        END;

        -- What it says. What it does not say is unknown, not 0.
        CREATE TABLE importedCount (
          id INTEGER PRIMARY KEY,
          month INTEGER NOT NULL REFERENCES importedMonth(id),
          -- 'visits', or of a breakdown 'age.70-74'.
          measure TEXT NOT NULL CHECK (length(measure) BETWEEN 1 AND 40),
          count INTEGER NOT NULL CHECK (count BETWEEN 0 AND 10000000),
          UNIQUE (month, measure)
        ) STRICT;
        CREATE TRIGGER importedCount_isNeverChanged BEFORE UPDATE ON importedCount BEGIN
          SELECT RAISE(ABORT, 'an imported count is never changed');
        END;
        CREATE TRIGGER importedCount_isNeverDeleted BEFORE DELETE ON importedCount BEGIN
          SELECT RAISE(ABORT, 'an imported count is never deleted');
        END;
        """
}
