import ArgumentParser
import Clinic
import Desk
import Reports

/// `sumaho find QUERY`
struct FindCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "find", abstract: "利用者を電話番号、下4桁、名前のかなで探します")

    @Argument(help: "電話番号、下4桁、名前のかなの始まり (ローマ字も可)")
    var query: String

    @OptionGroup var common: CommonOptions

    func run() async throws {
        let counter = try common.counter()
        let people = try await counter.desk.ask(Find(query: query))
        let venues = try await counter.venues()
        try counter.output.show(people) { PersonText.lines(people, venues: venues) }
        if people.isEmpty { try counter.output.say("見つかりません。") }
        if people.count == Find.mostPeople {
            try counter.output.say("多いので\(Find.mostPeople)人までを出しました。もう少し詳しく入れてください。")
        }
    }
}
