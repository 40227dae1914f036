import Clinic
import Desk
import TestSupport
import Testing

/// What one row of a notebook says of somebody holds for all of theirs.
@Suite("Rows of one person")
struct ImportedTogetherTests {
    /// What only a later row says of somebody new is theirs, and counts for their first row too.
    @Test
    func whatALaterRowSaysIsKept() async throws {
        let ward = try await TestWard.planned()
        let file = try await ward.bookings(
            """
            仲町,4/7,10:00,,タナカ ハナ,,3958-0163,,,,×,,
            仲町,4/9,10:00,,タナカ ハナ,田中 花,3958-0163,,78,,×,,
            """)
        let done = try await ward.tell(ImportBookings(lines: file.lines))
        let known = "SELECT person FROM personDetails WHERE name = '田中 花' AND statedAge = 78"
        #expect(try await ward.ledger.numbers(known) == done.newPersons.map(\.number))
        #expect(try await ward.ledger.numbers("SELECT count(*) FROM booking WHERE ageBand = '75-79'") == [2])
    }

    /// An age that one row states is no riddle in another, for new people as for those we know.
    @Test
    func anAgeOfALaterRowDecidesForAll() async throws {
        let ward = try await TestWard.planned()
        let known = try await ward.tell(
            AddPerson(resident: Resident(kana: "ヤマダ", phone: "3958-0164"))
        ).person
        func lines(_ cells: String) async throws -> [BookingLine] {
            try await ward.bookings(
                """
                仲町,4/7,10:00,,タナカ,,3958-0163,,,,×,,
                仲町,4/7,10:30,,ヤマダ,,3958-0164,,,,×,,
                仲町,4/14,10:00,,タナカ,,3958-0163,\(cells),,×,,
                仲町,4/14,10:30,,ヤマダ,,3958-0164,\(cells),,×,,
                """
            ).lines
        }
        // 60 on 10 April: old enough for the later row only
        let young = try await ward.ask(CheckBookings(lines: lines("1966-04-10,"))).remarks
        #expect(young.said == ["2 age fault", "3 age fault"], "\(young)")
        let good = try await lines(",78")
        #expect(try await ward.ask(CheckBookings(lines: good)).remarks == [])
        let done = try await ward.tell(ImportBookings(lines: good))
        #expect(done.newPersons.count == 1 && done.newPersons != [known])
        #expect(
            try await ward.ledger.numbers(
                "SELECT count(*) FROM booking WHERE ageBand = '75-79' AND ageWaiver IS NULL") == [4])
        // And nobody is told that an age was changed where none was known
        #expect(try await ward.tell(UndoImport(batch: done.batch)).restated == [])
    }

    /// What rows say of 初回, and which of them are counted as such.
    @Test(arguments: [
        (["", ""], [1, 0], ["2 first notice"]), (["", "×"], [0, 0], []), (["×", ""], [0, 0], []),
        (["", "○"], [1, 0], []), (["○", "×"], [1, 0], []),
    ])
    func oneRowSaysForAllWhetherTheyHaveCome(cells: [String], first: [Int64], remarks: [String]) async throws
    {
        let ward = try await TestWard.planned()
        let rows = zip(["4/7", "4/9"], cells).map { "仲町,\($0),10:00,,タナカ,,3958-0163,,78,,\($1),," }
        let lines = try await ward.bookings(rows.joined(separator: "\n")).lines
        #expect(try await ward.ask(CheckBookings(lines: lines)).remarks.said == remarks)
        try await ward.tell(ImportBookings(lines: lines))
        #expect(try await ward.ledger.numbers("SELECT firstTime FROM booking ORDER BY id") == first)
    }

    /// Who is new and of whom nobody says whether they have come is told of, once.
    @Test
    func whoeverIsCountedAsNewIsTold() async throws {
        let ward = try await TestWard.planned()
        func remarks(_ first: String) async throws -> [String] {
            let rows = [
                "仲町,4/7,10:00,,タナカ,,3958-0163,,78,,○,,", "仲町,4/7,10:30,,ヤマダ,,3958-0164,,78,,\(first),,",
                "仲町,4/7,11:00,,モリ,,3958-0165,,78,,\(first),,",
            ]
            let lines = try await ward.bookings(rows.joined(separator: "\n")).lines
            return try await ward.ask(CheckBookings(lines: lines)).remarks.said
        }
        #expect(try await remarks("") == ["3 first notice"])
        #expect(try await remarks("×") == [])
    }
}
