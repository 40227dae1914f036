import Almanac
import Clinic

/// The newsletter's article on the 相談コーナー at festivals: とき・ところ・内容・対象・費用・申し込み.
package enum CornerKoho {
    /// What every heading ends with.
    static let heading = " スマホ相談コーナー"

    /// A line a label for each festival, in the order of the first days; cancelled days are left out.
    package static func lines(
        _ days: [CornerDay], holidays: Holidays, style: any KohoStyle.Type = KohoWebText.self
    ) -> [String] {
        let held = days.filter { !$0.cancelled }
        let festivals = held.reduce(into: [[CornerDay]]()) { festivals, day in
            let place = festivals.firstIndex {
                $0[0].title == day.title && $0[0].place == day.place && $0[0].hours == day.hours
            }
            if let place { festivals[place].append(day) } else { festivals.append([day]) }
        }
        return festivals.flatMap { days in
            let dates = days.map { KohoLine.Date(date: $0.date, holiday: holidays.isHoliday($0.date)) }
            return [
                days[0].title + heading,
                "とき \(style.dates(dates))、\(style.hours(days[0].hours))",
                "ところ \(days[0].place)", "内容 スマートフォンの使い方の相談", "対象 区内在住の方", "費用 無料",
                "申し込み 不要。当日、直接会場へ",
            ]
        }
    }
}
