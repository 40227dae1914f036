import Almanac

/// A time as it must be said on the telephone, so that nobody mishears it.
package enum SpokenTime {
    /// 「午後1時（いちじ）」「午前10時」「午後2時30分」「正午」: always of twelve hours, as the newsletter counts
    /// them, so half past twelve is 「午後0時（れいじ）30分」.
    package static func text(_ time: CivilTime) -> String {
        words(time, reading: hours[time.hour % 12].map { "（\($0)）" } ?? "")
    }

    /// The same without readings, for paper: 「午後1時30分」.
    package static func printed(_ time: CivilTime) -> String { words(time, reading: "") }

    private static func words(_ time: CivilTime, reading: String) -> String {
        if time == .noon { return "正午" }
        let half = time < .noon ? "午前" : "午後"
        let hour = time.hour % 12
        let minutes = time.minute == 0 ? "" : "\(time.minute)分"
        return "\(half)\(hour)時\(reading)\(minutes)"
    }

    private static let hours = [0: "れいじ", 1: "いちじ", 4: "よじ", 7: "ななじ", 9: "くじ"]
}
