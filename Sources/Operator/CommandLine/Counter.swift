import Almanac
import Clinic
import Desk

/// Where a command stands: the desk before it, the time on the wall, and its way of answering.
struct Counter {
    let desk: any Desk
    let clock: Clock
    let output: Output

    var today: CivilDate { clock.now().date }

    /// The venues, for reading and writing their names.
    func venues() async throws -> [Venue] {
        try await desk.ask(Venues())
    }

    /// The venue a person names.
    func venue(_ text: String) async throws -> Venue {
        let venues = try await venues()
        return try Refusal.field("venue") { () throws(Invalid) in try venues.venue(called: text) }
    }

    /// Makes a change and shows the booking that comes of it, with whoever it might also be.
    ///
    /// - Parameter before: the booking it came from, where its number changes.
    func change<C: Change>(
        _ change: C, _ options: WritingOptions, before: BookingID? = nil
    ) async throws where C.Answer == Booking {
        let booking = try await naming { try await desk.tell(change, id: options.requestID()) }
        let venues = try await venues()
        try output.show(booking) {
            [(before.map { "予約 \($0) → " } ?? "") + BookingWords.line(booking, venues: venues)]
        }
        // The JSON has them all.
        for candidate in booking.candidates where candidate.isTold {
            try output.say(BookingWords.line(candidate))
        }
    }

    /// Runs a body; alternatives it is refused with get their venues' names, for people to read.
    func naming<T>(_ body: () async throws -> T) async throws -> T {
        do {
            return try await body()
        } catch let refusal as Refusal {
            throw NamedRefusal(refusal: refusal, venues: (try? await venues()) ?? [])
        }
    }
}

/// A refusal with the venues that its alternatives name, and the way out where only one command has it.
struct NamedRefusal: Error {
    let refusal: Refusal
    let venues: [Venue]
    var hint: String?
}
