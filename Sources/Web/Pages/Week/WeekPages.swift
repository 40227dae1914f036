import Almanac
import Clinic
import Desk
import Hummingbird

/// 週間: the seats of seven days at a venue. A free seat leads to booking it, a name to the booking.
struct WeekPages: Sendable {
    let pages: Pages

    private struct Content: Sendable {
        let back: DayPages.Step
        let forward: DayPages.Step
        /// Nil in the present week.
        let present: DayPages.Step?
        let span: String
        let table: WeekTable
    }

    func mount(on board: PageBoard) {
        for path in ["/week/:venue", "/week/:venue/:date"] {
            board.get(path, Role.front) { visitor in try await page(visitor) }
        }
    }

    private func page(_ visitor: Visitor) async throws -> Response {
        let venue = try await visitor.ownVenue()
        let monday = try visitor.date().monday
        var entries: [DayEntry] = []
        for date in CivilDate.dates(from: monday, through: monday.adding(days: 6)) {
            entries += try await visitor.desk.ask(Day(venue: venue.id, date: date))
        }
        // What the day lists as free may be past, not open yet, or kept for others.
        let free = try await visitor.desk.ask(
            FindOpenings(venue: venue.id, from: monday, days: 7, all: true))
        var frame = pages.frame("\(venue.shortName)の週間", visitor, at: venue.id)
        frame.live = "/live"
        func step(_ label: String, _ date: CivilDate) -> DayPages.Step {
            let isPresent = date.monday == visitor.today.monday
            return DayPages.Step(label: label, address: "/week/\(venue.id)" + (isPresent ? "" : "/\(date)"))
        }
        return try pages.templates.page(
            "week", frame,
            Content(
                back: step("前の週", monday.adding(days: -7)), forward: step("次の週", monday.adding(days: 7)),
                present: monday == visitor.today.monday ? nil : step("今週", visitor.today),
                span: "\(monday.japanese)から\(monday.adding(days: 6).japanese)まで",
                table: WeekTable(entries, free: free, today: visitor.today)))
    }
}
