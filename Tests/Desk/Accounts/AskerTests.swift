import Almanac
import Clinic
import Desk
import Foundation
import Ledger
import TestSupport
import Testing

/// Programs with a key: what the file says of it now is what it may, whatever it said before.
@Suite("Keys")
struct AskerTests {
    @Test
    func aKeyStandsForItsAccount() async throws {
        // Given
        let ward = try await TestWard.planned(at: "2026-04-07 09:50")
        try await ward.account("sato", [.venue, .operator], head: true)
        let desk = ward.desk.acting(withKey: try await ward.key(of: "sato"))
        // When, then
        #expect(
            try await desk.whoAsks()
                == Account(id: "sato", roles: [.venue, .operator], venues: [TestWard.nakacho], isHead: true))
        let walkIn = WalkIn(venue: TestWard.nakacho, resident: TestWard.resident("タナカ"))
        _ = try await desk.tell(walkIn, id: ward.randomness.freshID())
        _ = try await desk.ask(Day())
        #expect(
            try await ward.ledger.texts("SELECT account FROM journal ORDER BY id DESC LIMIT 1") == ["sato"])
        #expect(try await ward.ledger.texts("SELECT account || question FROM access") == ["satoday"])
        // An office works everywhere.
        try await ward.account("mori", [.office], at: [])
        let office = try await ward.desk.acting(withKey: ward.key(of: "mori")).whoAsks()
        #expect(office == Account(id: "mori", roles: [.office], venues: nil))
    }

    /// Ways to lose a key between one question and the next.
    static let losses: [(String, @Sendable (TestWard) async throws -> Void)] = [
        ("ended", { try await $0.tell(EndAccount(account: TestWard.id("sato"))) }),
        ("revoked", { try await $0.tell(RevokeToken(token: TokenID(1))) }),
        ("the account has run out", { $0.at("2026-04-11 00:00") }),
        ("the file has lost it", { try await $0.ledger.forge("UPDATE token SET keyHash = '\(unknown)'") }),
    ]
    private static let unknown = String(repeating: "0", count: 64)

    @Test(arguments: losses.indices)
    func whatIsTakenAwayIsGoneWithTheNextQuestion(way: Int) async throws {
        let ward = try await TestWard.planned(at: "2026-04-07 09:50")
        try await ward.account("sato", until: "2026-04-10")
        let desk = ward.desk.acting(withKey: try await ward.key(of: "sato"))
        _ = try await desk.ask(Day())
        ward.at("2026-04-10 23:59")
        _ = try await desk.ask(Day())
        // When
        try await Self.losses[way].1(ward)
        // Then neither questions nor changes, and nothing is written
        let before = try await ward.ledger.everything()
        for _ in 1...2 {
            let asked = try await #require(throws: Refusal.self) { _ = try await desk.ask(Day()) }
            #expect(asked.code == .signInNeeded, "\(Self.losses[way].0)")
        }
        let told = try await #require(throws: Refusal.self) {
            _ = try await desk.tell(WalkIn(venue: TestWard.nakacho), id: ward.randomness.freshID())
        }
        #expect(told.code == .signInNeeded)
        #expect(try await ward.ledger.everything() == before)
    }

    @Test
    func aKeyRunsOutByItself() async throws {
        let ward = try await TestWard.planned()
        try await ward.account("mori", [.office], at: [])
        let short = try await ward.key(of: "mori", until: "2026-04-02")
        let usual = try await ward.key(of: "mori")
        for (moment, worth) in [
            ("2026-04-02 23:59", ["mori [\"office\"]", "mori [\"office\"]"]),
            ("2026-04-03 00:00", ["sign-in-needed", "mori [\"office\"]"]),
            ("2027-04-01 23:59", ["sign-in-needed", "mori [\"office\"]"]),
            ("2027-04-02 00:00", ["sign-in-needed", "sign-in-needed"]),
        ] {
            ward.at(moment)
            #expect(try await [ward.worth(short), ward.worth(usual)] == worth, "\(moment)")
        }
    }

    @Test
    func aKeyMayBeForLessThanItsAccount() async throws {
        let ward = try await TestWard.planned()
        try await ward.account("sato", [.venue, .operator])
        let key = try await ward.key(of: "sato", role: .operator)
        #expect(try await ward.worth(key) == "sato [\"operator\"]")
        let close = CloseSeats(venue: TestWard.nakacho, date: day("2026-04-07"))
        let refusal = try await #require(throws: Refusal.self) {
            _ = try await ward.desk.acting(withKey: key).tell(close, id: ward.randomness.freshID())
        }
        #expect(refusal.code == .forbidden)
        _ = try await ward.desk.acting(withKey: ward.key(of: "sato")).tell(
            close, id: ward.randomness.freshID())
    }

    /// Whoever works at some venues and has lost them is at none: never at all.
    @Test
    func nobodyGainsByLosingTheirVenues() async throws {
        let ward = try await TestWard.planned(at: "2026-04-06 09:00")
        try await ward.book("2026-04-07 10:00")
        try await ward.account("sato")
        let desk = ward.desk.acting(withKey: try await ward.key(of: "sato"))
        #expect(try await desk.ask(Day(date: day("2026-04-07"))).count == 8)
        try await ward.ledger.forge("DELETE FROM accountVenue")
        #expect(try await desk.whoAsks().venues == [])
        #expect(try await desk.ask(Day(date: day("2026-04-07"))) == [])
        #expect(try await desk.ask(Find(query: "タナカ")) == [])
    }

    /// The key is seen once, where it is drawn; the file knows its hash.
    @Test
    func aKeyIsKeptAsItsHashOnly() async throws {
        let ward = try await TestWard.planned()
        try await ward.account("sato")
        let key = try await ward.key(of: "sato")
        #expect(key.text.wholeMatch(of: /sumaho-[0-9a-f]{64}/) != nil && key.hash != key.text)
        #expect(SecretKey(key.text)?.hash == key.hash && SecretKey(.system).text != SecretKey(.system).text)
        let rows = try await ward.ledger.everything().values.joined().joined()
        #expect(rows.contains(key.hash) && !rows.contains(key.text.dropFirst(7)))
        let list = String(decoding: try JSONEncoder().encode(try await ward.ask(Accounts())), as: UTF8.self)
        #expect(list.contains("試験") && !list.contains(key.hash) && !list.contains(key.text.dropFirst(7)))
        for text in [
            "", "sumaho-", String(key.text.dropLast()), key.text + "0", String(key.text.dropFirst(7)),
        ] {
            #expect(SecretKey(text) == nil, "\(text)")
        }
        #expect(try await ward.worth(SecretKey(.system)) == "sign-in-needed")
    }

    @Test
    func whatIsNoKeyIsRefused() async throws {
        let ward = try await TestWard.planned()
        try await ward.account("sato", until: "2026-04-30")
        let (sato, hash) = (TestWard.id("sato"), SecretKey(ward.randomness).hash)
        for (token, field) in [
            (IssueToken(account: sato, purpose: " ", hash: hash), "purpose"),
            (IssueToken(account: sato, purpose: "控え", hash: "0x" + hash.dropFirst(2)), "hash"),
            (IssueToken(account: sato, purpose: "控え", hash: hash.uppercased()), "hash"),
            (IssueToken(account: sato, purpose: "控え", hash: hash, role: .office), "role"),
            (IssueToken(account: sato, purpose: "控え", hash: hash, expiresOn: day("2026-03-31")), "expiresOn"),
            // Its account ends a day before.
            (IssueToken(account: sato, purpose: "控え", hash: hash, expiresOn: day("2026-05-01")), "expiresOn"),
        ] {
            let refusal = try await ward.refusal(token)
            #expect(refusal.code == .badInput && Array(refusal.fields.keys) == [field], "\(field)")
        }
        let good = IssueToken(account: sato, purpose: "控え", hash: hash)
        // No key is promised for longer than its account is good.
        #expect(try await ward.tell(good).expiresOn == day("2026-04-30"))
        let (last, other) = (day("2026-04-30"), SecretKey(ward.randomness).hash)
        let exact = IssueToken(account: sato, purpose: "控え", hash: other, expiresOn: last)
        #expect(try await ward.tell(exact).expiresOn == last)
        #expect(try await ward.refusal(good).code == .alreadyThere)
        try await ward.tell(RevokeToken(token: TokenID(1)))
        #expect(try await ward.refusal(RevokeToken(token: TokenID(1))).code == .nothingToDo)
        #expect(try await ward.refusal(RevokeToken(token: TokenID(3))).code == .notFound)
        ward.at("2026-05-01 09:00")
        #expect(try await ward.refusal(good).code == .alreadyEnded)
    }
}
