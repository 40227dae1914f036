import ArgumentParser
import Clinic
import Desk

/// `sumaho account password ID`
struct AccountPassword: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "password", abstract: "パスワードを決めます (画面に出さずに尋ねます。パイプからは1行目)")

    @Argument(help: "ID")
    var account: String

    @OptionGroup var common: CommonOptions
    @OptionGroup var writing: WritingOptions

    func run() async throws {
        let counter = try common.counter()
        let account = try Typed.account(account)
        let password = try NewSecret.ask("password", "パスワード")
        let answer = try await counter.desk.tell(
            SetPassword(account: account, hash: Password.hash(password)), id: writing.requestID())
        try counter.output.show(answer) { ["職員ID \(answer.account) のパスワードを決めました。"] }
    }
}
