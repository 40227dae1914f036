import Almanac
import Clinic
import Ledger

/// 広報と違う日: the manuscripts that the newsletter's editors have, and where the timetable says otherwise now.
/// Who gave them is told to those only who may give one.
package struct SubmittedKoho: Question {
    package static let name = "submitted-koho"
    package static let roles = Role.all

    /// Every submitted month from the present one on where nil.
    package let month: CivilMonth?

    package init(month: CivilMonth? = nil) {
        self.month = month
    }

    package func answer(_ room: ReadingRoom) throws -> [SubmittedMonth] {
        let months = try month.map { [$0] } ?? room.ledger.submittedMonths(from: room.today.civilMonth)
        let knowsAccounts = !room.account.roles.isDisjoint(with: Role.planning)
        return try months.compactMap { month in
            let submissions = try room.ledger.kohoSubmissions(of: month)
            guard let inForce = submissions.last else { return nil }
            return SubmittedMonth(
                month: month, submissions: knowsAccounts ? submissions : submissions.map(\.anonymous),
                changes: KohoChange.between(inForce.lines, try room.ledger.kohoLines(of: month)))
        }
    }
}
