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

extension CivilMonth {
    /// 「2026年11月」
    package var japanese: String { "\(year)年\(month)月" }
}

extension Figures {
    /// 「実人数 1,204人(ほか氏名なし 31人)」, the two never added up.
    package var peopleWords: String { "実人数 \(people.grouped)人(ほか氏名なし \(unnamed.grouped)人)" }
}
