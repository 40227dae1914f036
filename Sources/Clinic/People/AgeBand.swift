/// 年代: the age bands of the consultation record, in the order of age.
///
/// Source: the shape of the record in domain.md section 2 [assumed]. The raw values stand in the database
/// and in open data.
package enum AgeBand: String, CaseIterable, Codable, Sendable {
    case under60 = "under-60"
    case from60 = "60-64"
    case from65 = "65-69"
    case from70 = "70-74"
    case from75 = "75-79"
    case from80 = "80-84"
    case from85 = "85-89"
    case from90 = "90+"

    /// The band of an age in full years. Every number has one: whether an age is possible is not asked here.
    package init(age: Int) {
        self =
            switch age {
            case ..<60: .under60
            case ..<65: .from60
            case ..<70: .from65
            case ..<75: .from70
            case ..<80: .from75
            case ..<85: .from80
            case ..<90: .from85
            default: .from90
            }
    }

    /// For people: 「60歳未満」「60〜64歳」…「90歳以上」.
    package var label: String {
        switch self {
        case .under60: "60歳未満"
        case .from60: "60〜64歳"
        case .from65: "65〜69歳"
        case .from70: "70〜74歳"
        case .from75: "75〜79歳"
        case .from80: "80〜84歳"
        case .from85: "85〜89歳"
        case .from90: "90歳以上"
        }
    }
}
