import Almanac
import ArgumentParser
import Clinic
import Desk
import Reports

/// `sumaho corner list [FY]`
struct CornerList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "相談コーナーの日と人数の一覧 (年度を言わなければ、今年度と来年度)")

    @Argument(help: "年度 (2026、R8)")
    var year: String?

    @OptionGroup var common: CommonOptions

    func run() async throws {
        let counter = try common.counter()
        let year = try year.map { text throws(Refusal) in
            try Typed.fiscalYear(text, today: counter.today)
        }
        let days = try await counter.desk.ask(CornerDays(from: year?.first, through: year?.last))
        let venues = try await counter.venues()
        try counter.output.show(days) {
            CornerText.lines(days, venues: venues, today: counter.today).map(\.printable)
        }
        if days.isEmpty { try counter.output.say("相談コーナーの日は決まっていません。") }
    }
}
