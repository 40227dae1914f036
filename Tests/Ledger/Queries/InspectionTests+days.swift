import Almanac
import Clinic
import Desk
import Foundation
import TestSupport
import Testing

@testable import Ledger

/// A venue's day, and what can be wrong with it.
extension InspectionTests {
    /// On the first day two came to the door and left (entries 1 and 2, this from paper), and it is closed.
    static func makeDay(_ ward: TestWard) async throws {
        ward.at("2026-04-06 10:00")
        let shimura = TestWard.shimura
        try await ward.tell(JoinQueue(venue: shimura))
        try await ward.tell(DayEnter(venue: shimura, lines: PaperText.lines("待 10:00")))
        for entry in 1...2 { try await ward.tell(LeaveQueue(queued: QueuedID(Int64(entry)))) }
        try await ward.tell(CloseDay(venue: shimura))
        ward.at("2026-04-01 09:00")
    }

    /// Entry 1 of the queue has left, with note 1; closing 1 is of the same day; line 1 of paper is entry 2.
    static let days = [
        Damage(
            "somebody who left, and no note says so", red: ["queue-unlike-its-end"],
            "UPDATE turnedAway SET withdrawnAt = 5 WHERE id = 1"),
        Damage(
            "somebody who waits where the day is closed", red: ["waiting-after-closing"],
            "UPDATE queue SET endedAt = NULL, endReason = NULL, turnedAway = NULL"),
        Damage(
            "a wait that nobody entered", red: ["days-without-journal"],
            "UPDATE queue SET request = 'nobody'"
        ),
        Damage(
            "a closing that nobody did", red: ["days-without-journal"],
            "UPDATE dayClosing SET request = 'nobody'"),
        Damage(
            "a paper day that nobody typed", red: ["days-without-journal"],
            "UPDATE paperSheet SET request = 'nobody'"),
        Damage(
            "a line of paper without a place", red: ["paper-unplaced"],
            "UPDATE paperLine SET fault = 'unreadable', queue = NULL"),
    ]
}
