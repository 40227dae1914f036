import Almanac
import Clinic
import Ledger

extension Reading {
    /// Refuses a booking more than one person may have: so many ahead, so many on a day. A booking that is
    /// being moved does not count.
    func checkLimits(
        of person: PersonID, on date: CivilDate, moving booking: BookingID? = nil, now: Instant
    ) throws {
        let limits = try callRules().limits
        let sameDay = try bookings(of: person, on: date, besides: booking)
        guard sameDay.count < limits.perDay else {
            throw Refusal(
                .limitReached, "この方は \(date.japanese) にもうご予約があります(1日\(limits.perDay)回まで)。",
                fields: ["perDay": String(limits.perDay)])
        }
        guard booking == nil else { return }
        let ahead = try bookingsAhead(of: person, at: now)
        guard ahead.count < limits.openBookings else {
            throw Refusal(
                .limitReached, "この方のご予約はもう\(ahead.count)件あります(先の予約は\(limits.openBookings)件まで)。",
                fields: ["openBookings": String(limits.openBookings)])
        }
    }
}
