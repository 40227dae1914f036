import Clinic
import Desk

/// What happens at the venues: people come or stay away, and some just come.
extension Rehearsal {
    mutating func mark(_ seat: SeatID, at venue: VenueID) async throws {
        let entries = try await desk.ask(Day(venue: venue))
        guard let guest = entries.first(where: { $0.seat == seat })?.guest, guest.state == .booked else {
            return
        }
        let fate = Double.random(in: 0..<1, using: &random)
        let value: MarkValue =
            fate < Habit.absent
            ? .absent : fate < Habit.absent + Habit.absentWithNotice ? .absentWithNotice : .attended
        _ = try await unlessRefused(MarkAttendance(booking: guest.booking, value: value))
    }

    mutating func walkIn(_ venue: VenueID) async throws {
        let named = Double.random(in: 0..<1, using: &random) < Habit.walkInsWithName
        let resident = named ? people.randomElement(using: &random)?.resident : nil
        let served = try await unlessRefused(WalkIn(venue: venue, resident: resident ?? Resident()))
        if let served { try await record(served.booking, on: served.date) }
    }
}
