import ArgumentParser
import Clinic
import Desk
import Reports

/// `sumaho course calls [COURSE]`
struct CourseCallsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "calls", abstract: "教室についてかける電話を、繰り上げから先に出します")

    @Argument(help: "教室の番号 (なければどの教室も)")
    var course: String?

    @OptionGroup var common: CommonOptions

    func run() async throws {
        let counter = try common.counter()
        let course = try course.map { text throws(Refusal) in try CourseArgument.id(text) }
        let calls = try await counter.desk.ask(CourseCalls(course: course))
        try counter.output.show(calls) { calls.map { Self.line($0).printable } }
        try counter.output.say(
            calls.isEmpty
                ? "かける電話はありません。" : "結果は sumaho course called 電話の番号 に続けて、self や no-answer などで記録してください。")
    }

    /// 「電話 3  繰り上げ  教室 1 はじめてのスマホ  受付番号 12  タナカ ハナ様 090-1000-0001  繰り上げ連絡中 A日程」
    private static func line(_ call: CourseCalls.Line) -> String {
        let outcome =
            call.kind == .cancelled
            ? nil
            : CourseText.standing(call.state, call.group, call.rank) ?? DrawList.Outcome.Result.none.label
        return [
            "電話 \(call.call)", call.kind.label, "教室 \(call.course) \(call.title)", "受付番号 \(call.number)",
            "\(CourseText.name(call.kana, secret: call.secret))様 \(call.phone ?? "(電話なし)")", outcome,
            call.attempts == 0 ? nil : "(\(call.attempts)回かけました)",
        ].compactMap(\.self).joined(separator: "  ")
    }
}
