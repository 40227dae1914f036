import Almanac
import Clinic
import Ledger

extension WritingRoom {
    /// Refuses a booking more than one person may have: so many ahead, so many on a day. A booking that is
    /// being moved does not count. What they have at venues of others counts, and is not told.
    func checkLimits(of person: PersonID, on date: CivilDate, moving booking: BookingID? = nil) throws {
        let limits = try reading.callRules().limits
        let sameDay = try reading.bookings(of: person, on: date, besides: booking)
        guard sameDay.count < limits.perDay else {
            throw Refusal(
                .limitReached, "この方は \(date.japanese) にもうご予約があります(1日\(limits.perDay)回まで)。",
                fields: ["perDay": String(limits.perDay)])
        }
        guard booking == nil else { return }
        let ahead = try reading.bookingsAhead(of: person, at: now)
        guard ahead.count < limits.openBookings else {
            let known = ahead.filter { account.covers($0.venue) }.map(\.date.japanese)
            let dates = known.isEmpty ? "" : known.joined(separator: "、") + "。"
            throw Refusal(
                .limitReached, "この方はもうこれ以上ご予約になれません(\(dates)先の予約は\(limits.openBookings)件まで)。",
                fields: ["openBookings": String(limits.openBookings)])
        }
    }
}
