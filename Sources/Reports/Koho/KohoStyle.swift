import Almanac
import Clinic

/// How an edition of the newsletter writes dates, hours and numbers. A style never changes once an issue has
/// been printed in it: another way of writing is another style, named for its edition and when it was seen
/// first.
package protocol KohoStyle: Sendable {
    /// What it is chosen by: `koho-web-2025-01`.
    static var name: String { get }
    /// The edition, by which people call it: 「紙面」.
    static var edition: String { get }
    /// Since when: 「2025年から」.
    static var since: String { get }
    /// A day of a month that has been named already: 「4日(火曜日)」.
    static func day(_ day: KohoLine.Date) -> String
}

extension KohoStyle {
    /// The edition, and since when.
    package static var label: String { "\(edition) (\(since))" }

    /// One line a venue, in the order given.
    package static func lines(_ lines: [KohoLine]) -> [String] {
        lines.map { line in
            let times = line.hours.map(hours).joined(separator: "・")
            return "\(line.venue) 電話\(phone(line.phone))…\(dates(line.dates))、\(times)"
        }
    }

    /// Days in a row. The month stands where it is another than before.
    package static func dates(_ dates: [KohoLine.Date]) -> String {
        var month: Int?
        return dates.map { day in
            let isNew = day.date.month != month
            month = day.date.month
            return (isNew ? "\(day.date.month)月" : "") + self.day(day)
        }.joined(separator: "・")
    }

    /// 「午前10時から正午」
    package static func hours(_ span: TimeSpan) -> String { "\(time(span.start))から\(time(span.end))" }

    /// Without the area code that all of the ward shares.
    package static func phone(_ phone: PhoneNumber) -> String {
        phone.normal.hasPrefix("03-") ? String(phone.normal.dropFirst(3)) : phone.normal
    }

    /// 「午後1時30分」, and 「正午」 for noon.
    package static func time(_ time: CivilTime) -> String {
        if time.hour == 12, time.minute == 0 { return "正午" }
        let minutes = time.minute == 0 ? "" : "\(time.minute)分"
        return time.hour < 12 ? "午前\(time.hour)時\(minutes)" : "午後\(time.hour - 12)時\(minutes)"
    }
}

/// Every style there is, the usual one first.
package enum KohoStyles {
    package static let all: [any KohoStyle.Type] = [KohoWebText.self, KohoPaperText.self]

    /// The style of a name, or the newest of an edition; the usual one where nil.
    ///
    /// - Throws: `Invalid` for a name that none has.
    package static func style(named name: String?) throws(Invalid) -> any KohoStyle.Type {
        guard let name else { return KohoWebText.self }
        guard let style = all.first(where: { [$0.name, $0.edition].contains(name) }) else {
            throw Invalid("書き方は \(all.map { "\($0.edition)(\($0.name))" }.joined(separator: "、")) のどれかです。")
        }
        return style
    }
}
