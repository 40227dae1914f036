import Almanac
import Clinic
import Desk

// What was brought in before, and what was taken back.
extension ImportContent {
    /// An import of the list.
    struct Batch: Sendable {
        let number: String
        let kind: String
        let rows: Int
        let at: String
        let account: String
        /// When it was taken back; nil while it stands.
        let undone: String?
        let undo: String
        let request: String

        init(_ batch: ImportBatch, request: String) {
            number = batch.batch.description
            kind = batch.kind.label
            rows = batch.rows
            at = "\(batch.importedAt.date.wareki) \(batch.importedAt.time)"
            account = batch.account
            undone = batch.undoneAt.map { "\($0.date.japanese) \($0.time)に取り消し" }
            undo = "\(ImportPages.address)/\(batch.batch)/undo"
            self.request = request
        }
    }

    /// What stays of an import that was taken back.
    struct Undone: Sendable {
        let words: [String]
        /// The bookings among it, to be opened.
        let bookings: [Frame.Link]

        init(_ answer: UndoImport.Answer) {
            words = answer.left
            bookings = answer.kept.map {
                .init(label: "予約 \($0)", address: "/booking/\($0)", isHere: false)
            }
        }
    }
}
