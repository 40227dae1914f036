import ArgumentParser

/// `sumaho record …`
struct RecordCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "record", abstract: "相談票を書き、見ます",
        subcommands: [RecordWrite.self, RecordShow.self, RecordEarlier.self],
        defaultSubcommand: RecordWrite.self)
}
