import ArgumentParser
import Clinic
import Desk

/// `sumaho wait rejoin WAITING`
struct WaitRejoin: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rejoin", abstract: "やめたキャンセル待ちを、元の順番に戻します")

    @Argument(help: "待ちの番号")
    var waiting: String

    @OptionGroup var common: CommonOptions
    @OptionGroup var writing: WritingOptions

    func run() async throws {
        let counter = try common.counter()
        let id: WaitingID = try Typed.identifier(waiting, field: "waiting", words: "待ちの番号")
        try await counter.show(counter.desk.tell(RejoinWaiting(waiting: id), id: writing.requestID()))
    }
}
