import Almanac
import ArgumentParser
import Clinic
import Desk

/// `sumaho tasks [list]`
struct TasksList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "かける電話を、急ぐものから出します")

    @Option(help: "この利用者のものだけ")
    var person: String?

    @OptionGroup var common: CommonOptions

    func run() async throws {
        let counter = try common.counter()
        let person: PersonID? = try person.map { text throws(Refusal) in
            try Typed.identifier(text, field: "person", words: "利用者の番号")
        }
        let calls = try await counter.desk.ask(Tasks(person: person))
        let venues = try await counter.venues()
        try counter.output.show(calls) { calls.map { TaskWords.line($0, venues) } }
        if calls.isEmpty { try counter.output.say("かける電話はありません。") }
    }
}

/// A call to make, in one line.
enum TaskWords {
    static func line(_ call: CallTask, _ venues: [Venue]) -> String {
        let venue = venues.first { $0.id == call.venue }?.shortName ?? call.venue.text
        let time = call.start.map { " \($0)" } ?? ""
        let until = call.until.map { "  \($0.date.japanese) \($0.time)まで" } ?? ""
        let tried = call.attempts.first.map { "  \($0.at.time) \($0.result.label)" } ?? ""
        return "電話 \(call.task.map(\.description) ?? "-")  \(call.kind.label)  予約 \(call.booking)"
            + "  \(call.date.japanese)\(time) \(venue)\(until)\(tried)\(call.claimed ? "  (電話中)" : "")"
    }
}
