import ArgumentParser
import Clinic
import Desk

/// `sumaho corner tally CORNER PEOPLE [--replaces TALLY]`
struct CornerTally: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tally", abstract: "紙に正の字で数えた人数を入れます (＋1で数えた分は入れません)")

    @OptionGroup var corner: CornerArgument

    @Argument(help: "人数")
    var people: String

    @Option(help: "直すときは、今の番号 (sumaho corner show で見られます)")
    var replaces: String?

    @OptionGroup var common: CommonOptions
    @OptionGroup var writing: WritingOptions

    func run() async throws {
        let counter = try common.counter()
        let corner = try corner.id()
        let number = try Typed.integer(people, field: "people", words: "人数") ?? 0
        let replaces: TallyID? = try replaces.map { text throws(Refusal) in
            try Typed.identifier(text, field: "replaces", words: "紙の人数の番号")
        }
        do {
            let answer = try await counter.desk.tell(
                TallyCorner(corner: corner, people: number, replaces: replaces), id: writing.requestID())
            try counter.output.show(answer) {
                ["紙の人数を入れました(番号 \(answer.tally))。あわせて \(answer.people)人です。"]
            }
        } catch let refusal as Refusal where refusal.code == .alreadyThere {
            let hint = "今の番号は sumaho corner show \(corner) で見られます。直すときは --replaces 番号 を付けてください。"
            throw NamedRefusal(refusal: refusal, venues: [], hint: hint)
        }
    }
}
