import ArgumentParser
import Clinic
import Desk
import Glibc
import Logging
import Web

/// `sumaho serve`
struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve", abstract: "サーバーとして動きます (止めるときは Ctrl-C)")

    @OptionGroup var serving: ServeOptions
    @OptionGroup var common: CommonOptions

    func run() async throws {
        guard common.server == nil else {
            throw Refusal.badInput("server", "serve はこの機械のデータベースで動きます。--server は使えません。")
        }
        let settings = try serving.settings()
        let desk = try LocalDesk.serving(
            at: common.path(), account: CommonOptions.account, clock: common.clock())
        let scheme = settings.tls == nil ? "http" : "https"
        let output = common.output
        try await Serving.run(
            Backing(desk), settings,
            logger: Logger(label: "sumaho", factory: { StreamLogHandler.standardError(label: $0) })
        ) { port in
            try? output.say("\(scheme)://\(settings.address):\(port) で動いています。止めるときは Ctrl-C を押してください。")
        }
        try desk.close()
    }
}
