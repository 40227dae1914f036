import Almanac
import Clinic
import Ledger

/// お知らせ: what is announced of a month, for the newsletter, the ward's pages and the notice boards.
package struct Announced: Question {
    package static let name = "announcement"
    package static let roles = Role.all

    package let month: CivilMonth

    package init(month: CivilMonth) {
        self.month = month
    }

    package func answer(_ room: ReadingRoom) throws -> Announcement {
        let ledger = room.ledger
        let planned = try ledger.publishedSessions(from: month.first, through: month.last)
            .filter { $0.programme == .consultation }
        // A month of which everything was called off is announced too: that is what people have to be told.
        let lines = try planned.isEmpty ? Koho(month: month).answer(room) : ledger.kohoLines(of: month)
        let sessions = planned.filter { $0.state == .open }
        let lengths = Set(sessions.flatMap(\.seats).filter { !$0.closed }.map(\.span.minutes))
        let year = FiscalYear(containing: month.first)
        let courses = try ledger.courses(
            from: year.first, through: FiscalYear(containing: year.last.adding(days: 1)).last)
        return Announcement(
            month: month, ward: try ledger.wardName(), lines: lines,
            opensAt: sessions.lazy.compactMap(\.opensAt).first,
            minimumAge: sessions.filter { !$0.seats.isEmpty }.map(\.minimumAge).min() ?? 0,
            slotMinutes: lengths.count == 1 ? lengths.first : nil,
            courses: courses.filter { place in
                !place.isCancelled && place.entry.opensAt.date <= month.last
                    && place.entry.closesOn >= month.first
            }.map(\.entry),
            corners: try ledger.corners(from: month.first, through: month.last).filter { !$0.cancelled })
    }
}
