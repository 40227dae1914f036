import ArgumentParser
import Clinic
import Desk
import Glibc

/// `sumaho course published COURSE`
struct CoursePublished: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "published", abstract: "公表する抽選名簿を、そのまま標準出力に出します (番号だけで、名前はありません)")

    @OptionGroup var course: CourseArgument
    @OptionGroup var common: CommonOptions

    func run() async throws {
        let counter = try common.counter()
        let frozen = try await counter.frozen(course.id())
        guard common.json else { return try Output.write(frozen.list, to: STDOUT_FILENO) }
        try counter.output.show(frozen.answer) { [] }
    }
}

extension Counter {
    /// The closed list of a course, and its hash; refused while the list is open.
    func frozen(_ course: CourseID) async throws -> (answer: ShowDraw.Answer, list: String, hash: String) {
        let answer = try await desk.ask(ShowDraw(course: course))
        guard let list = answer.list, let hash = answer.hash else {
            throw Refusal(.nothingToDo, "「\(answer.title)」の名簿はまだ締め切られていません。")
        }
        return (answer, list, hash)
    }
}
