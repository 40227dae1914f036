import ArgumentParser
import Clinic
import Desk

/// `sumaho person correct PERSON [--kana K] [--reach R] [--note N] [--secret|--no-secret]`
struct PersonCorrect: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "correct", abstract: "利用者の名前、年齢、連絡の取り方などを直します (前の値も残ります)")

    @Argument(help: "利用者の番号")
    var who: String

    @Option(help: "聞こえにくい方への連絡の取り方 ('娘へ電話')。空なら消す")
    var reach: String?

    @Option(help: "メモ。空なら消す")
    var note: String?

    @Flag(inversion: .prefixedNo, help: "秘匿: 確かめるまで何も見せない")
    var secret: Bool?

    @OptionGroup var resident: ResidentOptions
    @OptionGroup var common: CommonOptions
    @OptionGroup var writing: WritingOptions

    func run() async throws {
        let counter = try common.counter()
        let person: PersonID = try Typed.identifier(who, field: "person", words: "利用者の番号")
        let answer = try await counter.desk.tell(
            CorrectPerson(
                person: person, resident: try resident.resident(today: counter.today), reach: reach,
                note: note, secret: secret), id: writing.requestID())
        try counter.output.show(answer) { ["利用者 \(answer.person) を直しました。"] }
    }
}
