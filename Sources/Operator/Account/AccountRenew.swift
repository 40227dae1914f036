import Almanac
import ArgumentParser
import Clinic
import Desk

/// `sumaho account renew ID --until D`
struct AccountRenew: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "renew", abstract: "職員IDを使える日を延ばします")

    @Argument(help: "ID")
    var account: String

    @Option(help: "使える最後の日")
    var until: String?

    @OptionGroup var common: CommonOptions
    @OptionGroup var writing: WritingOptions

    func run() async throws {
        let counter = try common.counter()
        guard let until else { throw Refusal.badInput("until", "--until で使える最後の日を入れてください。") }
        let last = try Typed.date(until, field: "until", today: counter.today)
        let answer = try await counter.desk.tell(
            RenewAccount(account: try Typed.account(account), until: last), id: writing.requestID())
        try counter.output.show(answer) { ["職員ID \(answer.account) は\(last.wareki)まで使えます。"] }
    }
}
