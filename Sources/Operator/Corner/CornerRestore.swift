import ArgumentParser
import Clinic
import Desk

/// `sumaho corner restore CORNER`
struct CornerRestore: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "restore", abstract: "相談コーナーの中止を取り消します")

    @OptionGroup var corner: CornerArgument
    @OptionGroup var common: CommonOptions
    @OptionGroup var writing: WritingOptions

    func run() async throws {
        let counter = try common.counter()
        let corner = try corner.id()
        let answer = try await counter.desk.tell(
            RestoreCornerDay(corner: corner), id: writing.requestID())
        try counter.output.show(answer) { ["相談コーナー \(corner) の中止を取り消しました。"] }
        try await counter.warnOfKoho()
    }
}
