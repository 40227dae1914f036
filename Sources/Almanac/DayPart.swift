/// 午前 or 午後: the part of a day that somebody can come in.
package enum DayPart: String, CaseIterable, Codable, Sendable {
    case morning
    case afternoon

    /// 「午前」「午後」
    package var label: String {
        switch self {
        case .morning: "午前"
        case .afternoon: "午後"
        }
    }

    /// Whether a time lies in it; noon begins the afternoon.
    package func contains(_ time: CivilTime) -> Bool {
        (time < .noon) == (self == .morning)
    }
}
