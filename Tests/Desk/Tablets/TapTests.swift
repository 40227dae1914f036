import Almanac
import Clinic
import Desk
import Ledger
import TestSupport
import Testing

/// Signing in at a shared tablet: what it is worth, when it ends, and what guessing comes to.
@Suite("Signing in at a tablet")
struct TapTests {
    /// Whatever somebody may do elsewhere, at 仲町's tablet they are its staff or its adviser.
    static let narrowing: [(Set<Role>, [VenueID], Set<Role>)] = [
        ([.venue], [TestWard.nakacho], [.venue]), ([.adviser], [TestWard.nakacho], [.adviser]),
        ([.venue, .adviser], [TestWard.nakacho, TestWard.shimura], [.venue, .adviser]),
        ([.venue, .office, .admin, .operator, .viewer], [TestWard.nakacho], [.venue]),
        ([.adviser, .office], [TestWard.shimura, TestWard.nakacho], [.adviser]),
    ]

    @Test(arguments: narrowing)
    func aTabletGivesItsVenueOnly(may: Set<Role>, venues: [VenueID], left: Set<Role>) async throws {
        let ward = try await TestWard.planned(at: "2026-04-07 09:30")
        let tablet = try await ward.enrol()
        try await ward.tabletStaff("sato", may, at: venues, head: may.contains(.venue))
        // When
        let key = try await ward.tap("sato", at: tablet)
        // Then
        let account = Account(
            id: "sato", roles: left, venues: [TestWard.nakacho], isHead: may.contains(.venue))
        let desk = ward.desk.acting(withKey: key)
        #expect(try await desk.whoAsks() == account)
        let who = try await ward.desk.doorkeeper.whoAmI(key)
        #expect(who?.account == account && who?.name == "職員 sato" && who?.tablet == TabletID(1))
        #expect(try await desk.ask(Day(date: day("2026-04-06"))) == [])
        #expect(try await ward.ask(Day(date: day("2026-04-06"))).count == 8)
        let renew = RenewAccount(account: TestWard.id("sato"), until: day("2030-03-31"))
        let renewal = try await #require(throws: Refusal.self) {
            _ = try await desk.tell(renew, id: ward.randomness.freshID())
        }
        #expect(renewal.code == .forbidden)
        let plan = try await #require(throws: Refusal.self) {
            _ = try await desk.tell(ward.applyPlan(), id: ward.randomness.freshID())
        }
        #expect(plan.code == .forbidden)
        // The control: by password it is all of theirs
        let whole = try await ward.desk.acting(withKey: ward.signIn("sato")).whoAsks()
        #expect(whole.roles == may && whole.venues == Set(venues))
    }

    /// What they do there is theirs, and no PIN stands anywhere.
    @Test
    func whatIsDoneAtATabletIsThePersons() async throws {
        let ward = try await TestWard.planned(at: "2026-04-07 09:50")
        let tablet = try await ward.enrol()
        try await ward.tabletStaff("sato")
        let desk = ward.desk.acting(withKey: try await ward.tap("sato", at: tablet))
        _ = try await desk.tell(WalkIn(venue: TestWard.nakacho), id: ward.randomness.freshID())
        #expect(
            try await ward.ledger.texts("SELECT account FROM journal ORDER BY id DESC LIMIT 1") == ["sato"])
        let journal = try await ward.ledger.texts("SELECT entries FROM journal").joined()
        #expect(journal.contains("pinHash") && !journal.contains("argon2id") && !journal.contains("2580"))
    }

    /// Whoever loses a venue, or their role there, has lost it at the tablet too.
    @Test(arguments: [
        "DELETE FROM accountVenue", "DELETE FROM accountVenue WHERE venue = 'nakacho'",
        "DELETE FROM accountRole WHERE role <> 'office'",
    ])
    func whatIsTakenAwayIsGoneAtTheTablet(sql: String) async throws {
        let ward = try await TestWard.planned(at: "2026-04-07 09:30")
        let tablet = try await ward.enrol()
        try await ward.tabletStaff("sato", [.venue, .office], at: [TestWard.nakacho, TestWard.shimura])
        let key = try await ward.tap("sato", at: tablet)
        try await ward.ledger.forge(sql)
        let account = try await ward.desk.acting(withKey: key).whoAsks()
        #expect(account.venues?.isEmpty == true || account.roles.isEmpty)
        #expect(try await ward.refusal(tapping: "sato", at: tablet).code == .signInNeeded)
    }

    /// When somebody signs in at 仲町, which consults on the 7th until three, and when that ends at the latest.
    @Test(arguments: [
        ("2026-04-07 09:30", "2026-04-07 16:00"), ("2026-04-07 15:40", "2026-04-07 16:00"),
        ("2026-04-07 15:41", "2026-04-07 20:00"), ("2026-04-07 19:40", "2026-04-07 20:00"),
        ("2026-04-07 19:41", "2026-04-07 20:41"), ("2026-04-07 23:50", "2026-04-08 00:50"),
        ("2026-04-08 09:30", "2026-04-08 20:00"),
    ])
    func itLastsTheOpeningHours(from moment: String, until end: String) async throws {
        let ward = try await TestWard.planned(at: moment)
        let tablet = try await ward.enrol()
        try await ward.tabletStaff("sato")
        let key = try await ward.tap("sato", at: tablet)
        let door = ward.desk.doorkeeper
        #expect(try await door.whoAmI(key)?.endsAt == TestWard.instant(end))
        // Whoever does something every quarter of an hour stays that long, and no longer.
        while ward.clock.clock.now().adding(minutes: 15) < TestWard.instant(end) {
            ward.pass(seconds: 15 * 60)
            #expect(try await door.stands(key))
        }
        ward.at(end)
        #expect(try await !door.stands(key))
        #expect(try await ward.worth(key) == "sign-in-needed")
    }

    @Test(arguments: [(19 * 60 + 59, true), (20 * 60, false)])
    func twentyMinutesWithoutAnythingEndIt(seconds: Int, stands: Bool) async throws {
        let ward = try await TestWard.planned(at: "2026-04-07 09:30")
        let tablet = try await ward.enrol()
        try await ward.tabletStaff("sato")
        let (tapped, typed) = (try await ward.tap("sato", at: tablet), try await ward.signIn("sato"))
        ward.pass(seconds: seconds)
        #expect(try await ward.desk.doorkeeper.stands(tapped) == stands)
        #expect(try await (ward.worth(tapped) != "sign-in-needed") == stands)
        #expect(try await ward.desk.doorkeeper.stands(typed))
    }

    /// One tablet is in one pair of hands; two who tap at once leave one signed in.
    @Test
    func theNextOneEndsTheOneBefore() async throws {
        let ward = try await TestWard.planned(at: "2026-04-07 09:30")
        let (tablet, other) = (try await ward.enrol(), try await ward.enrol("受付の2台目"))
        try await ward.tabletStaff("sato")
        try await ward.tabletStaff("suzuki")
        let elsewhere = [try await ward.tap("sato", at: other), try await ward.signIn("sato")]
        for _ in 1...3 {
            let keys = try await withThrowingTaskGroup(of: SecretKey.self) { group in
                for id in ["sato", "suzuki"] { group.addTask { try await ward.tap(id, at: tablet) } }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            var open = 0
            for key in keys where try await ward.worth(key) != "sign-in-needed" { open += 1 }
            #expect(keys.count == 2 && open == 1)
        }
        for key in elsewhere { #expect(try await ward.worth(key) == "sato [\"venue\"]") }
    }

    /// Every no is the same, and counts the same: neither names, nor venues, nor PINs can be probed.
    @Test
    func everyNoIsTheSame() async throws {
        let ward = try await TestWard.planned(at: "2026-04-07 09:30")
        let tablet = try await ward.enrol()
        for id in ["sato", "ended", "locked"] { try await ward.tabletStaff(id) }
        try await ward.tabletStaff("other", at: [TestWard.shimura])
        try await ward.staff("bare")
        try await ward.tell(EndAccount(account: TestWard.id("ended")))
        try await ward.lock("locked")
        let wrong = try await ward.refusal(tapping: "sato", at: tablet, "8520")
        #expect(wrong.code == .signInNeeded && wrong.fields == [:])
        for (id, pin) in [
            ("ended", TestWard.pin), ("locked", TestWard.pin), ("other", TestWard.pin),
            ("bare", TestWard.pin),
            ("nobody", TestWard.pin), ("sato", ""), ("sato", "258"), ("suzuki", TestWard.password),
        ] {
            #expect(try await ward.refusal(tapping: id, at: tablet, pin) == wrong, "\(id) \(pin)")
        }
        #expect(try await ward.ledger.count("wrongPassword") == 9)
        #expect(try await ward.ledger.count("signIn") == 0)
        // Neither opens what the other does.
        #expect(try await ward.refusal(tapping: "sato", at: tablet, TestWard.password).code == .tooManyTries)
        ward.pass(seconds: 3600)
        #expect(try await ward.refusal(tapping: "sato", at: tablet, TestWard.password) == wrong)
        #expect(try await ward.refusal(signingIn: "sato", TestWard.pin).code == .signInNeeded)
    }

    /// Wrong PINs and wrong passwords are one count.
    @Test
    func guessingIsSlowedAndLocks() async throws {
        let ward = try await TestWard.planned(at: "2026-04-07 09:30")
        let tablet = try await ward.enrol()
        try await ward.tabletStaff("sato", head: false)
        try await ward.guess(2, at: "sato")
        #expect(try await ward.refusal(tapping: "sato", at: tablet, "8520").code == .signInNeeded)
        let slowed = try await ward.refusal(tapping: "sato", at: tablet)
        #expect(slowed.code == .tooManyTries && slowed.fields == ["retryAfter": "1"])
        #expect(try await ward.refusal(signingIn: "sato").code == .tooManyTries)
        // The right PIN wipes no slate: whoever guesses would only have to wait for it. A password does.
        ward.pass(seconds: 1)
        _ = try await ward.tap("sato", at: tablet)
        #expect(try await ward.ledger.count("wrongPassword") == 3)
        ward.pass(seconds: 60)
        _ = try await ward.signIn("sato")
        #expect(try await ward.ledger.count("wrongPassword") == 0)
        // When the tenth is a wrong PIN
        try await ward.guess(9, at: "sato")
        ward.pass(seconds: 60)
        _ = try await ward.refusal(tapping: "sato", at: tablet, "8520")
        // Then the account is locked, the tablet is not; and on a Saturday its head helps
        try await ward.tabletStaff("suzuki")
        _ = try await ward.tap("suzuki", at: tablet)
        ward.at("2026-04-11 09:30")
        #expect(try await ward.refusal(tapping: "sato", at: tablet).code == .signInNeeded)
        try await ward.tabletStaff("kancho", head: true)
        let head = ward.desk.acting(withKey: try await ward.tap("kancho", at: tablet))
        let sato = TestWard.id("sato")
        _ = try await head.tell(UnlockAccount(account: sato), id: ward.randomness.freshID())
        let set = SetPIN(account: sato, hash: try PIN.hash("1357"))
        _ = try await head.tell(set, id: ward.randomness.freshID())
        #expect(try await ward.worth(ward.tap("sato", at: tablet, "1357")) == "sato [\"venue\"]")
        try await ward.expectSound()
    }

    /// Who tries many at once is no faster.
    @Test
    func manyAtOnceAreNoFasterThanOne() async throws {
        let ward = try await TestWard.planned(at: "2026-04-07 09:30")
        let tablet = try await ward.enrol()
        try await ward.tabletStaff("sato")
        let codes = try await withThrowingTaskGroup(of: Refusal.Code.self) { group in
            for number in 1...6 {
                group.addTask {
                    try await ward.refusal(tapping: "sato", at: tablet, "852\(number)").code
                }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(codes.count { $0 == .signInNeeded } == 3 && codes.count { $0 == .tooManyTries } == 3)
    }
}
