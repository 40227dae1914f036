import Almanac
import Clinic

/// 当日待ち for a terminal: a line an entry.
package enum QueueText {
    /// The lines, without line ends.
    package static func lines(_ queue: [Queued]) -> [String] {
        guard !queue.isEmpty else { return [] }
        var table = TextTable([
            .number("整理"), .number("番号"), .text("来た時刻"), .text("見込み"), .text("状態"), .number("予約"),
            .text("かな"), .text("備考"),
        ])
        for entry in queue { table.add(cells(entry)) }
        return table.lines
    }

    private static func cells(_ entry: Queued) -> [String] {
        let name = (entry.secret ? "★秘匿 " : "") + (entry.kana ?? "(氏名なし)")
        let notes = [entry.party > 1 ? "\(entry.party)人" : nil, entry.ageBand?.label].compactMap(\.self)
        let expected =
            entry.state == .waiting ? entry.expectedAt.map { $0.time.description } ?? "空きなし" : ""
        return [
            String(entry.ticket), entry.queued.description, entry.arrivedAt.time.description, expected,
            entry.state.label, entry.booking?.description ?? "", name, notes.joined(separator: " "),
        ]
    }
}
