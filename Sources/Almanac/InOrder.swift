/// A set that is coded as an array in order. A plain set is coded in any order, another each time, and then
/// what says the same does not read the same: a repeated request, a row that is to be left alone.
@propertyWrapper
package struct InOrder<Element: Hashable & Comparable & Codable & Sendable>: Hashable, Codable, Sendable {
    package var wrappedValue: Set<Element>

    package init(wrappedValue: Set<Element>) {
        self.wrappedValue = wrappedValue
    }

    package init(from decoder: any Decoder) throws {
        wrappedValue = try Set(from: decoder)
    }

    package func encode(to encoder: any Encoder) throws {
        try wrappedValue.sorted().encode(to: encoder)
    }
}
