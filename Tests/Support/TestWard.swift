import Almanac
import Clinic
import Desk
import Ledger

/// A ward in memory for a test: two venues, two weeks of April 2026, a clock that stands, ids from a seed.
///
/// 仲町 consults on Tuesdays, Thursdays and Saturdays, 志村 on Mondays, Wednesdays and Fridays, from
/// 2026-04-06 (a Monday) to 2026-04-18: twelve sessions of eight seats. Bookings are always open.
package struct TestWard: Sendable {
    package let ledger: Ledger
    package let clock: SteppedClock
    /// Everything is allowed to it.
    package let desk: LocalDesk
    package let randomness: Randomness
    package let year = FiscalYear(2026)!

    package static let nakacho = VenueID("nakacho")!
    package static let shimura = VenueID("shimura")!

    /// A ward whose year is not planned yet.
    package init(at moment: String = "2026-04-01 09:00", seed: UInt64 = 1) throws {
        try self.init(Ledger.inMemory(), at: moment, seed: seed)
    }

    /// The same over another ledger, for instance a file's.
    package init(_ ledger: Ledger, at moment: String = "2026-04-01 09:00", seed: UInt64 = 1) {
        self.ledger = ledger
        clock = SteppedClock(Self.instant(moment))
        randomness = .seeded(seed)
        desk = LocalDesk(
            ledger, account: Account(id: "test", roles: Role.all), clock: clock.clock, randomness: randomness)
    }

    /// A ward whose two weeks are planned, the plan changed as a test wants it.
    package static func planned(
        at moment: String = "2026-04-01 09:00", seed: UInt64 = 1, _ edit: (inout WardPlan) -> Void = { _ in }
    ) async throws -> TestWard {
        let ward = try TestWard(at: moment, seed: seed)
        try await ward.tell(ward.applyPlan(edit))
        return ward
    }

    /// The plan of the two venues, changed as a test wants it.
    package func applyPlan(_ edit: (inout WardPlan) -> Void = { _ in }) -> ApplyPlan {
        var plan = Self.plan
        edit(&plan)
        return ApplyPlan(plan: plan, fiscalYear: year, targets: Self.targets)
    }

    /// Makes a change under a fresh id.
    @discardableResult
    package func tell<C: Change>(_ change: C) async throws -> C.Answer {
        try await desk.tell(change, id: randomness.freshID())
    }

    package func ask<Q: Question>(_ question: Q) async throws -> Q.Answer {
        try await desk.ask(question)
    }

    /// A desk of somebody else over the same ledger.
    package func desk(of account: Account) -> LocalDesk {
        desk.acting(as: account)
    }

    /// Sets the clock: "2026-04-06 10:05".
    package func at(_ moment: String) {
        clock.move(to: Self.instant(moment))
    }

    /// "2026-04-06 10:05" in Tokyo.
    package static func instant(_ text: String) -> Instant {
        let parts = text.split(separator: " ").map(String.init)
        return Instant(CivilDate(parts[0])!, CivilTime(parts[1])!)
    }

    /// The wish for a time at a venue: `wish(nakacho, "2026-04-07 10:00")`.
    package static func wish(_ venue: VenueID, _ moment: String) -> SeatWish {
        let at = instant(moment)
        return .time(venue: venue, date: at.date, start: at.time)
    }

    /// A resident of 75 with a phone of this number's own.
    package static func resident(_ kana: String, _ number: Int = 1) -> Resident {
        Resident(kana: kana, phone: "090-1000-\(1000 + number)", age: 75)
    }

    package static let plan = WardPlan(
        ward: Ward(
            name: "板橋区", code: "131199", teams: 3,
            // Limits that are in nobody's way: those who test them set them.
            calls: CallRules(
                phoneDesk: CallRules.standard.phoneDesk,
                limits: CallRules.Limits(openBookings: 99, perDay: 9)),
            bookingOpens: BookingOpens(rule: .always), visitsCount: .people),
        venues: [
            venue(nakacho, "仲町ふれあい館", "ナカチョウフレアイカン", "3958-0163", 1, [.tuesday, .thursday, .saturday]),
            venue(shimura, "志村ふれあい館", "シムラフレアイカン", "3960-5885", 4, [.monday, .wednesday, .friday]),
        ])

    package static let targets = YearTargets(
        fiscalYear: FiscalYear(2026)!,
        targets: [.init(programme: .consultation, volume: 5600, assumed: true)], milestones: [])

    private static func number(_ text: String) -> PhoneNumber {
        guard let number = try? PhoneNumber(text) else { preconditionFailure("not a phone number") }
        return number
    }

    private static func venue(
        _ id: VenueID, _ name: String, _ kana: String, _ phone: String, _ order: Int, _ weekdays: Set<Weekday>
    ) -> VenuePlan {
        VenuePlan(
            venue: Venue(
                id: id, name: name, kana: kana, phone: number(phone), order: order,
                rooms: [Venue.Room(id: VenueID("main")!, name: "相談室")]),
            consultation: Consultation(
                weekdays: weekdays, hours: [TimeSpan("10:00-12:00")!, TimeSpan("13:00-15:00")!],
                slotMinutes: 30, desks: 1, minimumAge: 60),
            closed: [ClosedDates("2026-04-01..2026-04-05")!, ClosedDates("2026-04-19..2027-03-31")!])
    }
}
