import Almanac
import Clinic

/// The newsletter's lines as its web text edition (テキスト版) printed them on 25 January 2025: half-width digits
/// and parentheses, 正午 for 12:00, 「(祝日)」 in place of the weekday, the month on the first date only.
package enum KohoWebText {
    /// One line a venue, in the order given.
    package static func lines(_ lines: [KohoLine]) -> [String] {
        lines.map(line)
    }

    private static func line(_ line: KohoLine) -> String {
        let (days, times) = (dates(line.dates), line.hours.map(hours).joined(separator: "・"))
        return "\(line.venue) 電話\(phone(line.phone))…\(days)、\(times)"
    }

    /// The month stands where it is another than before.
    static func dates(_ dates: [KohoLine.Date]) -> String {
        var month: Int?
        return dates.map { day in
            let isNew = day.date.month != month
            month = day.date.month
            let weekday = day.holiday ? "祝日" : "\(day.date.weekday.kanji)曜日"
            return "\(isNew ? "\(day.date.month)月" : "")\(day.date.day)日(\(weekday))"
        }.joined(separator: "・")
    }

    static func hours(_ span: TimeSpan) -> String { "\(time(span.start))から\(time(span.end))" }

    /// Without the area code that all of the ward shares.
    static func phone(_ phone: PhoneNumber) -> String {
        phone.normal.hasPrefix("03-") ? String(phone.normal.dropFirst(3)) : phone.normal
    }

    static func time(_ time: CivilTime) -> String {
        if time.hour == 12, time.minute == 0 { return "正午" }
        let minutes = time.minute == 0 ? "" : "\(time.minute)分"
        return time.hour < 12 ? "午前\(time.hour)時\(minutes)" : "午後\(time.hour - 12)時\(minutes)"
    }
}
