import Almanac
import Clinic

/// 目標進捗 as a fragment for the ward's page: the year's figures against the plan, and what they count.
package enum ProgressPage {
    /// The figures of a fiscal year as of a day.
    package static func file(_ report: ProgressReport) -> PublishedFile {
        let head = ["事業", "年間の目標", "これまでの参加人数", "目標に対する割合"]
        let rows = report.items.map { item -> Markup in
            .element(
                "tr", [:],
                [
                    .element("th", ["scope": "row"], item.programme.label),
                    .element("td", [:], "\(item.target.grouped)人\(item.assumed ? "(仮の目標)" : "")"),
                    .element("td", [:], item.reached.map { "\($0.grouped)人" } ?? "―"),
                    .element(
                        "td", [:],
                        item.reached.map { Grade.percent(Double($0), of: Double(item.target)) } ?? "―"),
                ])
        }
        let when = "\(report.asOf.wareki)現在"
        return .html(
            "progress-\(report.fiscalYear)",
            [
                .element("h2", [:], "\(report.fiscalYear.wareki)の目標と実績"),
                .element(
                    "table", [:],
                    [
                        .element("caption", [:], "\(report.fiscalYear.wareki)(\(when))"),
                        .element(
                            "thead", [:],
                            [.element("tr", [:], head.map { .element("th", ["scope": "col"], $0) })]),
                        .element("tbody", [:], rows),
                    ]), .element("p", [:], report.definition),
            ])
    }
}
