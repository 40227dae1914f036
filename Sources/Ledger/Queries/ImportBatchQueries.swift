import Almanac
import Clinic
import GRDB

extension Reading {
    /// The newest imports.
    package func imports(limit: Int) throws -> [ImportBatch] {
        try rows(
            """
            SELECT importBatch.*,
              (SELECT count(*) FROM importedMonth WHERE batch = importBatch.id)
              + CASE kind WHEN 'bookings'
                THEN (SELECT count(*) FROM importedBooking WHERE batch = importBatch.id)
                ELSE (SELECT count(*) FROM importedPerson WHERE batch = importBatch.id) END AS lines
            FROM importBatch ORDER BY id DESC LIMIT ?
            """, [limit]
        ).map { row in
            ImportBatch(
                batch: try row.get("id"), kind: try row.get("kind"), importedAt: try row.get("importedAt"),
                account: try row.get("account"), rows: try row.get("lines"),
                undoneAt: try row.get("undoneAt"))
        }
    }

    /// What an import brought; nil where there is none, or it has been undone.
    package func kind(ofStanding batch: ImportID) throws -> ImportBatch.Kind? {
        try row("SELECT kind FROM importBatch WHERE id = ? AND undoneAt IS NULL", [batch])?.get("kind")
    }

    /// The import that brought the same rows and still stands.
    package func standing(_ kind: ImportBatch.Kind, digest: String) throws -> ImportID? {
        try row(
            "SELECT id FROM importBatch WHERE kind = ? AND digest = ? AND undoneAt IS NULL", [kind, digest]
        )?.get("id")
    }

    /// The months that stand, and whether each says nothing but how many different people there were.
    package func importedPlaces() throws -> [CountedPlace: Bool] {
        var places: [CountedPlace: Bool] = [:]
        for row in try rows(
            """
            SELECT month, programme, venue, NOT EXISTS (SELECT 1 FROM importedCount
              WHERE importedCount.month = importedMonth.id AND measure <> 'people') AS peopleOnly
            FROM importedMonth WHERE undone = 0
            """)
        {
            let place = CountedPlace(
                month: try row.get("month"), programme: try row.get("programme"),
                venue: try row.get("venue"))
            places[place] = try row.get("peopleOnly")
        }
        return places
    }
}
