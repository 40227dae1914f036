import ArgumentParser
import Clinic
import Desk
import Reports

/// `sumaho person show PERSON [--said KANA]`
struct PersonShow: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "show", abstract: "利用者と予約を出します")

    @Argument(help: "利用者の番号")
    var person: String

    @OptionGroup var identity: IdentityOptions
    @OptionGroup var common: CommonOptions

    func run() async throws {
        let counter = try common.counter()
        let person: PersonID = try Typed.identifier(person, field: "person", words: "利用者の番号")
        let answer = try await counter.desk.ask(ShowPerson(person: person, said: identity.said))
        let venues = try await counter.venues()
        try counter.output.show(answer) { PersonText.lines([answer.person], venues: venues) }
        if answer.hidden { try counter.output.say("秘匿の方です。お名前を伺い、--said で確かめてから見てください。") }
        if !answer.merged.isEmpty {
            let numbers = answer.merged.map(\.description).joined(separator: "、")
            try counter.output.say("統合された記録: 利用者 \(numbers)")
        }
    }
}
