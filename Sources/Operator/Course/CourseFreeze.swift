import Almanac
import ArgumentParser
import Clinic
import Desk
import Reports

/// `sumaho course freeze COURSE --value-source S --value-on D`
struct CourseFreeze: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "freeze", abstract: "名簿を締め切り、ハッシュを出します。抽選に使う公開の数値をここで決めます",
        discussion: """
            数値は、締め切ったあとに公開され、どなたでも調べられるものにします。
            ハッシュと数値の名前を、その数値が公開される前に公表してください。
            """)

    @OptionGroup var course: CourseArgument

    @Option(help: "抽選に使う数値の名前 ('ナンバーズ4 第6789回 抽せん数字')")
    var valueSource: String

    @Option(help: "その数値が公開される日")
    var valueOn: String

    @OptionGroup var common: CommonOptions
    @OptionGroup var writing: WritingOptions

    func run() async throws {
        let counter = try common.counter()
        let course = try course.id()
        let day = try Typed.date(valueOn, field: "valueOn", today: counter.today)
        let answer = try await counter.desk.tell(
            FreezeCourse(course: course, source: valueSource, valueOn: day), id: writing.requestID())
        try counter.output.show(answer) {
            ["教室 \(course) の名簿を締め切りました(\(answer.applications)人)。"]
                + DrawText.seal(hash: answer.hash, source: valueSource, valueOn: day, value: nil).map(
                    \.printable)
                + ["", "\(day.japanese)より前に、この2行と名簿(sumaho course published \(course))を公表してください。"]
                + ["抽選は数値が公開されてから: sumaho course draw \(course) --value 数値", ""] + DrawMethodText.lines
                + [DrawMethodText.example]
        }
    }
}
