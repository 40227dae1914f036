import Almanac
import Clinic
import Ledger

/// 相談内容 and 案内先: what can be chosen on the 相談票 of a day.
package struct RecordChoices: Question {
    package static let name = "record-choices"
    package static let roles = Role.all

    /// Today where nil.
    package let date: CivilDate?
    /// Those of other days too, for whoever edits them.
    package let all: Bool

    package init(date: CivilDate? = nil, all: Bool = false) {
        self.date = date
        self.all = all
    }

    /// Topics before places, each in the order of the page.
    package func answer(_ room: ReadingRoom) throws -> [RecordChoice] {
        try room.ledger.choices().map(\.choice).filter { all || $0.isOffered(on: date ?? room.today) }
    }
}
