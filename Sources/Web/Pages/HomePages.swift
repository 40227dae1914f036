import Almanac
import Clinic
import Desk
import Hummingbird

/// 全館のようす: where everybody begins who has not one venue only.
struct HomePages: Sendable {
    let pages: Pages

    private struct Content: Sendable {
        let date: String
        let venues: [VenueLine]
    }

    /// One venue today.
    private struct VenueLine: Sendable {
        let name: String
        let address: String
        let isOpen: Bool
        let booked: Int
        let attended: Int
        let absent: Int
        let free: Int
        let walkIns: Int
        /// Bookings whose time has come and that nobody has marked.
        /// Nil where there are none.
        let unmarked: Int?
        /// 当日待ち, while anybody waits.
        let waiting: Int?
        /// 紙の未決, where there are any.
        let unplaced: Int?
        /// When it was closed; nil while it is not.
        let closed: String?
    }

    func mount(on board: PageBoard) {
        board.get("/", Role.all) { visitor in
            if let venue = visitor.onlyVenue, visitor.isAtTheDesk {
                return .redirect(to: ConsultPages.address(venue))
            }
            if let venue = visitor.onlyVenue, visitor.may(Role.day) {
                return .redirect(to: "/day/\(venue)")
            }
            return try await overview(visitor)
        }
    }

    private func overview(_ visitor: Visitor) async throws -> Response {
        var frame = pages.frame("全館のようす", visitor)
        guard visitor.may(Role.day) else {
            return try pages.templates.page("home", frame, Content(date: visitor.today.japanese, venues: []))
        }
        frame.live = "/live"
        let day = try await visitor.desk.ask(Day())
        let venues = try await visitor.desk.ask(Venues()).filter {
            visitor.account.venues?.contains($0.id) ?? true
        }
        var lines: [VenueLine] = []
        for venue in venues {
            let entries = day.filter { $0.venue == venue.id }
            let report = entries.isEmpty ? nil : try await visitor.desk.ask(ReportDay(venue: venue.id))
            lines.append(line(venue, entries, report, at: visitor.now.time))
        }
        return try pages.templates.page("home", frame, Content(date: visitor.today.japanese, venues: lines))
    }

    private func line(
        _ venue: Venue, _ entries: [DayEntry], _ report: DayReport?, at time: CivilTime
    ) -> VenueLine {
        let guests = entries.compactMap(\.guest)
        func count(_ states: Booking.State...) -> Int { guests.count { states.contains($0.state) } }
        return VenueLine(
            name: venue.name, address: "/day/\(venue.id)", isOpen: !entries.isEmpty,
            booked: count(.booked), attended: count(.attended), absent: count(.absent, .absentWithNotice),
            free: entries.count { $0.guest == nil && !$0.closed && ($0.start ?? .midnight) > time },
            walkIns: guests.count { $0.kind == .walkIn },
            unmarked: entries.count { $0.guest?.state == .booked && ($0.start ?? .midnight) <= time }.some,
            waiting: report?.queue.waiting.some, unplaced: report?.unplaced.some,
            closed: report?.closing.map { $0.closing.closedAt.time.description })
    }
}

extension Int {
    /// Nil for none: a template shows nothing then.
    var some: Int? { self == 0 ? nil : self }
}
