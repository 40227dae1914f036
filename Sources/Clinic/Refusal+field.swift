extension Refusal {
    /// Runs a reading that may find a text invalid, and refuses it under the name of its field.
    package static func field<Value>(
        _ name: String, _ read: () throws(Invalid) -> Value
    ) throws(Refusal) -> Value {
        do throws(Invalid) {
            return try read()
        } catch {
            throw .badInput(name, error.reason)
        }
    }
}

extension PlainText {
    /// The text as `check` takes it, or the refusal under the name of its field.
    package static func check(
        _ text: String, field words: String, limit: Int, as name: String
    ) throws(Refusal) -> String {
        try Refusal.field(name) { () throws(Invalid) in try check(text, field: words, limit: limit) }
    }
}
