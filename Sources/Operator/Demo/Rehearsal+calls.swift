import Clinic
import Desk

/// The telephone: residents who ring, and those who are rung.
extension Rehearsal {
    /// Somebody rings, mostly about the venue nearby, and takes one of the next seats.
    mutating func call() async throws {
        guard let caller = people.randomElement(using: &random) else { return }
        let atHome = Double.random(in: 0..<1, using: &random) < Habit.atHome
        let openings = try await desk.ask(FindOpenings(venue: atHome ? caller.home : nil, days: 21))
        guard let chosen = openings.prefix(30).randomElement(using: &random) else {
            _ = try await unlessRefused(
                JoinWaiting(venue: atHome ? caller.home : nil, resident: caller.resident))
            return
        }
        let change = Book(wish: .seat(chosen.seat), resident: caller.resident)
        guard let booking = try await unlessRefused(change) else { return }
        let fate = Double.random(in: 0..<1, using: &random)
        if fate < Habit.cancels {
            _ = try await unlessRefused(Cancel(booking: booking.booking))
        } else if fate < Habit.cancels + Habit.moves, let other = openings.randomElement(using: &random) {
            _ = try await unlessRefused(Move(booking: booking.booking, to: .seat(other.seat)))
        }
    }

    /// Whoever waits is rung about the seats that are kept for them.
    mutating func answerOffers() async throws {
        let claim: ClaimID = randomness.freshID()
        for offer in try await desk.ask(Tasks()) where offer.kind == .offer {
            let claimed = try await unlessRefused(ClaimTask(claim: claim, booking: offer.booking))
            guard let task = claimed?.task else { continue }
            let accepts = Double.random(in: 0..<1, using: &random) < Habit.acceptsOffer
            _ = try await unlessRefused(ReportCall(task: task, result: accepts ? .accepted : .noAnswer))
        }
    }

    /// What a rule refuses does not happen; that is how a year goes. Anything else is a fault.
    func unlessRefused<C: Change>(_ change: C) async throws -> C.Answer? {
        do {
            return try await desk.tell(change, id: randomness.freshID())
        } catch let refusal as Refusal where refusal.code.exitCode == 1 {
            return nil
        }
    }
}
