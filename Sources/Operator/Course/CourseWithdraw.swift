import ArgumentParser
import Clinic
import Desk

/// `sumaho course withdraw APPLICATION [--duplicate]`
struct CourseWithdraw: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "withdraw", abstract: "申し込みを辞退か重複にします (空いた席は補欠1番の方に回ります)")

    @OptionGroup var application: ApplicationArgument

    @Flag(help: "同じ方の申し込みがほかにあるので数えない (重複)")
    var duplicate = false

    @OptionGroup var common: CommonOptions
    @OptionGroup var writing: WritingOptions

    func run() async throws {
        let counter = try common.counter()
        let id = try writing.requestID()
        let application = try await application.id(counter)
        let reason: Application.EndReason = duplicate ? .duplicate : .withdrawn
        let answer = try await counter.desk.tell(
            WithdrawApplication(application: application, because: reason), id: id)
        try counter.output.show(answer) { ["申込 \(application) を「\(reason.label)」にしました。"] }
        guard let promoted = answer.promoted else { return }
        try counter.output.say("席は補欠の申込 \(promoted) の方に回りました。電話が要ります(sumaho course calls)。")
    }
}
