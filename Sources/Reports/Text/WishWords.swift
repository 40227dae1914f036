import Almanac
import Clinic

/// A wish in words.
package enum WishWords {
    /// 「志村 火・木 午前 12月25日(金)まで」「志村 12月5日(土)だけ」
    package static func line(_ wish: Waiting.Wish, _ venues: [Venue]) -> String {
        let venue = wish.venue.map { id in venues.first { $0.id == id }?.shortName ?? id.text } ?? "どの会場でも"
        let isOneDay = wish.since == wish.until
        let days =
            isOneDay || wish.weekdays.count == Weekday.allCases.count
            ? "" : " " + wish.weekdays.sorted().map(\.kanji).joined(separator: "・")
        let span =
            isOneDay ? "\(wish.until.japanese)だけ" : Self.days(from: wish.since, until: wish.until) ?? ""
        return venue + days + (wish.part.map { " \($0.label)" } ?? "") + " " + span
    }

    /// 「11月30日(月)から12月6日(日)まで」; nil where nothing was said.
    package static func days(from first: CivilDate?, until last: CivilDate?) -> String? {
        if let first, first == last { return first.japanese }
        let ends = [first.map { "\($0.japanese)から" }, last.map { "\($0.japanese)まで" }].compactMap(\.self)
        return ends.isEmpty ? nil : ends.joined()
    }
}
