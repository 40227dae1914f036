import Almanac
import Clinic
import Desk

/// What was typed for a 相談内容 or a 案内先, as it was typed.
struct ChoiceForm: Sendable {
    let kind: RecordChoice.Kind
    /// Which is edited; nil for a new one.
    let code: Slug?
    var label: String?
    var sort: String?
    var since: String?
    var until: String?

    /// What stands there already.
    init(_ choice: RecordChoice) {
        kind = choice.kind
        code = choice.code
        label = choice.label
        sort = String(choice.sort)
        since = choice.since.wareki
        until = choice.until?.wareki
    }

    /// A new one.
    init(_ kind: RecordChoice.Kind) {
        self.kind = kind
        code = nil
    }

    init(_ kind: RecordChoice.Kind, _ code: Slug?, _ form: Form) {
        self.kind = kind
        self.code = code
        label = form["label"]
        sort = form["sort"]
        since = form["since"]
        until = form["until"]
    }

    /// What is to be done; refused with the field that cannot be read.
    func change(today: CivilDate) throws(Refusal) -> SetChoice {
        var number: Int?
        if let sort {
            guard let read = Int(PlainText.compatible(sort)) else {
                throw .badInput("sort", "並び順は0から9999までの数で入れてください。")
            }
            number = read
        }
        return SetChoice(
            kind: kind, code: code, label: label ?? "", sort: number,
            since: try Self.date(since, "since", today), until: try Self.date(until, "until", today))
    }

    private static func date(
        _ text: String?, _ field: String, _ today: CivilDate
    ) throws(Refusal) -> CivilDate? {
        guard let text else { return nil }
        do throws(PhraseError) {
            return try DatePhrase.parse(text, today: today)
        } catch {
            throw .badInput(field, error.message)
        }
    }
}
