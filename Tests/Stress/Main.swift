import Almanac
import Clinic
import Desk
import Glibc
import Ledger

/// Books in a loop over the Desk and prints each booking's number once it is acknowledged, until stopped.
///
///     stress DATABASE FIRST-PHONE [COUNT] [unsynced | early]
///
/// `unsynced` commits without waiting for the disk; `early` prints before it books. Both are controls: the
/// harness that watches this program must notice them.
@main
enum Main {
    static func main() async throws {
        let arguments = CommandLine.arguments
        guard arguments.count >= 3, let phone = Int(arguments[2]) else { exit(2) }
        let options = Set(arguments.dropFirst(3))
        let count = options.compactMap { Int($0) }.first ?? Int.max
        let ledger = try Ledger.open(at: arguments[1], options.contains("unsynced") ? .normal : .full)
        // Any moment at which the test's year can be booked.
        guard let today = CivilDate("2026-04-01") else { exit(2) }
        let desk = LocalDesk(
            ledger, account: .local(user: "stress"), clock: .starting(on: today, at: .noon))
        try await book(count, at: desk, from: phone, early: options.contains("early"))
        try ledger.close()
    }

    /// Each booking is cancelled again, so that seats do not run out: whoever is killed leaves one behind.
    private static func book(_ count: Int, at desk: LocalDesk, from first: Int, early: Bool) async throws {
        var seats: [SeatID] = []
        var last: BookingID?
        for number in 0..<count {
            if seats.isEmpty {
                seats = try await desk.ask(FindOpenings(days: 29)).map(\.seat).shuffled()
            }
            guard let seat = seats.popLast() else { exit(3) }
            let digits = String(10_000_000 + (first + number) % 90_000_000)
            let resident = Resident(kana: "スズキ ハナ", phone: "090" + digits, age: 75)
            if early { say(BookingID((last?.number ?? 0) + 1)) }
            do {
                let booking = try await desk.tell(
                    Book(wish: .seat(seat), resident: resident, newPerson: true),
                    id: Randomness.system.freshID())
                if !early { say(booking.booking) }
                _ = try await desk.tell(Cancel(booking: booking.booking), id: Randomness.system.freshID())
                last = booking.booking
            } catch let refusal as Refusal where refusal.code == .seatTaken {
                continue
            }
        }
    }

    /// One write, so that a line is there whole or not at all.
    private static func say(_ booking: BookingID) {
        let line = Array("\(booking)\n".utf8)
        _ = write(STDOUT_FILENO, line, line.count)
    }
}
