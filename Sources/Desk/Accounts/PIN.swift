import Clinic

/// PIN: what somebody types at a shared tablet, after tapping their name. Short, and good there only.
package enum PIN {
    /// How many digits one has.
    package static let lengths = 4...8

    /// The hash to keep, as costly as a password's. Refuses what is no PIN, and what anybody would try first:
    /// one digit again and again, and digits in a row.
    package static func hash(_ text: String) throws(Refusal) -> String {
        guard let digits = digits(of: text) else {
            throw .badInput("pin", "PINは数字\(lengths.lowerBound)桁から\(lengths.upperBound)桁で入れてください。")
        }
        guard !isObvious(digits) else {
            throw .badInput("pin", "同じ数字だけのものと、1234 のような続き番号は使えません。別のPINにしてください。")
        }
        return try Password.argon2(digits)
    }

    /// The digits somebody typed, full-width ones too; nil for what is no PIN.
    static func digits(of text: String) -> String? {
        // Bounded before it is folded: whoever is not signed in may send anything.
        guard text.utf8.count <= 4 * lengths.upperBound else { return nil }
        let digits = PlainText.compatible(text).filter { $0 != " " }
        let isPIN =
            lengths.contains(digits.utf8.count) && digits.utf8.allSatisfy { (0x30...0x39).contains($0) }
        return isPIN ? digits : nil
    }

    /// 0000, 1234, 8901, 4321: each digit as far from the one before, by nothing or by one.
    private static func isObvious(_ digits: String) -> Bool {
        let numbers = digits.utf8.map { Int($0) }
        let steps = Set(zip(numbers, numbers.dropFirst()).map { (($1 - $0) + 10) % 10 })
        return steps.count == 1 && steps.isSubset(of: [0, 1, 9])
    }
}
