import Almanac

/// 目標進捗: where a fiscal year stands against the plan. Keys as in the design's `progress`.
package struct ProgressReport: Hashable, Codable, Sendable {
    package let fiscalYear: FiscalYear
    package let asOf: CivilDate
    /// What 参加人数 means here.
    package let definition: String
    /// 施策, as the plan names it.
    package let measure: String?
    /// In the plan's order.
    package let items: [Item]
    package let milestones: [Milestone]
    /// The names of those that nobody has reported yet.
    package let missing: [String]
    /// The 評語 of the year, for the last year of a plan that of all its years together.
    package let grade: Judgement
    /// All years of the plan together; nil for a year that is judged alone.
    package let evaluation: Evaluation?

    /// One programme against its target. What is not known is nil and no 0.
    package struct Item: Hashable, Codable, Sendable {
        package let programme: Programme
        package let target: Int
        /// 延べ人数
        package let visits: Int?
        /// 実人数, without the unnamed.
        package let people: Int?
        package let unnamed: Int?
        /// What the target counts.
        package let reached: Int?
        /// That as a share of the target, to three decimals.
        package let share: Double?
        package let assumed: Bool
        /// The year's way to the target, April first.
        package let climb: [Month]
    }

    /// How far a programme should have come, and has come, by the end of a month.
    package struct Month: Hashable, Codable, Sendable {
        package let month: CivilMonth
        package let planned: Int
        /// Nil for a month that is still to come, and where nothing is known.
        package let reached: Int?
    }

    /// 取組: what was to be done, and when it was.
    package struct Milestone: Hashable, Codable, Sendable {
        package let id: Slug
        package let name: String
        package let planned: String
        package let department: String?
        /// Nil until the department reports it.
        package let doneOn: CivilDate?
        /// 根拠
        package let evidence: String?
    }

    /// - Parameter earlier: the years that are judged together with this one, where it is a plan's last.
    package init(
        _ year: YearStanding, earlier: [YearStanding] = [], asOf: CivilDate, counting: VisitsCount
    ) {
        let book = year.book
        fiscalYear = book.fiscalYear
        self.asOf = asOf
        measure = book.measure
        let hasCourses = book.targets.contains { $0.programme == .course }
        definition =
            counting.definition + (hasCourses ? "スマホ教室は、1日でも参加した方の人数(実人数)を目標と比べます。" : "")
        items = book.targets.map { Item($0, year.counts[$0.programme] ?? YearCount(), book.fiscalYear) }
        milestones = book.milestones.map {
            Milestone(
                id: $0.id, name: $0.name, planned: $0.planned, department: $0.department,
                doneOn: $0.report?.doneOn, evidence: $0.report?.evidence)
        }
        missing = milestones.filter { $0.doneOn == nil }.map(\.name)
        let isOver = asOf >= book.fiscalYear.last
        let alone = Grade.propose(year.indicators)
        guard book.evaluatedFrom != nil else {
            evaluation = nil
            grade = Judgement(alone, isOver: isOver, book.decision)
            return
        }
        let years = earlier + [year]
        evaluation = Evaluation(years, yearAlone: isOver ? alone?.grade : nil)
        grade = Judgement(Evaluation.propose(years), isOver: isOver, book.decision)
    }
}

extension ProgressReport.Item {
    fileprivate init(_ target: TargetBook.Target, _ count: YearCount, _ year: FiscalYear) {
        programme = target.programme
        self.target = target.volume
        visits = count.visits
        people = count.people
        unnamed = count.unnamed
        let reached = count.reached(programme)
        self.reached = reached
        share = reached.map { (Double($0) / Double(target.volume)).thousandths }
        assumed = target.assumed
        climb = zip(year.months, count.plannedLine(of: target.volume, for: programme)).enumerated().map {
            index, month in
            ProgressReport.Month(
                month: month.0, planned: month.1,
                reached: index < count.reachedBy.count ? count.reachedBy[index] : nil)
        }
    }
}

extension YearStanding {
    /// What the year alone is judged by.
    fileprivate var indicators: [Grade.Indicator] {
        book.targets.map {
            .volume(
                name: $0.programme.label, planned: Double($0.volume),
                actual: reached($0).map { Double($0) })
        } + book.milestones.map { .milestone(name: "\($0.name)(\($0.planned))", done: $0.report != nil) }
    }
}
