/// Why a typed value cannot be taken: one Japanese sentence for the field it was typed into.
package struct Invalid: Error, Hashable, Sendable {
    /// The sentence, ready to show below the field.
    package let reason: String

    package init(_ reason: String) {
        self.reason = reason
    }
}
