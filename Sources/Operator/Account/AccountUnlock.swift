import ArgumentParser
import Clinic
import Desk

/// `sumaho account unlock ID`
struct AccountUnlock: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "unlock", abstract: "パスワードやPINの間違いでロックされた職員IDを解きます")

    @Argument(help: "ID")
    var account: String

    @OptionGroup var common: CommonOptions
    @OptionGroup var writing: WritingOptions

    func run() async throws {
        let counter = try common.counter()
        let answer = try await counter.desk.tell(
            UnlockAccount(account: try Typed.account(account)), id: writing.requestID())
        try counter.output.show(answer) { ["職員ID \(answer.account) のロックを解きました。"] }
    }
}
