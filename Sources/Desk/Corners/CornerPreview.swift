import Almanac
import Clinic
import Ledger

/// What a corner on a date would take from the ordinary sessions: shown before the day is fixed, because the
/// ward has so many teams of advisers and no more.
package struct CornerPreview: Question {
    package static let name = "corner-preview"
    package static let roles = Role.planning

    package let date: CivilDate

    package init(date: CivilDate) {
        self.date = date
    }

    /// The date as it stands.
    package struct Answer: Hashable, Codable, Sendable {
        package let date: CivilDate
        /// The corner that the date has already.
        package let taken: CornerID?
        /// Every team of the ward, and where it works that day.
        package let teams: [Team]
    }

    /// A team of advisers on the date.
    package struct Team: Hashable, Codable, Sendable {
        package let team: Int
        /// The venue whose session would lack a team if this one went; nil where it has nothing to do.
        package let venue: VenueID?
        /// Bookings of that session that stand.
        package let bookings: Int
    }

    package func answer(_ room: ReadingRoom) throws -> Answer {
        Answer(
            date: date,
            taken: try room.ledger.corners(from: date, through: date).first { !$0.cancelled }?.corner,
            teams: try room.ledger.teamsBefore(date))
    }
}

extension Reading {
    /// Every team of the ward with its session of a date, in the order of their numbers.
    func teamsBefore(_ date: CivilDate) throws -> [CornerPreview.Team] {
        let work = try teamsAtWork(on: date)
        let last = max(try teams(), work.map(\.team).max() ?? 0)
        return (1...max(last, 1)).map { number in
            let session = work.first { $0.team == number }
            return CornerPreview.Team(
                team: number, venue: session?.venue, bookings: session?.bookings ?? 0)
        }
    }

    /// A corner day by its number, or the refusal.
    func existing(_ id: CornerID) throws -> CornerDay {
        guard let corner = try corner(id) else {
            throw Refusal(.notFound, "相談コーナー \(id) はありません。", fields: ["corner": "この番号はありません。"])
        }
        return corner
    }
}
