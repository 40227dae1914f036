import Almanac
import Clinic
import GRDB

extension Reading {
    /// A line that has been typed before, by its digest.
    package func paperLine(digest: String) throws -> PaperOutcome? {
        try row(
            "SELECT id, number, booking, queue, fault FROM paperLine WHERE digest = ?", [digest]
        ).map {
            PaperOutcome(
                number: try $0.get("number"), line: try $0.get("id"), result: .known,
                booking: try $0.get("booking"), queued: try $0.get("queue"), fault: try $0.get("fault"))
        }
    }

    /// Whether a line stands no longer: nobody has settled it, or what it led to has been taken back.
    package func isOpenAgain(_ line: PaperLineID) throws -> Bool {
        try !values(
            Int.self,
            """
            SELECT 1 FROM paperLine LEFT JOIN booking ON booking.id = paperLine.booking
            LEFT JOIN attendance ON attendance.booking = booking.id
            LEFT JOIN queue ON queue.id = paperLine.queue
            WHERE paperLine.id = ? AND ((paperLine.fault IS NOT NULL AND paperLine.settledAt IS NULL)
              OR booking.cause IS 'undone' OR queue.endReason IS 'undone'
              OR (paperLine.mark IS NOT NULL AND ifnull(attendance.value, 'none') = 'none'))
            """, [line]
        ).isEmpty
    }

    /// A line that waits for somebody to settle it, by its number.
    package func unplaced(_ id: PaperLineID) throws -> UnplacedLine? {
        try rows(Self.unplaced + " AND paperLine.id = ?", [id]).map(UnplacedLine.init(row:)).first
    }

    /// The lines that wait for somebody to settle them, the latest day first.
    package func unplaced(at venues: Set<VenueID>?, limit: Int) throws -> [UnplacedLine] {
        let places = venues == nil ? "" : "AND paperSheet.venue IN (SELECT value FROM json_each(:venues))"
        return try rows(
            Self.unplaced + """
                 \(places)
                ORDER BY paperSheet.date DESC, paperSheet.venue, paperLine.id LIMIT :limit
                """, ["limit": limit] + (venues.map { ["venues": try $0.list] } ?? [:])
        ).map(UnplacedLine.init(row:))
    }

    /// How many lines of a venue's day wait for somebody.
    package func unplacedCount(at venue: VenueID, on date: CivilDate) throws -> Int {
        try rows(Self.unplaced + " AND paperSheet.venue = ? AND paperSheet.date = ?", [venue, date]).count
    }

    private static let unplaced = """
        SELECT paperLine.*, paperSheet.venue, paperSheet.date, paperSheet.writtenBy, paperSheet.typedAt
        FROM paperLine JOIN paperSheet ON paperSheet.id = paperLine.sheet
        WHERE paperLine.fault IS NOT NULL AND paperLine.settledAt IS NULL
        """
}

extension UnplacedLine {
    fileprivate init(row: Row) throws {
        self.init(
            line: try row.get("id"), venue: try row.get("venue"), date: try row.get("date"),
            number: try row.get("number"), fault: try row.get("fault"), said: try row.get("said"),
            writtenBy: try row.get("writtenBy"), typedAt: try row.get("typedAt"))
    }
}
