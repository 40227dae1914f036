/// 職員ID: who may do what, and the keys by which programs ask. Landed: never edited, only followed.
///
/// Keys are kept as SHA-256 only: whoever reads the file cannot ask in anybody's name.
enum AccountSchema {
    static let sql = """
        CREATE TABLE account (
          id TEXT NOT NULL PRIMARY KEY,
          name TEXT NOT NULL,
          createdAt INTEGER NOT NULL,
          -- The last day on which it is good; null without end.
          expiresOn TEXT CHECK (date(expiresOn, '+0 days') IS expiresOn),
          endedAt INTEGER
        ) STRICT;
        CREATE TRIGGER account_isNeverDeleted BEFORE DELETE ON account BEGIN
          SELECT RAISE(ABORT, 'an account ends, it is never deleted');
        END;

        CREATE TABLE accountRole (
          id INTEGER PRIMARY KEY,
          account TEXT NOT NULL REFERENCES account(id),
          role TEXT NOT NULL CHECK (role IN ('venue', 'adviser', 'operator', 'office', 'viewer', 'admin')),
          UNIQUE (account, role)
        ) STRICT;

        -- The venues of somebody who works at some; nobody's row here means every venue.
        CREATE TABLE accountVenue (
          id INTEGER PRIMARY KEY,
          account TEXT NOT NULL REFERENCES account(id),
          venue TEXT NOT NULL REFERENCES venue(id),
          UNIQUE (account, venue)
        ) STRICT;

        CREATE TABLE token (
          id INTEGER PRIMARY KEY,
          account TEXT NOT NULL REFERENCES account(id),
          name TEXT NOT NULL,
          keyHash TEXT NOT NULL UNIQUE CHECK (length(keyHash) = 64),
          -- What it is limited to; null for all that its account may.
          role TEXT CHECK (role IN ('venue', 'adviser', 'operator', 'office', 'viewer', 'admin')),
          madeAt INTEGER NOT NULL,
          expiresOn TEXT CHECK (date(expiresOn, '+0 days') IS expiresOn),
          revokedAt INTEGER
        ) STRICT;
        CREATE INDEX token_account ON token(account);
        CREATE TRIGGER token_isNeverDeleted BEFORE DELETE ON token BEGIN
          SELECT RAISE(ABORT, 'a token is revoked, never deleted');
        END;
        """
}
