import Almanac

/// 往復はがき, typed in: a line a card, its parts in this order, apart by commas, 「、」 or tabs:
/// ふりがな, 氏名, 年齢, 電話, 住所, 消印, 日程. Of the last two, and of the name, any may be left out.
///
/// `たなか はな, 田中 花, 78, 3958-0163, 板橋2-66-1, 4/9, B A`
package struct Postcard: Hashable, Sendable {
    /// Within what was typed, from 1.
    package let number: Int
    /// As it was typed.
    package let said: String
    package let kana: String
    package let name: String?
    package let age: Int
    package let phone: String
    package let address: String
    package let postmarkedOn: CivilDate?
    package let choices: [GroupCode]
    /// How many lines before it say the same, word for word.
    package let repeated: Int

    /// How old a postmark without a year may be, in days.
    private static let oldestPostmark = 60

    /// The most cards that are typed at once, and the most characters of one.
    package static let most = 500
    package static let longest = 300

    /// A line that is no card, and why.
    package struct Fault: Hashable, Sendable, Error {
        package let number: Int
        package let said: String
        package let reason: String
    }

    /// Reads all lines but empty ones.
    ///
    /// - Parameter today: postmarks without a year are of the year before it.
    package static func lines(_ text: String, today: CivilDate) -> [Result<Postcard, Fault>] {
        var before: [String: Int] = [:]
        return text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated()
            .compactMap {
                let said = String($0.element).trimmingSpaces
                guard !said.isEmpty else { return nil }
                let number = $0.offset + 1
                do throws(Invalid) {
                    let card = try Postcard(said, number, today, repeated: before[said, default: 0])
                    before[said, default: 0] += 1
                    return .success(card)
                } catch {
                    return .failure(
                        Fault(number: number, said: String(said.prefix(longest)), reason: error.reason))
                }
            }
    }

    private init(
        _ said: String, _ number: Int, _ today: CivilDate, repeated: Int
    ) throws(Invalid) {
        guard said.count <= Self.longest else { throw Invalid("1行は\(Self.longest)字までです。") }
        let parts = said.split(omittingEmptySubsequences: false) { ",，、\t".contains($0) }
            .map { String($0).trimmingSpaces }
        guard (5...7).contains(parts.count) else {
            throw Invalid("ふりがな、氏名、年齢、電話、住所、消印、日程の順に、カンマで区切ってください(\(parts.count)項目あります)。")
        }
        func part(_ place: Int) -> String? {
            place < parts.count && !parts[place].isEmpty ? parts[place] : nil
        }
        var years = PlainText.compatible(parts[2])
        if years.hasSuffix("歳") || years.hasSuffix("才") { years.removeLast() }
        guard let age = Int(years) else { throw Invalid("年齢「\(parts[2])」を読めません。") }
        guard let kana = part(0) else { throw Invalid("ふりがながありません。") }
        guard let phone = part(3) else { throw Invalid("電話番号がありません。") }
        guard let address = part(4) else { throw Invalid("住所がありません。") }
        (self.number, self.said, self.kana, name, self.age) = (number, said, kana, part(1), age)
        (self.phone, self.address, self.repeated) = (phone, address, repeated)
        postmarkedOn = try part(5).map { text throws(Invalid) in try Self.postmark(text, today) }
        choices = try part(6).map { text throws(Invalid) in try Self.choices(text) } ?? []
    }

    private static func postmark(_ text: String, _ today: CivilDate) throws(Invalid) -> CivilDate {
        guard let date = try? DatePhrase.parse(text, today: today) else {
            throw Invalid("消印「\(text)」を日付として読めません。")
        }
        guard date > today else { return date }
        // 「12/28」 typed in January is last year's; 「12/25」 typed on the 11th is a slip.
        guard let before = CivilDate(year: date.year - 1, month: date.month, day: date.day),
            before >= today.adding(days: -oldestPostmark)
        else { throw Invalid("消印「\(text)」はまだ先の日付です。") }
        return before
    }

    /// Whether the address names another 区, 市, 郡 or 県 than ours; 「東京都板橋区」 may be left out.
    package var isElsewhere: Bool {
        var address = PlainText.compatible(address).filter { !$0.isWhitespace }[...]
        for ours in ["東京都", "板橋区"] where address.hasPrefix(ours) {
            if ours == "板橋区" { return false }
            address = address.dropFirst(ours.count)
        }
        let head = address.prefix { !$0.isNumber }.prefix(8)
        return head.contains { "区市郡県府".contains($0) } || head.hasPrefix("北海道")
    }

    private static func choices(_ text: String) throws(Invalid) -> [GroupCode] {
        let letters = PlainText.compatible(text).uppercased().filter { !$0.isWhitespace }
        let codes = letters.map { GroupCode(String($0)) }
        guard !codes.contains(nil) else { throw Invalid("日程「\(text)」を読めません。A B のように希望の順に入れてください。") }
        return codes.compactMap(\.self)
    }
}
