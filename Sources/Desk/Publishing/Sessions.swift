import Almanac
import Clinic
import Ledger

/// 開催日の一覧: consultations and course dates as anybody may know them, those that are off too, for calendars,
/// free seats and open data.
package struct Sessions: Question {
    package static let name = "sessions"
    package static let roles = Role.all

    package let from: CivilDate
    /// Calendar days, the first included.
    package let days: Int

    /// The most days at once: two years.
    package static let mostDays = 731

    package init(from: CivilDate, days: Int) {
        self.from = from
        self.days = days
    }

    package func answer(_ room: ReadingRoom) throws -> [AnnouncedSession] {
        guard (1...Self.mostDays).contains(days) else {
            throw Refusal.badInput("days", "日数は1から\(Self.mostDays)までの数で入れてください。")
        }
        let (ledger, last) = (room.ledger, from.adding(days: days - 1))
        let sessions = try ledger.publishedSessions(from: from, through: last)
        let printed = try ledger.printedDays(from: from, through: last)
        let histories = try ledger.histories(of: sessions)
        let free = Dictionary(
            grouping: try ledger.openings(from: room.now, since: from, through: last), by: \.place)
        return sessions.compactMap { session in
            let onSale = session.seats.filter { !$0.closed }
            let isOff = session.state != .open || onSale.isEmpty
            // One that was withdrawn is told of only where people have read that it would be held.
            let known = isOff ? session.seats : onSale
            let hours = known.isEmpty ? printed[session.venue]?[session.date] ?? [] : known.map(\.span).joined
            guard !hours.isEmpty else { return nil }
            let history = histories[session.id]
            let isConsultation = session.programme == .consultation
            return AnnouncedSession(
                session: session.id, programme: session.programme, venue: session.venue, date: session.date,
                hours: hours, cancelled: isOff, course: session.course, group: session.group,
                minimumAge: session.minimumAge, seats: onSale.count,
                free: isConsultation ? free[Place(session.venue, session.date)]?.count ?? 0 : nil,
                opensAt: isConsultation ? session.opensAt.flatMap { $0 > room.now ? $0 : nil } : nil,
                sequence: history?.changes ?? 0,
                changedAt: history?.last ?? Instant(milliseconds: 0))
        }
    }

    /// Where consultations are kept apart: a venue has one a day.
    struct Place: Hashable {
        let venue: VenueID
        let date: CivilDate

        init(_ venue: VenueID, _ date: CivilDate) {
            self.venue = venue
            self.date = date
        }
    }
}

extension Opening {
    fileprivate var place: Sessions.Place { Sessions.Place(venue, date) }
}
