import Testing

/// Accounts, sign-ins and keys: what the schema holds of them by itself.
@Suite("Accounts in the schema")
struct AccountRulesTests {
    @Test(arguments: accounts + keys + tablets)
    func theSchemaRefuses(rule: SchemaRule) async throws {
        try await rule.hold()
    }

    static let accounts = [
        SchemaRule(
            "an account removed", refused: account() + "DELETE FROM account",
            because: "an account ends, it is never deleted",
            taken: account() + "UPDATE account SET endedAt = 6"),
        SchemaRule(
            "a second account of an id", refused: account() + account(), because: "UNIQUE constraint failed",
            taken: account() + account(id: "suzuki")),
        SchemaRule(
            "half a head", refused: account(head: "2"), because: "CHECK constraint failed",
            taken: account(head: "1")),
        SchemaRule(
            "a password as it was typed", refused: account(hash: "'ひらけごま'"),
            because: "CHECK constraint failed", taken: account(hash: "'$argon2id$v=19$m=19456,t=2,p=1$'")),
        SchemaRule(
            "a password under another hash", refused: account(hash: "'$ARGON2ID$v=19'"),
            because: "CHECK constraint failed", taken: account(hash: "NULL")),
        SchemaRule(
            "a role that nobody knows", refused: account() + role("boss"), because: "CHECK constraint failed",
            taken: account()
                + ["venue", "adviser", "operator", "office", "viewer", "admin"].map { role($0) }
                .joined()),
        SchemaRule(
            "a role twice", refused: account() + role("venue") + role("venue"),
            because: "UNIQUE constraint failed", taken: account() + role("venue") + role("admin")),
        SchemaRule(
            "a role of nobody", refused: role("venue"), because: "FOREIGN KEY constraint failed",
            taken: account() + role("venue")),
        SchemaRule(
            "a venue twice", refused: account() + venue("a") + venue("a"),
            because: "UNIQUE constraint failed", taken: account() + venue("a") + venue("b")),
        SchemaRule(
            "a venue that is not there", refused: account() + venue("nowhere"),
            because: "FOREIGN KEY constraint failed", taken: account() + venue("a")),
        SchemaRule(
            "a venue of nobody", refused: venue("a"), because: "FOREIGN KEY constraint failed",
            taken: account() + venue("a")),
    ]

    static let keys = [
        SchemaRule(
            "a key removed", refused: account() + token() + "DELETE FROM token",
            because: "a token is revoked, never deleted",
            taken: account() + token() + "UPDATE token SET revokedAt = 6"),
        SchemaRule(
            "one key twice", refused: account() + token() + token(), because: "UNIQUE constraint failed",
            taken: account() + token() + token(hash: String(repeating: "1", count: 64))),
        SchemaRule(
            "a key as it is", refused: account() + token(hash: "sumaho-1"),
            because: "CHECK constraint failed", taken: account() + token()),
        SchemaRule(
            "a key for a role that nobody knows", refused: account() + token(role: "'boss'"),
            because: "CHECK constraint failed", taken: account() + token(role: "'venue'")),
        SchemaRule(
            "a key of nobody", refused: token(), because: "FOREIGN KEY constraint failed",
            taken: account() + token()),
        SchemaRule(
            "a sign-in of nobody", refused: signIn(), because: "FOREIGN KEY constraint failed",
            taken: account() + signIn()),
        SchemaRule(
            "one sign-in twice", refused: account() + signIn() + signIn(),
            because: "UNIQUE constraint failed", taken: account() + signIn() + "DELETE FROM signIn"),
        SchemaRule(
            "a sign-in by its key", refused: account() + signIn(hash: "sumaho-1"),
            because: "CHECK constraint failed", taken: account() + signIn()),
        SchemaRule(
            "a sign-in that ends before it begins", refused: account() + signIn(ends: 5),
            because: "CHECK constraint failed", taken: account() + signIn(ends: 6)),
        SchemaRule(
            "whose password was wrong, in plain words", refused: wrong("sato", hash),
            because: "CHECK constraint failed", taken: wrong(hash, hash)),
        SchemaRule(
            "from where, in plain words", refused: wrong(hash, "192.0.2.1"),
            because: "CHECK constraint failed", taken: wrong(hash, hash)),
    ]

    static let tablets = [
        SchemaRule(
            "a tablet removed", refused: tablet() + "DELETE FROM tablet",
            because: "a tablet is retired, never deleted",
            taken: tablet() + "UPDATE tablet SET retiredAt = 6"),
        SchemaRule(
            "one tablet twice", refused: tablet() + tablet(), because: "UNIQUE constraint failed",
            taken: tablet() + tablet(hash: String(repeating: "1", count: 64))),
        SchemaRule(
            "a tablet by its key", refused: tablet(hash: "sumaho-1"), because: "CHECK constraint failed",
            taken: tablet()),
        SchemaRule(
            "a tablet of no venue", refused: tablet(venue: "nowhere"),
            because: "FOREIGN KEY constraint failed", taken: tablet()),
        SchemaRule(
            "a PIN as it was typed", refused: account() + "UPDATE account SET pinHash = '2580'",
            because: "CHECK constraint failed",
            taken: account() + "UPDATE account SET pinHash = '$argon2id$v=19$m=19456,t=2,p=1$'"),
        SchemaRule(
            "a sign-in at no tablet", refused: account() + signIn() + "UPDATE signIn SET tablet = 1",
            because: "FOREIGN KEY constraint failed",
            taken: account() + signIn() + tablet() + "UPDATE signIn SET tablet = 1"),
    ]

    private static let hash = String(repeating: "0", count: 64)

    private static func account(id: String = "sato", head: String = "0", hash: String = "NULL") -> String {
        """
        INSERT INTO account (id, name, head, passwordHash, createdAt)
        VALUES ('\(id)', '佐藤', \(head), \(hash), 5);
        """
    }
    private static func role(_ role: String) -> String {
        "INSERT INTO accountRole (account, role) VALUES ('sato', '\(role)');"
    }
    private static func venue(_ venue: String) -> String {
        "INSERT INTO accountVenue (account, venue) VALUES ('sato', '\(venue)');"
    }
    private static func token(hash: String = hash, role: String = "NULL") -> String {
        """
        INSERT INTO token (account, name, keyHash, role, madeAt)
        VALUES ('sato', '控え', '\(hash)', \(role), 5);
        """
    }
    private static func signIn(hash: String = hash, ends: Int = 9) -> String {
        """
        INSERT INTO signIn (account, keyHash, madeAt, seenAt, endsAt)
        VALUES ('sato', '\(hash)', 5, 5, \(ends));
        """
    }
    private static func tablet(hash: String = hash, venue: String = "a") -> String {
        """
        INSERT INTO tablet (venue, label, keyHash, enrolledAt) VALUES ('\(venue)', '受付', '\(hash)', 5);
        """
    }
    private static func wrong(_ account: String, _ address: String) -> String {
        "INSERT INTO wrongPassword (account, address, at) VALUES ('\(account)', '\(address)', 5)"
    }
}
