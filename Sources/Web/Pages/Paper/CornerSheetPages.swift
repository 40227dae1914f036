import Almanac
import Clinic
import Desk
import Hummingbird
import Reports

/// 正の字の用紙: counting by hand at a festival, for those who prefer paper, and for when the tablet gives out.
struct CornerSheetPages: Sendable {
    let pages: Pages

    private struct Content: Sendable {
        let title: String
        let date: String
        let place: String
        /// One for each hour of the day.
        let hours: [String]
        let back: String
    }

    /// Where a day's sheet is.
    static func address(_ corner: CornerID) -> String { "/print/corner/\(corner)" }

    /// The hours that fit on one page.
    private static let mostHours = 12

    func mount(on board: PageBoard) {
        board.get("/print/corner/:corner", Role.recording) { visitor in
            let day = try await visitor.desk.ask(ShowCorner(corner: try visitor.corner())).day
            return try pages.templates.page(
                "print/corner", pages.sheet("正の字の用紙", visitor),
                Content(
                    title: day.title, date: "\(day.date.wareki)(\(day.date.weekday.kanji))",
                    place: "\(day.place) \(day.hours.words)", hours: Self.hours(of: day.hours),
                    back: CornerPages.address))
        }
    }

    /// 「10時台」 … until the last that begins before the end.
    private static func hours(of span: TimeSpan) -> [String] {
        (span.start.hour...(span.end.minutes - 1) / 60).prefix(mostHours).map { "\($0)時台" }
    }
}
