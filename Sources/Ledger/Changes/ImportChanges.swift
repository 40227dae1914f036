import Almanac
import Clinic
import GRDB

extension Writing {
    /// An import more; nil where the same rows have been brought in already. The index decides.
    package func addImport(
        _ kind: ImportBatch.Kind, digest: String, by account: String, request: RequestID, at now: Instant
    ) throws -> ImportID? {
        do {
            return ImportID(
                try insert(
                    "importBatch",
                    [
                        "kind": kind, "digest": digest, "account": account, "request": request,
                        "importedAt": now,
                    ]))
        } catch let error as DatabaseError
            where error.extendedResultCode == .SQLITE_CONSTRAINT_UNIQUE
            && error.message?.contains("importBatch.digest") == true
        {
            return nil
        }
    }

    /// A month that was counted before this system, with what is known of it.
    package func add(_ line: CountsLine, to batch: ImportID) throws {
        let month = try insert(
            "importedMonth",
            ["batch": batch, "month": line.month, "programme": line.programme, "venue": line.venue])
        for (measure, count) in line.counts.sorted(by: { $0.key.description < $1.key.description }) {
            try insert(
                "importedCount", ["month": month, "measure": measure.description, "count": count])
        }
    }

    /// Who a row of the paper ledger is.
    package func add(
        _ person: PersonID, line: Int, to batch: ImportID, made: Bool, cameBefore: Bool?
    ) throws {
        try insert(
            "importedPerson",
            ["batch": batch, "line": line, "person": person, "made": made, "cameBefore": cameBefore])
    }

    /// What a row of the paper ledger has become.
    package func add(_ booking: BookingID, line: Int, to batch: ImportID) throws {
        try insert("importedBooking", ["booking": booking, "batch": batch, "line": line])
    }

    /// Marks an import undone, and its months with it. What became of its people and bookings is not touched.
    package func undo(_ batch: ImportID, by account: String, at now: Instant) throws {
        try update("importBatch", "id", batch, ["undoneAt": now, "undoneBy": account])
        let months = try reading.values(
            Int64.self, "SELECT id FROM importedMonth WHERE batch = ? AND undone = 0", [batch])
        for month in months { try update("importedMonth", "id", month, ["undone": true]) }
    }

    /// Takes away all that is held on a person; the number stays, and names nobody.
    package func forget(_ person: PersonID, at now: Instant) throws {
        let phones = try reading.values(Int64.self, "SELECT id FROM phone WHERE person = ?", [person])
        for phone in phones { try delete("phone", "id", phone) }
        let history = try reading.values(
            Int64.self, "SELECT id FROM personHistory WHERE person = ?", [person])
        for row in history { try delete("personHistory", "id", row) }
        try delete("personDetails", "person", person)
        try update("person", "id", person, ["erasedAt": now])
    }
}
