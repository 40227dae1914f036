import ArgumentParser
import Clinic
import Desk
import Glibc

/// `sumaho call [--practice] [--as ID]`
struct CallCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "call", abstract: "電話窓口の一日: 一つの画面で空き、予約、変更、連絡")

    @Flag(help: "練習: 写しの上で動き、本当の予約は変わりません")
    var practice = false

    @Option(name: .customLong("as"), help: "担当の職員ID (パスワードを尋ねます。--server では、なくても尋ねます)")
    var attendant: String?

    @Option(name: .customLong("idle-minutes"), help: "サインインした担当が打たずにいると画面を閉じるまでの分数 (小数も可)")
    var idleMinutes = 10.0

    @OptionGroup var common: CommonOptions

    func run() async throws {
        guard (0.01...60).contains(idleMinutes) else {
            throw Refusal.badInput("idle-minutes", "--idle-minutes は60分までで入れてください。")
        }
        let id = try attendant.map(Typed.account)?.text
        let place = try common.promptPlace(practice: practice)
        let idle = Duration.seconds(idleMinutes * 60)
        guard var day = try await PromptDay(place, as: id, practice: practice, idle: idle) else {
            throw Refusal(.signInNeeded, "サインインしないまま終わりました。")
        }
        try await day.run()
    }

    /// Says lines as the screen takes them.
    static func say(_ lines: [String]) throws {
        guard !lines.isEmpty else { return }
        try Output.write(
            lines.map(\.printable).flatMap(ScreenText.wrapped).joined(separator: "\n") + "\n",
            to: STDOUT_FILENO)
    }
}

/// What TAB completes: the words of the verbs, and the venues once they are known.
final class CallWords {
    private var all =
        Verb.allCases.flatMap(\.words) + ["今日", "明日", "来週", "再来週", "来月", "午前", "午後"]

    func know(_ venues: [Venue]) {
        all = venues.flatMap { [$0.shortName, $0.id.text] } + all
    }

    func beginning(with start: String) -> [String] {
        all.filter { $0.hasPrefix(start) }
    }
}
