import Almanac
import ArgumentParser
import Clinic
import Desk

/// `sumaho mark BOOKING attended|absent|absent-with-notice|none`
struct MarkCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "mark", abstract: "来館や欠席を記録します")

    @Argument(help: "予約の番号")
    var booking: String

    @Argument(help: "attended (来館)、absent (欠席・連絡なし)、absent-with-notice (欠席・連絡あり)、none (取り消す)")
    var value: String

    @Option(help: "いつのことか (なければ今)")
    var happened: String?

    @Option(help: "この出欠の番号 (UUID。なければ --id と同じ)")
    var mark: String?

    @Option(help: "置き換える出欠の番号 (UUID)")
    var replaces: String?

    @OptionGroup var common: CommonOptions
    @OptionGroup var writing: WritingOptions

    private static let words: [String: MarkValue] = [
        "来館": .attended, "欠席": .absent, "欠席(連絡なし)": .absent, "欠席(連絡あり)": .absentWithNotice, "なし": .cleared,
    ]

    /// What a word stands for, in English or as the lists say it.
    static func value(_ text: String) throws(Refusal) -> MarkValue {
        let word = PlainText.compatible(String(text.prefix(40)))
        guard let value = MarkValue(rawValue: word) ?? words[word] else {
            throw .badInput("value", "出欠は attended、absent、absent-with-notice、none のどれかです。")
        }
        return value
    }

    func run() async throws {
        let counter = try common.counter()
        let booking: BookingID = try Typed.identifier(booking, field: "booking", words: "予約の番号")
        let value = try Self.value(value)
        let happenedAt = try happened.map { text throws(Refusal) in
            let (date, time) = try Typed.moment(text, field: "happened", today: counter.today)
            return Instant(date, time)
        }
        try await counter.change(
            MarkAttendance(
                booking: booking, value: value, mark: try Typed.uniqueID(mark, field: "mark"),
                happenedAt: happenedAt, replaces: try Typed.uniqueID(replaces, field: "replaces")), writing)
    }
}
