import Almanac
import ArgumentParser
import Clinic
import Desk
import Reports

/// `sumaho course apply COURSE --kana K --phone P --age A …`
struct CourseApply: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "apply", abstract: "教室の申し込みを1件受け、受付番号を出します")

    @OptionGroup var course: CourseArgument

    @Option(help: "希望の日程 (第1希望から並べます。日程が1つなら要りません)")
    var choice: [String] = []

    @Option(help: "結果を送る住所")
    var address: String?

    @Option(help: "受け方: phone (電話。既定)、venue (窓口)、postcard (はがき)")
    var source: String?

    @Option(help: "はがきの消印の日")
    var postmark: String?

    @Option(help: "受け取った日 (なければ今日)")
    var received: String?

    @Option(help: "初めてかどうか、記録と違うことを言われたとき: yes (初めて)、no (2回目以降)")
    var first: String?

    @Option(help: "締め切り後、対象年齢外、区外の方を受ける理由")
    var exception: String?

    @OptionGroup var resident: ResidentOptions
    @OptionGroup var common: CommonOptions
    @OptionGroup var writing: WritingOptions

    func run() async throws {
        let counter = try common.counter()
        let change = try change(today: counter.today)
        let answer = try await counter.naming {
            do {
                return try await counter.desk.tell(change, id: writing.requestID())
            } catch let refusal as Refusal where refusal.mayBeExcepted && refusal.code != .badInput {
                throw NamedRefusal(
                    refusal: refusal, venues: [], hint: "それでも受けるときは --exception に理由を入れてください。")
            }
        }
        try counter.output.show(answer) { [ApplicationWords.line(answer)] }
        for likely in answer.likely {
            try counter.output.say("同じ方かもしれません: \(CourseText.likely(likely))。")
        }
    }

    private func change(today: CivilDate) throws -> Apply {
        func date(_ text: String?, _ field: String) throws(Refusal) -> CivilDate? {
            guard let text else { return nil }
            return try Typed.date(text, field: field, today: today)
        }
        return Apply(
            course: try course.id(), choices: try Typed.choices(choice),
            resident: try resident.resident(today: today), person: try resident.personID(),
            newPerson: resident.newPerson, address: address,
            source: try source.map { text throws(Refusal) in
                try Typed.word(
                    text, field: "source", words: "受け方",
                    Application.Source.allCases.map {
                        .init(value: $0, code: $0.rawValue, label: $0.label)
                    })
            } ?? .phone, postmarkedOn: try date(postmark, "postmarkedOn"),
            receivedOn: try date(received, "receivedOn"),
            first: try first.map { text throws(Refusal) in
                try Typed.word(
                    text, field: "first", words: "初めてかどうか",
                    [
                        .init(value: true, code: "yes", label: "はい"),
                        .init(value: false, code: "no", label: "いいえ"),
                    ])
            }, exception: exception)
    }
}

/// What an application has come to, in a line.
enum ApplicationWords {
    /// 「受付番号 12 (申込 12)  初めての方  補欠 A日程 3番」
    static func line(_ answer: Apply.Answer) -> String {
        let standing = CourseText.standing(answer.state, answer.group, answer.rank)
        return
            (["受付番号 \(answer.number) (申込 \(answer.application))"]
            + [answer.first ? "初めての方" : nil, standing].compactMap(\.self)).joined(separator: "  ")
    }
}
