import Almanac
import Clinic
import Desk
import Ledger
import TestSupport
import Testing

/// 再開: what was closed is on sale again, and whoever was told otherwise is rung once more.
@Suite("Reopening")
struct OpenSeatsTests {
    private static func open(_ span: String? = nil, desk: Int? = nil) -> OpenSeats {
        OpenSeats(
            venue: TestWard.nakacho, date: day("2026-04-09"), span: span.flatMap { TimeSpan($0) }, desk: desk)
    }

    private static func close(_ span: String? = nil, desk: Int? = nil) -> CloseSeats {
        CloseSeatsTests.close(span, desk: desk)
    }

    /// All seats and sessions, as they stand.
    private func timetable(_ ward: TestWard) async throws -> [[String]?] {
        let everything = try await ward.ledger.everything()
        return [everything["seat"], everything["session"]]
    }

    /// A closure of a ward with two desks and everything about it, and how it is taken back.
    struct Undo: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let close: CloseSeats
        let open: OpenSeats

        init(_ name: String, _ close: CloseSeats, _ open: OpenSeats) {
            (testDescription, self.close, self.open) = (name, close, open)
        }
    }

    @Test(arguments: [
        Undo("a day", close(), open()), Undo("a day by its desks", close(), open("00:00-23:59")),
        Undo("a morning", close("10:00-12:00"), open("10:00-12:00")),
        Undo("a morning, all of it", close("10:00-12:00"), open()),
        // Neither does the lunch hour open, nor half a seat
        Undo("over noon", close("11:00-14:00"), open("11:00-14:00")),
        Undo("less than a seat", close("10:00-10:10"), open("10:00-10:10")),
        Undo("a desk", close(desk: 2), open(desk: 2)), Undo("a desk, all of it", close(desk: 2), open()),
    ])
    func openingTakesAClosureBack(undo: Undo) async throws {
        // Given
        let ward = try await TestWard.strict { $0.venues[0].consultation.desks = 2 }
        for (number, desk) in [1, 2].enumerated() {
            for start in ["10:00", "11:30", "13:00"] {
                let kana = "タナカ" + String(repeating: "ア", count: number + 1)
                try await ward.book("2026-04-09 \(start)", kana, desk * 10 + Int(start.prefix(2))!)
            }
        }
        let before = try await timetable(ward)
        let closed = try await ward.tell(undo.close)
        #expect(!closed.affected.isEmpty)
        // When
        let answer = try await ward.tell(undo.open)
        // Then it is as it was, nobody has to be rung, and what was on the list is settled
        #expect(answer.reopened == closed.seats && answer.added == [] && answer.toTell == [])
        let after = try await timetable(ward)
        #expect(after == before)
        #expect(try await ward.calls() == [])
        #expect(
            Set(try await ward.ledger.texts("SELECT result FROM task")) == ["withdrawn"])
        #expect(try await ward.refusal(Self.open()).code == .nothingToDo, "twice")
        #expect(try await ward.ledger.read { try $0.booking(BookingID(1))?.state } == .booked)
        try await ward.expectSound()
    }

    /// Who has heard that it is off has to hear that it is on; who has not, not.
    @Test(arguments: [
        (CallTask.Result.person, true), (.family, true), (.message, true), (.noAnswer, false),
        (.wrongNumber, false),
    ])
    func whoHasHeardIsRungAgain(result: CallTask.Result, told: Bool) async throws {
        let ward = try await TestWard.strict()
        let booking = try await ward.book("2026-04-09 10:00", "タナカ", 1).booking
        try await ward.book("2026-04-09 10:30", "ヤマダ", 2)
        try await ward.tell(Self.close())
        try await ward.report(result, about: booking)
        let answer = try await ward.tell(Self.open())
        #expect(answer.toTell == (told ? [booking] : []))
        #expect(try await ward.calls() == (told ? ["reopening 2026-04-09 10:00"] : []))
    }

    /// Back and forth: it is the last that somebody heard that counts.
    @Test
    func theLastWordCounts() async throws {
        let ward = try await TestWard.strict()
        let booking = try await ward.book("2026-04-09 10:00", "タナカ", 1).booking
        // Told of both
        try await ward.tell(Self.close())
        try await ward.report(.person)
        try await ward.tell(Self.open())
        try await ward.report(.person)
        #expect(try await ward.calls() == [])
        // Closed once more and opened before anybody rang
        try await ward.tell(Self.close())
        #expect(try await ward.calls() == ["closure 2026-04-09 10:00"])
        #expect(try await ward.tell(Self.open()).toTell == [])
        #expect(try await ward.calls() == [])
        // Told that it is off, not yet that it is on, and closed again: that call is needless now
        try await ward.tell(Self.close())
        try await ward.report(.family)
        #expect(try await ward.tell(Self.open()).toTell == [booking])
        try await ward.tell(Self.close())
        #expect(try await ward.calls() == ["closure 2026-04-09 10:00"])
        try await ward.expectSound()
    }

    @Test
    func aPartOpensByItself() async throws {
        let ward = try await TestWard.strict()
        try await ward.book("2026-04-09 10:00", "タナカ", 1)
        try await ward.book("2026-04-09 14:30", "ヤマダ", 2)
        try await ward.tell(Self.close())
        let answer = try await ward.tell(Self.open("13:00-15:00"))
        #expect(answer.reopened.count == 4 && answer.added == [])
        #expect(try await ward.calls() == ["closure 2026-04-09 10:00"])
        let free = try await ward.ask(FindOpenings(venue: TestWard.nakacho, from: day("2026-04-09"), days: 1))
        #expect(free.map(\.start) == ["13:00", "13:30", "14:00"].map(time))
    }

    /// What has begun while it was closed stays closed.
    @Test
    func whatIsOverStaysClosed() async throws {
        let ward = try await TestWard.strict()
        try await ward.tell(Self.close())
        ward.at("2026-04-09 13:00")
        #expect(try await ward.tell(Self.open()).reopened.count == 3)
        #expect(try await ward.refusal(Self.open()).code == .nothingToDo)
        ward.at("2026-04-10 00:00")
        #expect(try await ward.refusal(Self.open()).code == .past)
    }
}
