import Almanac
import Clinic
import Desk
import Ledger
import TestSupport

extension TestWard {
    /// 仲町 on 7 April at 10:05, with somebody on every seat (bookings 1 to 8) but those left free.
    static func busy(free: [String] = [], at moment: String = "2026-04-07 10:05") async throws -> TestWard {
        let ward = try await TestWard.planned()
        let starts = ["10:00", "10:30", "11:00", "11:30", "13:00", "13:30", "14:00", "14:30"]
        for (number, start) in starts.enumerated() where !free.contains(start) {
            try await ward.book("2026-04-07 \(start)", "キャク", 20 + number)
        }
        ward.at(moment)
        return ward
    }

    /// Somebody comes to 仲町's door and takes a ticket.
    @discardableResult
    func queue(_ resident: Resident = Resident(), party: Int = 1) async throws -> Queued {
        try await tell(JoinQueue(venue: TestWard.nakacho, resident: resident, party: party))
    }

    /// The queue at 仲町 now.
    func queued() async throws -> [Queued] {
        try await ask(DoorQueue(venue: TestWard.nakacho))
    }

    /// Marks everybody of a day with the same.
    func markAll(_ value: MarkValue = .attended, on date: String = "2026-04-07") async throws {
        for entry in try await ask(Day(venue: TestWard.nakacho, date: day(date))) {
            guard let guest = entry.guest, guest.state == .booked else { continue }
            try await tell(MarkAttendance(booking: guest.booking, value: value))
        }
    }

    /// 仲町's day report.
    func report(_ date: String = "2026-04-07") async throws -> DayReport {
        try await ask(ReportDay(venue: TestWard.nakacho, date: day(date)))
    }
}
