import Almanac

/// What a re-plan does to one session: all of it or nothing (design: a re-plan never half-changes a session).
package enum Replan {
    /// A session as the database has it.
    package struct Existing: Hashable, Sendable {
        package let id: SessionID
        package let venue: VenueID
        package let date: CivilDate
        package let room: Slug
        package let team: Int?
        package let minimumAge: Int
        package let state: SessionState
        /// Seats not retired, without those added by hand.
        package let seats: [PlannedSeat]
        /// Whether it, or any seat of it, was added or closed by hand.
        package let byHand: Bool
        /// Bookings and holds that have not ended.
        package let live: [BookingID]

        package init(
            id: SessionID, venue: VenueID, date: CivilDate, room: Slug, team: Int?, minimumAge: Int,
            state: SessionState, seats: [PlannedSeat], byHand: Bool = false, live: [BookingID]
        ) {
            self.id = id
            self.venue = venue
            self.date = date
            self.room = room
            self.team = team
            self.minimumAge = minimumAge
            self.state = state
            self.seats = seats
            self.byHand = byHand
            self.live = live
        }
    }

    /// What becomes of one session.
    package enum Step: Hashable, Sendable {
        /// A session more; over a withdrawn one where there is one.
        case add(PlannedSession, over: Existing?)
        /// Seats are revived, added and retired until they are the planned ones.
        case change(Existing, to: PlannedSession)
        case withdraw(Existing)
        case keep(Existing)
        /// Left whole although the plan says otherwise.
        case leave(Existing, because: Reason)
        /// Not added: the sessions that stay on that date hold all teams.
        case noTeam(PlannedSession)
        /// Not added: the year has been planned before, and what was not offered then is not offered now.
        case tooLate(PlannedSession)
    }

    /// Why a session stays as it is.
    package enum Reason: String, Codable, Sendable {
        /// Somebody is booked.
        case booked
        /// The office has closed or opened something of it by hand.
        case byHand = "by-hand"
        /// It is over; what was offered then stays as it was.
        case past
    }

    /// The steps from what is there to what is planned: first what becomes of the sessions that stand, by
    /// date and venue, then the additions.
    package static func steps(
        from existing: [Existing], to planned: [PlannedSession], teams: Int, today: CivilDate
    ) -> [Step] {
        let wanted = Dictionary(planned.map { ($0.place, $0) }) { first, _ in first }
        let standing = existing.filter { !$0.isVacant }
            .sorted { ($0.date, $0.venue) < ($1.date, $1.venue) }
            .map { step(for: $0, wanted[$0.place], today) }
        return standing + additions(of: planned, to: existing, standing, teams: teams, today: today)
    }

    private static func step(for session: Existing, _ wanted: PlannedSession?, _ today: CivilDate) -> Step {
        if let wanted, session.fits(wanted) { return .keep(session) }
        if session.date < today { return .leave(session, because: .past) }
        if !session.live.isEmpty { return .leave(session, because: .booked) }
        if session.byHand { return .leave(session, because: .byHand) }
        return wanted.map { .change(session, to: $0) } ?? .withdraw(session)
    }

    /// The planned sessions that do not stand, each with a team that the standing ones leave free.
    private static func additions(
        of planned: [PlannedSession], to existing: [Existing], _ standing: [Step], teams: Int,
        today: CivilDate
    ) -> [Step] {
        let present = Dictionary(existing.map { ($0.place, $0) }) { first, _ in first }
        var taken: [CivilDate: Set<Int>] = [:]
        for (date, team) in standing.compactMap(\.heldTeam) { taken[date, default: []].insert(team) }
        return planned.compactMap { session in
            let before = present[session.place]
            guard before?.isVacant != false else { return nil }
            if !existing.isEmpty, session.date < today { return .tooLate(session) }
            // A session that stays may hold a team that the ward has given up since: it counts all the same.
            let held = taken[session.date] ?? []
            guard held.count < teams, let team = (1...teams).first(where: { !held.contains($0) }) else {
                return .noTeam(session)
            }
            taken[session.date, default: []].insert(team)
            return .add(session.with(team: team), over: before)
        }
    }
}

/// A venue on a date: no two consultations share one.
private struct Place: Hashable {
    let venue: VenueID
    let date: CivilDate
}

extension Replan.Step {
    /// The team of a session that goes on.
    fileprivate var heldTeam: (CivilDate, Int)? {
        switch self {
        case .keep(let session), .leave(let session, _), .change(let session, _):
            session.team.map { (session.date, $0) }
        case .withdraw, .add, .noTeam, .tooLate:
            nil
        }
    }
}

extension Replan.Existing {
    fileprivate var place: Place { Place(venue: venue, date: date) }

    /// Whether a planned session may take its row: withdrawn, or a day nobody planned and nobody came.
    fileprivate var isVacant: Bool { state == .withdrawn || (team == nil && live.isEmpty) }

    /// Whether the session is what the plan wants. A closed one is: closing is not the plan's business.
    fileprivate func fits(_ planned: PlannedSession) -> Bool {
        room == planned.room && minimumAge == planned.minimumAge && Set(seats) == Set(planned.seats)
    }
}

extension PlannedSession {
    fileprivate var place: Place { Place(venue: venue, date: date) }

    fileprivate func with(team: Int) -> PlannedSession {
        PlannedSession(
            venue: venue, date: date, room: room, team: team, minimumAge: minimumAge, seats: seats)
    }
}
