import Almanac
import Clinic

/// The sheet for DX推進本部 for a terminal: each indicator with its years below it.
package enum HeadquartersText {
    /// The lines, without line ends.
    package static func lines(_ report: HeadquartersReport) -> [String] {
        var lines = ["\(report.measureName) \(report.asOf.wareki)時点", ""]
        for indicator in report.indicators {
            lines.append(indicator.planned)
            lines += zip(report.years, indicator.results).map { year, result in
                "  \(year.fiscalYear.wareki)実績  \(result ?? "―")"
            }
        }
        lines += ["評語"] + report.years.map { "  \($0.fiscalYear.wareki)  \($0.grade.short)" }
        return lines
    }
}
