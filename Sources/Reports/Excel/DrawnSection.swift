/// A section as a workbook needs it: each series of each chart stands in cells of some table.
struct DrawnSection {
    private(set) var tables: [Table]
    private(set) var charts: [DrawnChart] = []

    init(_ section: Document.Section) {
        tables = section.tables
        // What a summary shows is drawn from its numbers on a sheet of its own.
        guard !section.isFront else { return }
        for chart in section.charts where !chart.series.isEmpty && !chart.categories.isEmpty {
            if chart.series.allSatisfy({ stands($0, in: section.tables) }) {
                charts.append(DrawnChart(chart: chart, sources: chart.series.compactMap(\.source)))
            } else {
                charts.append(DrawnChart(chart: chart, sources: added(chart)))
            }
        }
    }

    /// Whether the cells named hold the values drawn. Excel draws words, 「―」 too, as 0.
    private func stands(_ series: Chart.Series, in tables: [Table]) -> Bool {
        guard let source = series.source, tables.indices.contains(source.table) else { return false }
        let table = tables[source.table]
        guard table.columns.indices.contains(source.column), source.rows.count == series.values.count,
            source.rows.lowerBound >= 0, source.rows.upperBound <= table.rows.count
        else { return false }
        return zip(table.rows[source.rows], series.values).allSatisfy { row, value in
            switch (row.cells[source.column], value) {
            case (.number(let number), let value?): number == value
            case (.tenths, _?), (.share, _?), (.blank, nil): true
            default: false
            }
        }
    }

    /// A table of a chart's own, where nothing stands where nothing is known.
    private mutating func added(_ chart: Chart) -> [Chart.Source] {
        let rows = chart.categories.indices.map { index in
            Table.Row(
                [.text(chart.categories[index])]
                    + chart.series.map { series in
                        index < series.values.count
                            ? series.values[index].map(chart.cell) ?? .blank : .blank
                    })
        }
        tables.append(
            Table(
                caption: "グラフの数値: \(chart.title)",
                columns: [.text("")] + chart.series.map { .number($0.name) },
                rows: rows))
        return chart.series.indices.map {
            Chart.Source(table: tables.count - 1, column: $0 + 1, rows: rows.indices)
        }
    }
}

/// A chart whose series have cells, one source a series.
struct DrawnChart {
    let chart: Chart
    let sources: [Chart.Source]
}
