import ArgumentParser
import Clinic
import Desk

/// `sumaho wait leave WAITING`
struct WaitLeave: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "leave", abstract: "キャンセル待ちをやめます (押さえた枠は次の方へ)")

    @Argument(help: "待ちの番号")
    var waiting: String

    @OptionGroup var common: CommonOptions
    @OptionGroup var writing: WritingOptions

    func run() async throws {
        let counter = try common.counter()
        let id: WaitingID = try Typed.identifier(waiting, field: "waiting", words: "待ちの番号")
        try await counter.show(counter.desk.tell(LeaveWaiting(waiting: id), id: writing.requestID()))
    }
}
