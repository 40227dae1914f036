import Almanac
import Clinic
import Ledger

/// Takes a 相談内容 or a 案内先 from the page, from the day after its last on. Records that name it stay whole.
package struct RetireChoice: Change {
    package static let name = "retire-choice"
    package static let roles = Role.planning

    package let kind: RecordChoice.Kind
    package let code: Slug
    /// The last day whose records may name it; today where nil.
    package let until: CivilDate?

    package init(kind: RecordChoice.Kind, code: Slug, until: CivilDate? = nil) {
        self.kind = kind
        self.code = code
        self.until = until
    }

    package func perform(_ room: WritingRoom) throws -> SetChoice.Answer {
        guard let old = try room.reading.choices(kind).first(where: { $0.choice.code == code }) else {
            throw Refusal(.notFound, "\(kind.label)「\(code)」はありません。", fields: ["code": "登録なし"])
        }
        let (choice, last) = (old.choice, until ?? room.today)
        if let until = choice.until, until <= last {
            throw Refusal(.nothingToDo, "\(kind.label)「\(choice.label)」は\(until.wareki)までです。")
        }
        guard choice.since <= last else {
            throw Refusal.badInput("until", "\(kind.label)「\(choice.label)」は\(choice.since.wareki)からです。")
        }
        let retired = RecordChoice(
            kind: kind, code: code, label: choice.label, sort: choice.sort, since: choice.since, until: last)
        try room.refuseUnlessOffered(old, retired)
        try room.ledger.edit(old, as: retired, at: room.now)
        return SetChoice.Answer(kind: kind, code: code)
    }
}
