import ArgumentParser
import Clinic
import Desk

/// `sumaho tablet retire TABLET`
struct TabletRetire: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "retire", abstract: "共用タブレットの登録を外します (使っている人もサインアウトします)")

    @Argument(help: "タブレットの番号 (tablet list で見られます)")
    var tablet: String

    @OptionGroup var common: CommonOptions
    @OptionGroup var writing: WritingOptions

    func run() async throws {
        let counter = try common.counter()
        let tablet: TabletID = try Typed.identifier(tablet, field: "tablet", words: "タブレットの番号")
        let answer = try await counter.desk.tell(RetireTablet(tablet: tablet), id: writing.requestID())
        try counter.output.show(answer) { ["タブレット \(answer.tablet) の登録を外しました。"] }
    }
}
