/// A set that is coded in its elements' order: as it is, a set has another order in each process, and neither
/// digests nor answers of equal values would be equal.
@propertyWrapper
package struct InOrder<Element: Hashable & Comparable & Codable & Sendable>: Hashable, Sendable {
    package var wrappedValue: Set<Element>

    package init(wrappedValue: Set<Element>) {
        self.wrappedValue = wrappedValue
    }
}

extension InOrder: Codable {
    package init(from decoder: any Decoder) throws {
        wrappedValue = try Set(from: decoder)
    }

    package func encode(to encoder: any Encoder) throws {
        try wrappedValue.sorted().encode(to: encoder)
    }
}
