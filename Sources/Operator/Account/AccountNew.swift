import Almanac
import ArgumentParser
import Clinic
import Desk

/// `sumaho account new ID --name N --role R [--venue V] [--until D]`
struct AccountNew: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "new", abstract: "職員IDを登録します (一人に一つ)")

    @Argument(help: "ID (英小文字で始まる英小文字、数字、ハイフン)")
    var account: String

    @Option(help: "氏名")
    var name: String?

    @Option(help: "権限 (venue、adviser、operator、office、viewer、admin。いくつでも)")
    var role: [String] = []

    @Option(help: "会場 (いくつでも。なければ全会場)")
    var venue: [String] = []

    @Flag(help: "館長 (自分の会場の職員のロックを解ける)")
    var head = false

    @Option(help: "使える最後の日 (なければ、外部の方は年度末まで)")
    var until: String?

    @OptionGroup var common: CommonOptions
    @OptionGroup var writing: WritingOptions

    func run() async throws {
        let counter = try common.counter()
        guard let name else { throw Refusal.badInput("name", "--name で氏名を入れてください。") }
        var venues: [VenueID] = []
        for text in venue { venues.append(try await counter.venue(text).id) }
        let answer = try await counter.desk.tell(
            NewAccount(
                account: try Typed.account(account), name: name, may: Set(try role.map(Typed.role)),
                venues: venues, isHead: head,
                expiresOn: try until.map { text throws(Refusal) in
                    try Typed.date(text, field: "until", today: counter.today)
                }), id: writing.requestID())
        try counter.output.show(answer) {
            ["職員ID \(answer.account) を登録しました。" + (answer.expiresOn.map { "\($0.wareki)まで使えます。" } ?? "")]
        }
    }
}

extension Typed {
    /// An account's id.
    static func account(_ text: String) throws(Refusal) -> Slug {
        guard let id = Slug(text) else {
            throw .badInput("account", "職員IDは英小文字で始まる英小文字、数字、ハイフン(30文字まで)で入れてください。")
        }
        return id
    }

    /// A role by its word.
    static func role(_ text: String) throws(Refusal) -> Role {
        guard let role = Role.allCases.first(where: { $0.rawValue == text || $0.label == text }) else {
            let known = Role.allCases.map { "\($0.rawValue)(\($0.label))" }.joined(separator: "、")
            throw .badInput("role", "権限は \(known) のどれかです。")
        }
        return role
    }
}
