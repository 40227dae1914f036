import Almanac
import Clinic
import Desk
import Ledger
import TestSupport
import Testing

/// 前の相談票: the adviser sees what the people on today's list came about before, wherever that was; nobody
/// else does, and on no other day.
@Suite("Earlier 相談票")
struct EarlierRecordsTests {
    private static let adviser = Account(id: "naka", roles: [.adviser], venues: [TestWard.nakacho])
    private static let other = Account(id: "shi", roles: [.adviser], venues: [TestWard.shimura])

    /// タナカ was at 志村 on the 6th (booking 1) and is at 仲町 on the 7th (2) and the 9th (3).
    private func ward() async throws -> TestWard {
        let ward = try await TestWard.planned()
        try await ward.book("2026-04-06 10:00", at: TestWard.shimura, "タナカ", 1)
        try await ward.book("2026-04-07 10:00", "タナカ", 1)
        try await ward.book("2026-04-09 10:00", "タナカ", 1)
        ward.at("2026-04-06 11:00")
        try await ward.record(BookingID(1), "line") { $0.otherTopic = "通話の音" }
        ward.at("2026-04-07 09:50")
        return ward
    }

    private func earlier(_ booking: Int64, _ account: Account, _ ward: TestWard) async throws -> [String] {
        try await ward.desk(of: account).ask(EarlierRecords(booking: BookingID(booking))).records.lines
    }

    private func refusal(_ booking: Int64, _ account: Account, _ ward: TestWard) async throws -> Refusal {
        let question = EarlierRecords(booking: BookingID(booking))
        return try await #require(throws: Refusal.self) {
            _ = try await ward.desk(of: account).ask(question)
        }
    }

    @Test
    func theAdviserSeesWhatTheyCameAboutElsewhere() async throws {
        let ward = try await ward()
        let answer = try await ward.desk(of: Self.adviser).ask(EarlierRecords(booking: BookingID(2)))
        #expect(answer.person == PersonID(1) && answer.records.first?.otherTopic == "通話の音")
        #expect(answer.records.lines == ["2026-04-06 shimura line"])
        #expect(
            try await ward.ledger.texts("SELECT account || ' ' || question || ' ' || persons FROM access")
                .last
                == "naka earlier-records [1]")
        // Their own of today is not an earlier one; on the 9th it is, and the newest stands first.
        try await ward.record(BookingID(2), "mail")
        #expect(try await earlier(2, Self.adviser, ward) == ["2026-04-06 shimura line"])
        ward.at("2026-04-09 10:10")
        #expect(
            try await earlier(3, Self.adviser, ward) == [
                "2026-04-07 nakacho mail", "2026-04-06 shimura line",
            ])
    }

    @Test
    func onlyWhoIsOnTodaysList() async throws {
        let ward = try await ward()
        // Another day's, though at their venue
        #expect(try await refusal(3, Self.adviser, ward).code == .forbidden)
        // one who has cancelled
        try await ward.tell(Cancel(booking: BookingID(2)))
        #expect(try await refusal(2, Self.adviser, ward).code == .forbidden)
        // but came all the same
        try await ward.tell(MarkAttendance(booking: BookingID(2), value: .attended))
        #expect(try await earlier(2, Self.adviser, ward) == ["2026-04-06 shimura line"])
        // and yesterday's no more
        ward.at("2026-04-08 09:00")
        #expect(try await refusal(2, Self.adviser, ward).code == .forbidden)
    }

    @Test
    func anotherVenuesAdviserLearnsNothing() async throws {
        let ward = try await ward()
        try await ward.record(BookingID(2), "mail")
        let shimura = ward.desk(of: Self.other)
        // Of a booking elsewhere what is said of none at all
        for booking in [Int64(2), 3] {
            let known = try await refusal(booking, Self.other, ward)
            let none = try await refusal(99, Self.other, ward)
            #expect(known.code == .notFound)
            #expect(
                known.message.replacing("\(booking)", with: "N") == none.message.replacing("99", with: "N"))
        }
        // and their own of yesterday says what was written there, no more
        #expect(try await refusal(1, Self.other, ward).code == .forbidden)
        #expect(try await shimura.ask(ShowRecord(booking: BookingID(1))).versions.count == 1)
        let hidden = await #expect(throws: Refusal.self) {
            try await shimura.ask(ShowRecord(booking: BookingID(2)))
        }
        #expect(hidden?.code == .notFound)
    }

    /// 秘匿: an adviser who has them on today's list may see; so may nobody else, as ever.
    @Test
    func peopleUnderSecrecyAreSeenByTheirAdviserOnly() async throws {
        let ward = try await ward()
        try await ward.tell(CorrectPerson(person: PersonID(1), secret: true))
        #expect(try await earlier(2, Self.adviser, ward) == ["2026-04-06 shimura line"])
        #expect(try await refusal(2, Self.other, ward).code == .notFound)
        let venue = Account(id: "staff", roles: [.venue], venues: [TestWard.nakacho])
        #expect(try await refusal(2, venue, ward).code == .forbidden)
    }

    @Test
    func mergedPeopleCountAsOne() async throws {
        let ward = try await ward()
        let twin = try await ward.book("2026-04-07 11:00", "タナケ", 7)
        #expect(try await earlier(twin.booking.number, Self.adviser, ward) == [])
        try await ward.tell(MergePersons(person: PersonID(1), into: try #require(twin.person)))
        #expect(try await earlier(twin.booking.number, Self.adviser, ward) == ["2026-04-06 shimura line"])
        #expect(try await earlier(2, Self.adviser, ward) == ["2026-04-06 shimura line"])
    }

    @Test
    func ofAVisitWithoutANameNothingIsKnown() async throws {
        let ward = try await ward()
        let walkIn = try await ward.tell(WalkIn(venue: TestWard.nakacho))
        let answer = try await ward.desk(of: Self.adviser).ask(EarlierRecords(booking: walkIn.booking))
        #expect(answer.person == nil && answer.records == [])
    }

    /// What was corrected or taken back is its own venue's history.
    @Test
    func onlyWhatCountsIsSeen() async throws {
        let ward = try await ward()
        try await ward.record(BookingID(1), "maps")
        #expect(try await earlier(2, Self.adviser, ward) == ["2026-04-06 shimura maps"])
        try await ward.record(BookingID(1))
        #expect(try await earlier(2, Self.adviser, ward) == [])
    }
}
