import Almanac
import Clinic
import Desk
import Foundation
import Ledger
import TestSupport

/// Three months of a ward drawn from a seed, on files: `now.sqlite`, in which April and May have been closed
/// and corrected since, and `then.sqlite`, as it was when they were closed.
enum RandomWard {
    static func write(seed: UInt64, to folder: URL) async throws {
        let (now, then) = (
            folder.appendingPathComponent("now.sqlite").path,
            folder.appendingPathComponent("then.sqlite").path
        )
        try Ledger.create(at: now).close()
        let ledger = try Ledger.open(at: now, .normal)
        var months = try await BusyMonths(
            seed: seed, counting: seed.isMultiple(of: 2) ? .bookings : .people,
            through: TestWard.instant("2026-06-21 00:00").date, in: ledger)
        try await months.bringInPaper()
        try ledger.close()
        try FileManager.default.copyItem(atPath: now, toPath: then)
        let later = try Ledger.open(at: now, .normal)
        months.goOn(in: later)
        try await months.close()
        try await months.correct()
        try later.close()
    }
}
