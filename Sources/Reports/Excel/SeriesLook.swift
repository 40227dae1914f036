import CXLSXWriter

/// How one series of a chart looks: told apart in grey print too, by marks, brightness and broken lines.
struct SeriesLook {
    let index: Int
    let isPlanned: Bool
    let form: Chart.Form

    /// From dark to light.
    private static let colors: [lxw_color_t] = [0x0017C1, 0xE25100, 0x008B5A, 0xB78F00, 0x8A6BBE, 0x6AB7C8]
    private static let planned: lxw_color_t = 0x595959
    private static let marks = [
        LXW_CHART_MARKER_CIRCLE, LXW_CHART_MARKER_SQUARE, LXW_CHART_MARKER_TRIANGLE, LXW_CHART_MARKER_DIAMOND,
        LXW_CHART_MARKER_X, LXW_CHART_MARKER_PLUS,
    ]

    func apply(to series: UnsafeMutablePointer<lxw_chart_series>) {
        let color = isPlanned ? Self.planned : Self.colors[index % Self.colors.count]
        var line = lxw_chart_line()
        line.color = color
        line.width = form == .lines ? 2.25 : 1
        if isPlanned { line.dash_type = UInt8(LXW_CHART_LINE_DASH_DASH.rawValue) }
        chart_series_set_line(series, &line)
        var fill = lxw_chart_fill()
        fill.color = color
        guard form == .lines else {
            // What is only planned is an outline.
            fill.none = isPlanned ? 1 : 0
            chart_series_set_fill(series, &fill)
            return
        }
        let mark = isPlanned ? LXW_CHART_MARKER_NONE : Self.marks[index % Self.marks.count]
        chart_series_set_marker_type(series, UInt8(mark.rawValue))
        guard !isPlanned else { return }
        chart_series_set_marker_size(series, 7)
        chart_series_set_marker_fill(series, &fill)
        line.width = 1
        chart_series_set_marker_line(series, &line)
    }
}
