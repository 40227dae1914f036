import ArgumentParser
import Clinic
import Desk

/// `sumaho person unmerge PERSON`
struct PersonUnmerge: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "unmerge", abstract: "まとめた記録を元の二人に戻します")

    @Argument(help: "戻す利用者の番号")
    var person: String

    @OptionGroup var common: CommonOptions
    @OptionGroup var writing: WritingOptions

    func run() async throws {
        let counter = try common.counter()
        let person: PersonID = try Typed.identifier(person, field: "person", words: "利用者の番号")
        let answer = try await counter.desk.tell(UnmergePerson(person: person), id: writing.requestID())
        try counter.output.show(answer) { ["利用者 \(answer.person) を利用者 \(answer.from) と別の方に戻しました。"] }
    }
}
