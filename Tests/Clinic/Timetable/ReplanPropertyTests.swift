import Almanac
import Clinic
import Testing

/// What holds for every re-plan, tried on random timetables over ten days, five venues and up to four teams.
@Suite("Properties of a re-plan")
struct ReplanPropertyTests {
    private static let dates = CivilDate.dates(from: day("2026-05-01"), through: day("2026-05-10"))
    private static let venues = ["a", "b", "c", "d", "e"]

    @Test(arguments: 1...100 as ClosedRange<UInt64>)
    func stepsAreSafe(seed: UInt64) throws {
        // given what stands, and another plan
        var dice = Dice(seed: seed)
        let teams = Int.random(in: 1...4, using: &dice)
        let before = Self.existing(&dice)
        let planned = try Self.planned(&dice, teams: teams)
        let today = dice.pick(Self.dates)
        // when the steps are carried out
        let steps = Replan.steps(from: before, to: planned, teams: teams, today: today)
        let after = Self.carryOut(steps, on: before)
        let hint: Comment = "seed \(seed)"

        // then whoever is booked, and whatever is over, is untouched
        for session in before where !session.live.isEmpty { #expect(after.contains(session), hint) }
        let over = { (sessions: [Replan.Existing]) in Set(sessions.filter { $0.date < today }) }
        #expect(over(after) == over(before), hint)
        // no date has more sessions than teams, unless it had before, and no team is in two places
        let held = { (sessions: [Replan.Existing], date: CivilDate) in
            sessions.filter { $0.date == date && $0.state != .withdrawn }
        }
        for date in Self.dates {
            #expect(held(after, date).count <= max(teams, held(before, date).count), hint)
            let taken = held(after, date).compactMap(\.team)
            #expect(Set(taken).count == taken.count && taken.count == held(after, date).count, hint)
        }
        // every session that stands and every one that is wanted is spoken of exactly once
        let spoken = steps.map(\.place)
        #expect(Set(spoken).count == spoken.count, hint)
        let standing = before.filter { $0.state != .withdrawn }.map { Place(venue: $0.venue, date: $0.date) }
        let wanted = planned.map { Place(venue: $0.venue, date: $0.date) }
        #expect(Set(spoken) == Set(standing).union(wanted), hint)
        // and once more changes nothing
        let again = Replan.steps(from: after, to: planned, teams: teams, today: today)
        #expect(again.allSatisfy { $0.changesNothing }, hint)
    }

    /// One day's sessions have teams of their own, some a number the ward no longer has.
    private static func existing(_ dice: inout Dice) -> [Replan.Existing] {
        var sessions: [Replan.Existing] = []
        for date in dates {
            var free = [1, 2, 3, 4, 5].shuffled(using: &dice)
            for venue in venues where !dice.once(in: 3) {
                let state = dice.pick([SessionState.open, .open, .closed, .withdrawn])
                let withdrawn = state == .withdrawn
                sessions.append(
                    Replan.Existing(
                        id: SessionID(Int64(sessions.count)), venue: id(venue), date: date,
                        room: id(dice.pick(["main", "main", "other"])),
                        team: withdrawn ? nil : free.removeLast(),
                        minimumAge: dice.pick([60, 60, 65]), state: state,
                        seats: withdrawn ? [] : pattern(&dice).seats.shuffled(using: &dice),
                        live: withdrawn || !dice.once(in: 3) ? [] : [BookingID(Int64(sessions.count))]))
            }
        }
        return sessions.shuffled(using: &dice)
    }

    private static func planned(_ dice: inout Dice, teams: Int) throws -> [PlannedSession] {
        var wanted: [String: [CivilDate]] = [:]
        for date in dates {
            for venue in venues.shuffled(using: &dice).prefix(Int.random(in: 0...teams, using: &dice)) {
                wanted[venue, default: []].append(date)
            }
        }
        return try Planned.sessions(wanted, pattern(&dice), teams: teams)
    }

    private static func pattern(_ dice: inout Dice) -> Consultation {
        MadeUpWard.pattern([], slot: dice.pick([30, 30, 60]), desks: dice.pick([1, 1, 2]))
    }

    /// The timetable after the steps, as the ledger would have it.
    private static func carryOut(_ steps: [Replan.Step], on before: [Replan.Existing]) -> [Replan.Existing] {
        var after = before
        for step in steps {
            switch step {
            case .add(let planned, let over):
                after.removeAll { $0.id == over?.id }
                let number = over?.id ?? SessionID(Int64(1000 + after.count))
                after.append(planned.standing(number, team: planned.team, .open))
            case .change(let session, let planned):
                after.removeAll { $0.id == session.id }
                after.append(planned.standing(session.id, team: session.team, session.state))
            case .withdraw(let session):
                after.removeAll { $0.id == session.id }
                after.append(
                    Replan.Existing(
                        id: session.id, venue: session.venue, date: session.date, room: session.room,
                        team: nil,
                        minimumAge: session.minimumAge, state: .withdrawn, seats: [], live: []))
            case .keep, .leave, .noTeam, .tooLate: break
            }
        }
        return after
    }
}

private struct Place: Hashable {
    let venue: VenueID
    let date: CivilDate
}

extension PlannedSession {
    fileprivate func standing(_ id: SessionID, team: Int?, _ state: SessionState) -> Replan.Existing {
        Replan.Existing(
            id: id, venue: venue, date: date, room: room, team: team, minimumAge: minimumAge, state: state,
            seats: seats, live: [])
    }
}

extension Replan.Step {
    fileprivate var place: Place {
        switch self {
        case .add(let session, _), .noTeam(let session), .tooLate(let session):
            Place(venue: session.venue, date: session.date)
        case .change(let session, _), .withdraw(let session), .keep(let session), .leave(let session, _):
            Place(venue: session.venue, date: session.date)
        }
    }

    fileprivate var changesNothing: Bool {
        switch self {
        case .keep, .leave, .noTeam, .tooLate: true
        case .add, .change, .withdraw: false
        }
    }
}
