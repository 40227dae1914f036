import Almanac
import Clinic

/// 貼付用 and the CSV: every figure of a period in one table. A row is a cut through the figures: when, which
/// programme, where, and 区分 and 項目 by what; first venue by venue and day in printed order, then the sums,
/// the same of the year before, and the breakdowns. What nobody can have done yet is blank.
enum PeriodData {
    static func table(_ report: PeriodReport) -> Table {
        Table(
            caption: report.period.japanese,
            columns: [
                .number("年度"), .text(report.partHeading), .text("初日"), .text("末日"), .text("事業"),
                .text("会場ID"), .text("会場"), .text("区分"), .text("項目"),
            ] + Figure.allCases.map { .number($0.label) },
            rows: (figures(report) + before(report) + others(report) + breakdowns(report)).map(\.row))
    }

    /// Venue by venue and day, then the sums.
    private static func figures(_ report: PeriodReport) -> [Cut] {
        // A month of consultations that was counted elsewhere has no days and no hours.
        let isWhole = report.period.months.count == 1 && report.hours == nil
        let today = report.asOf
        let byVenue =
            isWhole
            ? []
            : report.venues.flatMap { venue in
                venue.parts.map { part in
                    Cut(
                        part: part.part, place: .venue(venue), kind: report.venuePartWords,
                        FigureRow(part, asOf: today))
                }
            }
        let elsewhere = report.elsewhere.map {
            [
                Cut(
                    period: report.period, place: .elsewhere, kind: "会場別",
                    FigureRow($0, isAhead: report.isAhead))
            ]
        }
        let isDay = report.period.months.isEmpty
        let venues =
            isDay
            ? []
            : report.venues.map { venue in
                Cut(
                    period: report.period, place: .venue(venue), kind: "会場別",
                    FigureRow(venue.total, isAhead: report.isAhead))
            }
        let parts =
            isDay || isWhole
            ? []
            : report.parts.map {
                Cut(part: $0.part, place: .all, kind: report.partWords, FigureRow($0, asOf: today))
            }
        return byVenue + venues + (elsewhere ?? []) + parts + [
            Cut(
                period: report.period, place: .all, kind: "合計",
                FigureRow(report.total, isAhead: report.isAhead))
        ]
    }

    /// The same of the year before, as far as anything is known of it.
    private static func before(_ report: PeriodReport) -> [Cut] {
        guard let period = report.period.yearBefore else { return [] }
        func cut(_ part: PeriodReport.Part, _ place: Cut.Place, _ kind: String) -> Cut? {
            guard case .month(let month) = part.part, let figures = part.yearBefore else { return nil }
            return Cut(part: .month(month.adding(months: -12)), place: place, kind: kind, FigureRow(figures))
        }
        let byVenue = report.venues.flatMap { venue in
            venue.parts.compactMap { cut($0, .venue(venue), report.venuePartWords) }
        }
        let venues = report.venues.compactMap { venue in
            venue.yearBefore.map { Cut(period: period, place: .venue(venue), kind: "会場別", FigureRow($0)) }
        }
        let total = report.yearBefore.map { Cut(period: period, place: .all, kind: "合計", FigureRow($0)) }
        return byVenue + venues + report.parts.compactMap { cut($0, .all, report.partWords) }
            + [total].compactMap(\.self)
    }

    private static func others(_ report: PeriodReport) -> [Cut] {
        report.others.flatMap { other in
            let now = Cut(
                period: report.period, programme: other.programme, place: .all, kind: "合計",
                FigureRow(other.figures, isAhead: report.isAhead))
            let before = zip([other.yearBefore], [report.period.yearBefore]).compactMap { figures, period in
                figures.flatMap { figures in
                    period.map {
                        Cut(
                            period: $0, programme: other.programme, place: .all, kind: "合計",
                            FigureRow(figures))
                    }
                }
            }
            return [now] + before
        }
    }

    /// 曜日・時間帯, 年代, 相談内容 and the like: each row counts one figure.
    private static func breakdowns(_ report: PeriodReport) -> [Cut] {
        guard !report.isAhead else { return [] }
        let hours = (report.hours ?? []).map { count in
            Cut(
                period: report.period, place: .all, kind: "曜日・時間帯",
                item: "\(count.weekday.kanji)曜日 \(BreakdownTables.label(ofHour: count.hour))",
                only: .visits, count.visits)
        }
        func cuts(_ table: PeriodReport.BreakdownTable, _ programme: Programme) -> [Cut] {
            table.rows.map { row in
                Cut(
                    period: report.period, programme: programme, place: .all, kind: table.breakdown.label,
                    item: row.label, only: table.breakdown.whole, row.count)
            }
        }
        let courses = report.others.filter { $0.programme == .course }
        return hours + report.breakdowns.flatMap { cuts($0, .consultation) }
            + courses.flatMap { cuts($0.ages, $0.programme) }
    }
}

extension PeriodReport {
    /// 「会場・日別」; of a single day every venue has one row.
    fileprivate var venuePartWords: String { period.months.isEmpty ? "会場別" : "会場・\(partWords)" }
}
