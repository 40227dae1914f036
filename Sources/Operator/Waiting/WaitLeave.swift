import ArgumentParser
import Clinic
import Desk
import Reports

/// `sumaho wait leave WAITING [--said KANA]`
struct WaitLeave: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "leave", abstract: "キャンセル待ちをやめます (押さえた枠は次の方へ)")

    @Argument(help: "待ちの番号")
    var waiting: String

    @OptionGroup var identity: IdentityOptions
    @OptionGroup var common: CommonOptions
    @OptionGroup var writing: WritingOptions

    func run() async throws {
        let counter = try common.counter()
        let id: WaitingID = try Typed.identifier(waiting, field: "waiting", words: "待ちの番号")
        let waiting = try await counter.desk.tell(LeaveWaiting(waiting: id), id: writing.requestID())
        try await counter.show(waiting, said: identity.said, ReadBack.leftWaiting)
    }
}
