import ArgumentParser
import Clinic
import Desk
import Reports

/// `sumaho course check COURSE`
struct CourseCheck: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "記録してある名簿と数値から抽選をやり直し、記録の結果と比べます (違えば終了コード1)")

    @OptionGroup var course: CourseArgument
    @OptionGroup var common: CommonOptions

    func run() async throws {
        let counter = try common.counter()
        let (answer, list, hash) = try await counter.frozen(course.id())
        // The hash needs no value; before the draw it is all there is to compare.
        let redone = try PublishedDraw.outcomes(of: list, value: answer.value ?? "0")
        let differing = answer.draw == nil ? [] : Self.differing(redone.outcomes, answer.outcomes)
        let checked = Checked(
            hash: hash, sameHash: redone.hash == hash, drawn: answer.draw != nil, differing: differing)
        try counter.output.show(checked) {
            DrawText.seal(hash: hash, source: answer.source, valueOn: answer.valueOn, value: answer.value)
                .map(\.printable)
                + [answer.draw == nil ? "まだ抽選していません。" : DrawText.totals(answer.outcomes)]
        }
        if !checked.sameHash { try counter.output.say("名簿のハッシュが違います(やり直すと \(redone.hash))。") }
        if !differing.isEmpty {
            let numbers = differing.prefix(20).map(String.init).joined(separator: "、")
            try counter.output.say("結果の違う受付番号が\(differing.count)件あります: \(numbers)")
        }
        guard checked.sameHash, differing.isEmpty else { throw ExitCode(1) }
        try counter.output.say(answer.draw == nil ? "名簿は締め切ったときのままです。" : "名簿も結果も、やり直したものと同じです。")
    }

    /// The numbers of those who have come to something else, or who stand on one side only.
    private static func differing(
        _ redone: [DrawList.Outcome], _ kept: [DrawList.Outcome]
    ) -> [Int] {
        Set(Set(redone).symmetricDifference(Set(kept)).map(\.number)).sorted()
    }
}

/// How the draw on file compares with one made again.
private struct Checked: Encodable {
    let hash: String
    let sameHash: Bool
    let drawn: Bool
    let differing: [Int]
}
