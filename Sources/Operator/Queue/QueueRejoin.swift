import ArgumentParser
import Clinic
import Desk

/// `sumaho queue rejoin QUEUED`
struct QueueRejoin: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rejoin", abstract: "受付、予約、お帰りを取り消して、当日待ちに戻します")

    @Argument(help: "当日待ちの番号 (整理番号ではありません)")
    var queued: String

    @OptionGroup var common: CommonOptions
    @OptionGroup var writing: WritingOptions

    func run() async throws {
        let counter = try common.counter()
        let entry = try await counter.desk.tell(
            RejoinQueue(queued: try Typed.identifier(queued, field: "queued", words: "当日待ちの番号")),
            id: writing.requestID())
        try counter.output.show(entry) { ["整理番号 \(entry.ticket) の方を当日待ちに戻しました。"] }
    }
}
