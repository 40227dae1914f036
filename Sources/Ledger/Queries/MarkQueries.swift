import Almanac
import Clinic
import GRDB

extension Reading {
    /// The mark of a booking that counts.
    package func currentMark(of booking: BookingID) throws -> MarkID? {
        try Mark.current(rows("SELECT * FROM mark WHERE booking = ?", [booking]).map(Mark.init(row:)))?.id
    }

    /// A mark by its id.
    package func mark(_ id: MarkID) throws -> Mark? {
        try row("SELECT * FROM mark WHERE id = ?", [id]).map(Mark.init(row:))
    }
}

extension Mark {
    fileprivate init(row: Row) throws {
        self.init(
            id: try row.get("id"), booking: try row.get("booking"), value: try row.get("value"),
            happenedAt: try row.get("happenedAt"), arrivedAt: try row.get("arrivedAt"),
            replaces: try row.get("replaces"))
    }
}
