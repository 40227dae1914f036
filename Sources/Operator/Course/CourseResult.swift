import ArgumentParser
import Clinic
import Desk
import Reports

/// `sumaho course result COURSE`
struct CourseResult: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "result", abstract: "抽選の結果を受付番号の順に出します (名前はありません)")

    @OptionGroup var course: CourseArgument
    @OptionGroup var common: CommonOptions

    func run() async throws {
        let counter = try common.counter()
        let (answer, _, hash) = try await counter.frozen(course.id())
        guard let draw = answer.draw else {
            throw Refusal(.nothingToDo, "「\(answer.title)」はまだ抽選していません。")
        }
        try counter.output.show(answer) {
            let again = answer.replaces.map { "抽選 \($0) のやり直し: \(answer.reason ?? "")" }
            let lifted = answer.lifted.map {
                DrawText.lifted(hash: $0.hash, source: $0.source, valueOn: $0.valueOn)
            }
            let head = ["\(answer.title) 抽選 \(draw)", again].compactMap(\.self) + lifted
            let seal = DrawText.seal(
                hash: hash, source: answer.source, valueOn: answer.valueOn, value: answer.value)
            return (head + seal + [DrawText.totals(answer.outcomes), ""] + DrawText.lines(answer.outcomes))
                .map(\.printable)
        }
    }
}
