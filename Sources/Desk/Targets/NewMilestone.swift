import Almanac
import Clinic
import Ledger

/// Adds a 取組 to a fiscal year, beside those of the plan.
package struct NewMilestone: Change {
    package static let name = "new-milestone"
    package static let roles = Role.planning

    package let fiscalYear: FiscalYear
    /// Its code; nil for one whose code does not matter.
    package let milestone: Slug?
    package let title: String
    /// What shall be done: 実施, 試験導入, 検証.
    package let planned: String
    /// 担当課
    package let department: String?

    package init(
        fiscalYear: FiscalYear, milestone: Slug? = nil, title: String, planned: String,
        department: String? = nil
    ) {
        self.fiscalYear = fiscalYear
        self.milestone = milestone
        self.title = title
        self.planned = planned
        self.department = department
    }

    /// Which one.
    package struct Answer: Hashable, Codable, Sendable {
        package let fiscalYear: FiscalYear
        package let milestone: Slug
    }

    package func perform(_ room: WritingRoom) throws -> Answer {
        let limit = YearTargets.Milestone.longest
        let title = try PlainText.check(title, field: "取組の名前", limit: limit, as: "title")
        let planned = try PlainText.check(planned, field: "計画の内容", limit: limit, as: "planned")
        let department = try department.map {
            try PlainText.check($0, field: "担当課", limit: limit, as: "department")
        }
        let known = try room.reading.targetBook(of: fiscalYear).milestones
        guard known.count < YearTargets.Milestone.most else {
            throw Refusal(.limitReached, "取組は1年度に\(YearTargets.Milestone.most)件までです。")
        }
        let used = try room.reading.milestoneCodes(of: fiscalYear)
        if let milestone, used.contains(milestone) {
            throw Refusal(
                .alreadyThere, "\(fiscalYear.wareki)の取組「\(milestone)」はもうあるか、前にありました。",
                fields: ["milestone": "もうあります。"])
        }
        if known.contains(where: { $0.name == title && $0.planned == planned }) {
            throw Refusal(
                .alreadyThere, "\(fiscalYear.wareki)に取組「\(title)(\(planned))」はもうあります。",
                fields: ["title": "もうあります。"])
        }
        guard let code = milestone ?? Self.unused(beside: used) else {
            throw Refusal(.limitReached, "この年度の取組は、これ以上足せません。")
        }
        try room.ledger.add(
            YearTargets.Milestone(id: code, name: title, planned: planned, department: department),
            to: fiscalYear, request: room.request)
        return Answer(fiscalYear: fiscalYear, milestone: code)
    }

    /// 「milestone-3」; dropped ones keep theirs.
    private static func unused(beside used: Set<Slug>) -> Slug? {
        (1...1000).lazy.compactMap { Slug("milestone-\($0)") }.first { !used.contains($0) }
    }
}
