/// 機種: what somebody came with.
package enum Device: String, CaseIterable, Codable, Sendable {
    case iPhone = "iphone"
    case android
    /// らくらくホン and what is made like it.
    case simple
    case tablet
    /// They came without one.
    case without = "none"

    /// The word on the page.
    package var label: String {
        switch self {
        case .iPhone: "iPhone"
        case .android: "Android"
        case .simple: "らくらくホン等"
        case .tablet: "タブレット"
        case .without: "なし"
        }
    }
}

/// 結果: what a consultation has come to.
package enum ConsultationResult: String, CaseIterable, Codable, Sendable {
    case solved
    case partly
    /// They come again about it.
    case continues
    /// Somebody else can help them: the place of referral says who.
    case referred

    /// The word on the page.
    package var label: String {
        switch self {
        case .solved: "解決"
        case .partly: "一部解決"
        case .continues: "継続"
        case .referred: "ほかを案内"
        }
    }
}

/// 性別, by the usual code numbers (ISO/IEC 5218, 9 being その他 here). Nobody has to be asked.
package enum Gender: Int, CaseIterable, Codable, Sendable {
    /// Asked for, and not known.
    case unknown = 0
    case male = 1
    case female = 2
    case other = 9

    /// The word on the page.
    package var label: String {
        switch self {
        case .unknown: "不明"
        case .male: "男性"
        case .female: "女性"
        case .other: "その他"
        }
    }
}
