import ArgumentParser
import Clinic
import Desk
import Reports

/// `sumaho wait rejoin WAITING [--said KANA]`
struct WaitRejoin: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rejoin", abstract: "やめたキャンセル待ちを、元の順番に戻します")

    @Argument(help: "待ちの番号")
    var waiting: String

    @OptionGroup var identity: IdentityOptions
    @OptionGroup var common: CommonOptions
    @OptionGroup var writing: WritingOptions

    func run() async throws {
        let counter = try common.counter()
        let id: WaitingID = try Typed.identifier(waiting, field: "waiting", words: "待ちの番号")
        let waiting = try await counter.desk.tell(RejoinWaiting(waiting: id), id: writing.requestID())
        try await counter.show(waiting, said: identity.said, ReadBack.joinedWaiting)
    }
}
