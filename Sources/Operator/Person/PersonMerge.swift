import ArgumentParser
import Clinic
import Desk

/// `sumaho person merge PERSON --into PERSON`
struct PersonMerge: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "merge", abstract: "同じ方の二つの記録を一人と数えます (履歴は両方残り、戻せます)")

    @Argument(help: "まとめる利用者の番号")
    var person: String

    @Option(help: "まとめる先の利用者の番号")
    var into: String?

    @OptionGroup var common: CommonOptions
    @OptionGroup var writing: WritingOptions

    func run() async throws {
        let counter = try common.counter()
        let person: PersonID = try Typed.identifier(person, field: "person", words: "利用者の番号")
        guard let into else { throw Refusal.badInput("into", "--into でまとめる先の利用者の番号を入れてください。") }
        let target: PersonID = try Typed.identifier(into, field: "into", words: "利用者の番号")
        let answer = try await counter.desk.tell(
            MergePersons(person: person, into: target), id: writing.requestID())
        try counter.output.show(answer) { ["利用者 \(answer.person) を利用者 \(answer.into) と同じ方としました。"] }
    }
}
