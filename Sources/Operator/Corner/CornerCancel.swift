import ArgumentParser
import Clinic
import Desk

/// `sumaho corner cancel CORNER --because REASON`
struct CornerCancel: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "cancel", abstract: "雨などで相談コーナーを中止にします (数えた人数は残ります)")

    @OptionGroup var corner: CornerArgument

    @Option(help: "理由")
    var because: String?

    @OptionGroup var common: CommonOptions
    @OptionGroup var writing: WritingOptions

    func run() async throws {
        let counter = try common.counter()
        let corner = try corner.id()
        guard let because else { throw Refusal.badInput("reason", "--because で理由を入れてください。") }
        let answer = try await counter.desk.tell(
            CancelCornerDay(corner: corner, reason: because), id: writing.requestID())
        try counter.output.show(answer) {
            ["相談コーナー \(corner) を中止にしました。"]
                + (answer.people == 0 ? [] : ["数えた \(answer.people)人はそのまま残ります。"])
        }
        try await counter.warnOfKoho()
    }
}
