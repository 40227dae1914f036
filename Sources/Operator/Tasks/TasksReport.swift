import ArgumentParser
import Clinic
import Desk

/// `sumaho tasks report TASK RESULT`
struct TasksReport: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "report", abstract: "電話の結果を記録します")

    @Argument(help: "電話の番号")
    var task: String

    @Argument(help: "self、family、message、no-answer、wrong-number、空きのご案内なら accepted、declined も")
    var result: String

    @Option(help: "上限を超えて承諾を受ける理由")
    var waiveLimit: String?

    @OptionGroup var common: CommonOptions
    @OptionGroup var writing: WritingOptions

    func run() async throws {
        let counter = try common.counter()
        let task: TaskID = try Typed.identifier(task, field: "task", words: "電話の番号")
        guard let result = CallTask.Result(rawValue: result) else {
            throw Refusal.badInput(
                "result", "結果は self、family、message、no-answer、wrong-number、accepted、declined のどれかです。")
        }
        let answer = try await counter.naming {
            try await counter.desk.tell(
                ReportCall(task: task, result: result, limitWaiver: waiveLimit), id: writing.requestID())
        }
        let venues = try await counter.venues()
        try counter.output.show(answer) {
            ["\(answer.kind.label): \(result.label)  " + BookingWords.line(answer.booking, venues: venues)]
        }
    }
}
