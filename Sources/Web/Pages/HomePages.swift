import Almanac
import Clinic
import Desk
import Hummingbird
import Reports

/// 全館のようす: where everybody begins who has not one venue only.
struct HomePages: Sendable {
    let pages: Pages

    private struct Content: Sendable {
        let date: String
        var venues: [VenueLine] = []
        var figures: Figures?
    }

    /// Where the year, the week and the month stand, and the reports about them.
    private struct Figures: Sendable {
        let links: [Frame.Link]
        let body: Fragment
    }

    /// Those whom the figures of the whole ward concern.
    private static let overseeing = Role.planning.union([.viewer])
    /// What a page that changes by itself fetches anew: the venues' day, without the figures.
    private static let venuesOnly = "venues"

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
        var content = Content(date: visitor.today.japanese)
        if visitor.may(Role.day) {
            frame.live = "/live"
            content.venues = try await venues(visitor)
        }
        if visitor.may(Self.overseeing), visitor.query("part") != Self.venuesOnly {
            let document = try await figures(visitor)
            frame.address = "/?part=\(Self.venuesOnly)"
            frame.paper = pages.paper(document)
            content.figures = Figures(
                links: [
                    ("今月の月報", PeriodPages.address(.month(visitor.today.civilMonth))),
                    ("目標進捗", YearReportPages.progress(FiscalYear(containing: visitor.today))),
                    ("ほかの報告", ReportListPages.address),
                ].map { .init(label: $0.0, address: $0.1, isHere: false) },
                body: try Fragment(DocumentPage.body(document)))
        }
        return try pages.templates.page("home", frame, content)
    }

    private func figures(_ visitor: Visitor) async throws -> Document {
        let today = visitor.today
        let last = today.adding(days: DashboardDocument.days - 1)
        var months: [PeriodReport] = []
        for month in Set([today.civilMonth, last.civilMonth]).sorted() {
            if let report = try await visitor.known(ReportPeriod(.month(month))) { months.append(report) }
        }
        return DashboardDocument.of(
            try await visitor.known(ReportProgress(fiscalYear: FiscalYear(containing: today))),
            months: months,
            openings: try await visitor.desk.ask(FindOpenings(days: DashboardDocument.days, all: true)),
            today: today)
    }

    private func venues(_ visitor: Visitor) async throws -> [VenueLine] {
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
        return lines
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
