import Almanac
import Clinic
import GRDB

extension Reading {
    /// The bookings that a person, or anybody merged with them, has ahead; another one may be left out. One
    /// on a seat that is off is no longer to be counted on.
    package func bookingsAhead(
        of person: PersonID, at now: Instant, besides: BookingID? = nil
    ) throws -> [BookingPlace] {
        try rows(
            BookingPlace.self,
            BookingPlace.select + """
                 WHERE booking.person IN \(Merges.family(of: "?")) AND booking.kind = 'booking'
                AND booking.endedAt IS NULL AND session.programme = 'consultation' AND session.date >= ?
                AND booking.id IS NOT ? ORDER BY session.date, seat.start
                """, [person, now.date, besides]
        ).filter { $0.beginsAt.map { $0 > now } == true && $0.state == .booked }
    }

    /// How many consultations a person, or anybody merged with them, has on a day, over or ahead.
    package func bookings(
        of person: PersonID, on date: CivilDate, besides: BookingID? = nil
    ) throws -> [BookingPlace] {
        try rows(
            BookingPlace.self,
            BookingPlace.select + """
                 WHERE booking.person IN \(Merges.family(of: "?")) AND booking.kind <> 'hold'
                AND booking.endedAt IS NULL AND session.programme = 'consultation' AND session.date = ?
                AND booking.id IS NOT ?
                """, [person, date, besides]
        ).filter { [.booked, .attended].contains($0.state) }
    }
}
