import Almanac
import Clinic
import Desk
import Ledger
import TestSupport
import Testing

extension TestWard {
    /// A ward with the limits and rules that hold where nobody has said otherwise, the plan changed as a
    /// test wants it.
    static func strict(
        at moment: String = "2026-04-01 09:00", _ edit: (inout WardPlan) -> Void = { _ in }
    ) async throws -> TestWard {
        try await planned(at: moment) {
            $0.ward.calls = .standard
            edit(&$0)
        }
    }

    /// Plans the months to come as well.
    static func throughMay(_ plan: inout WardPlan) {
        for venue in plan.venues.indices {
            plan.venues[venue].closed = [
                ClosedDates("2026-04-01..2026-04-05"), ClosedDates("2026-06-01..2027-03-31"),
            ]
            .compactMap(\.self)
        }
    }

    /// Puts a resident on the waiting list, for 仲町 unless said otherwise.
    @discardableResult
    func join(
        _ kana: String, _ number: Int, at venue: VenueID? = nakacho, weekdays: Set<Weekday> = [],
        part: DayPart? = nil, until: String? = nil
    ) async throws -> Waiting {
        try await tell(
            JoinWaiting(
                venue: venue, weekdays: weekdays, part: part, until: until.map(day),
                resident: Self.resident(kana, number)))
    }

    /// The seats kept just now: "2026-04-07 10:00 サトウ".
    func holds() async throws -> [String] {
        try await ledger.texts(
            """
            SELECT session.date || ' ' || seat.start || ' ' || kana
            FROM booking JOIN seat ON seat.id = booking.seat JOIN session ON session.id = booking.session
            JOIN personDetails ON personDetails.person = booking.person
            WHERE booking.kind = 'hold' AND booking.endedAt IS NULL ORDER BY booking.id
            """)
    }

    /// The calls to make: "offer 2026-04-07 10:00".
    func calls() async throws -> [String] {
        try await ask(Tasks()).map { call in
            "\(call.kind.rawValue) \(call.date)" + (call.start.map { " \($0)" } ?? "")
        }
    }

    /// Takes up a call for a prompt of its own, the next or that about a booking, and says what came of it.
    @discardableResult
    func report(
        _ result: CallTask.Result, about booking: BookingID? = nil, waiver: String? = nil,
        at location: SourceLocation = #_sourceLocation
    ) async throws -> ReportCall.Answer {
        let call = try await tell(ClaimTask(claim: randomness.freshID(), booking: booking))
        let task = try #require(call.task, sourceLocation: location)
        return try await tell(ReportCall(task: task, result: result, limitWaiver: waiver))
    }

    /// The booking that is kept for somebody just now, the first of them.
    func hold() async throws -> BookingID {
        BookingID(
            try #require(
                try await ledger.numbers(
                    "SELECT id FROM booking WHERE kind = 'hold' AND endedAt IS NULL ORDER BY id"
                ).first))
    }

    /// Nothing that must hold in every ward is broken in this one.
    func expectSound(at location: SourceLocation = #_sourceLocation) async throws {
        #expect(try await ask(Inspect()).filter { !$0.ok } == [], sourceLocation: location)
    }
}
