import ArgumentParser
import Clinic
import Desk

/// `sumaho tasks [list]`
struct TasksList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "かける電話を、急ぐものから、相手と番号を添えて出します")

    @Option(help: "この利用者のものだけ")
    var person: String?

    @OptionGroup var common: CommonOptions

    func run() async throws {
        let counter = try common.counter()
        let person: PersonID? = try person.map { text throws(Refusal) in
            try Typed.identifier(text, field: "person", words: "利用者の番号")
        }
        var sheets: [CallSheet] = []
        for call in try await counter.desk.ask(Tasks(person: person)) {
            sheets.append(try await counter.sheet(call))
        }
        let venues = try await counter.venues()
        try counter.output.show(sheets) { sheets.flatMap { $0.lines(venues) } }
        if sheets.isEmpty { try counter.output.say("かける電話はありません。") }
    }
}
