import ArgumentParser
import Clinic
import Desk

/// `sumaho course restore APPLICATION`
struct CourseRestore: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "restore", abstract: "申し込みの辞退や重複を取り消します")

    @OptionGroup var application: ApplicationArgument
    @OptionGroup var common: CommonOptions
    @OptionGroup var writing: WritingOptions

    func run() async throws {
        let counter = try common.counter()
        let id = try writing.requestID()
        let application = try await application.id(counter)
        let answer = try await counter.desk.tell(RestoreApplication(application: application), id: id)
        try counter.output.show(answer) {
            ["申込 \(application) を元に戻しました。" + (answer.state.map { "今は\($0.label)です。" } ?? "")]
        }
    }
}
