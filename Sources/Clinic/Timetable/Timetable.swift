import Almanac

/// The consultations of a fiscal year as the venue files ask for them.
package struct Timetable: Hashable, Sendable {
    package let fiscalYear: FiscalYear
    /// By date, then in printed order.
    package let sessions: [PlannedSession]

    /// Lays out the year. Refuses patterns that do not fit and a date with more venues than there are teams.
    package init(_ plan: WardPlan, _ fiscalYear: FiscalYear) throws(Clash) {
        self.fiscalYear = fiscalYear
        let days = CivilDate.dates(from: fiscalYear.first, through: fiscalYear.last)
        var sessions: [PlannedSession] = []
        for date in days {
            let consulting = plan.venues.filter { $0.consults(on: date) }
            if consulting.count > plan.ward.teams {
                throw Clash(on: date, consulting, teams: plan.ward.teams)
            }
            for (index, venue) in consulting.enumerated() {
                let pattern = venue.consultation(on: date)
                sessions.append(
                    PlannedSession(
                        venue: venue.venue.id, date: date, room: venue.venue.rooms[0].id, team: index + 1,
                        minimumAge: pattern.minimumAge, seats: pattern.seats))
            }
        }
        self.sessions = sessions
    }
}

/// 開催日: one consultation as a plan demands it.
package struct PlannedSession: Hashable, Sendable {
    package let venue: VenueID
    package let date: CivilDate
    package let room: Slug
    /// From 1; no two sessions of a date have the same.
    package let team: Int
    package let minimumAge: Int
    /// By desk and time.
    package let seats: [PlannedSeat]

    /// When its first seat begins; nil without seats.
    var start: Instant? { seats.map(\.start).min().map { Instant(date, $0) } }
}

extension Timetable {
    /// The line of a venue file that makes the venue consult on a date.
    package enum Cause: Hashable, Sendable {
        case pattern
        case extra(CivilDate)
        case change(from: CivilDate)

        /// The key to look for in the file.
        package var key: String {
            switch self {
            case .pattern: "consultation.weekdays"
            case .extra: "extra"
            case .change: "changes"
            }
        }
    }

    /// More venues on one date than there are teams.
    package struct Clash: Error, Hashable, Sendable {
        package let date: CivilDate
        /// The short names of all that want the date.
        package let venues: [String]
        package let teams: Int
        /// The venue that makes it one too many, and the key that does.
        package let blamed: VenueID
        package let cause: Cause

        init(on date: CivilDate, _ consulting: [VenuePlan], teams: Int) {
            self.date = date
            self.teams = teams
            venues = consulting.map(\.venue.shortName)
            // An extra date or a later change is a likelier slip than the pattern that was always there.
            let causes = consulting.map { (venue: $0.venue.id, cause: Self.cause(of: $0, on: date)) }
            let slip = causes.last { $0.cause != .pattern } ?? causes[causes.count - 1]
            blamed = slip.venue
            cause = slip.cause
        }

        private static func cause(of plan: VenuePlan, on date: CivilDate) -> Cause {
            if plan.extra.contains(date) { return .extra(date) }
            return plan.changes.last { $0.from <= date }.map { .change(from: $0.from) } ?? .pattern
        }

        /// What stands in the files, in words.
        package var found: String { "\(date)に\(venues.joined(separator: "、"))" }
        /// What may stand there, in words.
        package var allowed: String { "同じ日に \(teams) 会場まで" }
        /// Both in one sentence.
        package var sentence: String { "「\(found)」は多すぎます。開けるのは\(allowed)です。" }
    }
}
