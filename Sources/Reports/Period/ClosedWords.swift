import Almanac
import Clinic

/// What a report as closed says of days that were not settled when its months were closed.
enum ClosedWords {
    static func notes(_ report: PeriodReport) -> [String] {
        guard report.basis == .closed else {
            return report.closings.map {
                "\($0.month.japanese)は\($0.closedAt.date.wareki)に月締め。ここにあるのは、そのあとの訂正も含む現在の数です。"
            }
        }
        return excuses(report) + unmarked(report) + report.closings.map(\.proof)
    }

    private static func excuses(_ report: PeriodReport) -> [String] {
        let names = Dictionary(uniqueKeysWithValues: report.venues.map { ($0.venue, $0.shortName) })
        let days = report.closings.flatMap(\.excuses).map { excuse in
            "\(names[excuse.venue] ?? excuse.venue.text) \(excuse.date.japanese)"
                + "(\(excuse.reason ?? "理由は省略"))"
        }
        return days.isEmpty ? [] : ["整理が済まないまま理由を書いて締めた日: \(days.joined(separator: "、"))。"]
    }

    private static func unmarked(_ report: PeriodReport) -> [String] {
        guard let count = report.total[.unmarked], count > 0 else { return [] }
        let venues = report.venues.filter { ($0.total[.unmarked] ?? 0) > 0 }.map {
            "\($0.shortName) \($0.total.text(.unmarked))件"
        }
        return ["出欠未記入の予約が\(count.grouped)件あります(\(venues.joined(separator: "、")))。"]
    }
}
