import Almanac
import Clinic

extension TargetBook {
    /// What a year demands; nothing where nothing is said.
    static func of(
        _ year: Int, from first: Int? = nil, course: Int? = nil, consultation: Int? = nil,
        corner: Int? = nil, isAssumed: Bool = false, milestones: [Milestone] = []
    ) -> TargetBook {
        let volumes: [(Programme, Int?)] = [
            (.course, course), (.consultation, consultation), (.corner, corner),
        ]
        return TargetBook(
            fiscalYear: fiscal(year), evaluatedFrom: first.map(fiscal),
            targets: volumes.compactMap { programme, volume in
                volume.map {
                    Target(
                        programme: programme, volume: $0, planned: $0, assumed: isAssumed, isSet: false)
                }
            }, milestones: milestones)
    }

    private static func fiscal(_ year: Int) -> FiscalYear {
        guard let year = FiscalYear(year) else { preconditionFailure("no such year: \(year)") }
        return year
    }
}

extension TargetBook.Milestone {
    /// A 取組, reported where a date is said.
    static func of(
        _ code: String, _ name: String, _ planned: String, doneOn date: String? = nil
    ) -> TargetBook.Milestone {
        TargetBook.Milestone(
            id: slug(code), name: name, planned: planned, department: "広聴広報課", isOwn: false,
            reports: date.map {
                [
                    MilestoneReport(
                        doneOn: day($0), evidence: "庁内通知第45号", account: "ito", at: at("\($0) 17:00"))
                ]
            } ?? [])
    }
}
