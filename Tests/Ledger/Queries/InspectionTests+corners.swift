import Almanac
import Clinic
import Desk
import Foundation
import TestSupport
import Testing

@testable import Ledger

/// 相談コーナー, and what can be wrong with them.
extension InspectionTests {
    /// Corner 1 of the first day has one tap, 3 on paper and one tap taken back; corner 2 is cancelled.
    static func makeCorners(_ ward: TestWard) async throws {
        ward.at("2026-04-06 10:00")
        for date in ["2026-04-06", "2026-04-12"] {
            try await ward.tell(
                NewCornerDay(
                    title: "区民まつり", place: "グリーンホール前", date: CivilDate(date)!,
                    hours: TimeSpan("10:00-16:00")!))
        }
        try await ward.tell(CancelCornerDay(corner: CornerID(2), reason: "雨のため"))
        let taps = (1...2).map { CornerTapID("00000000-0000-4000-8000-00000000000\($0)")! }
        let back = CornerTapID("00000000-0000-4000-8000-000000000003")!
        try await ward.tell(
            CountCorner(
                corner: CornerID(1),
                taps: taps.map { CornerTap(id: $0) } + [CornerTap(id: back, takesBack: taps[1])]))
        try await ward.tell(TallyCorner(corner: CornerID(1), people: 3))
        ward.at("2026-04-01 09:00")
    }

    /// A tap of corner 1 by a request that the journal knows, unless another is named.
    private static func tap(takingBack back: String = "NULL", request: String = "request") -> String {
        """
        INSERT INTO cornerCount (id, day, takesBack, happenedAt, arrivedAt, account, request)
        SELECT '00000000-0000-4000-8000-000000000009', 1, \(back), 5, 5, 'test', \(request)
        FROM journal WHERE id = 2
        """
    }

    static let corners = [
        Damage(
            "a corner day that nobody fixed", red: ["corners-without-journal"],
            "UPDATE cornerDay SET request = 'nobody' WHERE id = 2"),
        Damage("a tap that nobody sent", red: ["corners-without-journal"], tap(request: "'nobody'")),
        Damage(
            "a tally that nobody entered", red: ["corners-without-journal"],
            """
            INSERT INTO cornerTally (day, people, replaces, account, request, enteredAt)
            VALUES (1, 4, 1, 'test', 'nobody', 5)
            """),
        Damage(
            "people counted on a cancelled day", red: ["counted-on-cancelled-days"],
            "UPDATE cornerDay SET cancelledAt = 5 WHERE id = 1"),
        Damage(
            "a tap taken back that never came", red: ["taken-back-and-never-counted"],
            tap(takingBack: "'00000000-0000-4000-8000-00000000000a'")),
        Damage(
            "what takes a tap back taken back itself", red: ["taken-back-and-never-counted"],
            tap(takingBack: "'00000000-0000-4000-8000-000000000003'")),
    ]
}
