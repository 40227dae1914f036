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
        let reader = LineReader { _ in [] }
        guard let password = reader.secret(prompt: "新しいパスワード: ") else {
            throw Refusal.badInput("password", "パスワードが入っていません。")
        }
        if reader.isInteractive, reader.secret(prompt: "もう一度: ") != password {
            throw Refusal.badInput("password", "二度のパスワードが違います。もう一度やり直してください。")
        }
        let answer = try await counter.desk.tell(
            SetPassword(account: account, hash: Password.hash(password)), id: writing.requestID())
        try counter.output.show(answer) { ["職員ID \(answer.account) のパスワードを決めました。"] }
    }
}
