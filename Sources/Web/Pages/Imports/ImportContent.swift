import Clinic

/// What the page of imports shows.
struct ImportContent: Sendable {
    let entry: Entry
    /// What would come of a file; nil before one was looked at.
    let look: Look?
    /// What has come of an undoing.
    let undone: Undone?
    /// The newest first.
    let batches: [Batch]
    /// Where the 照合表 is.
    let notebook: String

    /// The form: what, and from where.
    struct Entry: Sendable {
        let kinds: [Kind]
        let text: String
        /// Whether there is a text to be seen.
        let isFilled: Bool
        var kindFault: String?
        var fileFault: String?

        init(chosen: ImportBatch.Kind? = nil, text: String = "") {
            self.text = text
            isFilled = !text.isEmpty
            kinds = ImportBatch.Kind.allCases.map { Kind($0, isChosen: $0 == chosen) }
        }

        init(_ entry: ImportEntry) {
            self.init(chosen: entry.kind, text: entry.text)
        }

        /// What was typed where it could not be taken.
        init(_ form: Form, _ faults: [String: String]) {
            self.init(
                chosen: form["kind"].flatMap(ImportBatch.Kind.init),
                text: (try? form.importText) ?? "")
            (kindFault, fileFault) = (faults["kind"], faults["file"] ?? faults["lines"])
        }
    }

    /// One that can be chosen.
    struct Kind: Sendable {
        let code: String
        let label: String
        let words: String
        let template: String
        let isChosen: Bool

        init(_ kind: ImportBatch.Kind, isChosen: Bool) {
            code = kind.rawValue
            label = kind.label
            words = kind.words
            template = ImportTemplatePages.address(kind)
            self.isChosen = isChosen
        }
    }

    /// What there is to say of a file.
    struct Look: Sendable {
        let sums: [String]
        let remarks: [Remark]
        /// How many more there are than are shown; nil where all are.
        let more: Int?
        /// How many rows the button brings in; nil where something is in the way.
        let lines: Int?
        let seen: String
        let request: String

        /// The most that are shown at once.
        private static let most = 1_000

        init(_ look: ImportLook, tag: String, request: String, known: [PersonID: String]) {
            sums = look.sums
            // What is in the way comes first, each kind by row.
            let all = look.remarks.faults + look.remarks.filter { $0.severity != .fault }
            remarks = all.prefix(Self.most).map { Remark($0, known) }
            more = (all.count - remarks.count).some
            lines = look.isGood ? look.lines : nil
            seen = tag
            self.request = request
        }
    }

    /// One line of what there is to say.
    struct Remark: Sendable {
        let row: Int
        let column: String
        let said: String
        let severity: String
        let isFault: Bool
        let reason: String
        /// Those whom it may be.
        let people: [String]

        init(_ remark: ImportRemark, _ known: [PersonID: String]) {
            row = remark.row
            column = remark.column
            said = remark.said
            severity = remark.severity.label
            isFault = remark.severity == .fault
            reason = remark.reason
            people = remark.candidates.map { candidate in
                "利用者 \(candidate.person)" + (known[candidate.person].map { " \($0)" } ?? "")
            }
        }
    }
}

extension ImportBatch.Kind {
    /// What stands in a row of it.
    fileprivate var words: String {
        switch self {
        case .bookings: "これからの予約。1行に1件。会場、日、時刻、かな、電話は必ず入れます。"
        case .people: "紙の台帳の利用者。1行に一人。かなと電話は必ず入れます。"
        case .counts: "これまでの月の集計(氏名なし)。1行に、ひと月・ひと事業・一会場。空けたところは「分からない」です。"
        }
    }
}
