import Almanac
import Clinic
import Desk
import HTTPTypes
import Hummingbird

/// 相談票: the adviser's list of today. First those whose record is still to be written, then those who come,
/// then those whose record is there.
struct ConsultPages: Sendable {
    let pages: Pages

    private struct Content: Sendable {
        let venue: String
        let date: String
        let groups: [Group]
        let isEmpty: Bool
    }

    private struct Group: Sendable {
        let title: String
        let count: Int
        let lines: [ConsultLine]
        let isEmpty: Bool
        /// What is said where nobody is in it.
        let none: String

        init(_ title: String, none: String, _ lines: [ConsultLine]) {
            self.title = title
            self.none = none
            self.lines = lines
            count = lines.count
            isEmpty = lines.isEmpty
        }
    }

    /// Where a venue's list is.
    static func address(_ venue: VenueID) -> String { "/consult/\(venue)" }

    func mount(on board: PageBoard) {
        board.get("/consult/:venue", Role.recording) { visitor in
            let venue = try await visitor.ownVenue()
            let guests = try await visitor.desk.ask(Day(venue: venue.id)).filter { $0.guest != nil }
            var frame = pages.frame("\(venue.shortName) 相談票", visitor, at: venue.id)
            frame.notice = try await visitor.savedRecord(pages)
            frame.live = "/live"
            func lines(_ stage: ConsultLine.Stage) -> [ConsultLine] {
                guests.compactMap {
                    ConsultLine($0, at: stage, mayLookBack: visitor.may(EarlierRecords.roles))
                }
            }
            return try pages.templates.page(
                "consult", frame,
                Content(
                    venue: venue.name, date: visitor.today.japanese,
                    groups: [
                        Group("未記入", none: "書いていない相談票はありません。", lines(.unwritten)),
                        Group("これから", none: "これから来る方はいません。", lines(.ahead)),
                        Group("記入済", none: "まだありません。", lines(.written)),
                    ], isEmpty: guests.isEmpty))
        }
    }
}

extension Visitor {
    /// Whether they sit at the desk where people are advised, and have nothing to do with the door.
    var isAtTheDesk: Bool { may([.adviser]) && !may(Role.front) }
}
