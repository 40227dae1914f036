import Almanac

/// 目標進捗: where a fiscal year stands against the plan. Keys as in the design's `progress`.
package struct ProgressReport: Hashable, Codable, Sendable {
    package let fiscalYear: FiscalYear
    package let asOf: CivilDate
    /// What 参加人数 means here.
    package let definition: String
    /// In the plan's order.
    package let items: [Item]
    package let milestones: [YearTargets.Milestone]
    package let grade: Judgement

    /// One programme against its target.
    package struct Item: Hashable, Codable, Sendable {
        package let programme: Programme
        package let target: Int
        /// 延べ人数
        package let visits: Int
        /// 実人数, without the unnamed.
        package let people: Int
        package let unnamed: Int
        /// What the target counts: visits, or of a course the people who attended at least one date.
        /// [assumed]
        package let reached: Int
        /// That as a share of the target, to three decimals.
        package let share: Double
        package let assumed: Bool
    }

    /// The grade, proposed once the year is over.
    package struct Judgement: Hashable, Codable, Sendable {
        /// Nil before the year's last day.
        package let proposed: Grade?
        /// What would be proposed if the year ended today; nil where nothing is demanded.
        package let ifEndedToday: Grade?
        package let reasons: [String]

        private enum CodingKeys: CodingKey { case proposed, ifEndedToday, reasons }

        package func encode(to encoder: any Encoder) throws {
            var container = encoder.container(keyedBy: CodingKeys.self)
            try container.encode(proposed, forKey: .proposed)
            try container.encode(ifEndedToday, forKey: .ifEndedToday)
            try container.encode(reasons, forKey: .reasons)
        }
    }

    package init(
        targets: YearTargets, asOf: CivilDate, counting: VisitsCount, figures: [Programme: Figures]
    ) {
        fiscalYear = targets.fiscalYear
        self.asOf = asOf
        let hasCourses = targets.targets.contains { $0.programme == .course }
        definition =
            counting.definition + (hasCourses ? "スマホ教室は、1日でも参加した方の人数(実人数)を目標と比べます。" : "")
        items = targets.targets.map { target in
            let counted = figures[target.programme] ?? Figures()
            let reached = target.programme == .course ? counted.people : counted.visits
            return Item(
                programme: target.programme, target: target.volume, visits: counted.visits,
                people: counted.people, unnamed: counted.unnamed, reached: reached,
                share: (Double(reached) / Double(target.volume)).thousandths, assumed: target.assumed)
        }
        milestones = targets.milestones
        let indicators: [Grade.Indicator] =
            items.map {
                .volume(name: $0.programme.label, planned: Double($0.target), actual: Double($0.reached))
            }
            + milestones.map { .milestone(name: "\($0.name)(\($0.planned))", done: $0.doneOn != nil) }
        let proposal = Grade.propose(indicators)
        grade = Judgement(
            proposed: asOf >= targets.fiscalYear.last ? proposal?.grade : nil,
            ifEndedToday: proposal?.grade, reasons: proposal?.reasons ?? ["この年度の目標が登録されていません。"])
    }
}
