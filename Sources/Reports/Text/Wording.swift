import Almanac
import Clinic

// How figures read in Japanese text.

extension Int {
    /// "5,600"
    package var grouped: String {
        let digits = String(magnitude)
        var text = ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index).isMultiple(of: 3) { text += "," }
            text.append(digit)
        }
        return (self < 0 ? "-" : "") + text
    }
}

extension Double {
    /// "90.9%", of a share to three decimals.
    package var percent: String {
        let permille = Int((self * 1000).rounded())
        return "\(permille / 10).\(permille % 10)%"
    }
}

extension Figures {
    /// "1,204"; 「―」 where nothing is known.
    package func text(_ figure: Figure) -> String { self[figure]?.grouped ?? "―" }

    /// 「実人数 1,204人(ほか氏名なし 31人)」, the two never added up.
    package var peopleWords: String { "実人数 \(text(.people))人(ほか氏名なし \(text(.unnamed))人)" }
}
