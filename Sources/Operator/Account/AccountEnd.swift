import ArgumentParser
import Clinic
import Desk

/// `sumaho account end ID`
struct AccountEnd: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "end", abstract: "職員IDを停止します (鍵も使えなくなります)")

    @Argument(help: "ID")
    var account: String

    @OptionGroup var common: CommonOptions
    @OptionGroup var writing: WritingOptions

    func run() async throws {
        let counter = try common.counter()
        let answer = try await counter.desk.tell(
            EndAccount(account: try Typed.account(account)), id: writing.requestID())
        try counter.output.show(answer) { ["職員ID \(answer.account) を停止しました。"] }
    }
}
