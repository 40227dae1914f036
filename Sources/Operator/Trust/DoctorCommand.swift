import ArgumentParser
import Clinic
import Desk

/// `sumaho doctor`
struct DoctorCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "doctor", abstract: "データベースに異常がないか調べます")

    @OptionGroup var common: CommonOptions

    func run() async throws {
        let counter = try common.counter()
        let findings = try await counter.desk.ask(Inspect())
        try counter.output.show(findings) {
            findings.map { "[\($0.verdict)] \($0.words)" }
        }
        let faults = findings.count { !$0.ok && $0.severity == .fault }
        let open = findings.count { !$0.ok } - faults
        if open > 0 { try counter.output.say("確かめることが\(open)項目あります。集計には入っています。") }
        guard faults > 0 else {
            try counter.output.say("異常はありません。")
            return
        }
        try counter.output.say("\(faults)項目に異常があります。")
        throw ExitCode(Refusal.Code.systemFailed.exitCode)
    }
}

extension Finding {
    fileprivate var verdict: String {
        if ok { return "良好" }
        return severity == .fault ? "異常 \(found)件" : "要確認 \(found)件"
    }
}
