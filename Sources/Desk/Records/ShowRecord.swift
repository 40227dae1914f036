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
        /// The newest first, at most twenty; empty where nobody has written anything.
        package let versions: [ConsultationRecord]

        /// The one that counts; nil where there is none, or the last was taken back.
        package var record: ConsultationRecord? { versions.first.flatMap { $0.blank ? nil : $0 } }
        /// What a correction has to name as the one it replaces.
        package var newest: RecordID? { versions.first?.record }

        package var disclosed: [PersonID] { [person].compactMap(\.self) }
    }

    /// The most versions shown.
    private static let mostVersions = 20

    package func answer(_ room: ReadingRoom) throws -> Answer {
        let place = try room.existing(booking)
        return Answer(
            booking: booking, person: place.person,
            versions: try room.ledger.records(of: booking, limit: Self.mostVersions))
    }
}
