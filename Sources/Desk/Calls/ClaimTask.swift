import Almanac
import Clinic
import Ledger

/// The next call for one prompt, which no other prompt gets meanwhile; or the call about one booking, for the
/// person has rung by themselves.
package struct ClaimTask: Change {
    package static let name = "claim-task"
    package static let roles = Role.front

    /// The prompt's own, for as long as it runs.
    package let claim: ClaimID
    /// The next in order where nil.
    package let booking: BookingID?

    package init(claim: ClaimID, booking: BookingID? = nil) {
        self.claim = claim
        self.booking = booking
    }

    /// The call; nil where there is none to make now.
    package struct Answer: Hashable, Codable, Sendable {
        package let task: TaskID?
        package let booking: BookingID?
        package let person: PersonID?
    }

    package func perform(_ room: WritingRoom) throws -> Answer {
        guard let next = try next(room) else { return Answer(task: nil, booking: nil, person: nil) }
        let task = try next.id ?? room.ledger.addTask(next.kind, about: next.booking.id, at: room.now)
        try room.ledger.claim(task, by: claim, at: room.now)
        return Answer(task: task, booking: next.booking.id, person: next.booking.person)
    }

    private func next(_ room: WritingRoom) throws -> TaskPlace? {
        let calls = try room.reading.callsToMake(for: room.account, at: room.now)
        if let booking { return calls.first { $0.booking.id == booking } }
        // What this prompt has begun it ends first.
        return calls.first { $0.claim == claim }
            ?? calls.first { call in
                !call.isClaimed(at: room.now, besides: claim) && call.restUntil.map { $0 <= room.now } ?? true
            }
    }
}
