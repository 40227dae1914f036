/// What proves who did what: repeats, the journal, who saw whom. Landed: never edited, only followed.
enum TrustSchema {
    static let sql = """
        CREATE TABLE request (
          id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
          account TEXT NOT NULL,
          useCase TEXT NOT NULL,
          bodyDigest TEXT NOT NULL,
          answer TEXT NOT NULL,
          at INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX request_at ON request(at);

        CREATE TABLE journal (
          id INTEGER PRIMARY KEY,
          at INTEGER NOT NULL,
          machineAt INTEGER NOT NULL,
          account TEXT NOT NULL,
          action TEXT NOT NULL,
          request TEXT NOT NULL UNIQUE,
          entries TEXT NOT NULL,
          previous TEXT NOT NULL UNIQUE,
          hash TEXT NOT NULL UNIQUE
        ) STRICT;
        CREATE TRIGGER journal_isNeverChanged BEFORE UPDATE ON journal BEGIN
          SELECT RAISE(ABORT, 'the journal is append-only');
        END;
        CREATE TRIGGER journal_isNeverDeleted BEFORE DELETE ON journal BEGIN
          SELECT RAISE(ABORT, 'the journal is append-only');
        END;

        CREATE TABLE access (
          id INTEGER PRIMARY KEY,
          at INTEGER NOT NULL,
          account TEXT NOT NULL,
          question TEXT NOT NULL,
          -- The ids of the persons shown, as a JSON array.
          persons TEXT NOT NULL
        ) STRICT;
        CREATE INDEX access_at ON access(at);
        """
}
