import Almanac
import Clinic

/// The newsletter's web text edition (テキスト版) as it stood on 25 January 2025: half-width digits and
/// parentheses, 「(祝日)」 in place of the weekday.
package enum KohoWebText: KohoStyle {
    package static let name = "koho-web-2025-01"
    package static let edition = "テキスト版"
    package static let since = "2025年1月25日号から"

    /// 「4日(火曜日)」、「11日(祝日)」
    package static func day(_ day: KohoLine.Date) -> String {
        "\(day.date.day)日(\(day.holiday ? "祝日" : "\(day.date.weekday.kanji)曜日"))"
    }
}
