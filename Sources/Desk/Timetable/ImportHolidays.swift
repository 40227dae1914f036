import Almanac
import Clinic
import Ledger

/// Takes over the Cabinet Office's list of holidays, in place of all imported before.
package struct ImportHolidays: Change {
    package static let name = "import-holidays"
    package static let roles = Role.planning

    /// A date and what it is called.
    package struct Holiday: Hashable, Codable, Sendable {
        package let date: CivilDate
        package let name: String

        package init(date: CivilDate, name: String) {
            self.date = date
            self.name = name
        }
    }

    /// What has been taken over.
    package struct Answer: Hashable, Codable, Sendable {
        package let holidays: Int
        package let from: CivilDate
        package let through: CivilDate
    }

    package let holidays: [Holiday]

    /// The most that one list may hold: a century has fewer.
    private static let most = 5000

    package init(holidays: [Holiday]) {
        self.holidays = holidays
    }

    package func perform(_ room: WritingRoom) throws -> Answer {
        let dates = holidays.map(\.date)
        guard let from = dates.min(), let through = dates.max(), dates.count <= Self.most,
            Set(dates).count == dates.count
        else {
            throw Refusal(.badFile, "祝日は1件から\(Self.most)件まで、同じ日付は一度だけです。")
        }
        try room.ledger.put(
            holidays: Dictionary(uniqueKeysWithValues: holidays.map { ($0.date, $0.name) }))
        return Answer(holidays: dates.count, from: from, through: through)
    }
}
