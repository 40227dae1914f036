/// Who telephoned for a booking.
package enum Caller: String, CaseIterable, Codable, Sendable {
    /// 本人
    case person = "self"
    case family
    case other

    /// The word on screens.
    package var label: String {
        switch self {
        case .person: "本人"
        case .family: "家族"
        case .other: "その他"
        }
    }
}

/// Whom to ring back about a booking, where that is not the person.
package struct CallBack: Hashable, Codable, Sendable {
    package let phone: String
    /// Who answers there: 「娘」; nil where nobody said.
    package let who: String?

    package init(phone: String, who: String? = nil) {
        self.phone = phone
        self.who = who
    }

    /// The most characters of `who`.
    package static let longestWho = 20
}
