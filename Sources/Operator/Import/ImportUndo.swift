import ArgumentParser
import Clinic
import Desk
import Web

/// `sumaho import undo BATCH`
struct ImportUndo: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "undo", abstract: "取込みを取り消します (あとから触った予約と利用者は残ります)")

    @Argument(help: "取込みの番号 (import list で見られます)")
    var batch: String

    @OptionGroup var common: CommonOptions
    @OptionGroup var writing: WritingOptions

    func run() async throws {
        let number: ImportID = try Typed.identifier(batch, field: "batch", words: "取込みの番号")
        let counter = try common.counter()
        let answer = try await counter.desk.tell(UndoImport(batch: number), id: writing.requestID())
        try counter.output.show(answer) { [answer.sentence] }
        for words in answer.left { try counter.output.say(words) }
    }
}
