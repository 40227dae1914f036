import ArgumentParser
import Clinic
import Desk

/// `sumaho account revoke TOKEN`
struct AccountRevoke: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "revoke", abstract: "プログラムの鍵を使えなくします")

    @Argument(help: "鍵の番号 (account list で見られます)")
    var token: String

    @OptionGroup var common: CommonOptions
    @OptionGroup var writing: WritingOptions

    func run() async throws {
        let counter = try common.counter()
        let token: TokenID = try Typed.identifier(token, field: "token", words: "鍵の番号")
        let answer = try await counter.desk.tell(RevokeToken(token: token), id: writing.requestID())
        try counter.output.show(answer) { ["鍵 \(answer.token) を使えなくしました。"] }
    }
}
