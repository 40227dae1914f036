import Almanac
import Clinic
import Desk
import Ledger
import TestSupport
import Testing

/// Guessing is slowed for each account and each address, and only an account is ever locked.
@Suite("Guessing passwords")
struct GuessingTests {
    /// How many wrong ones, and the seconds to wait after them.
    static let waits = [(3, 1), (4, 2), (5, 4), (8, 32), (9, 60), (30, 60)]

    /// The right password too is not looked at before; no Argon2 runs.
    @Test(arguments: ["sato", "nobody", "No Account"], waits)
    func eachWrongOneDoublesTheWait(id: String, wait: (wrong: Int, seconds: Int)) async throws {
        let ward = try await TestWard.planned()
        try await ward.staff("sato")
        try await ward.guess(wait.wrong, at: id)
        for passed in [0, wait.seconds - 1] where passed < wait.seconds {
            ward.at("2026-04-01 09:00")
            ward.pass(seconds: passed)
            let refusal = try await ward.refusal(signingIn: id)
            #expect(refusal.code == .tooManyTries)
            #expect(refusal.fields == ["retryAfter": String(wait.seconds - passed)])
        }
        ward.at("2026-04-01 09:00")
        ward.pass(seconds: wait.seconds)
        let key = try? await ward.signIn(id)
        #expect((key != nil) == (id == "sato"))
    }

    @Test
    func twoSlipsCostNothing() async throws {
        let ward = try await TestWard.planned()
        try await ward.staff("sato")
        for _ in 1...2 {
            #expect(try await ward.refusal(signingIn: "sato", "違うあいことばです").code == .signInNeeded)
        }
        #expect(try await ward.worth(ward.signIn("sato")) == "sato [\"venue\"]")
        // Whoever gets in begins anew: two more slips cost nothing either.
        try await ward.guess(2, at: "sato", from: "192.0.2.1")
        _ = try await ward.signIn("sato")
        // And what was a quarter of an hour ago is forgotten.
        try await ward.guess(9, at: "sato")
        ward.pass(seconds: 15 * 60)
        #expect(try await ward.refusal(signingIn: "nobody", "違うあいことばです").code == .signInNeeded)
        ward.pass(seconds: 1)
        _ = try await ward.signIn("sato")
    }

    /// A whole venue sits behind one address: it is slowed later, and never locked.
    @Test(arguments: [(20, 1), (21, 2), (26, 60), (200, 60)])
    func anAddressIsSlowedAndNeverLocked(wrong: Int, seconds: Int) async throws {
        let ward = try await TestWard.planned()
        try await ward.staff("sato")
        // Of many, each wrong once.
        for number in 1...wrong { try await ward.guess(1, at: "staff-\(number)", from: "192.0.2.1") }
        let refusal = try await ward.refusal(signingIn: "sato")
        #expect(refusal.code == .tooManyTries && refusal.fields == ["retryAfter": String(seconds)])
        // From elsewhere nothing is in the way, and from here it is only a matter of time.
        #expect(try await ward.worth(ward.signIn("sato", from: "192.0.2.2")) == "sato [\"venue\"]")
        ward.pass(seconds: seconds)
        #expect(try await ward.worth(ward.signIn("sato")) == "sato [\"venue\"]")
    }

    @Test
    func nineteenOfAnAddressCostNothing() async throws {
        let ward = try await TestWard.planned()
        try await ward.staff("sato")
        for number in 1...19 { try await ward.guess(1, at: "staff-\(number)", from: "192.0.2.1") }
        _ = try await ward.signIn("sato")
    }

    /// Who tries many at once is no faster.
    @Test
    func manyAtOnceAreNoFasterThanOne() async throws {
        let ward = try await TestWard.planned()
        try await ward.staff("sato")
        let codes = try await withThrowingTaskGroup(of: Refusal.Code.self) { group in
            for _ in 1...6 {
                group.addTask { try await ward.refusal(signingIn: "sato", "違うあいことばです").code }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(codes.count { $0 == .signInNeeded } == 3 && codes.count { $0 == .tooManyTries } == 3)
        #expect(try await ward.ledger.count("wrongPassword") == 3)
    }

    @Test
    func theTenthWrongOneLocks() async throws {
        // Given nine wrong ones, over a day, and somebody who is signed in
        let ward = try await TestWard.planned()
        try await ward.staff("sato")
        let open = try await ward.signIn("sato")
        try await ward.guess(9, at: "sato")
        ward.pass(seconds: 60)
        let watch = JournalWatch(ward.ledger)
        try await watch.forget()
        // When
        _ = try await ward.refusal(signingIn: "sato", "違うあいことばです")
        // Then it is locked, and the journal says so
        #expect(try await ward.ask(Accounts()).map(\.locked) == [true])
        #expect(try await watch.differences() == [])
        let last = try await ward.ledger.texts(
            "SELECT account || ' ' || action || ' ' || entries FROM journal")
        let entry = #"[{"action":"update","columns":["lockedAt"],"keys":"sato","table":"account"}]"#
        #expect(last.last == "door lock-account " + entry)
        // And even the right one opens nothing, days later too; what is open stays open
        #expect(try await ward.worth(open) == "sato [\"venue\"]")
        for days in [0, 2] {
            ward.pass(seconds: 60 + days * 86_400)
            #expect(try await ward.refusal(signingIn: "sato").code == .signInNeeded)
        }
        try await ward.expectSound()
        #expect(try await ward.ledger.count("journal WHERE action = 'lock-account'") == 1)
    }

    /// The day before yesterday's slips do not lock.
    @Test
    func onlyADayCounts() async throws {
        let ward = try await TestWard.planned()
        try await ward.staff("sato")
        try await ward.guess(9, at: "sato")
        ward.pass(seconds: 24 * 3600 + 1)
        _ = try await ward.refusal(signingIn: "sato", "違うあいことばです")
        #expect(try await ward.ask(Accounts()).map(\.locked) == [false])
        #expect(try await ward.ledger.count("wrongPassword") == 1)
    }

    /// What follows the right password of a locked account is what follows a wrong one.
    @Test(arguments: [TestWard.password, "違うあいことばです"])
    func aLockedAccountDoesNotTellWhatIsRight(password: String) async throws {
        let ward = try await TestWard.planned()
        try await ward.staff("sato")
        try await ward.guess(4, at: "sato")
        try await ward.lock("sato")
        ward.pass(seconds: 2)
        let first = try await ward.refusal(signingIn: "sato", password)
        let second = try await ward.refusal(signingIn: "sato", password)
        #expect(first.code == .signInNeeded && second.fields == ["retryAfter": "4"])
    }

    /// Whoever cannot get in is told the same, whatever the reason.
    @Test
    func everyNoIsTheSame() async throws {
        let ward = try await TestWard.planned()
        for id in ["sato", "ended", "over", "locked"] { try await ward.staff(id) }
        try await ward.account("bare")
        try await ward.tell(EndAccount(account: TestWard.id("ended")))
        try await ward.tell(RenewAccount(account: TestWard.id("over"), until: day("2026-04-01")))
        try await ward.lock("locked")
        ward.at("2026-04-02 09:00")
        let wrong = try await ward.refusal(signingIn: "sato", "違うあいことばです")
        #expect(wrong.code == .signInNeeded && wrong.fields == [:])
        for id in ["ended", "over", "locked", "bare", "nobody", "Sato", "", "佐藤", "\u{0}"] {
            #expect(try await ward.refusal(signingIn: id) == wrong, "\(id)")
        }
        #expect(try await ward.ledger.count("signIn") == 0)
        // What was typed for an account is nowhere: it may have been a password.
        let rows = try await ward.ledger.texts("SELECT account || address FROM wrongPassword").joined()
        #expect(!rows.contains("佐藤") && !rows.contains("nobody") && !rows.contains("192.0.2"))
    }
}
