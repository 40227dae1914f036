import Almanac
import ArgumentParser
import Clinic
import Desk

/// `sumaho account list`
struct AccountList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "職員IDと鍵の一覧")

    @OptionGroup var common: CommonOptions

    func run() async throws {
        let counter = try common.counter()
        let accounts = try await counter.desk.ask(Accounts())
        let venues = try await counter.venues()
        try counter.output.show(accounts) { accounts.flatMap { Self.lines($0, venues) } }
        if accounts.isEmpty { try counter.output.say("職員IDはまだありません。") }
    }

    private static func lines(_ entry: Accounts.Entry, _ venues: [Venue]) -> [String] {
        let places = entry.venues.map { id in venues.first { $0.id == id }?.shortName ?? id.text }
        let head = [
            entry.account.text, entry.name, entry.may.map(\.label).joined(separator: "・"),
            places.isEmpty ? "全会場" : places.joined(separator: "・"),
            entry.good ? entry.expiresOn.map { "\($0.wareki)まで" } ?? "" : "使えません",
            entry.locked ? "ロック中" : "",
        ]
        return [head.filter { !$0.isEmpty }.joined(separator: "  ")]
            + entry.tokens.map { token in
                let state = token.good ? token.expiresOn.map { "\($0.wareki)まで" } ?? "" : "使えません"
                return "  鍵 \(token.token)  \(token.purpose)  \(token.role?.label ?? "")  \(state)"
            }
    }
}
