import Almanac
import Clinic
import Desk
import GRDB
import TestSupport
import Testing

@testable import Ledger

/// Who corrected a closed month stands in the journal, which grows for years.
@Suite("Who made corrections")
struct CorrectionQueryTests {
    private static let april = CivilMonth("2026-04")!

    /// April is closed; of three who had come two are marked otherwise, and the third is merged, afterwards.
    private static func ward() async throws -> TestWard {
        let ward = try await TestWard.planned()
        for (number, kana) in ["タナカ", "ヤマダ", "サトウ"].enumerated() {
            let wish = TestWard.wish(TestWard.nakacho, "2026-04-07 \([10, 11, 13][number]):00")
            try await ward.tell(Book(wish: wish, resident: TestWard.resident(kana, number + 1)))
        }
        ward.at("2026-04-07 15:10")
        for booking in 1...3 {
            try await ward.tell(MarkAttendance(booking: BookingID(Int64(booking)), value: .attended))
        }
        ward.at("2026-05-01 09:00")
        for opened in try await ward.ask(OpenDays()) {
            try await ward.tell(CloseDay(venue: opened.venue, date: opened.date))
        }
        try await ward.tell(CloseMonth(month: april))
        ward.at("2026-05-02 09:00")
        try await ward.tell(MergePersons(person: PersonID(3), into: PersonID(1)))
        for booking in 1...2 {
            try await ward.tell(MarkAttendance(booking: BookingID(Int64(booking)), value: .absent))
        }
        return ward
    }

    @Test func theJournalIsReadOnceForAll() async throws {
        let ward = try await Self.ward()
        let state = try await ward.ask(ShowMonth(month: Self.april, brief: true))
        let closing = try #require(state.closing)
        #expect(state.corrections.count == 3 && state.corrections.allSatisfy { $0.at == nil })
        let asked = try await ward.ledger.read { reading in
            try Self.asked(reading) { _ = try $0.signed(state.corrections, since: closing) }
        }
        #expect(asked.count { $0.contains("FROM journal") } == 1)
        let signed = try await ward.ledger.read { try $0.signed(state.corrections, since: closing) }
        let shown = try await ward.ask(ShowMonth(month: Self.april)).corrections
        #expect(signed == shown)
        #expect(signed.allSatisfy { $0.at == TestWard.instant("2026-05-02 09:00") && $0.account != nil })
    }

    /// What a body asks of the database.
    private static func asked(_ reading: Reading, _ body: (Reading) throws -> Void) throws -> [String] {
        var asked: [String] = []
        reading.db.trace { event in
            if case .statement(let statement) = event { asked.append(statement.sql) }
        }
        try body(reading)
        reading.db.trace(nil)
        return asked
    }
}
