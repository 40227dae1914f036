import ArgumentParser
import Clinic
import Desk
import Glibc

/// `sumaho call [--practice]`
struct CallCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "call", abstract: "電話窓口の一日: 一つの画面で空き、予約、変更、連絡")

    @Flag(help: "練習: 写しの上で動き、本当の予約は変わりません")
    var practice = false

    @OptionGroup var common: CommonOptions

    func run() async throws {
        let counter = practice ? try common.practiceCounter() : try common.counter()
        var conversation = try await Conversation(desk: counter.desk, clock: counter.clock)
        let mark = practice ? "練習 " : ""
        let reader = LineReader(completing: CallWords(conversation.venues).beginning(with:))
        try say((practice ? ["練習です。本当の予約は変わりません。"] : []) + (try await conversation.greeting()))
        while !conversation.isOver {
            switch reader.next(prompt: mark + conversation.prompt) {
            case .line(let line):
                reader.remember(line)
                try say(await conversation.hear(line))
            case .interrupted:
                try say(["(入力を消しました。終わるときは q)"])
            case .end:
                // The terminal may be gone, and then nobody hears it.
                try? say(["お疲れさまでした。"])
                return
            }
        }
    }

    private func say(_ lines: [String]) throws {
        guard !lines.isEmpty else { return }
        try Output.write(
            lines.map(\.printable).flatMap(ScreenText.wrapped).joined(separator: "\n") + "\n",
            to: STDOUT_FILENO)
    }
}

/// What TAB completes: venues and the words of the verbs.
struct CallWords: Sendable {
    private let all: [String]

    init(_ venues: [Venue]) {
        all =
            venues.flatMap { [$0.shortName, $0.id.text] } + Verb.allCases.flatMap(\.words)
            + ["今日", "明日", "来週", "再来週", "来月", "午前", "午後"]
    }

    @Sendable func beginning(with start: String) -> [String] {
        all.filter { $0.hasPrefix(start) }
    }
}
