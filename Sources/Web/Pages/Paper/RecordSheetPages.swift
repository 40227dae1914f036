import Clinic
import Desk
import Hummingbird

/// 白紙の相談票: to write on by hand, in the order in which it is typed in afterwards.
struct RecordSheetPages: Sendable {
    let pages: Pages

    private struct Content: Sendable {
        let venue: String
        let words: RecordWords
        let ageBands: [String]
        let back: String
    }

    /// Where a venue's sheet is.
    static func address(_ venue: VenueID) -> String { "/print/record/\(venue)" }

    func mount(on board: PageBoard) {
        board.get("/print/record/:venue", Role.day) { visitor in
            let venue = try await visitor.venue()
            return try pages.templates.page(
                "print/record", pages.sheet("相談票(白紙)", visitor, at: venue.id),
                Content(
                    venue: venue.name, words: try await RecordWords.offered(to: visitor),
                    ageBands: AgeBand.allCases.map(\.label), back: "/day/\(venue.id)"))
        }
    }
}
