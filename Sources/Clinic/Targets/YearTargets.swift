import Almanac

/// What the plan demands of one fiscal year.
package struct YearTargets: Hashable, Codable, Sendable {
    package let fiscalYear: FiscalYear
    /// 施策: what the plan calls all of it; nil where no plan names it.
    package let measure: String?
    /// The first of the years that are judged together at the end of this one, as the last year of a plan is;
    /// nil for a year that is judged alone.
    package let evaluatedFrom: FiscalYear?
    /// In the plan's order.
    package let targets: [Target]
    package let milestones: [Milestone]

    package init(
        fiscalYear: FiscalYear, measure: String? = nil, evaluatedFrom: FiscalYear? = nil, targets: [Target],
        milestones: [Milestone]
    ) {
        self.fiscalYear = fiscalYear
        self.measure = measure
        self.evaluatedFrom = evaluatedFrom
        self.targets = targets
        self.milestones = milestones
    }

    /// 目標: so many participants in the year.
    package struct Target: Hashable, Codable, Sendable {
        package let programme: Programme
        /// Visits a year, as the ward counts 参加人数.
        package let volume: Int
        /// Not from the plan: the ward has yet to set it.
        package let assumed: Bool

        package init(programme: Programme, volume: Int, assumed: Bool) {
            self.programme = programme
            self.volume = volume
            self.assumed = assumed
        }

        package static let volumesAllowed = 1...1_000_000
    }

    /// 取組: something to be done within the year.
    package struct Milestone: Hashable, Codable, Sendable {
        package let id: Slug
        package let name: String
        /// What the plan says shall be done: 実施, 試験導入, 検証.
        package let planned: String
        /// 担当課: who does it and tells of it; nil where the plan does not say.
        package let department: String?

        package init(id: Slug, name: String, planned: String, department: String? = nil) {
            self.id = id
            self.name = name
            self.planned = planned
            self.department = department
        }

        /// The most characters of a name, of what is planned, and of a department.
        package static let longest = 60
        /// The most of a fiscal year.
        package static let most = 30
    }

    /// The most years that are judged together.
    package static let longestPeriod = 10
}

extension YearTargets {
    /// Reads a file of `Resources/plan/`; refuses the first fault with its line.
    package init(file: String, text: String) throws(Refusal) {
        let top = try FileField(file: file, text: text).mapping([
            "fiscal_year", "status", "measure", "evaluated_from", "targets", "milestones",
        ])
        let assumed = try top.required("status").value("plan、assumed") {
            ["plan": false, "assumed": true][$0]
        }
        let volumes = try top.required("targets").mapping(Programme.allCases.map(\.rawValue))
        var targets: [Target] = []
        for programme in Programme.allCases {
            guard let field = volumes[programme.rawValue] else { continue }
            targets.append(
                Target(
                    programme: programme, volume: try field.integer(in: Target.volumesAllowed),
                    assumed: assumed))
        }
        var milestones: [Milestone] = []
        for item in try top["milestones"]?.items() ?? [] {
            let fields = try item.mapping(["id", "name", "planned", "department"])
            milestones.append(
                Milestone(
                    id: try fields.required("id").slug(),
                    name: try fields.required("name").text(), planned: try fields.required("planned").text(),
                    department: try fields["department"]?.text()))
        }
        let year = try top.required("fiscal_year").value("年度 (2026 の形)") {
            Int($0).flatMap(FiscalYear.init)
        }
        let earlier = year.year - Self.longestPeriod + 1..<year.year
        self.init(
            fiscalYear: year, measure: try top["measure"]?.text(),
            evaluatedFrom: try top["evaluated_from"]?.value("\(earlier.lowerBound) から、前の年度まで") {
                Int($0).flatMap { earlier.contains($0) ? FiscalYear($0) : nil }
            },
            targets: targets, milestones: milestones)
    }

    /// Refuses what no file could say; targets may come from elsewhere.
    package func check() throws(Invalid) {
        guard targets.allSatisfy({ Target.volumesAllowed.contains($0.volume) }) else {
            throw Invalid("目標の人数が決められた範囲にありません。")
        }
        guard milestones.count <= Milestone.most else { throw Invalid("取組が多すぎます。") }
        guard evaluatedFrom.map({ (1..<Self.longestPeriod).contains(fiscalYear.year - $0.year) }) ?? true
        else {
            throw Invalid("まとめて評価する年度が決められた範囲にありません。")
        }
    }
}
