import Almanac
import Clinic

/// The newsletter's paper edition (紙面) of 2025: the weekday as one character in a bracket, 「12日㈯」, and 「1日㈷」
/// for holidays of any kind. Hours and numbers as in the web text edition. [assumed]
package enum KohoPaperText: KohoStyle {
    package static let name = "koho-paper-2025"
    package static let edition = "紙面"
    package static let since = "2025年から"

    /// 「12日㈯」、「1日㈷」
    package static func day(_ day: KohoLine.Date) -> String {
        "\(day.date.day)日\(day.holiday ? "㈷" : bracketed(day.date.weekday))"
    }

    private static func bracketed(_ weekday: Weekday) -> String {
        switch weekday {
        case .monday: "㈪"
        case .tuesday: "㈫"
        case .wednesday: "㈬"
        case .thursday: "㈭"
        case .friday: "㈮"
        case .saturday: "㈯"
        case .sunday: "㈰"
        }
    }
}
