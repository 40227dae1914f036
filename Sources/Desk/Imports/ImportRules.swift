import Clinic
import Ledger

/// What holds for every file that is brought in: its size, that it comes once, and all or nothing.
enum ImportRules {
    /// The most rows of a file.
    static let most = SheetText.mostRows - 1

    /// Refuses too few rows, too many, and numbers that are no rows.
    static func check(rows: [Int]) throws(Refusal) {
        guard (1...most).contains(rows.count) else {
            throw .badInput("lines", "一度に取り込めるのは1行から\(most)行までです。")
        }
        guard Set(rows).count == rows.count, rows.allSatisfy({ (2...1_000_000).contains($0) }) else {
            throw .badInput("lines", "行の番号は2からの別々の数にしてください。")
        }
    }

    /// By which the same rows are known again, in whatever form the file was.
    static func digest(_ lines: some Encodable) throws -> String {
        Digest.sha256(try StableJSON.text(lines).utf8)
    }

    /// Refuses rows of which any is wrong.
    static func require(_ remarks: [ImportRemark]) throws(Refusal) {
        let faults = remarks.faults
        guard let first = faults.first else { return }
        let more = faults.count == 1 ? "" : "(ほか\(faults.count - 1)件)"
        throw Refusal(
            .importFaults, "\(first.row)行に取り込めないものがあります: \(first.reason)\(more)何も取り込んでいません。",
            candidates: first.candidates,
            fields: Dictionary(
                faults.prefix(20).map { ("\($0.row).\($0.column)", $0.reason) },
                uniquingKeysWith: { one, _ in one }))
    }
}

extension ReadingRoom {
    /// What would come of some rows. Of rows that have been brought in before nothing more is said: they
    /// would all stand in their own way.
    func preview(
        _ kind: ImportBatch.Kind, _ lines: some Encodable, rows: [Int], _ remarks: () throws -> [ImportRemark]
    ) throws -> ImportPreview {
        try ImportRules.check(rows: rows)
        let known = try ledger.standing(kind, digest: ImportRules.digest(lines))
        return ImportPreview(
            lines: rows.count, remarks: known == nil ? try remarks().shortened : [], known: known)
    }
}

extension WritingRoom {
    /// Begins an import, or refuses the rows that have been brought in before.
    func beginImport(_ kind: ImportBatch.Kind, _ lines: some Encodable, rows: [Int]) throws -> ImportID {
        try ImportRules.check(rows: rows)
        let digest = try ImportRules.digest(lines)
        guard
            let batch = try ledger.addImport(
                kind, digest: digest, by: account.id, request: request, at: now)
        else {
            let known = try reading.standing(kind, digest: digest)
            throw Refusal(
                .alreadyThere, "同じ内容は取込み \(known?.description ?? "")で取り込んであります。",
                fields: ["batch": known?.description ?? ""])
        }
        return batch
    }
}

/// What an import has come to.
package struct Imported: Hashable, Codable, Sendable {
    package let batch: ImportID
    /// Months, people or bookings.
    package let rows: Int
    /// People of it whom nobody knew before.
    package let newPersons: [PersonID]
    package let bookings: [BookingID]
}

extension ImportPreview: Discloses {
    package var disclosed: [PersonID] {
        var seen: Set<PersonID> = []
        return remarks.flatMap(\.candidates).map(\.person).filter { seen.insert($0).inserted }
    }
}
