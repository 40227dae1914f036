import Almanac
import Clinic
import TestSupport
import Testing

@testable import Desk

/// 広報の提出: what the editors have is kept, and whatever changes after it is told of.
@Suite("The newsletter's manuscript")
struct SubmitKohoTests {
    private static let april = CivilMonth("2026-04")!

    private func state(_ ward: TestWard) async throws -> SubmittedMonth {
        try #require(try await ward.ask(SubmittedKoho(month: Self.april)).first)
    }

    @Test
    func isKeptWordForWord() async throws {
        let ward = try await TestWard.planned()
        #expect(try await ward.ask(SubmittedKoho()) == [])
        // When
        let answer = try await ward.tell(TestWard.koho("一行目\n二行目"))
        // Then
        #expect(
            answer
                == .init(
                    submission: KohoID(1), month: Self.april, late: false, replaced: nil, unchanged: false))
        let kept = try await state(ward)
        let submission = try #require(kept.submissions.first)
        #expect(submission.text == "一行目\n二行目" && submission.lines == TestWard.kohoLines())
        #expect(submission.deadline == day("2026-04-10") && submission.account == "test")
        #expect(submission.submittedAt == TestWard.instant("2026-04-01 09:00") && !submission.late)
        #expect(kept.changes == [] && kept.submissions.count == 1)
    }

    @Test
    func whatChangesAfterItIsTold() async throws {
        let ward = try await TestWard.planned()
        try await ward.tell(TestWard.koho())
        // When a day is closed, an hour of another, one is added, and a re-plan changes the number
        try await ward.tell(CloseSeats(venue: TestWard.nakacho, date: day("2026-04-09")))
        try await ward.tell(
            CloseSeats(venue: TestWard.shimura, date: day("2026-04-08"), span: TimeSpan("10:00-12:00")))
        try await ward.tell(OpenSeats(venue: TestWard.nakacho, date: day("2026-04-10")))
        let number = try PhoneNumber("3958-9999")
        try await ward.tell(
            ward.applyPlan { plan in
                let venue = plan.venues[0].venue
                plan.venues[0].venue = Venue(
                    id: venue.id, name: venue.name, kana: venue.kana, phone: number, order: venue.order,
                    rooms: venue.rooms)
            })
        // Then
        let changes = try await state(ward).changes
        #expect(
            changes.map { "\($0.kind) \($0.venue) \($0.date?.date.day ?? 0)" } == [
                "dropped nakacho 9", "added nakacho 10", "phone nakacho 0", "hours shimura 8",
            ])
        #expect(changes[2].phone == number && changes[3].hours == [TimeSpan("13:00-15:00")!])
        #expect(try await ward.ask(SubmittedKoho()).map(\.month) == [Self.april])
        // When all is taken back, then the newsletter is right again but for the number
        try await ward.tell(OpenSeats(venue: TestWard.nakacho, date: day("2026-04-09")))
        try await ward.tell(OpenSeats(venue: TestWard.shimura, date: day("2026-04-08")))
        try await ward.tell(CloseSeats(venue: TestWard.nakacho, date: day("2026-04-10")))
        #expect(try await state(ward).changes.map(\.kind) == [.phone])
    }

    @Test
    func aSecondOneReplacesTheFirstUntilTheDeadline() async throws {
        let ward = try await TestWard.planned()
        try await ward.tell(TestWard.koho("一"))
        ward.at("2026-04-10 16:59")
        let second = try await ward.tell(TestWard.koho("二"))
        #expect(second.replaced == KohoID(1) && !second.late)
        #expect(try await state(ward).submissions.map(\.text) == ["一", "二"])
        // When the deadline is over, then only with the editors' word, whatever deadline is given
        ward.at("2026-04-11 09:00")
        for deadline in ["2026-04-10", "2026-04-20"] {
            let refusal = try await ward.refusal(TestWard.koho("三", deadline: deadline))
            #expect(refusal.code == .past && refusal.message.contains("4月10日(金)"))
        }
        let third = try await ward.tell(TestWard.koho("三", late: true))
        #expect(
            third
                == .init(
                    submission: KohoID(3), month: Self.april, late: true, replaced: KohoID(2),
                    unchanged: false))
        #expect(try await state(ward).submissions.map(\.late) == [false, false, true])
        // And a late one does not move the deadline for the next
        let fourth = TestWard.koho("四", deadline: "2026-04-30", late: true)
        #expect(try await ward.tell(fourth).late)
        #expect(try await ward.refusal(TestWard.koho("五", deadline: "2026-04-30")).code == .past)
    }

    /// Whoever gives the same once more, after the deadline too, is told so, and nothing more is kept.
    @Test
    func theSameIsKeptOnce() async throws {
        let ward = try await TestWard.planned()
        try await ward.tell(TestWard.koho("一"))
        ward.at("2026-04-20 09:00")
        let again = try await ward.tell(TestWard.koho("一"))
        #expect(
            again
                == .init(
                    submission: KohoID(1), month: Self.april, late: false, replaced: nil, unchanged: true))
        #expect(try await state(ward).submissions.count == 1)
        #expect(try await ward.refusal(TestWard.koho("二")).code == .past)
    }

    /// Figures are for everybody, and who gave the manuscript is not.
    @Test(arguments: Role.allCases)
    func whoGaveItIsToldToThoseWhoMayGiveOne(role: Role) async throws {
        let ward = try await TestWard.planned()
        try await ward.tell(TestWard.koho())
        let asker = Account(
            id: "mori", roles: [role], venues: Role.local.contains(role) ? [TestWard.nakacho] : nil)
        let seen = try await ward.desk(of: asker).ask(SubmittedKoho())
        #expect(seen[0].submissions.map(\.account) == [Role.planning.contains(role) ? "test" : nil])
    }

    @Test
    func aFirstOneMayBeLateToo() async throws {
        let ward = try await TestWard.planned()
        #expect(try await ward.refusal(TestWard.koho(deadline: "2026-03-20")).code == .past)
        #expect(try await ward.tell(TestWard.koho(deadline: "2026-03-20", late: true)).late)
    }

    @Test
    func oneThatWasWrittenBeforeTheTimetableChangedIsRefused() async throws {
        let ward = try await TestWard.planned()
        let before = TestWard.kohoLines()
        try await ward.tell(CloseSeats(venue: TestWard.nakacho, date: day("2026-04-09")))
        let refusal = try await ward.refusal(TestWard.koho("原稿", before))
        #expect(refusal.code == .badInput && refusal.fields.keys.contains("lines"))
    }

    @Test(arguments: [
        ("2026-04", "", "koho-web-2025-01", "text"),
        ("2026-04", String(repeating: "あ", count: 20_001), "koho-web-2025-01", "text"),
        ("2026-04", "原稿", "KOHO", "style"), ("2026-05", "原稿", "koho-web-2025-01", "lines"),
    ])
    func whatCannotBeIsRefused(month: String, text: String, style: String, field: String) async throws {
        let ward = try await TestWard.planned()
        let refusal = try await ward.refusal(
            SubmitKoho(
                month: CivilMonth(month)!, style: style, deadline: day("2026-04-10"), text: text,
                lines: month == "2026-04" ? TestWard.kohoLines() : []))
        #expect(refusal.code == .badInput && refusal.fields.keys.contains(field))
    }

    /// The schema itself keeps what was submitted.
    @Test(arguments: [
        "UPDATE koho SET text = 'x'", "DELETE FROM koho", "UPDATE kohoDay SET hours = ''",
        "DELETE FROM kohoDay",
        "UPDATE koho SET replaces = 1 WHERE id = 1",
        """
        INSERT INTO kohoDay
        SELECT NULL, 1, venue, name, phone, '2026-05-01', 0, hours FROM kohoDay WHERE id = 1
        """,
    ])
    func nothingOfItCanBeChanged(sql: String) async throws {
        let ward = try await TestWard.planned()
        try await ward.tell(TestWard.koho())
        let before = try await ward.ledger.everything()
        await #expect(throws: (any Error).self) { try await ward.ledger.forge(sql) }
        #expect(try await ward.ledger.everything() == before)
    }
}
