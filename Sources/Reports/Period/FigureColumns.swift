import Almanac
import Clinic

/// A row of figures, with the same a year earlier.
struct FigureRow {
    let figures: Figures
    let before: Figures?
    /// Whether it is all still to come: what nobody can have done yet is then left blank.
    let isAhead: Bool

    init(_ figures: Figures, before: Figures? = nil, isAhead: Bool = false) {
        self.figures = figures
        self.before = before
        self.isAhead = isAhead
    }

    func cells(_ columns: [Figure]) -> [Table.Cell] { columns.map(cell) }

    func cell(_ figure: Figure) -> Table.Cell {
        isAhead && !figure.isAhead ? .blank : .count(figures[figure])
    }

    /// 枠の利用率
    var use: Table.Cell { isAhead ? .blank : figures.use }
}

/// The columns that all tables of figures share, in two tables that each fit a page's width: what was offered
/// and booked, and who came.
enum FigureColumns {
    private static let offered: [Figure] = [.seats, .elapsed, .used]
    private static let booked: [Figure] = [
        .booked, .attended, .absentWithNotice, .absent, .unmarked, .cancelled,
    ]
    private static let came: [Figure] = [
        .people, .unnamed, .firstTime, .repeats, .walkIns, .overCapacity, .queued, .turnedAway,
    ]

    /// - Parameter sessions: whether the first table says on how many days.
    static func tables(
        _ caption: String, first: Table.Column, rows: [(Table.Cell, FigureRow)],
        total: (Table.Cell, FigureRow), sessions: Bool
    ) -> [Table] {
        let held: [Figure] = sessions ? [.sessions] : []
        func table(
            _ name: String, _ columns: [Table.Column], _ cells: (FigureRow) -> [Table.Cell]
        ) -> Table {
            Table(
                caption: "\(caption) \(name)", columns: [first] + columns,
                rows: rows.map { Table.Row([$0.0] + cells($0.1)) }
                    + [Table.Row([total.0] + cells(total.1), isTotal: true)])
        }
        return [
            table(
                "参加者",
                [.number("参加人数(延べ)", short: "延べ"), .number("前年同期(延べ)", short: "前年")] + came.map(\.column),
                { row in
                    [row.cell(.visits), .count(row.before?[.visits])] + row.cells(came)
                }),
            table(
                "枠と予約",
                (held + offered).map(\.column) + [.number("枠の利用率", short: "利用率")] + booked.map(\.column),
                { row in
                    row.cells(held + offered) + [row.use] + row.cells(booked)
                }),
        ]
    }

    /// A picture of visits; nil where there is nothing to draw.
    ///
    /// - Parameter table: the first of those tables, where it stands in the same section.
    static func chart(
        _ title: String, form: Chart.Form, categories: [String], values: [Int?], standing table: Int?
    ) -> Chart? {
        guard values.contains(where: { $0 != nil }) else { return nil }
        return Chart(
            title: title, description: "\(title)。" + most(categories, values), form: form,
            categories: categories,
            series: [
                Chart.Series(
                    name: "参加人数(延べ)", values: values,
                    source: table.map { Chart.Source(table: $0, column: 1, rows: 0..<values.count) })
            ],
            unit: "人")
    }

    /// 「最も多いのは志村の65人です。」
    private static func most(_ categories: [String], _ values: [Int?]) -> String {
        guard let most = values.compactMap(\.self).max(), most > 0 else { return "" }
        let names = zip(categories, values).filter { $0.1 == most }.map(\.0)
        return "最も多いのは\(names.prefix(3).joined(separator: "、"))の\(most.grouped)人です。"
    }
}

extension Figure {
    var column: Table.Column { .number(label, short: short) }
}

extension Figures {
    func cells(_ figures: [Figure]) -> [Table.Cell] { figures.map { .count(self[$0]) } }

    /// 枠の利用率
    var use: Table.Cell { .share(self[.used], of: self[.elapsed]) }
}
