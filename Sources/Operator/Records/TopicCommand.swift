import ArgumentParser
import Clinic

/// `sumaho topic …`
struct TopicCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "topic", abstract: "相談票の相談内容と案内先を見て、直します",
        subcommands: [TopicList.self, TopicAdd.self, TopicRetire.self], defaultSubcommand: TopicList.self)
}

/// Which of the two kinds a command is about.
struct KindOption: ParsableArguments {
    @Option(help: "topic (相談内容。既定) か referral (案内先)")
    var kind: String?

    /// The kind that was said; nil where none was.
    func said() throws(Refusal) -> RecordChoice.Kind? {
        guard let kind else { return nil }
        return try Typed.word(
            kind, field: "kind", words: "種類",
            RecordChoice.Kind.allCases.map { Typed.Word(value: $0, code: $0.rawValue, label: $0.label) })
    }
}
