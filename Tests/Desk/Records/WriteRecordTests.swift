import Almanac
import Clinic
import Desk
import Ledger
import TestSupport
import Testing

/// 相談票を書く: what was said is kept, what was not said is not, and nothing written is lost.
@Suite("Writing a 相談票")
struct WriteRecordTests {
    /// Booking 1 is of today, Tuesday 7 April, 10:00, at 仲町; booking 2 of the 9th.
    private func ward() async throws -> TestWard {
        let ward = try await TestWard.planned()
        try await ward.book("2026-04-07 10:00", "タナカ", 1)
        try await ward.book("2026-04-09 10:00", "ヤマダ", 2)
        ward.at("2026-04-07 10:30")
        return ward
    }

    private static let full = RecordEntry(
        topics: [TestWard.code("maps"), TestWard.code("line")], otherTopic: " 通話の音 ", device: .simple,
        result: .referred, referral: TestWard.code("carrier"), began: time("10:02"), ended: time("10:27"),
        explained: true, gender: .female)

    @Test(arguments: [("10:00", "11:01", "ended"), ("11:10", nil as String?, "began")])
    func nothingEndsBeforeItIsOver(began: String, ended: String?, field: String) async throws {
        let entry = RecordEntry(began: time(began), ended: ended.map { time($0) })
        let refusal = try await ward().refusal(WriteRecord(booking: BookingID(1), entry: entry))
        #expect(refusal.code == .badInput && refusal.fields.keys.sorted() == [field])
    }

    @Test
    func allThatWasSaidIsKept() async throws {
        // Given nothing
        let ward = try await ward()
        #expect(try await ward.ask(ShowRecord(booking: BookingID(1))).versions == [])
        // When
        let answer = try await ward.tell(WriteRecord(booking: BookingID(1), entry: Self.full))
        // Then
        let shown = try await ward.ask(ShowRecord(booking: BookingID(1)))
        let record = try #require(shown.record)
        #expect(shown.versions == [record] && shown.person == PersonID(1))
        #expect(answer.record == record.record && answer.booking == BookingID(1))
        // in the order of the page, not of the alphabet
        #expect(record.topics.map(\.label) == ["LINE", "地図"])
        #expect(record.referral?.label == "携帯電話会社" && record.otherTopic == "通話の音")
        #expect(record.device == .simple && record.result == .referred && record.gender == .female)
        #expect(record.minutes == 25 && record.explained && !record.blank)
        #expect(record.venue == TestWard.nakacho && record.date == day("2026-04-07"))
        #expect(record.writtenBy == "test" && record.writtenAt == TestWard.instant("2026-04-07 10:30"))
    }

    @Test
    func whatWasNotSaidIsNotThere() async throws {
        let ward = try await ward()
        try await ward.record(BookingID(1), "line")
        let record = try #require(try await ward.ask(ShowRecord(booking: BookingID(1))).record)
        #expect(record.entry == RecordEntry(topics: [TestWard.code("line")]))
        #expect(record.minutes == nil && record.otherTopic == nil && record.gender == nil)
    }

    /// Writing marks nobody: what happened at the door is said there.
    @Test
    func theDaySaysThatItIsWrittenAndNoMore() async throws {
        let ward = try await ward()
        func guest() async throws -> DayEntry.Guest? { try await ward.ask(Day()).compactMap(\.guest).first }
        let before = try #require(try await guest())
        #expect(!before.recorded && before.state == .booked)
        try await ward.record(BookingID(1), "line")
        let after = try #require(try await guest())
        #expect(after.recorded && after.state == .booked)
        #expect(try await ward.ledger.count("mark") == 0)
        // A correction that takes everything back leaves the day as it was.
        try await ward.record(BookingID(1))
        #expect(try await guest() == before)
    }

    @Test
    func aCorrectionLosesNothing() async throws {
        let ward = try await ward()
        let first = try await ward.record(BookingID(1), "line")
        ward.at("2026-04-07 10:40")
        let sato = ward.desk(of: Account(id: "sato", roles: [.adviser], venues: [TestWard.nakacho]))
        let correction = WriteRecord(booking: BookingID(1), entry: Self.full, replaces: first)
        let second = try await sato.tell(correction, id: ward.randomness.freshID()).record
        let shown = try await ward.ask(ShowRecord(booking: BookingID(1)))
        #expect(shown.versions.map(\.record) == [second, first] && shown.record?.record == second)
        #expect(shown.versions.map(\.writtenBy) == ["sato", "test"])
        #expect(shown.versions.lines == ["2026-04-07 nakacho line,maps", "2026-04-07 nakacho line"])
        // Taken back it stays in the history, and can be written again.
        try await ward.record(BookingID(1))
        let taken = try await ward.ask(ShowRecord(booking: BookingID(1)))
        #expect(taken.record == nil && taken.versions.map(\.blank) == [true, false, false])
        try await ward.record(BookingID(1), "mail")
        #expect(try await ward.ask(ShowRecord(booking: BookingID(1))).record?.topics.map(\.label) == ["メール"])
    }

    /// Two at two tablets: the second sees that there is something they have not seen.
    @Test
    func nobodyUndoesAnotherUnseen() async throws {
        let ward = try await ward()
        let first = try await ward.record(BookingID(1), "line")
        let second = try await ward.record(BookingID(1), "line", "mail")
        for seen in [nil, first, RecordID(99)] {
            let refusal = try await ward.refusal(
                WriteRecord(booking: BookingID(1), entry: Self.full, replaces: seen))
            #expect(refusal.code == .alreadyThere && refusal.fields.keys.sorted() == ["replaces"])
        }
        let new = WriteRecord(booking: BookingID(1), entry: Self.full, replaces: second)
        #expect(try await ward.tell(new).record > second)
        let none = try await ward.refusal(
            WriteRecord(booking: BookingID(2), entry: Self.full, replaces: first))
        #expect(none.code == .tooEarly)
    }

    @Test
    func sayingTheSameAgainWritesNothing() async throws {
        let ward = try await ward()
        let first = try await ward.record(BookingID(1), "line") { $0.otherTopic = "電池" }
        #expect(try await ward.record(BookingID(1), "line") { $0.otherTopic = " 電池 " } == first)
        #expect(try await ward.ledger.count("record") == 1)
    }

    @Test
    func whatCannotBeIsRefused() async throws {
        let ward = try await ward()
        func refusal(_ edit: (inout RecordEntry) -> Void) async throws -> Refusal {
            var entry = RecordEntry()
            edit(&entry)
            return try await ward.refusal(WriteRecord(booking: BookingID(1), entry: entry))
        }
        #expect(try await refusal { _ in }.fields.keys.sorted() == ["entry"])
        #expect(try await refusal { $0.otherTopic = " " }.fields.keys.sorted() == ["entry"])
        let unknown = try await refusal { $0.topics = [TestWard.code("carrier"), TestWard.code("zoom")] }
        #expect(unknown.code == .badInput && unknown.message.contains("「carrier」「zoom」は"))
        #expect(unknown.fields.keys.sorted() == ["topics"])
        let place = try await refusal { entry in
            (entry.result, entry.referral) = (.referred, TestWard.code("line"))
        }
        #expect(place.fields.keys.sorted() == ["referral"])
        let times = try await refusal { ($0.began, $0.ended) = (time("11:00"), time("10:00")) }
        #expect(times.fields.keys.sorted() == ["ended"])
        let none = try await ward.refusal(WriteRecord(booking: BookingID(99), entry: Self.full))
        #expect(none.code == .notFound)
        let later = try await ward.refusal(WriteRecord(booking: BookingID(2), entry: Self.full))
        #expect(later.code == .tooEarly)
    }

    /// Whatever the booking has come to: somebody who cancelled and came all the same has one too.
    @Test
    func anyBookingOfThePastCanHaveOne() async throws {
        let ward = try await ward()
        let walkIn = try await ward.tell(WalkIn(venue: TestWard.nakacho))
        let cancelled = try await ward.book("2026-04-07 14:00", "サトウ", 3)
        try await ward.tell(Cancel(booking: cancelled.booking))
        try await ward.tell(MarkAttendance(booking: BookingID(1), value: .absent))
        ward.at("2026-04-16 09:00")
        for booking in [walkIn.booking, cancelled.booking, BookingID(1), BookingID(2)] {
            try await ward.record(booking, "line")
        }
        #expect(try await ward.ledger.count("currentRecord") == 4)
    }

    /// The writer's own words can go; the rest stays whole.
    @Test
    func wordsAreErasedAlone() async throws {
        let ward = try await ward()
        try await ward.tell(WriteRecord(booking: BookingID(1), entry: Self.full))
        try await ward.ledger.forge("DELETE FROM recordText")
        let record = try #require(try await ward.ask(ShowRecord(booking: BookingID(1))).record)
        #expect(record.otherTopic == nil && record.topics.count == 2 && record.minutes == 25)
        #expect(try await ward.ask(Day()).contains { $0.guest?.recorded == true })
    }
}
