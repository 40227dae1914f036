import Almanac

/// 目標・取組 of a fiscal year as they stand: what the plan demands, what the ward has set and added, what has
/// been reported, and how it was judged. Nothing that was said is gone: what was taken back is here too.
package struct TargetBook: Hashable, Codable, Sendable {
    package let fiscalYear: FiscalYear
    /// 施策, as the plan names it.
    package let measure: String?
    /// The first of the years that are judged together with this one; nil for a year that is judged alone.
    package let evaluatedFrom: FiscalYear?
    /// In the plan's order.
    package let targets: [Target]
    /// Every time the ward set a target, the first first.
    package let settings: [Setting]
    /// Those of the plan in its order, then those that the ward has added.
    package let milestones: [Milestone]
    /// Every time somebody decided on the 評語, the first first.
    package let decisions: [GradeDecision]

    package init(
        fiscalYear: FiscalYear, measure: String? = nil, evaluatedFrom: FiscalYear? = nil, targets: [Target],
        settings: [Setting] = [], milestones: [Milestone] = [], decisions: [GradeDecision] = []
    ) {
        self.fiscalYear = fiscalYear
        self.measure = measure
        self.evaluatedFrom = evaluatedFrom
        self.targets = targets
        self.settings = settings
        self.milestones = milestones
        self.decisions = decisions
    }

    /// The plan's targets, with those that the ward has set in their place; nil where there are none at all.
    package func setting(_ plan: YearTargets?) -> YearTargets? {
        let set = targets.filter(\.isSet).map {
            YearTargets.Target(programme: $0.programme, volume: $0.volume, assumed: false)
        }
        guard plan != nil || !set.isEmpty else { return nil }
        let others = (plan?.targets ?? []).filter { target in
            !set.contains { $0.programme == target.programme }
        }
        return YearTargets(
            fiscalYear: fiscalYear, measure: plan?.measure, evaluatedFrom: plan?.evaluatedFrom,
            targets: (others + set).sorted { $0.programme < $1.programme }, milestones: plan?.milestones ?? []
        )
    }

    /// Whether the year demands nothing at all.
    package var isEmpty: Bool { targets.isEmpty && milestones.isEmpty }
    /// The decision that holds, where somebody has decided.
    package var decision: GradeDecision? { decisions.last { $0.withdrawnAt == nil } }

    /// 目標: so many participants in the year.
    package struct Target: Hashable, Codable, Sendable {
        package let programme: Programme
        package let volume: Int
        /// What the plan's file says; nil where it says nothing.
        package let planned: Int?
        /// Neither from the plan nor set by the ward.
        package let assumed: Bool
        /// Set by the ward: it holds whatever the plan's file says.
        package let isSet: Bool

        package init(programme: Programme, volume: Int, planned: Int?, assumed: Bool, isSet: Bool) {
            self.programme = programme
            self.volume = volume
            self.planned = planned
            self.assumed = assumed
            self.isSet = isSet
        }
    }

    /// A target as the ward set it once.
    package struct Setting: Hashable, Codable, Sendable {
        package let programme: Programme
        /// Nil: as the plan says.
        package let volume: Int?
        /// What held before; nil where nothing was demanded.
        package let before: Int?
        package let account: String
        package let at: Instant

        package init(programme: Programme, volume: Int?, before: Int?, account: String, at: Instant) {
            self.programme = programme
            self.volume = volume
            self.before = before
            self.account = account
            self.at = at
        }
    }

    /// 取組: something to be done within the year.
    package struct Milestone: Hashable, Codable, Sendable {
        package let id: Slug
        package let name: String
        /// What shall be done: 実施, 試験導入, 検証.
        package let planned: String
        /// 担当課
        package let department: String?
        /// Added by the ward: no plan demands it.
        package let isOwn: Bool
        /// Every report of it, the first first.
        package let reports: [MilestoneReport]

        package init(
            id: Slug, name: String, planned: String, department: String?, isOwn: Bool,
            reports: [MilestoneReport] = []
        ) {
            self.id = id
            self.name = name
            self.planned = planned
            self.department = department
            self.isOwn = isOwn
            self.reports = reports
        }

        /// The report that holds; nil until the department reports.
        package var report: MilestoneReport? { reports.last { $0.withdrawnAt == nil } }
    }
}
