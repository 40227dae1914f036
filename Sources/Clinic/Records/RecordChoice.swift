import Almanac

/// A 相談内容 or a 案内先 that can be chosen on the 相談票: data that the office edits, each for its own days.
package struct RecordChoice: Hashable, Codable, Sendable {
    package let kind: Kind
    /// One of its kind; it means the same for ever, so that years can be compared.
    package let code: Slug
    /// The words on the page.
    package let label: String
    /// Smaller ones stand first.
    package let sort: Int
    /// The first day whose records may name it.
    package let since: CivilDate
    /// The last such day; nil without end.
    package let until: CivilDate?

    package init(kind: Kind, code: Slug, label: String, sort: Int, since: CivilDate, until: CivilDate?) {
        self.kind = kind
        self.code = code
        self.label = label
        self.sort = sort
        self.since = since
        self.until = until
    }

    /// Whether a record of that day may name it.
    package func isOffered(on date: CivilDate) -> Bool {
        since <= date && until.map { date <= $0 } ?? true
    }

    /// What it is a choice of.
    package enum Kind: String, CaseIterable, Codable, Sendable {
        case topic
        case referral

        /// The word on the page.
        package var label: String {
            switch self {
            case .topic: "相談内容"
            case .referral: "案内先"
            }
        }
    }
}
