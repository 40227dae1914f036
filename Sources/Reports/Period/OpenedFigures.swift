import Clinic

/// 数の内訳: every figure of a period, each leading to the rows that it counts. For pages of the site.
package struct OpenedFigures: Sendable {
    package let section: Document.Section
    /// Where its numbers lead to; what is 0 or unknown has no rows to show.
    package let links: CellLinks

    /// A figure of a period: of one venue, or of all where nil.
    package typealias Address = (Measure, Programme, VenueID?) -> String

    package init(_ report: PeriodReport, address: Address) {
        let held = report.others.filter { !$0.figures.isEmpty }
        var sheets = [Self.figures(report, address)]
        sheets += report.breakdowns.map { Self.breakdown($0, of: .consultation, address) }
        if !held.isEmpty { sheets.append(Self.others(held, address)) }
        sheets += held.filter { $0.programme == .course }.map {
            Self.breakdown($0.ages, of: $0.programme, address)
        }
        section = Document.Section(
            name: "数の内訳", heading: "数の内訳", paragraphs: ["数を押すと、その数に計上した記録が開きます。"],
            tables: sheets.map(\.table))
        var links = CellLinks()
        for (number, sheet) in sheets.enumerated() {
            for (row, cells) in sheet.addresses.enumerated() {
                for (column, address) in cells.enumerated() {
                    links[.init(table: number, row: row, column: column + 1)] = address
                }
            }
        }
        self.links = links
    }

    /// A table, and where its numbers lead to: all of a row but its name.
    private struct Sheet {
        let table: Table
        let addresses: [[String?]]

        init(
            _ caption: String, _ columns: [Table.Column], _ rows: [(name: String, numbers: [Number])]
        ) {
            table = Table(
                caption: caption, columns: columns,
                rows: rows.map { Table.Row([.text($0.name)] + $0.numbers.map { .count($0.count) }) })
            addresses = rows.map { $0.numbers.map { ($0.count ?? 0) > 0 ? $0.address : nil } }
        }
    }

    private struct Number {
        let count: Int?
        let address: String
    }

    private static func figures(_ report: PeriodReport, _ address: Address) -> Sheet {
        let places = [(nil, report.total)] + report.venues.map { ($0.venue, $0.total) }
        return Sheet(
            Programme.consultation.label,
            [.text("項目"), .number("全会場")] + report.venues.map { .number($0.shortName) },
            Figure.allCases.map { figure in
                let numbers = places.map { venue, figures in
                    Number(
                        count: figures[figure], address: address(.figure(figure), .consultation, venue))
                }
                return (figure.label, numbers)
            })
    }

    private static func breakdown(
        _ table: PeriodReport.BreakdownTable, of programme: Programme, _ address: Address
    ) -> Sheet {
        let kind = table.breakdown
        return Sheet(
            "\(programme.label) \(kind.label)", [.text(kind.label), .number(kind.unitWords)],
            table.rows.map { row in
                let measure = Measure.cell(kind, code: row.code)
                return (row.label, [Number(count: row.count, address: address(measure, programme, nil))])
            })
    }

    private static func others(_ held: [PeriodReport.Other], _ address: Address) -> Sheet {
        let figures = Figure.allCases.filter { figure in held.contains { ($0.figures[figure] ?? 0) > 0 } }
        return Sheet(
            "ほかの事業", [.text("項目")] + held.map { .number($0.programme.label) },
            figures.map { figure in
                let numbers = held.map { other in
                    Number(
                        count: other.figures[figure],
                        address: address(.figure(figure), other.programme, nil))
                }
                return (figure.label, numbers)
            })
    }
}
