/// By what two applications for one course may turn out to be the same person's (原則1人1枚). It is shown to a
/// person, who decides; nobody is refused for it.
package struct ApplicantSigns: Hashable, Sendable {
    /// 受付番号
    package let number: Int
    /// The person, or whoever they were merged into.
    package let root: PersonID
    package let key: NameKey
    /// In their normal form.
    package let phones: Set<String>
    /// As it is compared; nil where none was given.
    package let address: String?

    /// - Parameter address: as it was written.
    package init(number: Int, root: PersonID, key: NameKey, phones: Set<String>, address: String?) {
        self.number = number
        self.root = root
        self.key = key
        self.phones = phones
        self.address = address.map(Self.compared)
    }

    /// Why it may be the same person as another; nil where nothing says so.
    package func likeness(to other: ApplicantSigns) -> Likeness? {
        if root == other.root { return .samePerson }
        if key == other.key { return .sameName }
        let isNear = key.isNear(other.key)
        if !phones.isDisjoint(with: other.phones) { return isNear ? .sameName : .samePhone }
        guard let address, address == other.address else { return nil }
        return isNear ? .sameName : .household
    }

    /// 「板橋２丁目６６番１号」 is 「板橋2-66-1」.
    private static func compared(_ address: String) -> String {
        let text = PlainText.compatible(address).filter { !$0.isWhitespace }
        var compared = ""
        for character in text {
            if "-‐−–ー丁目番地号の".contains(character) {
                if compared.last != "-" { compared.append("-") }
            } else {
                compared.append(character)
            }
        }
        for prefix in ["東京都", "板橋区"] where compared.hasPrefix(prefix) {
            compared.removeFirst(prefix.count)
        }
        while compared.last == "-" { compared.removeLast() }
        return compared
    }
}

/// Another application that may be the same person's, and why.
package struct Likely: Hashable, Codable, Sendable {
    /// 受付番号
    package let number: Int
    package let because: Likeness

    package init(number: Int, because: Likeness) {
        self.number = number
        self.because = because
    }
}

/// What makes two applications alike, the strongest first.
package enum Likeness: String, CaseIterable, Codable, Sendable {
    case samePerson = "same-person"
    /// The same reading, or nearly so from one address or telephone.
    case sameName = "same-name"
    case samePhone = "same-phone"
    /// Another name at the same address.
    case household

    package var label: String {
        switch self {
        case .samePerson: "同じ方"
        case .sameName: "似た名前"
        case .samePhone: "同じ電話"
        case .household: "同じ住所"
        }
    }
}
