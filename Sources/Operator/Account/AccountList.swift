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
        let pins = Dictionary(
            try await counter.desk.ask(StaffList()).map { ($0.account, $0.hasPIN) },
            uniquingKeysWith: { first, _ in first })
        let accounts = try await counter.desk.ask(Accounts()).map {
            Listed(entry: $0, hasPIN: pins[$0.account] ?? false)
        }
        let venues = try await counter.venues()
        try counter.output.show(accounts) { accounts.flatMap { Self.lines($0, venues) } }
        if accounts.isEmpty { try counter.output.say("職員IDはまだありません。") }
    }

    /// An account, and whether it has a PIN.
    private struct Listed: Encodable {
        let entry: Accounts.Entry
        let hasPIN: Bool

        private enum CodingKeys: CodingKey { case hasPIN }

        func encode(to encoder: any Encoder) throws {
            try entry.encode(to: encoder)
            var container = encoder.container(keyedBy: CodingKeys.self)
            try container.encode(hasPIN, forKey: .hasPIN)
        }
    }

    private static func lines(_ listed: Listed, _ venues: [Venue]) -> [String] {
        let entry = listed.entry
        let roles = entry.may.map(\.label) + (entry.isHead ? ["館長"] : [])
        // Only who works at a venue comes in by a PIN.
        let mayHavePIN = listed.hasPIN || !Role.local.isDisjoint(with: entry.may)
        let places = entry.venues.map { id in venues.first { $0.id == id }?.shortName ?? id.text }
        let head = [
            entry.account.text, entry.name, roles.joined(separator: "・"),
            places.isEmpty ? "全会場" : places.joined(separator: "・"),
            entry.good ? entry.expiresOn.map { "\($0.wareki)まで" } ?? "" : "使えません",
            mayHavePIN ? listed.hasPIN ? "PINあり" : "PINなし" : "", entry.locked ? "ロック中" : "",
        ]
        return [head.filter { !$0.isEmpty }.joined(separator: "  ")]
            + entry.tokens.map { token in
                let state = token.good ? token.expiresOn.map { "\($0.wareki)まで" } ?? "" : "使えません"
                return "  鍵 \(token.token)  \(token.purpose)  \(token.role?.label ?? "")  \(state)"
            }
    }
}
