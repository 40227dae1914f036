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

    /// One goes, one is renamed, one stays, one is new.
    @Test
    func whatGoesIsToldToo() async throws {
        func list(_ days: [(String, String)]) -> ImportHolidays {
            ImportHolidays(holidays: days.map { .init(date: day($0.0), name: $0.1) })
        }
        let ward = try TestWard()
        try await ward.tell(
            list([("2026-05-03", "憲法記念日"), ("2026-05-04", "緑の日"), ("2026-05-05", "こどもの日")]))
        let watch = JournalWatch(ward.ledger)
        try await ward.tell(
            list([("2026-05-04", "みどりの日"), ("2026-05-05", "こどもの日"), ("2026-05-06", "休日")]))
        #expect(try await watch.differences() == [])
        #expect(
            try await ward.ledger.texts("SELECT entries FROM journal").last == """
                [{"action":"delete","keys":"2026-05-03","table":"holiday"},\
                {"action":"update","columns":["name"],"keys":"2026-05-04","table":"holiday"},\
                {"action":"insert","keys":"2026-05-06","table":"holiday"}]
                """)
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
        let blind = JournalWatch(ward.ledger)
        #expect(try await blind.differences() == ["booking: SQLite changed [], the journal says [\"2\"]"])
    }
}
