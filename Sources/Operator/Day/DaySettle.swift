import ArgumentParser
import Clinic
import Desk

/// `sumaho day settle LINE --booking B`
struct DaySettle: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "settle", abstract: "紙の記録の決まっていない行を片付けます")

    @Argument(help: "行の番号 (day unplaced の「未決」)")
    var line: String

    @Option(help: "その行だった予約の番号")
    var booking: String?

    @Option(help: "予約にならない理由")
    var note: String?

    @OptionGroup var common: CommonOptions
    @OptionGroup var writing: WritingOptions

    func run() async throws {
        let counter = try common.counter()
        let answer = try await counter.desk.tell(
            SettleUnplaced(
                line: try Typed.identifier(line, field: "line", words: "行の番号"),
                booking: try booking.map { text throws(Refusal) in
                    try Typed.identifier(text, field: "booking", words: "予約の番号")
                }, note: note),
            id: writing.requestID())
        try counter.output.show(answer) { ["紙の記録の行 \(answer.line) を片付けました。"] }
    }
}
