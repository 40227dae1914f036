import Almanac
import Clinic
import Ledger

/// The 相談票 of a booking, with what stood there before it was corrected.
package struct ShowRecord: Question {
    package static let name = "record"
    package static let roles = Role.recording

    package let booking: BookingID

    package init(booking: BookingID) {
        self.booking = booking
    }

    /// What was written about a booking.
    package struct Answer: Hashable, Codable, Sendable, Discloses {
        package let booking: BookingID
        /// Nil for a visit without a name.
        package let person: PersonID?
        package let visit: Visit
        /// The newest first, at most twenty; empty where nobody has written anything.
        package let versions: [ConsultationRecord]

        /// The one that counts; nil where there is none, or the last was taken back.
        package var record: ConsultationRecord? { versions.first.flatMap { $0.blank ? nil : $0 } }
        /// What a correction has to name as the one it replaces.
        package var newest: RecordID? { versions.first?.record }

        package var disclosed: [PersonID] { [person].compactMap(\.self) }
    }

    /// Whom a 相談票 is about, for the one who writes it: the right person, and what to mind with them.
    package struct Visit: Hashable, Codable, Sendable {
        package let venue: VenueID
        package let date: CivilDate
        /// Nil for somebody without a seat.
        package let start: CivilTime?
        /// The reading of the name; nil for a visit without one.
        package let kana: String?
        /// Whether it is the person's first visit; nil without a name.
        package let firstTime: Bool?
        /// People served on it.
        package let party: Int
        /// 聞こえにくい: how to reach them instead of ringing.
        package let reach: String?
        /// 秘匿
        package let secret: Bool
        /// What staff should know of them.
        package let note: String?
    }

    /// The most versions shown.
    private static let mostVersions = 20

    package func answer(_ room: ReadingRoom) throws -> Answer {
        let place = try room.existing(booking)
        try room.account.require(place.date, on: room.today)
        let person = try place.person.flatMap { try room.ledger.person($0) }
        return Answer(
            booking: booking, person: place.person,
            visit: Visit(
                venue: place.venue, date: place.date, start: place.start, kana: person?.kana,
                firstTime: place.firstTime, party: place.party, reach: person?.reach,
                secret: person?.secret ?? false, note: person?.note),
            versions: try room.ledger.records(of: booking, limit: Self.mostVersions))
    }
}
