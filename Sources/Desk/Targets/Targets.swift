import Almanac
import Clinic
import Ledger

/// 目標・取組・評語 of a fiscal year as they stand, with all that was set, reported and decided before.
package struct Targets: Question {
    package static let name = "targets"
    package static let roles = Role.planning

    package let fiscalYear: FiscalYear

    package init(fiscalYear: FiscalYear) {
        self.fiscalYear = fiscalYear
    }

    package func answer(_ room: ReadingRoom) throws -> TargetBook {
        try room.ledger.targetBook(of: fiscalYear)
    }
}

extension WritingRoom {
    /// Who does this, by which request, and when.
    var signature: Signature { Signature(account: account.id, request: request, at: now) }

    /// A 取組 of a fiscal year, or the refusal that names those that there are.
    func milestone(_ code: Slug, of year: FiscalYear) throws -> (id: MilestoneID, entry: TargetBook.Milestone)
    {
        let all = try reading.targetBook(of: year).milestones
        guard let place = try reading.milestone(code, of: year),
            let entry = all.first(where: { $0.id == code })
        else {
            let known = all.map { "\($0.id)(\($0.name))" }.joined(separator: "、")
            throw Refusal(
                .notFound,
                "\(year.wareki)に取組「\(code)」はありません。" + (known.isEmpty ? "" : "あるのは \(known) です。"),
                fields: ["milestone": "登録なし"])
        }
        return (place.id, entry)
    }
}
