import Clinic

/// Reading one of several words: by its code, by what it is called, or by how that begins.
extension Typed {
    /// A word and what it stands for.
    struct Word<Value> {
        let value: Value
        let code: String
        let label: String
    }

    /// What a word stands for; refused with all there are. Letters may be of either case and width.
    static func word<Value>(
        _ text: String, field: String, words: String, _ all: [Word<Value>]
    ) throws(Refusal) -> Value {
        let said = folded(text)
        let same = all.filter { said == folded($0.code) || said == folded($0.label) }
        let alike = same.isEmpty ? all.filter { folded($0.label).hasPrefix(said) } : same
        guard !said.isEmpty, alike.count == 1, let word = alike.first else {
            let known = all.prefix(20).map(\.label).joined(separator: "、")
            throw .badInput(field, "\(words)は \(known) のどれかです。")
        }
        return word.value
    }

    /// The code of a choice on the 相談票. One that is offered on other days is for the desk to refuse.
    static func choice(
        _ text: String, _ kind: RecordChoice.Kind, field: String, _ choices: [RecordChoice]
    ) throws(Refusal) -> Slug {
        let own = choices.filter { $0.kind == kind }
        return try word(
            text, field: field, words: kind.label,
            own.map { Word(value: $0.code, code: $0.code.text, label: $0.label) })
    }

    private static func folded(_ text: String) -> String {
        PlainText.compatible(String(text.prefix(60))).lowercased().trimmingSpaces
    }
}
