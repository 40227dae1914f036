import Almanac
import Clinic
import Ledger

/// 確認表: per venue what a person should look at before the month goes into a report.
package struct ReviewMonth: Question {
    package static let name = "review-month"
    package static let roles = Role.planning

    package let month: CivilMonth

    package init(month: CivilMonth) {
        self.month = month
    }

    package func answer(_ room: ReadingRoom) throws -> MonthReview {
        let ledger = room.ledger
        try ledger.requireKnown(.month(month))
        let entries = Dictionary(
            grouping: try ledger.entries(of: .month(month), asOf: room.today)
                .filter { $0.programme == .consultation && !$0.isWholeMonth }, by: \.venue)
        let marks = try ledger.markRows(from: month.first, through: month.last)
        let differences = try ledger.headCountDifferences(from: month.first, through: month.last)
        return MonthReview(
            month: month, asOf: room.today,
            venues: try ledger.venues().map { venue in
                MonthReview.Venue(
                    venue: venue.id, name: venue.name, figures: Tally(entries[venue.id] ?? []).sums,
                    marks: marks[venue.id] ?? [], differences: differences[venue.id] ?? [])
            })
    }
}
