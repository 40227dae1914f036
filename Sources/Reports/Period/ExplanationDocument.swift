import Almanac
import Clinic

/// A figure opened to its rows.
package enum ExplanationDocument {
    /// What it says, whatever its form.
    ///
    /// - Parameters:
    ///   - venue: the one it is of; all where nil.
    ///   - venues: all there are.
    ///   - choices: those of all days, for the words of 相談内容.
    package static func of(
        _ report: Explanation, period: Period, programme: Programme, venue: VenueID? = nil,
        basis: PeriodReport.Basis = .now, venues: [Venue], choices: [RecordChoice]
    ) -> Document {
        let heading = report.measure.label(choices)
        let names = Dictionary(uniqueKeysWithValues: venues.map { ($0.id, $0.shortName) })
        let rows = report.rows.map { row in
            Table.Row([
                .text(row.source.kind.label), .text(String(row.source.id)), .date(row.date),
                row.time.map { .text($0.description) } ?? .blank,
                .text(row.venue.flatMap { names[$0] } ?? ""),
                row.person.map { .text($0.description) } ?? .blank, .number(row.count),
            ])
        }
        let table = Table(
            caption: heading,
            columns: [
                .text("種類"), .text("番号"), .text("日"), .text("時刻"), .text("会場"), .text("利用者"),
                .number("計上"),
            ],
            rows: rows + [
                Table.Row(
                    [.text("計"), .blank, .blank, .blank, .blank, .blank, .count(report.sum)], isTotal: true)
            ])
        return Document(
            title: "\(heading)の内訳",
            subtitle: [
                period.japanese, period.fiscalYear.words,
                "\(programme.label) \(venue.flatMap { names[$0] } ?? "全会場")",
                basis == .closed ? "月締め時点の数" : "現在の数",
            ],
            sections: [Document.Section(name: "内訳", heading: "計上した記録", tables: [table])],
            data: Table(caption: table.caption, columns: table.columns, rows: rows),
            notes: report.more == 0 ? [] : ["ほかに\(report.more.grouped)行あります。会場や期間を絞ってください。"],
            fileName: ["explain", venue?.text, "\(period)", "\(report.measure)"].compactMap(\.self)
                .joined(separator: "-").replacing(".", with: "-"))
    }

    /// Where the page's rows lead to, by the number of each.
    package static func links(
        _ report: Explanation, address: (Explanation.Row) -> String?
    ) -> CellLinks {
        var links = CellLinks()
        for (number, row) in report.rows.enumerated() {
            links[.init(row: number, column: 1)] = address(row)
        }
        return links
    }
}

extension Measure {
    /// 「参加人数(延べ)」「年代 70〜74歳」「性別 未記入」「相談内容 LINE」; a code that nothing names stands as it is.
    ///
    /// - Parameter choices: those of all days, for the words of 相談内容.
    package func label(_ choices: [RecordChoice]) -> String {
        switch self {
        case .figure(let figure): figure.label
        case .cell(let breakdown, Breakdown.notTaken): "\(breakdown.label) 未記入"
        case .cell(.topic, let code):
            "\(Breakdown.topic.label) "
                + (choices.first { $0.kind == .topic && $0.code.text == code }?.label ?? code)
        case .cell(let breakdown, let code):
            "\(breakdown.label) \(breakdown.choices.first { $0.code == code }?.label ?? code)"
        }
    }
}
