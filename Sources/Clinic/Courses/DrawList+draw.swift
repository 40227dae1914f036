extension DrawList {
    /// The most characters of a published value.
    package static let longestValue = 100

    /// A published value as everybody writes it: its digits, one after the other, in ASCII. Commas, points,
    /// blanks and units are none of it, so that nobody can choose among ways of writing one number.
    package static func value(_ said: String) throws(Invalid) -> String {
        let said = try PlainText.check(said, field: "公開された数値", limit: longestValue)
        let digits = PlainText.compatible(said).filter { ("0"..."9").contains($0) }
        guard !digits.isEmpty else { throw Invalid("公開された数値を、数字で入れてください。") }
        return digits
    }

    /// 抽選順: those who go before the others first, each by the SHA-256 of
    /// `<hash of the list> <published value> <number>` in lower-case hexadecimal, the smallest first.
    ///
    /// - Parameters:
    ///   - value: the published value.
    ///   - sha256: the SHA-256 of a text's UTF-8 in lower-case hexadecimal.
    package func order(_ value: String, sha256: (String) -> String) -> [Entry] {
        let hash = sha256(text)
        return entries.map { (entry: $0, key: sha256("\(hash) \(value) \($0.number)")) }
            .sorted { ($0.entry.isFirst ? 0 : 1, $0.key) < ($1.entry.isFirst ? 0 : 1, $1.key) }
            .map(\.entry)
    }

    /// What the draw gives everybody, in its order: each has a place in the first of their choices that has
    /// one left; whoever finds none is 補欠 of the first of their choices that has one of those left.
    package func outcomes(of order: [Entry]) -> [Outcome] {
        var places = Dictionary(groups.map { ($0.code, $0.capacity) }) { first, _ in first }
        var taken: [GroupCode: Int] = [:]
        return order.enumerated().map { index, entry in
            if let group = entry.choices.first(where: { places[$0, default: 0] > 0 }) {
                places[group, default: 0] -= 1
                return Outcome(number: entry.number, position: index + 1, result: .place, group: group)
            }
            if let group = entry.choices.first(where: { taken[$0, default: 0] < reserves }) {
                taken[group, default: 0] += 1
                return Outcome(
                    number: entry.number, position: index + 1, result: .reserve, group: group,
                    rank: taken[group])
            }
            return Outcome(number: entry.number, position: index + 1, result: .none)
        }
    }

    /// What became of an application.
    package struct Outcome: Hashable, Codable, Sendable {
        /// Within the course.
        package let number: Int
        /// 抽選順, from 1.
        package let position: Int
        package let result: Result
        /// Nil where it came to nothing.
        package let group: GroupCode?
        /// 補欠順位 within the group, from 1; nil for any other result.
        package let rank: Int?

        package init(number: Int, position: Int, result: Result, group: GroupCode? = nil, rank: Int? = nil) {
            self.number = number
            self.position = position
            self.result = result
            self.group = group
            self.rank = rank
        }

        /// 当選・補欠・落選
        package enum Result: String, CaseIterable, Codable, Sendable {
            case place
            case reserve
            case none

            package var label: String {
                switch self {
                case .place: "当選"
                case .reserve: "補欠"
                case .none: "落選"
                }
            }
        }
    }
}
