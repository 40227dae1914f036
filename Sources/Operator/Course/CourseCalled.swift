import ArgumentParser
import Clinic
import Desk

/// `sumaho course called CALL RESULT`
struct CourseCalled: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "called", abstract: "教室についての電話の結果を記録します (繰り上げの辞退は次の方に回ります)")

    @Argument(help: "電話の番号 (sumaho course calls で見られます)")
    var call: String

    @Argument(help: "self、family、message、no-answer、wrong-number、繰り上げなら self や family の代わりに accepted、declined")
    var result: String

    @OptionGroup var common: CommonOptions
    @OptionGroup var writing: WritingOptions

    func run() async throws {
        let counter = try common.counter()
        let call: CourseCallID = try Typed.identifier(call, field: "call", words: "電話の番号")
        guard let result = CallTask.Result(rawValue: result), result != .withdrawn else {
            throw Refusal.badInput(
                "result", "結果は self、family、message、no-answer、wrong-number、accepted、declined のどれかです。")
        }
        let answer = try await counter.desk.tell(
            ReportCourseCall(call: call, result: result), id: writing.requestID())
        try counter.output.show(answer) {
            ["電話 \(call): \(result.label)" + (answer.settled ? "" : "。もう一度かけてください。")]
        }
        guard let promoted = answer.promoted else { return }
        try counter.output.say("席は次の補欠の申込 \(promoted) の方に回りました。")
    }
}
