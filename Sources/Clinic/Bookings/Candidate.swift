/// Somebody a caller might be: proposed with reasons, never joined by the program.
package struct Candidate: Hashable, Codable, Sendable {
    package let person: PersonID
    package let reasons: [Reason]

    package init(person: PersonID, reasons: [Reason]) {
        self.person = person
        self.reasons = reasons
    }

    /// Whether it is worth a line: a name alone is shared by too many.
    package var isTold: Bool { !Set(reasons).isDisjoint(with: [.samePhone, .registered]) }

    /// What speaks for it.
    package enum Reason: String, Codable, Sendable, CaseIterable {
        case samePhone = "same-phone"
        case sameName = "same-name"
        case nearName = "near-name"
        /// Same phone and name, but another date of birth than the one we know.
        case otherBirth = "other-birth"
        /// 登録あり: no other, but the very same person, whom only other venues knew until now.
        case registered

        /// The reason in words.
        package var label: String {
            switch self {
            case .samePhone: "同じ電話"
            case .sameName: "同じ名前"
            case .nearName: "よく似た名前"
            case .otherBirth: "生年月日が違う"
            case .registered: "登録あり"
            }
        }
    }
}
