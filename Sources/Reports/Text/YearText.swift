import Almanac
import Clinic

/// 年報 for a terminal.
package enum YearText {
    /// The lines, without line ends.
    package static func lines(_ report: YearReport) -> [String] {
        var months = FiguresColumns.table([.text("月"), .number("日数")])
        for month in report.months {
            months.add(
                ["\(month.month.month)月", month.figures.sessions.grouped]
                    + FiguresColumns.cells(month.figures))
        }
        months.addRule()
        months.add(["計", report.total.sessions.grouped] + FiguresColumns.cells(report.total))
        var venues = FiguresColumns.table([.text("会場"), .number("日数")])
        for venue in report.venues {
            venues.add(
                [Venue.shortName(of: venue.name), venue.figures.sessions.grouped]
                    + FiguresColumns.cells(venue.figures))
        }
        return ["個別相談会 年報 \(report.fiscalYear.wareki)(\(report.fiscalYear)年度)", ""]
            + months.lines + [""] + venues.lines + [""]
            + ["来館 延べ \(report.total.visits.grouped)人、\(report.total.peopleWords)。"]
            + FiguresColumns.others(report.others)
            + FiguresColumns.notes(report.definition, asOf: report.asOf)
    }
}
