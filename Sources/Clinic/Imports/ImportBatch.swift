import Almanac

/// 取込み: one file that was brought in, whole.
package struct ImportBatch: Hashable, Codable, Sendable {
    package let batch: ImportID
    package let kind: Kind
    package let importedAt: Instant
    /// Who brought it in, as in the journal.
    package let account: String
    /// How many rows of it there are: months, people or bookings.
    package let rows: Int
    /// Nil while it stands.
    package let undoneAt: Instant?

    package init(
        batch: ImportID, kind: Kind, importedAt: Instant, account: String, rows: Int, undoneAt: Instant?
    ) {
        self.batch = batch
        self.kind = kind
        self.importedAt = importedAt
        self.account = account
        self.rows = rows
        self.undoneAt = undoneAt
    }

    /// What it brought.
    package enum Kind: String, CaseIterable, Codable, Sendable {
        case bookings
        case people
        case counts

        /// The word on lists.
        package var label: String {
            switch self {
            case .bookings: "予約"
            case .people: "利用者"
            case .counts: "月計"
            }
        }
    }
}

/// 取込みの確認: what would come of a file, before anything is written.
package struct ImportPreview: Hashable, Codable, Sendable {
    /// How many rows were looked at.
    package let lines: Int
    /// By row; where there are very many, the first of them and how many more.
    package let remarks: [ImportRemark]
    /// The same rows have been brought in before.
    package let known: ImportID?

    package init(lines: Int, remarks: [ImportRemark], known: ImportID?) {
        self.lines = lines
        self.remarks = remarks
        self.known = known
    }
}
