import Almanac
import Clinic
import Desk
import Ledger
import TestSupport
import Testing

/// 変更: the new seat and the old one given back, both or neither.
@Suite("Moving a booking")
struct MoveTests {
    @Test
    func aMoveTakesTheNewSeatAndGivesTheOldBack() async throws {
        // Given a repeat visitor's booking
        let ward = try await TestWard.planned()
        try await ward.book("2026-04-18 10:00")
        let old = try await ward.book("2026-04-07 10:00")
        // When
        let new = try await ward.tell(Move(booking: old.booking, to: TestWard.later("2026-04-09 13:30")))
        // Then
        let (was, place) = try await ward.ledger.read {
            (try $0.booking(old.booking), try $0.booking(new.booking))
        }
        #expect(was?.ended == .moved && was?.state == .moved)
        #expect(
            try await ward.ledger.numbers("SELECT movedTo FROM booking WHERE endedAt IS NOT NULL") == [
                new.booking.number
            ])
        #expect(new.state == .booked && new.person == old.person)
        #expect(new.date == day("2026-04-09") && new.start == time("13:30") && new.venue == TestWard.nakacho)
        // What was fixed when it was made goes along.
        #expect(place?.firstTime == false && place?.ageBand == .from75 && place?.source == .phone)
        // The old seat is for sale at once, the new one is not.
        try await ward.book("2026-04-07 10:00", "ヤマダ", 2)
        let wish = TestWard.wish(TestWard.nakacho, "2026-04-09 13:30")
        #expect(
            try await ward.refusal(Book(wish: wish, resident: TestWard.resident("サトウ", 3))).code == .seatTaken
        )
    }

    @Test
    func anotherVenueAndASeatByNumberWillDo() async throws {
        let ward = try await TestWard.planned()
        let old = try await ward.book("2026-04-07 10:00")
        let there = try await ward.tell(
            Move(booking: old.booking, to: TestWard.later("2026-04-08 10:00", at: TestWard.shimura)))
        #expect(there.venue == TestWard.shimura)
        let back = try await ward.tell(Move(booking: there.booking, to: .seat(try #require(old.seat))))
        #expect(back.seat == old.seat)
    }

    /// Each refusal leaves both seats as they were: `refusal` compares every row.
    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        var before: @Sendable (TestWard, Booking) async throws -> Void = { _, _ in }
        let to: @Sendable (Booking) -> Move.Target
        let code: Refusal.Code
        var offered: String?
    }

    /// タナカ's booking of Thursday 9 April, 10:00, at 仲町; 10:30 is somebody else's; it is Wednesday.
    @Test(arguments: refused)
    func aRefusedMoveMovesNothing(sample: Case) async throws {
        // Given
        let ward = try await TestWard.planned { $0.venues[1].consultation.minimumAge = 80 }
        let old = try await ward.book("2026-04-09 10:00")
        try await ward.book("2026-04-09 10:30", "ヤマダ", 2)
        ward.at("2026-04-08 09:00")
        try await sample.before(ward, old)
        // When
        let refusal = try await ward.refusal(Move(booking: old.booking, to: sample.to(old)))
        // Then
        #expect(refusal.code == sample.code, "\(refusal.message)")
        #expect(refusal.alternatives.places.first == sample.offered)
    }

    private static func mark(_ value: MarkValue) -> @Sendable (TestWard, Booking) async throws -> Void {
        { ward, old in
            ward.at("2026-04-09 10:10")
            try await ward.tell(MarkAttendance(booking: old.booking, value: value))
        }
    }

    static let refused = [
        Case(
            testDescription: "to a taken seat", to: { _ in TestWard.later("2026-04-09 10:30") },
            code: .seatTaken,
            offered: "nakacho 2026-04-09 11:00"),
        Case(
            testDescription: "to where it is", to: { _ in TestWard.later("2026-04-09 10:00") },
            code: .sameSeat),
        Case(testDescription: "to its own seat", to: { .seat($0.seat ?? SeatID(0)) }, code: .sameSeat),
        Case(
            testDescription: "to yesterday", to: { _ in TestWard.later("2026-04-07 10:00") }, code: .past,
            offered: "nakacho 2026-04-09 11:00"),
        Case(
            testDescription: "to a time without seats", to: { _ in TestWard.later("2026-04-11 12:00") },
            code: .noSuchSeat, offered: "nakacho 2026-04-11 11:30"),
        Case(
            testDescription: "to where one must be 80",
            to: { _ in TestWard.later("2026-04-10 10:00", at: TestWard.shimura) }, code: .tooYoung),
        Case(testDescription: "to no such seat", to: { _ in .seat(SeatID(999)) }, code: .notFound),
        Case(
            testDescription: "after a cancellation",
            before: { try await $0.tell(Cancel(booking: $1.booking)) },
            to: { _ in TestWard.later("2026-04-11 10:00") }, code: .alreadyEnded),
        Case(
            testDescription: "after a move",
            before: { try await $0.tell(Move(booking: $1.booking, to: TestWard.later("2026-04-16 10:00"))) },
            to: { _ in TestWard.later("2026-04-11 10:00") }, code: .alreadyEnded),
        Case(
            testDescription: "after they came", before: mark(.attended),
            to: { _ in TestWard.later("2026-04-11 10:00") }, code: .alreadyMarked),
        Case(
            testDescription: "after they stayed away", before: mark(.absentWithNotice),
            to: { _ in TestWard.later("2026-04-11 10:00") }, code: .alreadyMarked),
    ]

    /// A mark taken back leaves the booking as open as before.
    @Test
    func aClearedMarkIsNoObstacle() async throws {
        let ward = try await TestWard.planned(at: "2026-04-07 09:00")
        let old = try await ward.book("2026-04-07 10:00")
        try await ward.tell(MarkAttendance(booking: old.booking, value: .absent))
        ward.at("2026-04-07 09:05")
        try await ward.tell(MarkAttendance(booking: old.booking, value: .cleared))
        #expect(
            try await ward.tell(Move(booking: old.booking, to: TestWard.later("2026-04-09 10:00"))).state
                == .booked)
    }

    @Test
    func whoeverIsNotThereCannotMove() async throws {
        let ward = try await TestWard.planned(at: "2026-04-07 10:00")
        let target = TestWard.later("2026-04-09 10:00")
        #expect(try await ward.refusal(Move(booking: BookingID(99), to: target)).code == .notFound)
        let nobody = try await ward.tell(WalkIn(venue: TestWard.nakacho))
        #expect(try await ward.refusal(Move(booking: nobody.booking, to: target)).code == .alreadyMarked)
        ward.at("2026-04-07 10:05")
        try await ward.tell(MarkAttendance(booking: nobody.booking, value: .cleared))
        #expect(try await ward.refusal(Move(booking: nobody.booking, to: target)).code == .alreadyMarked)
    }
}
