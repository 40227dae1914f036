import Clinic
import Desk

/// Numbers alone.
extension Conversation {
    /// What came of a call, a choice, or somebody's telephone.
    mutating func hear(number: String) async throws -> [String] {
        guard number.count <= 2, let choice = Int(number) else { return try await find(number) }
        let isSeat = seats.lines.indices.contains(choice - 1)
        if let task {
            let results = CallTask.Result.answers(to: task.kind)
            let isResult = results.indices.contains(choice - 1)
            let isPossible = isResult && !(task.secret && results[choice - 1].tellsOthers)
            if isListNewer, isSeat, isPossible {
                isListNewer = false
                let label = results[choice - 1].label
                return ["一覧の\(number)番なら b \(number) か m \(number)、電話の結果「\(label)」ならもう一度 \(number) です。"]
            }
            if isResult || !isSeat { return try await report(choice) }
        }
        if people.indices.contains(choice - 1) { return try await bring(people[choice - 1].person) }
        throw Refusal.badInput(
            "number",
            isSeat
                ? "一覧の\(number)番を予約するなら b \(number)、変更先にするなら m \(number) です。"
                : "「\(number)」は今は何も表しません。電話番号、下4桁、かなで探してください。")
    }

    /// What came of a call, and why that may go beyond a limit.
    mutating func hear(number: String, because reason: String) async throws -> [String] {
        guard task != nil, let key = Int(number) else {
            throw Refusal.badInput("number", "今は電話の結果を待っていません。予約なら b \(number) !理由、変更なら m \(number) !理由 です。")
        }
        guard !reason.isEmpty else { throw Refusal.badInput("reason", "! のあとに理由を入れてください (\(number) !理由)。") }
        return try await report(key, because: reason)
    }

    /// Makes a change without the reason first: what is not in the way is not waived.
    func tell<C: Change>(
        waiving reason: String?, _ change: (String?) -> C
    ) async throws -> (answer: C.Answer, note: [String]) {
        do {
            return (try await tell(change(nil)), Self.note(needless: reason))
        } catch let refusal as Refusal where reason != nil && Self.isWaivable(refusal) {
            return (try await tell(change(reason)), [])
        }
    }

    /// Said of a reason that nothing asked for: it is kept nowhere.
    static func note(needless reason: String?) -> [String] {
        reason == nil ? [] : ["(理由は要りませんでした)"]
    }

    private static func isWaivable(_ refusal: Refusal) -> Bool {
        refusal.code == .limitReached || refusal.code == .ageUncertain
    }
}
