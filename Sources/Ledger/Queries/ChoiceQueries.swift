import Almanac
import Clinic
import GRDB

/// A choice on the 相談票 with its number in the file.
package struct ChoicePlace: Hashable, Sendable {
    package let id: ChoiceID
    package let choice: RecordChoice
}

extension Reading {
    /// All choices there are and were, of a kind or of both: topics before places, in the order of the page.
    package func choices(_ kind: RecordChoice.Kind? = nil) throws -> [ChoicePlace] {
        try rows(
            "SELECT * FROM choice WHERE kind = ifnull(?, kind) ORDER BY kind DESC, sort, code", [kind]
        ).map { row in
            ChoicePlace(
                id: try row.get("id"),
                choice: RecordChoice(
                    kind: try row.get("kind"), code: try row.get("code"), label: try row.get("label"),
                    sort: try row.get("sort"), since: try row.get("since"), until: try row.get("until")))
        }
    }

    /// The first and the last day whose records name a choice, those that have been replaced included; nil
    /// where none does.
    package func daysNaming(_ choice: ChoiceID) throws -> ClosedRange<CivilDate>? {
        let row = try row(
            "SELECT min(date) AS first, max(date) AS last FROM choiceUse WHERE choice = ?", [choice])
        let first: CivilDate? = try row?.get("first")
        let last: CivilDate? = try row?.get("last")
        guard let first, let last else { return nil }
        return first...last
    }
}
