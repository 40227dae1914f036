import Clinic
import Ledger

/// 前の相談票: what somebody on today's list came about before, at whatever venue, for the adviser who sits
/// before them now. On any other day, and for anybody else, other venues' records are not there.
package struct EarlierRecords: Question {
    package static let name = "earlier-records"
    package static let roles: Set<Role> = [.adviser, .office, .admin]

    /// Theirs of today.
    package let booking: BookingID

    package init(booking: BookingID) {
        self.booking = booking
    }

    /// The records of a person.
    package struct Answer: Hashable, Codable, Sendable, Discloses {
        /// Nil for a visit without a name: of those nothing is known.
        package let person: PersonID?
        /// The newest first, at most twenty.
        package let records: [ConsultationRecord]

        package var disclosed: [PersonID] { [person].compactMap(\.self) }
    }

    /// The most records shown.
    private static let mostRecords = 20

    package func answer(_ room: ReadingRoom) throws -> Answer {
        let place = try room.existing(booking)
        guard place.date == room.today, place.isOnTheList else {
            throw Refusal(
                .forbidden, "前の相談票は、今日の受付にある方のものだけを見られます。", fields: ["booking": "今日の受付にありません。"])
        }
        guard let person = place.person else { return Answer(person: nil, records: []) }
        return Answer(
            person: person,
            records: try room.ledger.records(
                of: person, besides: booking, through: room.today, limit: Self.mostRecords))
    }
}

extension BookingPlace {
    /// Whether the day's list has it.
    fileprivate var isOnTheList: Bool { ended == nil || mark == .attended }
}
