import Almanac
import ArgumentParser
import Clinic
import Desk
import Reports

/// `sumaho course postcards COURSE FILE [--received D] [--apply]`
struct CoursePostcards: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "postcards", abstract: "往復はがきをまとめて読みます (--apply で申し込みとして受けます)",
        discussion: """
            1行に1枚、ふりがな、氏名、年齢、電話、住所、消印、日程の順に、カンマかタブで区切ります。
            氏名は空けても、消印と日程は省いてもかまいません:
            たなか はな, 田中 花, 78, 3958-0163, 板橋2-66-1, 4/9, B A

            同じ --id で送り直しても、入ったはがきは二重になりません。
            読めない行や受けられない行があれば、終了コードは1です。ほかの行は受けています。
            """)

    @OptionGroup var course: CourseArgument

    @Argument(help: "ファイル (UTF-8 か CP932。- なら標準入力)")
    var file: String

    @Option(help: "はがきを受け取った日 (なければ今日)")
    var received: String?

    @Option(help: "締め切り後、対象年齢外の方を受ける理由 (どの行にも使います)")
    var exception: String?

    @Flag(help: "申し込みとして受ける")
    var apply = false

    @OptionGroup var common: CommonOptions
    @OptionGroup var writing: WritingOptions

    /// The most bytes of a heap.
    private static let limit = 500_000

    func run() async throws {
        let counter = try common.counter()
        let heap = try writing.requestID()
        let received = try received.map { text throws(Refusal) in
            try Typed.date(text, field: "receivedOn", today: counter.today)
        }
        let shown = try await counter.desk.ask(ShowCourse(course: try course.id()))
        let cards = Postcard.lines(
            try Files.officeText(file, limit: Self.limit), today: received ?? counter.today)
        guard (1...Postcard.most).contains(cards.count) else {
            throw Refusal.badInput(
                "lines", "はがきは1枚に1行で、一度に1枚から\(Postcard.most)枚までにしてください(\(cards.count)行あります)。")
        }
        if apply, writing.id == nil {
            try counter.output.say("この束の番号は \(heap) です。途中で止まったら --id \(heap) を付けて送り直してください。")
        }
        var lines: [PostcardLine] = []
        for card in cards {
            lines.append(apply ? try await enter(card, shown.course, received, heap, counter) : .init(card))
        }
        try counter.output.show(lines) { lines.map(\.words.printable) }
        let left = lines.count { $0.reason != nil }
        if !apply { try counter.output.say("まだ受けていません。--apply を付けると「\(shown.entry.title)」の申し込みになります。") }
        guard left == 0 else {
            try counter.output.say("\(lines.count)行のうち\(left)行は\(apply ? "受けていません" : "読めません")。")
            if apply {
                try counter.output.say(
                    "1枚ずつなら sumaho course apply \(shown.course) --source postcard で受けられます。")
            }
            throw ExitCode(1)
        }
    }

    /// One card in a change of its own; what a rule refuses leaves the others alone.
    private func enter(
        _ card: Result<Postcard, Postcard.Fault>, _ course: CourseID, _ received: CivilDate?,
        _ heap: RequestID, _ counter: Counter
    ) async throws -> PostcardLine {
        guard case .success(let postcard) = card else { return PostcardLine(card) }
        do {
            let answer = try await counter.desk.tell(
                postcard.apply(to: course, receivedOn: received, exception: exception),
                id: postcard.request(within: heap))
            return PostcardLine(postcard, answer)
        } catch let refusal as Refusal where !Self.stops(refusal.code) {
            return PostcardLine(postcard, refusal)
        }
    }

    /// What would be the same for every card.
    private static func stops(_ code: Refusal.Code) -> Bool {
        code.exitCode == Refusal.Code.systemFailed.exitCode || code == .forbidden || code == .signInNeeded
    }
}
