import ArgumentParser
import Clinic
import Desk

/// `sumaho course draw COURSE --value V [--replaces DRAW --reason R]`
struct CourseDraw: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "draw", abstract: "締め切った名簿と公開された数値から抽選します (一度だけ)",
        discussion: """
            やり直すときは、抽選した方とは別の職員が lift で締め切りを取り消し、freeze で締め切り直してから、
            --replaces に前の抽選の番号、--reason に理由を入れます。
            """)

    @OptionGroup var course: CourseArgument

    @Option(help: "公開された数値 (全角も、空白入りも可)")
    var value: String

    @Option(help: "やり直すとき: 前の抽選の番号")
    var replaces: String?

    @Option(help: "やり直すとき: 理由")
    var reason: String?

    @OptionGroup var common: CommonOptions
    @OptionGroup var writing: WritingOptions

    func run() async throws {
        let counter = try common.counter()
        let course = try course.id()
        let replaces: DrawID? = try replaces.map { text throws(Refusal) in
            try Typed.identifier(text, field: "replaces", words: "抽選の番号")
        }
        let answer = try await counter.desk.tell(
            DrawCourse(course: course, value: value, replaces: replaces, reason: reason),
            id: writing.requestID())
        try counter.output.show(answer) {
            [
                "教室 \(course) を抽選しました(抽選 \(answer.draw)): 当選 \(answer.places)人、補欠 \(answer.reserves)人、"
                    + "落選 \(answer.none)人。",
                "結果は sumaho course result \(course)、かける電話は sumaho course calls \(course) で見られます。",
            ]
        }
    }
}
