import Almanac
import Clinic
import Desk
import Ledger
import TestSupport
import Testing

/// Rule 8: every change leaves its row, and the row tells of every row of an audited table that changed.
@Suite("The journal misses nothing")
struct JournalCompleteTests {
    @Test(arguments: EveryChange.all)
    func theJournalTellsWhatSQLiteSaw(sample: EveryChange) async throws {
        // Given somebody who sees all that SQLite changes
        let ward = try await EveryChange.ward()
        let watch = JournalWatch(ward.ledger)
        let rows = try await ward.ledger.count("journal")
        // When
        let id: RequestID = ward.randomness.freshID()
        _ = try await ward.desk.bytes(sample.change, id: id)
        // Then one row tells the same
        #expect(try await watch.differences() == [])
        let last = try await ward.ledger.texts(
            """
            SELECT account || ' ' || action || ' ' || request || ' ' || at FROM journal
            ORDER BY id DESC LIMIT 1
            """
        )
        let now = TestWard.instant("2026-04-07 10:10").milliseconds
        #expect(last == ["test \(sample.name) \(id) \(now)"])
        #expect(try await ward.ledger.count("journal") == rows + 1)
    }

    /// The first plan touches every table of the timetable: venues, rooms, months, targets, sessions, seats.
    @Test
    func theFirstPlanIsToldWhole() async throws {
        let ward = try TestWard()
        let watch = JournalWatch(ward.ledger)
        try await ward.tell(ward.applyPlan())
        #expect(try await watch.differences() == [])
        let entries = try await ward.ledger.texts("SELECT entries FROM journal")
        #expect(entries.first?.contains(#""keys":"1-8,"#) == false)
        for part in [
            #"{"action":"insert","keys":"1-96","table":"seat"}"#,
            #""keys":"nakacho,shimura","table":"venue""#,
        ] {
            #expect(entries.first?.contains(part) == true, "\(part)")
        }
    }

    /// The control: what is written past the journal is seen.
    @Test
    func aSilentChangeIsSeen() async throws {
        let ward = try await EveryChange.ward()
        let watch = JournalWatch(ward.ledger)
        try await ward.ledger.forge("UPDATE seat SET retired = 1 WHERE id = 96")
        try await ward.tell(Cancel(booking: BookingID(2)))
        #expect(try await watch.differences() == ["seat: SQLite changed [96], the journal says []"])
        // And what the journal tells beyond what was done
        watch.forget()
        #expect(try await watch.differences() == ["booking: SQLite changed [], the journal says [\"2\"]"])
    }
}
