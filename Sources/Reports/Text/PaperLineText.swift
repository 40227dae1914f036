import Almanac
import Clinic

/// A paper day as it was understood, and what became of it, for a terminal.
package enum PaperLineText {
    /// A line before it is written: `3行 当日 14:10 78歳`.
    package static func understood(_ line: PaperLine) -> String {
        let what: [String?] =
            switch line.kind {
            case .seat: [line.start?.description, line.desk.map { "窓口\($0)" }]
            case .booking: [line.booking.map { "予約\($0)" }]
            case .walkIn: ["当日受付"]
            case .queue: ["当日待ち"]
            case .unreadable: ["？ 読み取れません:", line.said]
            }
        let details: [String?] = [
            line.mark.map(word), line.at?.description, line.kana, line.phone, line.age.map { "\($0)歳" },
            line.party > 1 ? "\(line.party)人" : nil,
        ]
        let words = (what + (line.kind == .unreadable ? [] : details)).compactMap(\.self)
        return "\(line.number)行 " + words.joined(separator: " ")
    }

    /// What became of a line.
    package static func outcome(_ outcome: PaperOutcome) -> String {
        let place =
            outcome.booking.map { "予約 \($0)" } ?? outcome.queued.map { "当日待ち \($0)" }
            ?? "未決 \(outcome.line)"
        let fault = outcome.fault.map { " \($0.label)" } ?? ""
        return "\(outcome.number)行 \(outcome.result == .known ? "入力済み " : "")\(place)\(fault)"
    }

    /// A line that waits for a person.
    package static func unplaced(_ line: UnplacedLine) -> String {
        let writer = line.writtenBy.map { " (\($0)記入)" } ?? ""
        return "未決 \(line.line)  \(line.date.japanese) \(line.venue) \(line.number)行"
            + "「\(line.said ?? "消去済み")」 \(line.fault.label)\(writer)"
    }

    private static func word(_ mark: MarkValue) -> String {
        switch mark {
        case .attended: "来館"
        case .absent: "欠席(連絡なし)"
        case .absentWithNotice: "欠席(連絡あり)"
        case .cleared: "取り消し"
        }
    }
}
