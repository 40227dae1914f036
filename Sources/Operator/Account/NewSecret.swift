import Clinic

/// A password or PIN that somebody decides on: typed unseen, at a terminal twice.
enum NewSecret {
    /// - Parameters:
    ///   - field: its name in a refusal.
    ///   - words: what it is, 「パスワード」.
    static func ask(_ field: String, _ words: String) throws(Refusal) -> String {
        let reader = LineReader { _ in [] }
        guard let secret = reader.secret(prompt: "新しい\(words): ") else {
            throw .badInput(field, "\(words)が入っていません。")
        }
        if reader.isInteractive, reader.secret(prompt: "もう一度: ") != secret {
            throw .badInput(field, "二度の\(words)が違います。もう一度やり直してください。")
        }
        return secret
    }
}
