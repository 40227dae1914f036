/// What came from the paper ledger. Landed: never edited, only followed.
enum LedgerImportSchema {
    static let sql = """
        -- A row of the paper ledger that names somebody, with the person here whom it is.
        CREATE TABLE importedPerson (
          id INTEGER PRIMARY KEY,
          batch INTEGER NOT NULL REFERENCES importBatch(id),
          -- As the spreadsheet numbers it.
          line INTEGER NOT NULL CHECK (line >= 2),
          person INTEGER NOT NULL REFERENCES person(id),
          -- Whether this import made the person; only such a one goes when it is undone.
          made INTEGER NOT NULL CHECK (made IN (0, 1)),
          -- Whether they had come before, by what the paper says; null where it says nothing.
          cameBefore INTEGER CHECK (cameBefore IN (0, 1)),
          UNIQUE (batch, line)
        ) STRICT;
        CREATE INDEX importedPerson_person ON importedPerson(person);
        CREATE TRIGGER importedPerson_isNeverDeleted BEFORE DELETE ON importedPerson BEGIN
          SELECT RAISE(ABORT, 'an import is undone, never deleted');
        END;
        CREATE TRIGGER importedPerson_isNeverChanged BEFORE UPDATE ON importedPerson BEGIN
          SELECT RAISE(ABORT, 'an imported row is never changed');
        END;

        -- A row of the paper ledger that promises somebody a time, with the booking it has become.
        CREATE TABLE importedBooking (
          booking INTEGER PRIMARY KEY REFERENCES booking(id),
          batch INTEGER NOT NULL REFERENCES importBatch(id),
          line INTEGER NOT NULL CHECK (line >= 2),
          UNIQUE (batch, line)
        ) STRICT;
        CREATE TRIGGER importedBooking_isNeverDeleted BEFORE DELETE ON importedBooking BEGIN
          SELECT RAISE(ABORT, 'an import is undone, never deleted');
        END;
        CREATE TRIGGER importedBooking_isNeverChanged BEFORE UPDATE ON importedBooking BEGIN
          SELECT RAISE(ABORT, 'an imported row is never changed');
        END;
        """
}
