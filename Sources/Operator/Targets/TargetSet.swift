import Almanac
import ArgumentParser
import Clinic
import Desk
import Reports

/// `sumaho target set PROGRAMME VOLUME [--year FY]`
struct TargetSet: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "set", abstract: "年度の目標を入れます (plan --apply をしても変わりません)")

    @Argument(help: "事業 (consultation 個別相談会、course スマホ教室、corner 相談コーナー)")
    var programme: String

    @Argument(help: "1年の参加人数")
    var volume: String?

    @Flag(help: "区が入れた目標をやめて、計画の目標に戻す")
    var asPlanned = false

    @OptionGroup var year: YearOption
    @OptionGroup var common: CommonOptions
    @OptionGroup var writing: WritingOptions

    func run() async throws {
        let counter = try common.counter()
        let programme = try Typed.word(
            programme, field: "programme", words: "事業",
            Programme.allCases.map { Typed.Word(value: $0, code: $0.rawValue, label: $0.label) })
        let volume = try Typed.integer(volume, field: "volume", words: "目標の人数")
        guard (volume == nil) == asPlanned else {
            throw Refusal.badInput("volume", "目標の人数か --as-planned の、どちらか一つを入れてください。")
        }
        let answer = try await counter.desk.tell(
            SetTarget(
                fiscalYear: try year.fiscalYear(today: counter.today), programme: programme, volume: volume),
            id: writing.requestID())
        try counter.output.show(answer) {
            let now = answer.volume.map { "\($0.grouped)人です。" } ?? "ありません。"
            return ["\(answer.fiscalYear.wareki)の\(programme.label)の目標は、\(now)"]
        }
    }
}
