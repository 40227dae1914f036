import Almanac
import ArgumentParser
import Clinic
import Desk
import Reports

/// `sumaho course new TITLE --venue V --capacity N --date 'D 10:00-12:00' … [--apply]`
struct CourseNew: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "new", abstract: "教室の広報の原稿を出します (--apply で教室を開きます)",
        discussion: """
            日程が1つなら --venue、--capacity、--date で言います。
            並行する日程は --group 'A 志村 40: 5/10 10:00-12:00, 5/17 10:00-12:00' を日程の数だけ並べます。
            部屋は、会場に1つだけなら省けます。2つ以上なら 'A 志村 main 40: …' のように会場の次に言います。
            """)

    @Argument(help: "教室名")
    var title: String

    @OptionGroup var groups: CourseGroupOptions

    @Option(help: "選び方: first-come (申し込み順)、lottery (抽選)")
    var selection: String

    @Option(help: "受け付けの始まり ('4/2 09:00'。時刻を言わなければ9時)")
    var opens: String

    @Option(help: "受け付けの最後の日")
    var closes: String

    @Option(help: "締め切りの数え方: postmark (消印有効)、arrival (必着。既定)")
    var deadline: String?

    @Option(help: "対象年齢 (既定は60)")
    var minimumAge: String?

    @Option(help: "優先する方: course (教室が初めての方。既定)、anything (相談会も初めての方)、nobody (優先なし)")
    var firstTimer: String?

    @Option(help: "補欠の人数 (日程ごと。既定は10)")
    var reserves: String?

    @Option(help: "内容")
    var content: String?

    @Option(help: "講師")
    var teacher: String?

    @Option(help: "費用 (既定は無料)")
    var fee: String?

    @Flag(help: "この教室を開く")
    var apply = false

    @OptionGroup var common: CommonOptions
    @OptionGroup var writing: WritingOptions

    func run() async throws {
        let counter = try common.counter()
        let entry = try await entry(counter).checked()
        let lines = try await counter.copy(of: entry)
        let warnings = CourseKoho.warnings(entry, venues: try await counter.venues())
        guard apply else {
            try counter.output.show(Shown(course: nil, entry: entry, copy: lines)) { lines.map(\.printable) }
            try warn(of: warnings, counter)
            return try counter.output.say("まだ開いていません。--apply を付けると、部屋と相談員の重なりを確かめて開きます。")
        }
        let answer = try await counter.desk.tell(NewCourse(entry: entry), id: writing.requestID())
        try counter.output.show(Shown(course: answer.course, entry: entry, copy: lines)) {
            lines.map(\.printable) + ["", "教室 \(answer.course) を開きました。"]
        }
        try warn(of: warnings, counter)
        try await counter.warnOfKoho()
    }

    private func warn(of warnings: [String], _ counter: Counter) throws {
        for words in warnings { try counter.output.say("注意: " + words) }
    }

    private func entry(_ counter: Counter) async throws -> CourseEntry {
        CourseEntry(
            title: title, content: content ?? "", teacher: teacher ?? "", fee: fee ?? "無料",
            minimumAge: try Typed.integer(minimumAge, field: "minimumAge", words: "対象年齢") ?? 60,
            selection: try Typed.word(
                selection, field: "selection", words: "選び方",
                CourseEntry.Selection.allCases.map {
                    .init(value: $0, code: $0.rawValue, label: $0.label)
                }),
            opensAt: try Typed.opening(opens, field: "opensAt", today: counter.today),
            closesOn: try Typed.date(closes, field: "closesOn", today: counter.today),
            deadline: try deadline.map { text throws(Refusal) in
                try Typed.word(
                    text, field: "deadline", words: "締め切りの数え方",
                    CourseEntry.Deadline.allCases.map {
                        .init(value: $0, code: $0.rawValue, label: $0.label)
                    })
            } ?? .arrival,
            firstTimer: try firstTimer.map { text throws(Refusal) in
                try Typed.word(
                    text, field: "firstTimer", words: "優先する方",
                    CourseEntry.FirstTimer.allCases.map {
                        .init(value: $0, code: $0.rawValue, label: $0.label)
                    })
            } ?? .course,
            reserves: try Typed.integer(reserves, field: "reserves", words: "補欠") ?? 10,
            groups: try groups.groups(try await counter.venues(), today: counter.today))
    }
}

/// A course that is opened, or would be.
private struct Shown: Encodable {
    let course: CourseID?
    let entry: CourseEntry
    let copy: [String]

    private enum CodingKeys: CodingKey { case course, entry, copy }

    func encode(to encoder: any Encoder) throws {
        var values = encoder.container(keyedBy: CodingKeys.self)
        try values.encode(course, forKey: .course)
        try values.encode(entry, forKey: .entry)
        try values.encode(copy, forKey: .copy)
    }
}
