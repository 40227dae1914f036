import Almanac
import Clinic
import Desk
import TestSupport
import Testing

/// 取込みの取り消し: what nobody has touched goes, what somebody worked on stays and is listed.
@Suite("Undoing an import")
struct UndoImportTests {
    private static let notebook = """
        仲町,4/7,10:00,,タナカ ハナ,,090-1000-2001,,78,,×,,
        仲町,4/9,10:00,,ヤマダ トメ,,090-1000-2002,,80,,○,会場,
        仲町,4/9,10:30,,モリ キヨ,,090-1000-2003,,81,,○,,
        仲町,4/11,10:00,,モリ キヨ,,090-1000-2003,,81,,○,,
        """

    @Test
    func whatWasTouchedStays() async throws {
        // Given a batch of which one has come, one has been cancelled by hand, and one person waits besides
        let ward = try await TestWard.planned()
        let lines = try await ward.bookings(Self.notebook).lines
        let done = try await ward.tell(ImportBookings(lines: lines))
        ward.at("2026-04-07 10:05")
        try await ward.tell(MarkAttendance(booking: done.bookings[0], value: .attended))
        try await ward.tell(Cancel(booking: done.bookings[1], cause: .unwell))
        // When
        let undone = try await ward.tell(UndoImport(batch: done.batch))
        // Then
        #expect(undone.ended == [done.bookings[2], done.bookings[3]])
        #expect(undone.kept == [done.bookings[0], done.bookings[1]])
        #expect(undone.forgotten == [done.newPersons[2]])
        #expect(undone.keptPersons == [done.newPersons[0], done.newPersons[1]])
        // And whoever has gone is nobody, and no report counts their bookings
        let gone = try await ward.refusal(asking: ShowPerson(person: done.newPersons[2]))
        #expect(gone.code == .notFound)
        #expect(try await ward.ledger.count("phone") == 2)
        let month = try await ward.ask(ReportPeriod(.month(try #require(CivilMonth("2026-04")))))
        #expect(month.total[.booked] == 1 && month.total[.cancelled] == 1)
        #expect(try await ward.ask(Inspect()).filter { !$0.ok && $0.severity == .fault } == [])
        #expect(try await ward.refusal(UndoImport(batch: done.batch)).code == .notFound)
    }

    @Test
    func itMayComeAgain() async throws {
        let ward = try await TestWard.planned()
        let lines = try await ward.bookings(Self.notebook).lines
        let first = try await ward.tell(ImportBookings(lines: lines))
        #expect(try await ward.ask(CheckBookings(lines: lines)).known == first.batch)
        #expect(try await ward.refusal(ImportBookings(lines: lines)).code == .alreadyThere)
        let undone = try await ward.tell(UndoImport(batch: first.batch))
        #expect(undone.ended.count == 4 && undone.forgotten.count == 3 && undone.kept == [])
        #expect(try await ward.ask(CheckBookings(lines: lines)).remarks == [])
        let second = try await ward.tell(ImportBookings(lines: lines))
        #expect(second.bookings.count == 4 && second.newPersons.count == 3)
        #expect(try await ward.ask(Inspect()).filter { !$0.ok } == [])
    }

    /// Whoever was kept apart as secret by the import itself goes with it, with all that is held on them.
    @Test
    func peopleOfTheFileGoWhole() async throws {
        let ward = try await TestWard.planned()
        let lines = try ward.people("カミヤ ハナ,神谷 花,090-1000-2001,,,1945-03-05,,,ファクスで,メモ,○,○,").lines
        let done = try await ward.tell(ImportPeople(lines: lines))
        let undone = try await ward.tell(UndoImport(batch: done.batch))
        #expect(undone.forgotten == done.newPersons && undone.keptPersons == [])
        for table in ["personDetails", "phone", "personHistory"] {
            #expect(try await ward.ledger.count(table) == 0, "\(table)")
        }
    }

    /// Whatever staff have added to what the file said is theirs: the person stays and is listed.
    @Test(arguments: ["note", "reach", "name", "phone", "age"])
    func whatStaffHaveAddedStays(field: String) async throws {
        let ward = try await TestWard.planned()
        let done = try await ward.tell(
            ImportPeople(lines: ward.people("カミヤ ハナ,,090-1000-2001,,,,,,,,,,").lines))
        let person = try #require(done.newPersons.first)
        ward.at("2026-04-02 09:00")
        try await ward.tell(
            CorrectPerson(
                person: person,
                resident: Resident(
                    phone: field == "phone" ? "090-1000-2002" : nil, name: field == "name" ? "神谷 花" : nil,
                    age: field == "age" ? 78 : nil), reach: field == "reach" ? "ファクスで" : nil,
                note: field == "note" ? "耳が遠い" : nil))
        let undone = try await ward.tell(UndoImport(batch: done.batch))
        #expect(undone.keptPersons == [person] && undone.forgotten == [])
        #expect(try await ward.ledger.count("phone") == (field == "phone" ? 2 : 1))
    }

    /// What the file has changed of people who were known, and of what was kept for them, is told.
    @Test
    func whatDoesNotComeBackIsTold() async throws {
        let ward = try await TestWard.planned()
        let known = try await ward.book("2026-04-14 10:00")
        let person = try #require(known.person)
        try await ward.tell(JoinWaiting(venue: TestWard.nakacho, person: person))
        // Given an offer of a seat of the day on which the file books them in
        let other = try await ward.tell(
            Book(
                wish: TestWard.wish(TestWard.nakacho, "2026-04-07 11:00"),
                resident: TestWard.resident("サトウ", 8)))
        try await ward.tell(Cancel(booking: other.booking, cause: .unwell))
        #expect(try await ward.ledger.count("booking WHERE kind = 'hold' AND endedAt IS NULL") == 1)
        let details = try await ward.ask(ShowPerson(person: person)).person
        let row = "仲町,4/7,10:00,,\(details.kana),,\(details.phones[0]),,\((details.age ?? 70) + 9),,×,,"
        let done = try await ward.tell(ImportBookings(lines: ward.bookings(row).lines))
        // When
        let undone = try await ward.tell(UndoImport(batch: done.batch))
        // Then
        #expect(undone.restated == [person] && undone.passedOver == [person])
        #expect(undone.ended == done.bookings && undone.forgotten == [])
    }

    /// A seat that is given back is the next one's, as always.
    @Test
    func whoeverWaitsIsOfferedTheSeat() async throws {
        let ward = try await TestWard.planned()
        let lines = try await ward.bookings(Self.notebook).lines
        let done = try await ward.tell(ImportBookings(lines: lines))
        try await ward.tell(
            JoinWaiting(venue: TestWard.nakacho, resident: TestWard.resident("サトウ", 8)))
        try await ward.tell(UndoImport(batch: done.batch))
        #expect(try await ward.ledger.count("booking WHERE kind = 'hold' AND endedAt IS NULL") == 1)
    }
}
