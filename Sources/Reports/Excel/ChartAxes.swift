import CXLSXWriter

/// What stands along the axes of a chart.
struct ChartAxes {
    let drawn: DrawnChart
    let tables: [Table]

    /// Behind what is drawn.
    private static let grid: lxw_color_t = 0xD9D9D9

    func apply(to made: UnsafeMutablePointer<lxw_chart>) throws {
        // The library counts axes as they lie on the page, not by what stands along them.
        let isLying = drawn.chart.form == .bars
        guard let words = chart_axis_get(made, isLying ? LXW_CHART_AXIS_TYPE_Y : LXW_CHART_AXIS_TYPE_X),
            let numbers = chart_axis_get(made, isLying ? LXW_CHART_AXIS_TYPE_X : LXW_CHART_AXIS_TYPE_Y)
        else { throw WorkbookFailure(reason: "a chart without axes") }
        name(words, wordsHeading)
        if let format = firstCell(column: 0).flatMap(CellFormat.onAxis) {
            chart_axis_set_num_format(words, format)
        }
        name(numbers, drawn.chart.unit)
        let format = drawn.sources.first.flatMap { firstCell(column: $0.column) }.flatMap(CellFormat.onAxis)
        chart_axis_set_num_format(numbers, format ?? "#,##0")
        // Bars begin at nothing, or their lengths say something else than their numbers.
        if !drawn.chart.series.contains(where: \.goesBelowZero) { chart_axis_set_min(numbers, 0) }
        var line = lxw_chart_line()
        (line.color, line.width) = (Self.grid, 0.75)
        chart_axis_major_gridlines_set_visible(numbers, 1)
        chart_axis_major_gridlines_set_line(numbers, &line)
        guard isLying else { return }
        // Every one has its word, however many there are.
        chart_axis_set_interval_unit(words, 1)
        // The first on top, as in the table; that turns the other axis over, so its words go back.
        chart_axis_set_reverse(words)
        chart_axis_set_label_position(numbers, UInt8(LXW_CHART_AXIS_LABEL_POSITION_HIGH.rawValue))
    }

    private func name(_ axis: UnsafeMutablePointer<lxw_chart_axis>, _ name: String) {
        guard !name.isEmpty else { return }
        chart_axis_set_name(axis, name.safeInCharts)
    }

    private var wordsHeading: String {
        drawn.sources.first.map { tables[$0.table].columns[0].heading } ?? ""
    }

    private func firstCell(column: Int) -> Table.Cell? {
        drawn.sources.first.map { tables[$0.table].rows[$0.rows.lowerBound].cells[column] }
    }
}

extension Chart.Series {
    fileprivate var goesBelowZero: Bool { values.contains { ($0 ?? 0) < 0 } }
}
