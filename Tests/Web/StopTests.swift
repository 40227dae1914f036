import Clinic
import Desk
import Foundation
import Ledger
import Logging
import ServiceLifecycle
import Synchronization
import TestSupport
import Testing

@testable import Operator
@testable import Web

/// Stopping: what was acknowledged stays, what has begun is answered, and it ends in time.
@Suite("Stopping the service", .serialized, .timeLimit(.minutes(10)))
struct StopTests {
    /// Bookings come as fast as they can from several people while the service is told to stop, three times
    /// over the same database.
    @Test func noAcknowledgedWriteIsLost() async throws {
        try await withScratchFolder { folder in
            let path = folder.file("ward.sqlite")
            var acknowledged: Set<BookingID> = []
            for round in 1...3 {
                let ledger = try Ledger.serve(at: path)
                let ward = TestWard(ledger, seed: UInt64(round))
                if round == 1 { try await ward.tell(ward.applyPlan { $0.venues[0].consultation.desks = 20 }) }
                let found = try await booked(round, before: ward)
                #expect(found.count > 5, "round \(round) was under no load: \(found.count)")
                acknowledged.formUnion(found)
                try ledger.close()
                // Then a look at the file finds each of them
                let after = try LocalDesk.open(at: path, account: Account(id: "later", roles: Role.all))
                for booking in acknowledged {
                    #expect(try await after.ask(ShowBooking(booking: booking)).booking?.booking == booking)
                }
                try after.close()
            }
        }
    }

    /// What was acknowledged before the service ended.
    private func booked(_ round: Int, before ward: TestWard) async throws -> Set<BookingID> {
        let front = Front(ward: ward)
        let acknowledged = Acknowledged()
        let seats = try await ward.ask(FindOpenings(days: 20)).map(\.seat)
        let clients = try await front.live { port in
            let clients = (0..<4).map { client in
                Task {
                    let desk = remoteDesk(port)
                    for (number, seat) in seats.enumerated() where number % 4 == client {
                        let resident = Resident(
                            kana: "サトウ", phone: "090-\(1000 + round)-\(1000 + number)", age: 75)
                        let book = Book(wish: .seat(seat), resident: resident, newPerson: true)
                        let id = requestID(round * 100_000 + number)
                        guard let booking = try? await desk.tell(book, id: id) else { return }
                        acknowledged.add(booking.booking)
                    }
                }
            }
            try await Task.sleep(for: .milliseconds(1500))
            return clients
        }
        for client in clients { await client.value }
        return acknowledged.all
    }

    /// A request that has begun is answered; one that takes longer than the stated time is given up.
    @Test(arguments: [(300, true), (20_000, false)])
    func itEndsWithinTheStatedTime(milliseconds: Int, answered: Bool) async throws {
        let usual = Front(ward: try await sampleWard())
        let began = AsyncStream.makeStream(of: Void.self)
        let slow = Backing(desk: usual.backing.desk, door: Door(usual.ward.desk)) { token in
            began.continuation.yield()
            try await Task.sleep(for: .milliseconds(milliseconds))
            return try await usual.backing.account(token)
        }
        var front = Front(ward: usual.ward, other: slow)
        front.settings.limits.stop = .seconds(2)
        let begin = Mutex(ContinuousClock.now)
        let asked = try await front.live { port in
            let asked = Task { try await remoteDesk(port).ask(Venues()).count }
            _ = await began.stream.first { _ in true }
            begin.withLock { $0 = .now }
            return asked
        }
        let taken = begin.withLock { $0.duration(to: .now) }
        #expect((try? await asked.value) == (answered ? 2 : nil))
        #expect(taken < .seconds(6), "\(taken)")
    }

    /// The program's own way, with a real signal.
    @Test(arguments: [SIGTERM, SIGINT])
    func aSignalEndsIt(signal: Int32) async throws {
        await #expect(processExitsWith: .success) { [signal = signal as Int32] in
            let front = Front(ward: try await sampleWard())
            try await Serving.run(front.backing, front.settings, logger: front.logger) { _ in
                kill(getpid(), signal)
            }
        }
    }

    @Test func aPortThatIsTakenIsRefused() async throws {
        let front = Front(ward: try TestWard())
        try await front.live { port in
            var settings = front.settings
            settings.port = port
            let refusal = try await #require(throws: Refusal.self) {
                try await Serving.run(front.backing, settings, logger: front.logger) { _ in }
            }
            #expect(refusal.code == .systemFailed && refusal.message.contains(String(port)))
        }
    }
}

/// The bookings that clients have been told of.
private final class Acknowledged: Sendable {
    private let bookings = Mutex<Set<BookingID>>([])
    var all: Set<BookingID> { bookings.withLock { $0 } }
    func add(_ booking: BookingID) { bookings.withLock { _ = $0.insert(booking) } }
}
