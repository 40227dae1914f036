/// What the people served are told apart by, besides venue and day.
package enum Breakdown: String, CaseIterable, Codable, Sendable {
    /// 年代, of visits.
    case age
    /// 性別, of 相談票.
    case gender
    /// 相談内容, of 相談票; one may name several.
    case topic
    /// 機種, of 相談票.
    case device
    /// 結果, of 相談票.
    case result

    /// The code of what nobody took down.
    package static let notTaken = "not-taken"

    /// The heading.
    package var label: String {
        switch self {
        case .age: "年代"
        case .gender: "性別"
        case .topic: "相談内容"
        case .device: "機種"
        case .result: "結果"
        }
    }

    /// What its counts add up to.
    package var whole: Figure { self == .age ? .visits : .records }

    /// Whether one thing counted may stand in several of its rows.
    package var isMultiple: Bool { self == .topic }

    /// The codes in the order of reports, with their words; topics are data and have none here.
    package var choices: [(code: String, label: String)] {
        switch self {
        case .age: AgeBand.allCases.map { ($0.rawValue, $0.label) }
        case .gender: Gender.allCases.map { (String($0.rawValue), $0.label) }
        case .topic: []
        case .device: Device.allCases.map { ($0.rawValue, $0.label) }
        case .result: ConsultationResult.allCases.map { ($0.rawValue, $0.label) }
        }
    }
}
