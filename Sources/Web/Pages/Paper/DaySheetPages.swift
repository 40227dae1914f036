import Almanac
import Clinic
import Desk
import Hummingbird

/// 受付簿: a venue's day on paper, for when the line is down, and for those who like paper better.
struct DaySheetPages: Sendable {
    let pages: Pages

    private struct Content: Sendable {
        let venue: String
        let date: String
        /// Whether more than one desk consults, so that each line has to say which it is.
        let hasDesks: Bool
        /// The columns of the upper table, for the heading that spans them.
        let columns: Int
        let lines: [DaySheetLine]
        let isEmpty: Bool
        /// Whether somebody of whom nothing may be told stands on it.
        let hasSecret: Bool
        /// One for each line to write on.
        let blanks: [Int]
        /// When it was as it is.
        let printed: String
        let back: String
    }

    /// Lines for those who just come, at least; a sheet for one desk is one page with them.
    private static let blankLines = 8

    /// Where the sheet of a day is.
    static func address(_ venue: VenueID, _ date: CivilDate) -> String { "/print/day/\(venue)/\(date)" }

    func mount(on board: PageBoard) {
        board.get("/print/day/:venue/:date", Role.day) { visitor in
            let (venue, date) = (try await visitor.venue(), try visitor.date())
            let entries = try await visitor.desk.ask(Day(venue: venue.id, date: date))
            let hasDesks = Set(entries.compactMap(\.desk)).count > 1
            return try pages.templates.page(
                "print/day", pages.sheet("\(venue.shortName) 受付簿", visitor, at: venue.id),
                Content(
                    venue: venue.name, date: "\(date.wareki)(\(date.weekday.kanji))", hasDesks: hasDesks,
                    columns: hasDesks ? 9 : 8, lines: entries.map(DaySheetLine.init),
                    isEmpty: entries.isEmpty, hasSecret: entries.contains { $0.guest?.secret == true },
                    blanks: Array(1...Self.blankLines),
                    printed: "\(visitor.today.japanese) \(visitor.now.time)",
                    back: DayPages.address(venue.id, date, today: visitor.today)))
        }
    }
}
