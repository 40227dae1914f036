import ArgumentParser
import Clinic
import Desk

/// `sumaho person new --kana K --phone P (--age A | --born D)`
struct PersonNew: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "new", abstract: "利用者を登録します (予約と一緒なら book)")

    @OptionGroup var resident: ResidentOptions
    @OptionGroup var common: CommonOptions
    @OptionGroup var writing: WritingOptions

    func run() async throws {
        let counter = try common.counter()
        guard try resident.personID() == nil else {
            throw Refusal.badInput("person", "--person は登録済みの方の番号です。直すときは person correct を使ってください。")
        }
        let answer = try await counter.desk.tell(
            AddPerson(
                resident: try resident.resident(today: counter.today), newPerson: resident.newPerson),
            id: writing.requestID())
        try counter.output.show(answer) {
            ["利用者 \(answer.person)"] + answer.candidates.map(BookingWords.line)
        }
    }
}
