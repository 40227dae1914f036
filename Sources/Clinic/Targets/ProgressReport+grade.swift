import Almanac

extension ProgressReport {
    /// 評語: proposed by the rule once the year is over, and what somebody decided on, each with its reasons.
    package struct Judgement: Hashable, Codable, Sendable {
        /// Nil before the year's last day, and where a result is not known.
        package let proposed: Grade?
        /// What would be proposed if the year ended today; nil where nothing is demanded.
        package let ifEndedToday: Grade?
        package let reasons: [String]
        /// What somebody decided on instead, in writing.
        package let override: Override?

        /// The one that is passed on: decided, or else proposed.
        package var final: Grade? { override?.grade ?? proposed }

        private enum CodingKeys: CodingKey { case proposed, ifEndedToday, reasons, override }

        init(_ proposal: Grade.Proposal?, isOver: Bool, _ decision: GradeDecision?) {
            proposed = isOver ? proposal?.grade : nil
            ifEndedToday = proposal?.grade
            reasons = proposal?.reasons ?? ["この年度の目標が登録されていません。"]
            override = decision.map {
                Override(
                    grade: $0.grade, reason: $0.reason, on: $0.at.date, proposed: $0.proposed,
                    proposedReasons: $0.proposedReasons)
            }
        }

        package func encode(to encoder: any Encoder) throws {
            var container = encoder.container(keyedBy: CodingKeys.self)
            try container.encode(proposed, forKey: .proposed)
            try container.encode(ifEndedToday, forKey: .ifEndedToday)
            try container.encode(reasons, forKey: .reasons)
            try container.encodeIfPresent(override, forKey: .override)
        }
    }

    /// A decision on the 評語, beside what was proposed when it was made.
    package struct Override: Hashable, Codable, Sendable {
        package let grade: Grade
        /// Nil once it has been erased.
        package let reason: String?
        package let on: CivilDate
        package let proposed: Grade?
        package let proposedReasons: [String]
    }

    /// The years of a plan together: volumes added up, each 取組 in its own year. [assumed]
    package struct Evaluation: Hashable, Codable, Sendable {
        package let first: FiscalYear
        package let last: FiscalYear
        package let items: [Item]
        package let milestones: [Milestone]
        /// What the last year alone would be given; nil before its end.
        package let yearAlone: Grade?

        /// A programme's years together.
        package struct Item: Hashable, Codable, Sendable {
            package let programme: Programme
            package let target: Int
            /// Nil where some year's is not known.
            package let reached: Int?
            package let share: Double?
        }

        /// A 取組 in its year.
        package struct Milestone: Hashable, Codable, Sendable {
            package let fiscalYear: FiscalYear
            package let name: String
            package let planned: String
            package let doneOn: CivilDate?
        }
    }
}

extension ProgressReport.Evaluation {
    /// - Precondition: there is a year.
    init(_ years: [YearStanding], yearAlone: Grade?) {
        first = years[0].book.fiscalYear
        last = years[years.count - 1].book.fiscalYear
        self.yearAlone = yearAlone
        items = Programme.allCases.compactMap { programme in
            let parts = years.flatMap { year in
                year.book.targets.filter { $0.programme == programme }.map { ($0.volume, year.reached($0)) }
            }
            guard !parts.isEmpty else { return nil }
            let target = parts.reduce(0) { $0 + $1.0 }
            let known = parts.compactMap(\.1)
            let reached = known.count == parts.count ? known.reduce(0, +) : nil
            return Item(
                programme: programme, target: target, reached: reached,
                share: reached.map { (Double($0) / Double(target)).thousandths })
        }
        milestones = years.flatMap { year in
            year.book.milestones.map {
                Milestone(
                    fiscalYear: year.book.fiscalYear, name: $0.name, planned: $0.planned,
                    doneOn: $0.report?.doneOn)
            }
        }
    }

    /// What the rule says of all years together; of nothing where one of them demands nothing that we know.
    static func propose(_ years: [YearStanding]) -> Grade.Proposal? {
        let together = years.map(\.book.fiscalYear.wareki).joined(separator: "と")
        if let unknown = years.first(where: \.book.isEmpty) {
            let year = unknown.book.fiscalYear.wareki
            return Grade.Proposal(
                grade: nil, reasons: ["\(together)を合わせた評語は、\(year)の目標が登録されていないので提案できません。"])
        }
        let all = Self(years, yearAlone: nil)
        let indicators: [Grade.Indicator] =
            all.items.map {
                .volume(
                    name: $0.programme.label, planned: Double($0.target), actual: $0.reached.map(Double.init))
            }
            + all.milestones.map {
                .milestone(
                    name: "\($0.fiscalYear.wareki) \($0.name)(\($0.planned))", done: $0.doneOn != nil)
            }
        return Grade.propose(indicators).map {
            Grade.Proposal(grade: $0.grade, reasons: ["\(together)を合わせた評語です。"] + $0.reasons)
        }
    }
}
