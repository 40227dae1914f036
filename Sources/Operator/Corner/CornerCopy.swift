import Almanac
import ArgumentParser
import Clinic
import Desk
import Reports

/// `sumaho corner copy [FY]`
struct CornerCopy: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "copy", abstract: "広報に載せる相談コーナーの原稿を出します")

    @OptionGroup var period: YearOptions
    @OptionGroup var common: CommonOptions

    func run() async throws {
        let counter = try common.counter()
        let year = try period.fiscalYear(today: counter.today)
        let days = try await counter.desk.ask(CornerDays(from: year.first, through: year.last))
        let holidays = Holidays(official: try await counter.officialHolidays())
        let lines = CornerKoho.lines(days, holidays: holidays)
        try counter.output.show(lines) { lines.map(\.printable) }
        if lines.isEmpty { try counter.output.say("\(year.wareki)に開く相談コーナーはありません。") }
    }
}
