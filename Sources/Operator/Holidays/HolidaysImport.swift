import Almanac
import ArgumentParser
import Clinic
import Desk

/// `sumaho holidays …`
struct HolidaysCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "holidays", abstract: "祝日を扱います", subcommands: [HolidaysImport.self])
}

/// `sumaho holidays import syukujitsu.csv`
struct HolidaysImport: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "内閣府の syukujitsu.csv を取り込みます (載っている年は計算より優先します)")

    @Argument(help: "ファイル (CP932 か UTF-8)")
    var file: String

    @OptionGroup var common: CommonOptions
    @OptionGroup var writing: WritingOptions

    /// The largest file read, in bytes; seventy years take 20 KB.
    private static let largestFile = 500_000

    func run() async throws {
        let id = try writing.requestID()
        let text = try Files.officeText(file, limit: Self.largestFile)
        let holidays: [CivilDate: String]
        do throws(HolidayFileError) {
            holidays = try HolidayFile.parse(text)
        } catch {
            throw Refusal(
                .badFile, "\(file.suffix(80)): \(error.message)",
                fields: ["file": file, "line": String(error.line)])
        }
        let counter = try common.counter()
        let answer = try await counter.desk.tell(
            ImportHolidays(
                holidays: holidays.sorted { $0.key < $1.key }
                    .map { ImportHolidays.Holiday(date: $0.key, name: $0.value) }), id: id)
        try counter.output.show(answer) {
            ["祝日 \(answer.holidays)件を取り込みました(\(answer.from) から \(answer.through) まで)。"]
        }
        try counter.output.say("計画済みの年度の予約開始日は、sumaho plan 年度 --apply をもう一度実行すると改まります。")
    }
}
