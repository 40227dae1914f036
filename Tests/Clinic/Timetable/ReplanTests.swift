import Almanac
import Clinic
import Testing

/// What becomes of one session on one Tuesday, seen from a day on which it may be over.
@Suite("A re-plan, one session at a time")
struct ReplanTests {
    /// A session that stands, what the files want now, and what must become of it.
    struct Case: CustomTestStringConvertible, Sendable {
        let testDescription: String
        var state: SessionState? = .open
        var live: [BookingID] = []
        var was: Consultation = MadeUpWard.pattern([.tuesday])
        var wanted: Consultation? = MadeUpWard.pattern([.tuesday])
        var today = "2026-04-01"
        var team: Int? = 1
        let become: String
    }

    private static let longer = MadeUpWard.pattern([.tuesday], hours: [span("10:00-12:00")])
    private static let older = MadeUpWard.pattern([.tuesday], age: 65)
    private static let booked = [BookingID(815)]

    @Test(arguments: [
        Case(testDescription: "as planned", become: "keep"),
        Case(testDescription: "as planned, and booked", live: booked, become: "keep"),
        Case(testDescription: "as planned, and past", today: "2026-04-08", become: "keep"),
        Case(testDescription: "as planned, but closed", state: .closed, become: "keep"),
        Case(testDescription: "not there yet", state: nil, become: "add as team 1"),
        Case(testDescription: "other hours", wanted: longer, become: "change"),
        Case(testDescription: "another age", wanted: older, become: "change"),
        Case(testDescription: "fewer desks", was: MadeUpWard.pattern([.tuesday], desks: 2), become: "change"),
        Case(testDescription: "another slot", wanted: MadeUpWard.pattern([], slot: 60), become: "change"),
        Case(testDescription: "closed, and other hours", state: .closed, wanted: longer, become: "change"),
        Case(testDescription: "other hours today", wanted: longer, today: "2026-04-07", become: "change"),
        Case(testDescription: "no longer wanted", wanted: nil, become: "withdraw"),
        Case(testDescription: "closed, no longer wanted", state: .closed, wanted: nil, become: "withdraw"),
        Case(
            testDescription: "booked, and other hours", live: booked, wanted: longer, become: "leave booked"),
        Case(testDescription: "booked, and another age", live: booked, wanted: older, become: "leave booked"),
        Case(testDescription: "booked, no longer wanted", live: booked, wanted: nil, become: "leave booked"),
        Case(
            testDescription: "booked and closed, no longer wanted", state: .closed, live: booked, wanted: nil,
            become: "leave booked"),
        Case(
            testDescription: "past, and other hours", wanted: longer, today: "2026-04-08",
            become: "leave past"),
        Case(
            testDescription: "past, no longer wanted", wanted: nil, today: "2026-04-08",
            become: "leave past"),
        Case(
            testDescription: "past and booked, other hours", live: booked, wanted: longer,
            today: "2026-04-08",
            become: "leave past"),
        Case(
            testDescription: "withdrawn, wanted again", state: .withdrawn, team: nil,
            become: "revive as team 1"),
        Case(
            testDescription: "withdrawn, still not wanted", state: .withdrawn, wanted: nil, team: nil,
            become: ""),
        Case(testDescription: "neither there nor wanted", state: nil, wanted: nil, become: ""),
    ])
    func becomes(this: Case) throws {
        // given the session and the plan
        let tuesday = day("2026-04-07")
        let existing = this.state.map { state in
            Replan.Existing(
                id: SessionID(1), venue: id("a"), date: tuesday, room: id("main"), team: this.team,
                minimumAge: this.was.minimumAge, state: state, seats: this.was.seats.shuffled(),
                live: this.live)
        }
        let planned = try this.wanted.map { try Planned.sessions(["a": [tuesday]], $0) } ?? []
        // when it is planned again
        let steps = Replan.steps(
            from: existing.map { [$0] } ?? [], to: planned, teams: 3, today: day(this.today))
        // then exactly this becomes of it
        #expect(steps.map(\.words) == (this.become.isEmpty ? [] : [this.become]))
    }

    @Test func anotherRoomIsAChange() throws {
        let tuesday = day("2026-04-07")
        let existing = Replan.Existing(
            id: SessionID(1), venue: id("a"), date: tuesday, room: id("other"), team: 1, minimumAge: 60,
            state: .open, seats: MadeUpWard.pattern([]).seats, live: [])
        let planned = try Planned.sessions(["a": [tuesday]], MadeUpWard.pattern([]))
        let steps = Replan.steps(from: [existing], to: planned, teams: 3, today: tuesday)
        #expect(steps == [.change(existing, to: try #require(planned.first))])
    }
}

/// Sessions that a plan wants on given dates.
enum Planned {
    static func sessions(
        _ dates: [String: [CivilDate]], _ pattern: Consultation, teams: Int = 3
    ) throws -> [PlannedSession] {
        // Only the dates given count, whatever the weekday.
        var pattern = pattern
        pattern.weekdays = []
        let venues = dates.sorted { $0.key < $1.key }.map {
            MadeUpWard.venue($0.key, pattern: pattern, extra: $0.value)
        }
        return try Timetable(MadeUpWard.plan(venues, teams: teams), FiscalYear(2026)!).sessions
    }
}

extension Replan.Step {
    /// The step in a word or two.
    var words: String {
        switch self {
        case .add(let session, let over): "\(over == nil ? "add" : "revive") as team \(session.team)"
        case .change: "change"
        case .withdraw: "withdraw"
        case .keep: "keep"
        case .leave(_, let reason): "leave \(reason.rawValue)"
        case .noTeam: "no team"
        case .tooLate: "too late"
        }
    }
}
