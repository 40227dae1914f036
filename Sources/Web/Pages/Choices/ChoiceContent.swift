import Almanac
import Clinic

/// What the page of 相談内容・案内先 shows.
struct ChoiceContent: Sendable {
    let kinds: [Kind]

    /// 相談内容, or 案内先.
    struct Kind: Sendable {
        let kind: String
        let title: String
        /// Offered today or later, in the order of the 相談票.
        let offered: [Line]
        let past: [Line]
        let hasPast: Bool
        let count: Int
        let isPastUnfolded: Bool
        let add: Fields
    }

    struct Line: Sendable {
        let anchor: String
        let label: String
        let sort: Int
        /// 「令和6年4月1日から」
        let span: String
        let address: String
        /// The last day there was before; empty without end.
        let was: String
        let edit: Fields
        /// Nil where it has ended, or not begun.
        let retireRequest: String?
    }

    struct Fields: Sendable {
        let action: String
        let request: String
        let fields: [Field]
        let isUnfolded: Bool
    }

    struct Field: Sendable {
        let id: String
        let field: String
        let title: String
        let help: String
        let value: String
        let fault: String?
        let isShort: Bool
        let isNeeded: Bool
    }

    /// - Parameters:
    ///   - typed: the form that was not taken, with what is wrong in its fields.
    init(
        _ choices: [RecordChoice], today: CivilDate, typed: ChoiceForm?, faults: [String: String],
        id: () -> String
    ) {
        kinds = RecordChoice.Kind.allCases.map { kind in
            func fields(_ form: ChoiceForm) -> Fields {
                let isTyped = typed?.kind == kind && typed?.code == form.code
                return Fields(isTyped ? typed ?? form : form, isTyped ? faults : nil, id())
            }
            func line(_ choice: RecordChoice) -> Line {
                Line(
                    anchor: "\(kind.rawValue)-\(choice.code)", label: choice.label, sort: choice.sort,
                    span: choice.span, address: ChoicePages.address(kind, choice.code),
                    was: choice.until?.description ?? "", edit: fields(ChoiceForm(choice)),
                    retireRequest: choice.isOffered(on: today) && choice.until != today ? id() : nil)
            }
            let own = choices.filter { $0.kind == kind }
            let past = own.filter { $0.until.map { $0 < today } ?? false }
            return Kind(
                kind: kind.rawValue, title: kind.label, offered: own.filter { !past.contains($0) }.map(line),
                past: past.map(line), hasPast: !past.isEmpty, count: past.count,
                isPastUnfolded: past.contains { $0.kind == typed?.kind && $0.code == typed?.code },
                add: fields(ChoiceForm(kind)))
        }
    }
}

extension ChoiceContent.Fields {
    /// - Parameter faults: what is wrong; nil where nothing was typed.
    fileprivate init(_ form: ChoiceForm, _ faults: [String: String]?, _ request: String) {
        let name = "\(form.kind.rawValue)-\(form.code?.text ?? "new")"
        func field(_ field: String, _ title: String, _ help: String, _ value: String?) -> ChoiceContent.Field
        {
            ChoiceContent.Field(
                id: "\(name)-\(field)", field: field, title: title, help: help, value: value ?? "",
                fault: faults?[field], isShort: field != "label", isNeeded: field == "label")
        }
        let isNew = form.code == nil
        action = ChoicePages.address(form.kind, form.code)
        self.request = request
        fields = [
            field("label", "名前", "20文字まで", form.label),
            field("sort", "並び順", isNew ? "空けておくと最後" : "小さいものが先", form.sort),
            field("since", "始まりの日", (isNew ? "空けておくと今日。" : "") + "令和9年4月1日 か 2027-04-01 のように", form.since),
            field("until", "終わりの日", "この日まで選べます。空けておくとずっと", form.until),
        ]
        isUnfolded = faults != nil
    }
}

extension RecordChoice {
    /// 「令和6年4月1日から令和9年3月31日まで」
    fileprivate var span: String { "\(since.wareki)から" + (until.map { "\($0.wareki)まで" } ?? "") }
}
