import Almanac
import Clinic
import GRDB

/// What closing a day says.
package struct NewClosing: Sendable {
    package let venue: VenueID
    package let date: CivilDate
    /// The hours it was really open; both or neither.
    package let opened: CivilTime?
    package let closed: CivilTime?
    package let headCount: Int?
    package let served: Int
    package let onDuty: [Duty]
    package let unknown: [BookingID]
    package let remarks: String?

    /// Somebody on duty.
    package enum Duty: Hashable, Sendable {
        case account(Slug)
        case name(String)
    }

    package init(
        venue: VenueID, date: CivilDate, opened: CivilTime?, closed: CivilTime?, headCount: Int?,
        served: Int, onDuty: [Duty], unknown: [BookingID], remarks: String?
    ) {
        self.venue = venue
        self.date = date
        self.opened = opened
        self.closed = closed
        self.headCount = headCount
        self.served = served
        self.onDuty = onDuty
        self.unknown = unknown
        self.remarks = remarks
    }
}

extension Writing {
    /// Closes a day. It must be open.
    package func close(
        _ new: NewClosing, by account: String, request: RequestID, at now: Instant
    ) throws -> ClosingID {
        let closing = ClosingID(
            try insert(
                "dayClosing",
                [
                    "venue": new.venue, "date": new.date, "opened": new.opened, "closed": new.closed,
                    "headCount": new.headCount, "served": new.served, "account": account,
                    "request": request, "closedAt": now,
                ]))
        for duty in new.onDuty {
            switch duty {
            case .account(let id): try insert("dayDuty", ["closing": closing, "account": id])
            case .name(let name): try insert("dayDuty", ["closing": closing, "name": name])
            }
        }
        for booking in new.unknown {
            try insert("dayUnknown", ["closing": closing, "booking": booking])
        }
        if let remarks = new.remarks {
            try insert("dayNote", ["closing": closing, "kind": "remark", "said": remarks])
        }
        return closing
    }

    /// Takes a closing back; it stays as it was, with the reason.
    package func reopen(
        _ closing: ClosingID, because reason: String, by account: String, at now: Instant
    ) throws {
        try update("dayClosing", "id", closing, ["reopenedAt": now, "reopenedBy": account])
        try insert("dayNote", ["closing": closing, "kind": "reopening", "said": reason])
    }
}
