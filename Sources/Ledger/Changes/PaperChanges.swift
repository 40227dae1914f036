import Almanac
import Clinic
import GRDB

/// Where a line of a paper day has gone, or why it could not.
package struct PaperPlace: Hashable, Sendable {
    package var booking: BookingID?
    package var mark: MarkID?
    package var queued: QueuedID?
    package var fault: PaperFault?

    package init(
        booking: BookingID? = nil, mark: MarkID? = nil, queued: QueuedID? = nil, fault: PaperFault? = nil
    ) {
        self.booking = booking
        self.mark = mark
        self.queued = queued
        self.fault = fault
    }
}

extension Writing {
    /// A paper day more: what of it, and by whom it was written and typed.
    package func addSheet(
        at venue: VenueID, on date: CivilDate, writtenBy: String?, by account: String, request: RequestID,
        at now: Instant
    ) throws -> Int64 {
        try insert(
            "paperSheet",
            [
                "venue": venue, "date": date, "writtenBy": writtenBy, "account": account, "request": request,
                "typedAt": now,
            ])
    }

    /// A line of a sheet with the place it has gone to; its words only where it has none.
    package func add(
        _ line: PaperLine, digest: String, to sheet: Int64, _ place: PaperPlace
    ) throws -> PaperLineID {
        PaperLineID(
            try insert(
                "paperLine",
                [
                    "sheet": sheet, "number": line.number, "digest": digest, "booking": place.booking,
                    "mark": place.mark, "queue": place.queued, "fault": place.fault,
                    "said": place.fault == nil ? nil : line.said,
                ]))
    }

    /// A line that stands no longer gives way to the same one, typed again; one that waited for somebody to
    /// settle it is settled by that.
    package func giveWay(_ line: PaperLineID, isSettled: Bool, by account: String, at now: Instant) throws {
        try update("paperLine", "id", line, ["digest": nil as String?])
        guard isSettled else { return }
        try update("paperLine", "id", line, ["settledAt": now, "settledBy": account])
    }

    /// Settles a line that could not be placed.
    package func settle(
        _ line: PaperLineID, as booking: BookingID?, note: String?, by account: String, at now: Instant
    ) throws {
        try update(
            "paperLine", "id", line,
            ["booking": booking, "note": note, "settledAt": now, "settledBy": account])
    }

    /// Runs a body; where it throws, nothing of it is left, nor told to the journal, and the rest stands.
    package func attempt<T>(_ body: () throws -> T) throws -> T {
        let (touched, given) = (touches.count, freed)
        do {
            var result: T?
            try db.inSavepoint {
                result = try body()
                return .commit
            }
            guard let result else { throw LedgerFailure(.other, "a savepoint without its result") }
            return result
        } catch {
            forget(after: touched)
            freed = given
            throw error
        }
    }
}
