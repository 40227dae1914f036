/// 職員ID: who may do what, and the keys by which programs ask. Landed: never edited, only followed.
///
/// Keys are kept as SHA-256 only: whoever reads the file cannot ask in anybody's name.
enum AccountSchema {
    static let sql = """
        CREATE TABLE account (
          id TEXT NOT NULL PRIMARY KEY,
          name TEXT NOT NULL,
          -- 館長: unlocks the staff of their venues.
          head INTEGER NOT NULL DEFAULT 0 CHECK (head IN (0, 1)),
          -- Argon2id, with its salt and cost; null while nobody has set one.
          passwordHash TEXT CHECK (passwordHash GLOB '$argon2id$*'),
          -- Since then nobody can sign in: too many wrong passwords.
          lockedAt INTEGER,
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

        CREATE TABLE signIn (
          id INTEGER PRIMARY KEY,
          account TEXT NOT NULL REFERENCES account(id),
          keyHash TEXT NOT NULL UNIQUE CHECK (length(keyHash) = 64),
          madeAt INTEGER NOT NULL,
          seenAt INTEGER NOT NULL,
          -- It ends then at the latest, however busy.
          endsAt INTEGER NOT NULL CHECK (endsAt > madeAt),
          endedAt INTEGER
        ) STRICT;
        CREATE INDEX signIn_account ON signIn(account) WHERE endedAt IS NULL;

        -- Wrong passwords of the last day, by which guessing is slowed.
        CREATE TABLE wrongPassword (
          id INTEGER PRIMARY KEY,
          -- Whose and from where, as hashes: they are compared, never shown, and who mistakes the field types
          -- a password where the account belongs.
          account TEXT NOT NULL CHECK (length(account) = 64),
          address TEXT NOT NULL CHECK (length(address) = 64),
          at INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX wrongPassword_account ON wrongPassword(account, at);
        CREATE INDEX wrongPassword_address ON wrongPassword(address, at);
        CREATE INDEX wrongPassword_at ON wrongPassword(at);

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
