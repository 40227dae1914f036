import Almanac
import ArgumentParser
import Clinic
import Desk

/// `sumaho course mark COURSE NUMBER attended|absent|absent-with-notice|none [--date D]`
struct CourseMark: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "mark", abstract: "教室の出欠を、受付番号で記録します")

    @OptionGroup var course: CourseArgument

    @Argument(help: "受付番号")
    var number: String

    @Argument(help: "attended (来館)、absent (欠席・連絡なし)、absent-with-notice (欠席・連絡あり)、none (取り消す)")
    var value: String

    @Option(help: "開催日 (なければ今日)")
    var date: String?

    @OptionGroup var common: CommonOptions
    @OptionGroup var writing: WritingOptions

    func run() async throws {
        let counter = try common.counter()
        let (course, number) = (try course.id(), try CourseNumber.read(number))
        let value = try MarkCommand.value(value)
        let date = try date.map { text throws(Refusal) in
            try Typed.date(text, field: "date", today: counter.today)
        }
        let day = date ?? counter.today
        let roster = try await counter.desk.ask(Roster(course: course))
        guard let line = roster.first(where: { $0.number == number }) else {
            throw Refusal(.notFound, "教室 \(course) の名簿に受付番号 \(number) の方はいません。")
        }
        guard let own = line.dates.first(where: { $0.date == day }) else {
            let known = line.dates.map(\.date.japanese).joined(separator: "、")
            throw Refusal(
                .noSession, "受付番号 \(number) の方の開催日は \(known) です。--date で選んでください。",
                fields: ["date": "この方の開催日ではありません。"])
        }
        try await counter.change(MarkAttendance(booking: own.booking, value: value), writing)
    }
}
