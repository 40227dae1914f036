import Almanac
import Clinic

/// 月報 for a terminal.
package enum MonthText {
    /// The lines, without line ends.
    package static func lines(_ report: MonthReport) -> [String] {
        var lines = ["個別相談会 月報 \(report.month.japanese)(\(report.fiscalYear.wareki))", ""]
        for venue in report.venues {
            var table = FiguresColumns.table([.text("日")])
            for day in venue.days { table.add([day.date.japanese] + FiguresColumns.cells(day.figures)) }
            table.addRule()
            table.add(["計\(venue.total.sessions)日"] + FiguresColumns.cells(venue.total))
            lines += [venue.name] + table.lines + [""]
        }
        var table = FiguresColumns.table([.text("会場"), .number("日数")])
        for venue in report.venues {
            table.add(
                [Venue.shortName(of: venue.name), venue.total.sessions.grouped]
                    + FiguresColumns.cells(venue.total))
        }
        table.addRule()
        table.add(["全会場", report.total.sessions.grouped] + FiguresColumns.cells(report.total))
        lines += table.lines + [""]
        lines.append("来館 延べ \(report.total.visits.grouped)人、\(report.total.peopleWords)。")
        return lines + FiguresColumns.others(report.others)
            + FiguresColumns.notes(report.definition, asOf: report.asOf)
    }
}
