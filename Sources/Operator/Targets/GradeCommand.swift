import Almanac
import ArgumentParser
import Clinic
import Desk

/// `sumaho grade …`
struct GradeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "grade", abstract: "年度の評語を、案と違うものに決めます",
        subcommands: [GradeSet.self, GradeTakeBack.self])
}

/// `sumaho grade set GRADE --because REASON [--year FY]`
struct GradeSet: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "set", abstract: "評語を理由を添えて決めます (案もそのまま残ります)")

    @Argument(help: "達成＋、達成、未達成")
    var grade: String

    @Option(help: "理由")
    var because: String?

    @OptionGroup var year: YearOption
    @OptionGroup var common: CommonOptions
    @OptionGroup var writing: WritingOptions

    func run() async throws {
        let counter = try common.counter()
        let grade = try Typed.word(
            grade, field: "grade", words: "評語",
            Grade.allCases.map { Typed.Word(value: $0, code: "\($0)", label: $0.rawValue) })
        guard let because else { throw Refusal.badInput("reason", "--because で理由を入れてください。") }
        let answer = try await counter.desk.tell(
            OverrideGrade(
                fiscalYear: try year.fiscalYear(today: counter.today), grade: grade, reason: because),
            id: writing.requestID())
        try counter.output.show(answer) {
            let proposed = answer.proposed.map { "案: \($0.rawValue)" } ?? "提案なし"
            return ["\(answer.fiscalYear.wareki)の評語を \(grade.rawValue) に決めました(\(proposed))。"]
        }
    }
}

/// `sumaho grade take-back [--year FY]`
struct GradeTakeBack: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "take-back", abstract: "評語を案に戻します (決めた記録は残ります)")

    @OptionGroup var year: YearOption
    @OptionGroup var common: CommonOptions
    @OptionGroup var writing: WritingOptions

    func run() async throws {
        let counter = try common.counter()
        let answer = try await counter.desk.tell(
            TakeBackGrade(fiscalYear: try year.fiscalYear(today: counter.today)), id: writing.requestID())
        try counter.output.show(answer) {
            let proposed = answer.proposed.map { "案: \($0.rawValue)" } ?? "提案なし"
            return ["\(answer.fiscalYear.wareki)の評語を案に戻しました(\(proposed))。"]
        }
    }
}
