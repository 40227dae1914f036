import ArgumentParser
import Clinic
import Desk
import Reports

/// `sumaho import list`
struct ImportList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "取り込んだものの一覧 (新しい順)")

    @OptionGroup var common: CommonOptions

    func run() async throws {
        let counter = try common.counter()
        let batches = try await counter.desk.ask(Imports())
        try counter.output.show(batches) { batches.map(ImportText.line) }
        if batches.isEmpty { try counter.output.say("まだ何も取り込んでいません。") }
    }
}
