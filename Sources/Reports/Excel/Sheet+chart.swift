import CXLSXWriter

/// How charts stand on a sheet.
enum ChartFrame {
    /// The library's own, in pixels.
    static let natural = (width: 480.0, height: 288.0)
    /// The least and most that it is wide, in pixels.
    static let least = 600.0
    static let most = 940.0

    /// The rows that a chart covers, with a free one: more where it has many words below one another.
    static func rows(_ chart: Chart) -> Int {
        chart.form == .bars ? max(14, chart.categories.count + 6) : 14
    }

    /// The same in points.
    static func height(_ chart: Chart) -> Double { Double(rows(chart)) * SheetLayout.line }
}

extension Sheet {
    /// A native chart over cells of this sheet's tables.
    ///
    /// - Parameters:
    ///   - starts: the row of each table's first values.
    ///   - width: that of the tables, in points; the chart is as wide as far as it can be.
    func insert(
        _ drawn: DrawnChart, of tables: [Table], startingAt starts: [Int], row: Int, width: Double
    ) throws {
        let chart = drawn.chart
        let made = try book.chart(chart.form.type)
        for (index, series) in chart.series.enumerated() {
            try add(series, numbered: index, of: chart, to: made, at: drawn.sources[index], starts)
        }
        chart_title_set_name(made, chart.title.safeInCharts)
        var font = lxw_chart_font()
        (font.size, font.bold) = (12, 1)
        chart_title_set_name_font(made, &font)
        try ChartAxes(drawn: drawn, tables: tables).apply(to: made)
        let legend = chart.series.count > 1 ? LXW_CHART_LEGEND_BOTTOM : LXW_CHART_LEGEND_NONE
        chart_legend_set_position(made, UInt8(legend.rawValue))
        chart_show_blanks_as(made, UInt8(LXW_CHART_BLANKS_AS_GAP.rawValue))
        let pixels = min(ChartFrame.most, max(ChartFrame.least, width / 0.75))
        try chart.description.safeInCells.withMutableCString { description in
            var options = lxw_chart_options()
            options.x_scale = pixels / ChartFrame.natural.width
            options.y_scale = (ChartFrame.height(chart) - SheetLayout.line) / 0.75 / ChartFrame.natural.height
            // Off the line where a page may end.
            options.y_offset = 4
            options.object_position = UInt8(LXW_OBJECT_MOVE_DONT_SIZE.rawValue)
            options.description = description
            try Workbook.check(worksheet_insert_chart_opt(handle, lxw_row_t(row), 0, made, &options))
        }
    }

    private func add(
        _ series: Chart.Series, numbered index: Int, of chart: Chart,
        to made: UnsafeMutablePointer<lxw_chart>,
        at source: Chart.Source, _ starts: [Int]
    ) throws {
        guard let added = chart_add_series(made, nil, nil) else { throw WorkbookFailure(reason: "no series") }
        let first = lxw_row_t(starts[source.table] + source.rows.lowerBound)
        let last = lxw_row_t(starts[source.table] + source.rows.upperBound - 1)
        let column = lxw_col_t(source.column)
        chart_series_set_categories(added, name, first, 0, last, 0)
        chart_series_set_values(added, name, first, column, last, column)
        chart_series_set_name(added, series.name.safeInCharts)
        SeriesLook(index: index, isPlanned: series.isPlanned, form: chart.form).apply(to: added)
        // Along a line they would stand in its way.
        let isFew = chart.form != .lines && chart.categories.count <= 12 && chart.series.count == 1
        if isFew { chart_series_set_labels(added) }
    }
}

extension Chart.Form {
    fileprivate var type: lxw_chart_type {
        switch self {
        case .lines: LXW_CHART_LINE
        case .columns: LXW_CHART_COLUMN
        case .bars: LXW_CHART_BAR
        }
    }
}
