import Almanac
import ArgumentParser
import Clinic
import Desk

/// `sumaho record BOOKING [--topic T]… [--device D] [--result R] …`
struct RecordWrite: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "write", abstract: "相談票を書きます。直すときは --replaces を付け、残す項目もすべて入れます")

    @Argument(help: "予約の番号")
    var booking: String

    @Option(help: "相談内容 (いくつでも。sumaho topic list にあるもの)")
    var topic: [String] = []

    @Option(help: "その他の内容。病気やパスワードは書かないでください")
    var other: String?

    @Option(help: "機種: iPhone、Android、らくらくホン等、タブレット、なし")
    var device: String?

    @Option(help: "結果: 解決、一部解決、継続、ほかを案内")
    var result: String?

    @Option(help: "案内先 (結果が「ほかを案内」のとき)")
    var referral: String?

    @Option(help: "始まりの時刻")
    var began: String?

    @Option(help: "終わりの時刻")
    var ended: String?

    @Flag(help: "注意事項を説明した")
    var explained = false

    @Option(help: "性別: 不明、男性、女性、その他")
    var gender: String?

    @Option(help: "直す相談票の番号 (ほかに何も入れなければ、相談票の取り消し)")
    var replaces: String?

    @OptionGroup var common: CommonOptions
    @OptionGroup var writing: WritingOptions

    func run() async throws {
        let counter = try common.counter()
        let booking: BookingID = try Typed.identifier(booking, field: "booking", words: "予約の番号")
        let replaces: RecordID? = try replaces.map { text throws(Refusal) in
            try Typed.identifier(text, field: "replaces", words: "相談票の番号")
        }
        let choices = try await counter.desk.ask(RecordChoices(all: true))
        let write = WriteRecord(booking: booking, entry: try entry(choices), replaces: replaces)
        do {
            let answer = try await counter.desk.tell(write, id: writing.requestID())
            try counter.output.show(answer) {
                ["相談票 \(answer.record) を書きました(予約 \(answer.booking))。"]
            }
        } catch let refusal as Refusal where refusal.code == .alreadyThere {
            let hint = "今の相談票は sumaho record show \(booking) で見られます。直すときは --replaces 番号 を付けてください。"
            throw NamedRefusal(refusal: refusal, venues: [], hint: hint)
        }
    }

    private func entry(_ choices: [RecordChoice]) throws(Refusal) -> RecordEntry {
        var topics: Set<Slug> = []
        for text in topic { topics.insert(try Typed.choice(text, .topic, field: "topic", choices)) }
        return RecordEntry(
            topics: topics, otherTopic: other,
            device: try device.map { text throws(Refusal) in
                try Typed.word(text, field: "device", words: "機種", Device.words)
            },
            result: try result.map { text throws(Refusal) in
                try Typed.word(text, field: "result", words: "結果", ConsultationResult.words)
            },
            referral: try referral.map { text throws(Refusal) in
                try Typed.choice(text, .referral, field: "referral", choices)
            },
            began: try began.map { text throws(Refusal) in try Typed.time(text, field: "began") },
            ended: try ended.map { text throws(Refusal) in try Typed.time(text, field: "ended") },
            explained: explained,
            gender: try gender.map { text throws(Refusal) in
                try Typed.word(text, field: "gender", words: "性別", Gender.words)
            })
    }
}

extension Device {
    fileprivate static var words: [Typed.Word<Device>] {
        allCases.map { Typed.Word(value: $0, code: $0.rawValue, label: $0.label) }
    }
}

extension ConsultationResult {
    fileprivate static var words: [Typed.Word<ConsultationResult>] {
        allCases.map { Typed.Word(value: $0, code: $0.rawValue, label: $0.label) }
    }
}

extension Gender {
    static var words: [Typed.Word<Gender>] {
        allCases.map { Typed.Word(value: $0, code: String($0.rawValue), label: $0.label) }
    }
}
