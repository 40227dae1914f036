/// Which digits are a telephone number in Japan, as far as a typing mistake can be told from them.
///
/// Source: 電気通信番号計画 (令和元年総務省告示第6号). 060 was added on 20 December 2024; mobile numbers
/// with it are given out from July 2026. Whether a number is in use is not known here.
enum NumberingPlan {
    /// Eleven digits: mobile phones, and 050 for IP telephones. 020 is for machines.
    private static let mobile: Set<String> = ["050", "060", "070", "080", "090"]

    /// Takes ten digits of a fixed line or 0120, or eleven of a mobile phone or 0800.
    static func check(_ digits: String) throws(Invalid) {
        guard digits.count == 10 || digits.count == 11 else {
            throw Invalid("電話番号は市外局番から10桁、携帯は11桁、03を省くなら8桁です(\(digits.count)桁ありました)。")
        }
        guard digits.hasPrefix("0"), !digits.hasPrefix("00") else {
            throw Invalid("\(digits.count)桁の電話番号は0と0以外の数字で始まります(\(digits.prefix(2))で始まっていました)。")
        }
        let start = String(digits.prefix(3))
        if digits.count == 10 {
            // No area code has 0 in third place, and no number of 03 or 06 continues with it.
            guard digits.dropFirst(2).first != "0" else {
                throw Invalid("\(start)で始まる10桁の番号はありません(携帯は11桁です)。")
            }
        } else if !digits.hasPrefix("0800") {
            guard mobile.contains(start) else {
                throw Invalid("11桁の番号は050・060・070・080・090・0800で始まります(\(start)で始まっていました)。")
            }
            guard digits.dropFirst(3).first != "0" else {
                throw Invalid("\(start)の次の数字は0になりません。")
            }
        }
    }

    /// The lengths of the first two groups of a checked number; the third is the rest.
    static func groups(_ digits: String) -> (Int, Int) {
        if digits.hasPrefix("0120") || digits.hasPrefix("0800") { return (4, 3) }
        if digits.count == 11 { return (3, 4) }
        return digits.hasPrefix("03") || digits.hasPrefix("06") ? (2, 4) : (3, 3)
    }
}
