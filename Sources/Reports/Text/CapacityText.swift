import Almanac
import Clinic

/// `plan` for a terminal: venue × month, and what the targets demand of the seats.
package enum CapacityText {
    /// The lines, without line ends.
    package static func lines(_ capacity: Capacity) -> [String] {
        let year = capacity.fiscalYear
        let months = year.months
        var table = TextTable(
            [.text("会場"), .text("曜日")] + months.map { .number("\($0.month)月") } + [
                .number("日数"), .number("枠"),
            ], gap: 1)
        for venue in capacity.venues {
            let weekdays = venue.weekdays.compactMap { Weekday(english: $0)?.kanji }.joined()
            table.add(
                [Venue.shortName(of: venue.name), weekdays] + venue.months.map(String.init)
                    + [venue.sessions.grouped, venue.seats.grouped])
        }
        table.addRule()
        let totals = months.indices.map { month in
            capacity.venues.reduce(0) { $0 + $1.months[month] }
        }
        table.add(
            ["計", ""] + totals.map(String.init) + [capacity.sessions.grouped, capacity.seats.grouped])
        let title = "\(year.wareki)(\(year)年度)の個別相談会 (月ごとの開催日数)"
        return [title, ""] + table.lines + [""] + demands(capacity)
    }

    private static func demands(_ capacity: Capacity) -> [String] {
        guard !capacity.targets.isEmpty else { return ["この年度の目標は登録されていません。"] }
        return capacity.targets.map { target in
            let assumed = target.assumed ? "(仮の目標)" : ""
            let head = "\(target.programme.label): 目標 \(target.target.grouped)人\(assumed)"
            guard let share = target.neededShare else { return head }
            let verdict = share > 1 ? "。全枠が埋まっても届きません" : ""
            return "\(head)、全 \(capacity.seats.grouped) 枠の \(share.percent) に来館が必要です\(verdict)。"
        }
    }
}
