import ArgumentParser
import Clinic
import Desk

/// `sumaho account pin ID`
struct AccountPIN: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "pin", abstract: "共用タブレットのPINを決めます (画面に出さずに尋ねます。パイプからは1行目)")

    @Argument(help: "ID")
    var account: String

    @OptionGroup var common: CommonOptions
    @OptionGroup var writing: WritingOptions

    func run() async throws {
        let counter = try common.counter()
        let account = try Typed.account(account)
        let pin = try NewSecret.ask("pin", "PIN")
        let answer = try await counter.desk.tell(
            SetPIN(account: account, hash: PIN.hash(pin)), id: writing.requestID())
        try counter.output.show(answer) { ["職員ID \(answer.account) のPINを決めました。"] }
    }
}
