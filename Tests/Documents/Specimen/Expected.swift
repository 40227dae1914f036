import Almanac
import Reports

/// What must be found in a document's files, in words of no form of them.
struct Expected: Encodable {
    let title: String
    let sections: [Section]
    let data: Grid
    /// 〓 and the like in CP932: line, column, what was given, what was written.
    let remarks: [[String]]

    struct Section: Encodable {
        let name: String
        let heading: String
        let paragraphs: [String]
        let tables: [Grid]
        let charts: [Drawn]
    }

    struct Grid: Encodable {
        let headings: [String]
        let rows: [[Value]]
    }

    struct Drawn: Encodable {
        let title: String
        let description: String
        let form: String
        let categories: [String]
        let series: [Line]
    }

    struct Line: Encodable {
        let name: String
        let values: [Int?]
        let isPlanned: Bool
    }

    /// A cell: what kind it is, and its value.
    struct Value: Encodable {
        let kind: String
        var number: Double?
        var text: String?
    }

    init(_ document: Document, remarks: [CSV.Remark]) {
        title = document.title
        sections = document.sections.map { section in
            Section(
                name: section.name, heading: section.heading, paragraphs: section.paragraphs,
                tables: section.tables.map(Self.grid),
                charts: section.charts.map { chart in
                    Drawn(
                        title: chart.title, description: chart.description, form: "\(chart.form)",
                        categories: chart.categories,
                        series: chart.series.map {
                            Line(name: $0.name, values: $0.values, isPlanned: $0.isPlanned)
                        })
                })
        }
        data = Self.grid(document.data)
        self.remarks = remarks.map { remark in
            let words =
                switch remark.kind {
                case .lacking(let character): [String(character), "〓"]
                case .changed(let given, let written): [String(given), String(written)]
                case .guarded: ["", "'"]
                }
            return [String(remark.row), String(remark.column)] + words
        }
    }

    private static func grid(_ table: Table) -> Grid {
        Grid(
            headings: table.columns.map(\.heading),
            rows: table.rows.map { row in
                row.cells.map { cell in
                    switch cell {
                    case .text(let text): Value(kind: "text", text: text)
                    case .number(let number): Value(kind: "number", number: Double(number))
                    case .tenths(let tenths): Value(kind: "number", number: Double(tenths) / 10)
                    case .share(let part, let whole):
                        // Cut to tenths of a percent, as everywhere.
                        Value(kind: "share", number: Double(part * 1000 / whole) / 1000)
                    case .date(let date): Value(kind: "date", text: date.description)
                    case .month(let month): Value(kind: "month", text: month.description)
                    case .unknown: Value(kind: "unknown")
                    case .blank: Value(kind: "blank")
                    }
                }
            })
    }
}
