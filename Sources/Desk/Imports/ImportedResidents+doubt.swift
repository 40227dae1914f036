import Almanac
import Clinic
import Ledger

/// Matching proposes, people decide: what is said where it is not certain who somebody is.
extension ImportedResidents {
    /// Whether an exact match of phone and name does not tell who it is.
    mutating func isDoubtful(
        _ row: Int, _ exact: [PersonDetails], _ said: Resident.Checked
    ) -> Bool {
        let other = exact.first { $0.contradicts(said.age, on: today) }
        guard other != nil || exact.count > 1 else { return false }
        let way = "同じ方でなければ「別人」に○を付けてください。"
        remarks.append(
            ImportRemark(
                row: row, other == nil ? "kana" : "born",
                other == nil
                    ? "同じ電話と名前の方が\(exact.count)人登録されています。\(way)"
                    : "同じ電話と名前で、生年月日の合わない方が登録されています。\(way)",
                candidates: exact.map {
                    Candidate(
                        person: $0.person,
                        reasons: [.samePhone, .sameName] + ($0.person == other?.person ? [.otherBirth] : []))
                }))
        return true
    }

    /// The most names under one phone that a further one is compared with: more share the number of a house,
    /// not of a person.
    private static let mostSharing = 50

    /// Says whom somebody new might be after all; people decide. Of the rows of the file the first of each
    /// kind is enough.
    mutating func propose(_ row: Int, _ kana: Kana, _ phone: PhoneNumber) throws {
        let key = NameKey(kana)
        let likely = try reading.candidates(for: kana, phone: phone, in: nil)
            .filter { !Set($0.reasons).isDisjoint(with: [.sameName, .nearName]) }
        if !likely.isEmpty {
            let words = likely.map { "利用者 \($0.person)(\($0.reasons.map(\.label).joined(separator: "・")))" }
            remarks.append(
                ImportRemark(
                    .notice, row: row, "kana", "同じ方かもしれません: \(words.joined(separator: "、"))。新しい方として入れます。",
                    candidates: likely))
        }
        let sharing = byPhone[phone]?.prefix(Self.mostSharing).first { news[$0].key.isNear(key) }
        for (place, reason) in [(sharing, "同じ電話・よく似た名前"), (byName[key], "同じ名前")] {
            guard let place else { continue }
            remarks.append(
                ImportRemark(
                    .notice, row: row, "kana", "\(news[place].row)行の方と同じかもしれません(\(reason))。別の方として入れます。"))
        }
    }
}

extension StatedAge {
    var isBirth: Bool {
        if case .born = self { true } else { false }
    }

    /// Whether both cannot be of one person; a told age may be off by one, for people count differently.
    func contradicts(_ other: StatedAge, on today: CivilDate) -> Bool {
        switch (self, other) {
        case (.born(let one), .born(let another)): one != another
        case (.told, .told): false
        case (.born(let born), .told(let age, _)), (.told(let age, _), .born(let born)):
            abs(Age.age(bornOn: born, on: today) - age) > 1
        }
    }
}
