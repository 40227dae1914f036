import Almanac

/// What the plan demands of one fiscal year.
package struct YearTargets: Hashable, Codable, Sendable {
    package let fiscalYear: FiscalYear
    /// In the plan's order.
    package let targets: [Target]
    package let milestones: [Milestone]

    package init(fiscalYear: FiscalYear, targets: [Target], milestones: [Milestone]) {
        self.fiscalYear = fiscalYear
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
        /// When it was; nil until the department reports it.
        package let doneOn: CivilDate?

        package init(id: Slug, name: String, planned: String, doneOn: CivilDate? = nil) {
            self.id = id
            self.name = name
            self.planned = planned
            self.doneOn = doneOn
        }
    }
}

extension YearTargets {
    /// Reads a file of `Resources/plan/`; refuses the first fault with its line.
    package init(file: String, text: String) throws(Refusal) {
        let top = try FileField(file: file, text: text).mapping([
            "fiscal_year", "status", "targets", "milestones",
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
            let fields = try item.mapping(["id", "name", "planned"])
            milestones.append(
                Milestone(
                    id: try fields.required("id").slug(),
                    name: try fields.required("name").text(), planned: try fields.required("planned").text()))
        }
        self.init(
            fiscalYear: try top.required("fiscal_year").value("年度 (2026 の形)") {
                Int($0).flatMap(FiscalYear.init)
            },
            targets: targets, milestones: milestones)
    }

    /// Refuses what no file could say; targets may come from elsewhere.
    package func check() throws(Invalid) {
        guard targets.allSatisfy({ Target.volumesAllowed.contains($0.volume) }) else {
            throw Invalid("目標の人数が決められた範囲にありません。")
        }
    }
}
