import Almanac
import ArgumentParser
import Clinic
import Desk

/// `sumaho account token ID --purpose P [--role R] [--until D]`
struct AccountToken: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "token", abstract: "プログラムの鍵を作ります (鍵が見えるのはこの一度だけです)")

    @Argument(help: "ID")
    var account: String

    @Option(help: "用途 (仲町の受付など)")
    var purpose: String?

    @Option(help: "この権限だけに絞る")
    var role: String?

    @Option(help: "使える最後の日 (なければ1年、職員IDが先に終わるならその日まで)")
    var until: String?

    @OptionGroup var common: CommonOptions
    @OptionGroup var writing: WritingOptions

    /// What is shown, once.
    struct Answer: Encodable {
        let token: TokenID
        let expiresOn: CivilDate
        let key: String
    }

    func run() async throws {
        let counter = try common.counter()
        guard let purpose else { throw Refusal.badInput("purpose", "--purpose で何に使う鍵かを入れてください。") }
        let key = SecretKey(.system)
        let issued = try await counter.desk.tell(
            IssueToken(
                account: try Typed.account(account), purpose: purpose, hash: key.hash,
                role: try role.map(Typed.role),
                expiresOn: try until.map { text throws(Refusal) in
                    try Typed.date(text, field: "until", today: counter.today)
                }), id: writing.requestID())
        let answer = Answer(token: issued.token, expiresOn: issued.expiresOn, key: key.text)
        try counter.output.show(answer) { [answer.key] }
        try counter.output.say("鍵 \(answer.token) です(\(answer.expiresOn.wareki)まで)。もう表示できないので、今控えてください。")
    }
}
