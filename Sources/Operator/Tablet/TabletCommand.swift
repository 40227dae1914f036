import ArgumentParser

/// `sumaho tablet …`; one is enrolled in its own browser, which keeps the key.
struct TabletCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tablet", abstract: "会場の共用タブレット (登録は、そのタブレットの画面で)",
        subcommands: [TabletList.self, TabletRetire.self])
}
