import Almanac
import ArgumentParser
import Clinic
import Desk
import Reports

/// `sumaho publish …`
struct PublishCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "publish", abstract: "広報などに載せる原稿を作ります", subcommands: [PublishKoho.self])
}

/// `sumaho publish koho --month 2025-02`
struct PublishKoho: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "koho", abstract: "広報(テキスト版)の開催日の行を出します")

    @Option(help: "月 (2025-02、令和7年2月、来月)")
    var month: String

    @OptionGroup var common: CommonOptions

    func run() async throws {
        let counter = try common.counter()
        let month = try Typed.month(month, today: counter.today)
        let lines = try await counter.desk.ask(Koho(month: month))
        try counter.output.show(lines) { KohoWebText.lines(lines) }
    }
}
