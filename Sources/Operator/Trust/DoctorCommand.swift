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
            findings.map { finding in
                let verdict = finding.ok ? "良好" : "異常 \(finding.found)件"
                return "[\(verdict)] \(finding.words)"
            }
        }
        let faults = findings.count { !$0.ok }
        guard faults > 0 else {
            try counter.output.say("異常はありません。")
            return
        }
        try counter.output.say("\(faults)項目に異常があります。")
        throw ExitCode(Refusal.Code.systemFailed.exitCode)
    }
}
