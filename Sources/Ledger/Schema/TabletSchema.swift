/// Shared tablets, and the PINs by which people sign in at them. Landed: never edited, only followed.
enum TabletSchema {
    static let sql = """
        CREATE TABLE tablet (
          id INTEGER PRIMARY KEY,
          venue TEXT NOT NULL REFERENCES venue(id),
          -- As people there call it: 「受付の1台目」.
          label TEXT NOT NULL,
          keyHash TEXT NOT NULL UNIQUE CHECK (length(keyHash) = 64),
          enrolledAt INTEGER NOT NULL,
          retiredAt INTEGER
        ) STRICT;
        CREATE INDEX tablet_venue ON tablet(venue);
        CREATE TRIGGER tablet_isNeverDeleted BEFORE DELETE ON tablet BEGIN
          SELECT RAISE(ABORT, 'a tablet is retired, never deleted');
        END;

        -- Argon2id like the password, and good at tablets only; null while nobody has set one.
        ALTER TABLE account ADD COLUMN pinHash TEXT CHECK (pinHash GLOB '$argon2id$*');
        -- The tablet at which somebody signed in by PIN; null for a password.
        ALTER TABLE signIn ADD COLUMN tablet INTEGER REFERENCES tablet(id);
        CREATE INDEX signIn_tablet ON signIn(tablet) WHERE endedAt IS NULL AND tablet IS NOT NULL;
        -- By which those of long ago are forgotten.
        CREATE INDEX signIn_endsAt ON signIn(endsAt);
        CREATE INDEX accountVenue_venue ON accountVenue(venue);
        """
}
