import Almanac
import Clinic

/// What is planned of a period and booked so far, in plain prose: of days to come nobody can have been there.
enum PlannedProse {
    /// One paragraph.
    static func paragraph(_ report: PeriodReport) -> String {
        guard let days = report.total[.sessions] else { return "\(report.when)の予定は分かりません。" }
        guard days > 0 else { return "\(report.when)に\(PeriodProse.programme)を開く予定はありません。" }
        return "\(report.when)の\(PeriodProse.programme)は、\(places(report, days: days))開く予定です。"
            + bookings(report)
    }

    /// 「仲町と高島平で」 of a day, 「5会場で延べ60日」.
    private static func places(_ report: PeriodReport, days: Int) -> String {
        let venues = report.venues.filter { ($0.total[.sessions] ?? 0) > 0 }
        let isDay = report.period.months.isEmpty
        let names = venues.map(\.shortName)
        let place = names.count == 1 || isDay ? names.joined(separator: "、") : "\(names.count)会場"
        return isDay ? "\(place)で" : "\(place)で\(names.count == 1 ? "" : "延べ")\(days.grouped)日"
    }

    private static func bookings(_ report: PeriodReport) -> String {
        guard let seats = report.total[.seats], seats > 0, let booked = report.total[.booked] else {
            return ""
        }
        let start = "用意する\(seats.grouped)枠に、\(report.asOf.wareki)現在"
        return booked == 0 ? "\(start)、予約はまだありません。" : "\(start)で\(booked.grouped)件の予約があります。"
    }
}
