import Almanac
import Clinic
import Testing

/// Which team goes where when sessions that stay and sessions that come share a date.
@Suite("A re-plan, and the teams of a day")
struct ReplanTeamsTests {
    private static let tuesday = day("2026-04-07")
    private static let pattern = MadeUpWard.pattern([])

    @Test func aNewSessionTakesTheTeamThatIsFree() throws {
        // given a booked session of team 1 and a free one of team 2 that is no longer wanted
        let existing = [session("a", team: 1, live: [BookingID(1)]), session("b", team: 2)]
        // when two others are wanted besides
        let steps = try steps(existing, wanted: ["c", "d"])
        // then they take the team that is set free, and the third
        #expect(steps == ["leave booked", "withdraw", "add as team 2", "add as team 3"])
    }

    @Test func thereIsNoTeamWhereKeptSessionsHoldThemAll() throws {
        let existing = ["a", "b", "c"].enumerated().map { index, name in
            session(name, team: index + 1, live: [BookingID(Int64(index))])
        }
        #expect(
            try steps(existing, wanted: ["d"]) == Array(repeating: "leave booked", count: 3) + ["no team"])
    }

    @Test func aClosedSessionKeepsItsTeam() throws {
        let existing = [session("a", team: 1, state: .closed)]
        #expect(try steps(existing, wanted: ["a", "b"], teams: 2) == ["keep", "add as team 2"])
    }

    @Test func aWithdrawnSessionIsRevivedWithAnotherTeam() throws {
        let existing = [session("a", team: 1), session("b", team: nil, state: .withdrawn)]
        #expect(try steps(existing, wanted: ["a", "b"]) == ["keep", "revive as team 2"])
    }

    /// The ward has given up a team; the booked sessions of its day stand all the same.
    @Test(arguments: [(2, "no team"), (3, "add as team 1")])
    func fewerTeamsThanBeforeAddNothingOnAFullDay(teams: Int, become: String) throws {
        let existing = [
            session("a", team: 2, live: [BookingID(1)]), session("b", team: 3, live: [BookingID(2)]),
        ]
        let steps = try steps(existing, wanted: ["c"], teams: teams)
        #expect(steps == ["leave booked", "leave booked", become])
    }

    @Test func standingSessionsComeFirstByDateThenAdditions() throws {
        let existing = [session("b", team: 2), session("a", team: 1)]
        let planned = try Planned.sessions(
            ["a": [Self.tuesday], "b": [Self.tuesday], "c": [day("2026-04-02")]], Self.pattern)
        let steps = Replan.steps(from: existing, to: planned, teams: 3, today: day("2026-04-01"))
        #expect(
            steps == [.keep(existing[1]), .keep(existing[0]), .add(try #require(planned.first), over: nil)])
    }

    private func session(
        _ venue: String, team: Int?, state: SessionState = .open, live: [BookingID] = []
    ) -> Replan.Existing {
        Replan.Existing(
            id: SessionID(Int64(venue.utf8.first ?? 0)), venue: id(venue), date: Self.tuesday,
            room: id("main"),
            team: team, minimumAge: 60, state: state, seats: Self.pattern.seats, live: live)
    }

    private func steps(
        _ existing: [Replan.Existing], wanted: [String], teams: Int = 3
    ) throws -> [String] {
        let dates = Dictionary(uniqueKeysWithValues: wanted.map { ($0, [Self.tuesday]) })
        let planned = try Planned.sessions(dates, Self.pattern, teams: teams)
        return Replan.steps(from: existing, to: planned, teams: teams, today: day("2026-04-01")).map(\.words)
    }
}
