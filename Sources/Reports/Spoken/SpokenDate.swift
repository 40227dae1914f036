import Almanac

/// A date as it must be said on the telephone, so that nobody mishears it.
package enum SpokenDate {
    /// 「明日、11月24日（にじゅうよっか）、火曜日」: the reading stands behind the months and days that are
    /// taken for others. The year is never said.
    ///
    /// - Parameter today: where given, 今日, 明日 or あさって stands before a date so near.
    package static func text(_ date: CivilDate, today: CivilDate? = nil) -> String {
        let near = today.flatMap { words[date - $0] }.map { $0 + "、" } ?? ""
        return "\(near)\(short(date))、\(date.weekday.kanji)曜日"
    }

    /// 「11月24日（にじゅうよっか）」, for where a weekday would be taken for one of those wished for.
    package static func short(_ date: CivilDate) -> String {
        let month = months[date.month].map { "（\($0)）" } ?? ""
        let day = days[date.day].map { "（\($0)）" } ?? ""
        return "\(date.month)月\(month)\(date.day)日\(day)"
    }

    private static let words = [0: "今日", 1: "明日", 2: "あさって"]

    /// いち and しち sound alike, and so do し and しち.
    private static let months = [1: "いちがつ", 4: "しがつ", 7: "なながつ", 9: "くがつ"]

    /// Days with a reading of their own, and those with 7 and 9, which have two.
    private static let days = [
        1: "ついたち", 2: "ふつか", 3: "みっか", 4: "よっか", 5: "いつか", 6: "むいか", 7: "なのか", 8: "ようか",
        9: "ここのか", 10: "とおか", 14: "じゅうよっか", 17: "じゅうななにち", 19: "じゅうくにち", 20: "はつか",
        24: "にじゅうよっか", 27: "にじゅうななにち", 29: "にじゅうくにち",
    ]
}
