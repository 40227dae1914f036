import Almanac
import ArgumentParser
import Clinic
import Desk

/// `sumaho corner count CORNER [--people N] [--at 'D T'] …`; `--take-back TAP` takes a tap back
struct CornerCount: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "count", abstract: "相談コーナーに来た人を数えます (何も言わなければ、今の1人)")

    @Option(help: "人数 (1から200まで)")
    var people: String?

    @Option(help: "来た日と時刻 (なければ今)")
    var at: String?

    @Option(help: "年代 (under-60、60-64 … 90+)")
    var age: String?

    @Option(help: "性別: 不明、男性、女性、その他")
    var gender: String?

    @Option(help: "相談内容 (sumaho topic list にあるもの)")
    var topic: String?

    @Option(help: "取り消す＋1の番号 (UUID)")
    var takeBack: String?

    @OptionGroup var corner: CornerArgument
    @OptionGroup var common: CommonOptions
    @OptionGroup var writing: WritingOptions

    func run() async throws {
        let counter = try common.counter()
        let (corner, id) = (try corner.id(), try writing.requestID())
        let number = try Typed.integer(people, field: "people", words: "人数") ?? 1
        guard (1...CornerTap.most).contains(number) else {
            throw Refusal.badInput("people", "人数は1から\(CornerTap.most)までの数で入れてください。")
        }
        let answer = try await counter.desk.tell(
            try await count(number, corner, id, counter), id: id)
        try counter.output.show(answer) { ["相談コーナー \(answer.corner) は、あわせて \(answer.people)人です。"] }
        if !answer.differing.isEmpty {
            try counter.output.say("同じ番号の別の＋1があるので、\(answer.differing.count)件は数えませんでした。")
        }
    }

    private func count(
        _ number: Int, _ corner: CornerID, _ id: RequestID, _ counter: Counter
    ) async throws -> CountCorner {
        let at = try at.map { text throws(Refusal) in
            let (date, time) = try Typed.moment(text, field: "at", today: counter.today)
            return Instant(date, time)
        }
        let counted = CountCorner.people(
            number, at: corner, happenedAt: at,
            ageBand: try age.map { text throws(Refusal) in
                try Typed.word(text, field: "age", words: "年代", AgeBand.words)
            },
            gender: try gender.map { text throws(Refusal) in
                try Typed.word(text, field: "gender", words: "性別", Gender.words)
            },
            topic: try await topic.asyncMap { text in
                let choices = try await counter.desk.ask(RecordChoices(all: true))
                return try Typed.choice(text, .topic, field: "topic", choices)
            }, as: id)
        guard let takeBack: CornerTapID = try Typed.uniqueID(takeBack, field: "take-back") else {
            return counted
        }
        return CountCorner(
            corner: corner,
            taps: counted.taps.prefix(1).map {
                CornerTap(id: $0.id, happenedAt: at, takesBack: takeBack)
            })
    }
}

extension AgeBand {
    fileprivate static var words: [Typed.Word<AgeBand>] {
        allCases.map { Typed.Word(value: $0, code: $0.rawValue, label: $0.label) }
    }
}
