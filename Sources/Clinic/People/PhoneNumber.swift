/// A Japanese telephone number: what was said, and the form by which numbers are compared.
///
/// Two are equal where their normal forms are, however they were said. A phone number is not a person.
package struct PhoneNumber: Written {
    /// As typed, without white space at its ends; at most 30 code points. This is what is stored.
    package let said: String
    /// `03-3958-0163`, `090-1000-0001`, `0120-123-456`. The dashes are for reading only: beyond 03 and 06
    /// area codes have two to five digits and all are split 3-3-4. The digits decide.
    package let normal: String

    /// Takes digits of any width with dashes, spaces and parentheses anywhere, and `+81`. Eight digits are
    /// a number of the 03 area: residents and the newsletter leave the 03 out.
    ///
    /// - Throws: `Invalid` for more than 30 code points, for any other character, and for digits that are
    ///   no number in Japan. What was said is never repeated in the sentence.
    package init(_ text: String) throws(Invalid) {
        said = text.trimmingSpaces
        normal = Self.grouped(try Self.national(said))
    }

    /// The normal form without dashes: `0339580163`.
    package var digits: String { normal.filter { $0 != "-" } }

    /// What is enough to tell numbers apart on a screen others may see: `0163`.
    package var lastFour: String { String(normal.suffix(4)) }

    /// What was said: the normal form follows from it.
    package var written: String { said }

    /// Equal where the normal forms are.
    package static func == (left: Self, right: Self) -> Bool {
        left.normal == right.normal
    }

    /// Of the normal form alone.
    package func hash(into hasher: inout Hasher) {
        hasher.combine(normal)
    }

    /// All digits from the leading 0 on.
    private static func national(_ said: String) throws(Invalid) -> String {
        guard !said.isEmpty else { throw Invalid("電話番号を入れてください。") }
        guard said.unicodeScalars.count <= 30 else { throw Invalid("電話番号は30文字までです。") }
        var digits = try digits(of: said)
        if digits.first == "+" {
            guard digits.hasPrefix("+81") else {
                throw Invalid("外国の電話番号は扱えないので、日本の番号(+81)を入れてください。")
            }
            // Also as printed on letterheads: +81 (0)3 3958 0163.
            let rest = digits.dropFirst(3)
            digits = rest.hasPrefix("0") ? String(rest) : "0" + rest
        } else if digits.count == 8 {
            guard digits.first != "0" else { throw Invalid("03を省いた8桁の番号は0では始まりません。") }
            digits = "03" + digits
        }
        try NumberingPlan.check(digits)
        return digits
    }

    /// The digits, after a plus where one leads.
    private static func digits(of said: String) throws(Invalid) -> String {
        var digits = ""
        for scalar in PlainText.compatible(said).unicodeScalars {
            switch scalar {
            case "0"..."9": digits.unicodeScalars.append(scalar)
            case "+" where digits.isEmpty: digits = "+"
            case " ", "(", ")": continue
            case _ where PlainText.isDash(scalar): continue
            default:
                throw Invalid("電話番号は数字とハイフンで入れてください(\(PlainText.shown(scalar))は使えません)。")
            }
        }
        return digits
    }

    private static func grouped(_ digits: String) -> String {
        let (first, second) = NumberingPlan.groups(digits)
        let rest = digits.dropFirst(first)
        return "\(digits.prefix(first))-\(rest.prefix(second))-\(rest.dropFirst(second))"
    }
}
