import ArgumentParser
import Clinic
import Desk
import Reports

/// `sumaho course verify FILE --value V [--hash H]`; needs no database
struct CourseVerify: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify", abstract: "公表された名簿と数値から、抽選をやり直します (データベースは要りません)",
        discussion: (DrawMethodText.lines + [DrawMethodText.example]).joined(separator: "\n"))

    @Argument(help: "公表された名簿のファイル (- なら標準入力)")
    var file: String

    @Option(help: "公開された数値")
    var value: String

    @Option(help: "公表されたハッシュ。違えば終了コード1で断ります")
    var hash: String?

    @OptionGroup var common: CommonOptions

    /// The most bytes of a list.
    private static let limit = 1_000_000

    func run() async throws {
        let expected = try hash.map { text throws(Refusal) in try Self.digest(text) }
        let bytes =
            try file == "-"
            ? Files.standardInputBytes(limit: Self.limit) : Files.bytes(file, limit: Self.limit)
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw Refusal(.badFile, "公開された抽選名簿ではありません。UTF-8の文字で書かれていません。", fields: ["file": file])
        }
        let redone = try PublishedDraw.outcomes(of: text, value: value)
        let isSame = expected.map { $0 == redone.hash }
        // Of a list that is not the published one there is no result to show.
        let shown = Redone(
            hash: redone.hash, sameHash: isSame, outcomes: isSame == false ? [] : redone.outcomes)
        try common.output.show(shown) {
            let seal = DrawText.seal(hash: redone.hash, source: nil, valueOn: nil, value: nil)
            guard isSame != false else { return seal }
            return seal + [DrawText.totals(redone.outcomes), ""] + DrawText.lines(redone.outcomes)
        }
        switch isSame {
        case nil: try common.output.say("公表されたハッシュと同じかどうかも確かめてください(--hash)。")
        case true?: try common.output.say("ハッシュは公表されたものと同じです。")
        case false?:
            try common.output.say("ハッシュが公表されたものと違います。締め切ったときの名簿ではありません。")
            throw ExitCode(1)
        }
    }

    /// 64 hexadecimal digits, in lower case.
    private static func digest(_ text: String) throws(Refusal) -> String {
        let said = PlainText.compatible(String(text.prefix(200))).lowercased().trimmingSpaces
        guard said.utf8.count == 64, said.utf8.allSatisfy({ "0123456789abcdef".utf8.contains($0) }) else {
            throw .badInput("hash", "ハッシュは16進数64文字で入れてください。")
        }
        return said
    }
}

/// A draw made again.
private struct Redone: Encodable {
    let hash: String
    /// Nil where no hash was given to compare with.
    let sameHash: Bool?
    /// By 抽選順; empty where the list is not the one that was published.
    let outcomes: [DrawList.Outcome]

    private enum CodingKeys: CodingKey { case hash, sameHash, outcomes }

    func encode(to encoder: any Encoder) throws {
        var values = encoder.container(keyedBy: CodingKeys.self)
        try values.encode(hash, forKey: .hash)
        try values.encode(sameHash, forKey: .sameHash)
        try values.encode(outcomes, forKey: .outcomes)
    }
}
