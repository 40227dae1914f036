import Almanac
import Clinic
import Desk
import Ledger
import TestSupport
import Testing

/// 当日受付: who came and was served is counted, seat or no seat, name or no name.
@Suite("Walk-ins")
struct WalkInTests {
    /// The seat they take at a time of 7 April, when 11:00 and 14:30 are booked; nil beyond capacity.
    @Test(
        arguments: [
            ("10:00", "10:00"), ("10:29", "10:00"), ("09:40", "10:00"), ("11:05", "11:30"),
            ("12:30", "13:00"),
            ("09:29", nil), ("12:29", nil), ("14:31", nil), ("23:59", nil),
        ] as [(String, String?)])
    func theySitWhereItIsFree(moment: String, start: String?) async throws {
        // Given
        let ward = try await TestWard.planned()
        try await ward.book("2026-04-07 11:00", "ヤマダ", 2)
        try await ward.book("2026-04-07 14:30", "サトウ", 3)
        ward.at("2026-04-07 \(moment)")
        // When
        let booking = try await ward.tell(WalkIn(venue: TestWard.nakacho))
        // Then
        #expect(booking.start?.description == start && (booking.seat == nil) == (start == nil))
        #expect(booking.state == .attended && booking.person == nil && booking.date == day("2026-04-07"))
    }

    /// The free seat that is on, then the next, then none; each is counted.
    @Test
    func oneAfterTheOtherUntilThereIsNoSeat() async throws {
        let ward = try await TestWard.planned(at: "2026-04-07 10:05")
        var starts: [String?] = []
        for _ in 0..<4 {
            starts.append(try await ward.tell(WalkIn(venue: TestWard.nakacho)).start?.description)
        }
        #expect(starts == ["10:00", "10:30", nil, nil])
        let total = try await ward.ask(ReportPeriod(.month(CivilMonth("2026-04")!))).total
        #expect(
            total[.visits] == 4 && total[.walkIns] == 4 && total[.overCapacity] == 2 && total[.unnamed] == 4)
        #expect(total[.people] == 0 && total[.booked] == 0)
    }

    @Test
    func aKnownPersonComesBack() async throws {
        let ward = try await TestWard.planned()
        let known = try await ward.book("2026-04-06 10:00", at: TestWard.shimura)
        ward.at("2026-04-06 10:30")
        try await ward.tell(MarkAttendance(booking: known.booking, value: .attended))
        ward.at("2026-04-07 10:05")
        // By number, or by the same phone and name
        let byNumber = try await ward.tell(WalkIn(venue: TestWard.nakacho, person: known.person))
        let said = Resident(kana: "タナカ ハナ", phone: "090-1000-1001")
        let byName = try await ward.tell(WalkIn(venue: TestWard.nakacho, resident: said))
        for booking in [byNumber, byName] {
            #expect(booking.person == known.person)
            #expect(try await ward.ledger.read { try $0.booking(booking.booking)?.firstTime } == false)
        }
        // And as somebody new, although it looks the same
        let new = try await ward.tell(WalkIn(venue: TestWard.nakacho, resident: said, newPerson: true))
        #expect(
            new.person != known.person && new.candidates.map(\.person) == [known.person].compactMap { $0 })
    }

    /// Somebody new needs no age, and is never too young: they were served.
    @Test(arguments: [(nil, nil), (45, AgeBand.under60), (75, .from75)] as [(Int?, AgeBand?)])
    func aNewPersonIsNeverTooYoung(age: Int?, band: AgeBand?) async throws {
        let ward = try await TestWard.planned(at: "2026-04-07 10:05")
        let resident = Resident(kana: "スズキ", phone: "090-1000-0009", age: age)
        let booking = try await ward.tell(WalkIn(venue: TestWard.nakacho, resident: resident))
        let place = try await ward.ledger.read { try $0.booking(booking.booking) }
        #expect(booking.person != nil && place?.firstTime == true && place?.ageBand == band)
        #expect(place?.kind == .walkIn && place?.source == .walkIn)
    }

    @Test
    func withoutANameAnAgeIsKept() async throws {
        let ward = try await TestWard.planned(at: "2026-04-07 10:05")
        let booking = try await ward.tell(
            WalkIn(venue: TestWard.nakacho, resident: Resident(age: 82), party: 3))
        let place = try await ward.ledger.read { try $0.booking(booking.booking) }
        #expect(
            place?.ageBand == .from80 && place?.person == nil && place?.firstTime == nil && place?.party == 3)
        #expect(try await ward.ledger.count("person") == 0)
        let total = try await ward.ask(ReportPeriod(.month(CivilMonth("2026-04")!))).total
        #expect(total[.visits] == 3 && total[.unnamed] == 3 && total[.walkIns] == 1)
    }

    /// What a venue brings in late: yesterday's, under yesterday's date.
    @Test
    func aDayThatIsOverTakesWalkIns() async throws {
        let ward = try await TestWard.planned(at: "2026-04-09 09:00")
        let booking = try await ward.tell(
            WalkIn(
                venue: TestWard.nakacho, at: TestWard.instant("2026-04-07 13:10"), resident: Resident(age: 70)
            ))
        #expect(booking.date == day("2026-04-07") && booking.start == time("13:00"))
    }

    @Test
    func aClosedSessionCountsThemWithoutASeat() async throws {
        let ward = try await TestWard.planned(at: "2026-04-07 10:05")
        try await ward.ledger.forge("UPDATE session SET state = 'closed' WHERE id = 2")
        let booking = try await ward.tell(WalkIn(venue: TestWard.nakacho))
        #expect(booking.seat == nil && booking.state == .attended)
    }
}
