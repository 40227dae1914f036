import ArgumentParser
import Clinic
import Desk

/// `sumaho queue leave QUEUED`
struct QueueLeave: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "leave", abstract: "当日待ちの方がお帰りになったことを記録します")

    @Argument(help: "当日待ちの番号 (整理番号ではありません)")
    var queued: String

    @Flag(help: "まちがって加えた (お帰りには数えません)")
    var undone = false

    @OptionGroup var common: CommonOptions
    @OptionGroup var writing: WritingOptions

    func run() async throws {
        let counter = try common.counter()
        let entry = try await counter.desk.tell(
            LeaveQueue(
                queued: try Typed.identifier(queued, field: "queued", words: "当日待ちの番号"), undone: undone),
            id: writing.requestID())
        try counter.output.show(entry) {
            ["整理番号 \(entry.ticket) " + (undone ? "を取り消しました。" : "の方はお帰りになりました。")]
        }
    }
}
