import Almanac
import Clinic
import Desk
import TestSupport

/// The changes of 相談コーナー.
extension EveryChange {
    /// Corner 1 is today, with one tap and 5 on paper (1); corner 2 of the 12th is cancelled.
    static func prepareCorners(_ ward: TestWard) async throws {
        try await ward.tell(TestWard.corner("2026-04-07", team: 1))
        let second = try await ward.tell(TestWard.corner("2026-04-12"))
        try await ward.tell(CancelCornerDay(corner: second.corner, reason: "雨のため"))
        try await ward.tell(CountCorner(corner: CornerID(1), taps: [CornerTap(id: TestWard.tap(1))]))
        try await ward.tell(TallyCorner(corner: CornerID(1), people: 5))
    }

    static let corners = [
        EveryChange(
            change: TestWard.corner("2026-04-18", team: 2), other: TestWard.corner("2026-04-18"),
            refused: TestWard.corner("2026-04-07")),
        EveryChange(
            change: CancelCornerDay(corner: CornerID(1), reason: "雨のため"),
            other: CancelCornerDay(corner: CornerID(1), reason: "風のため"),
            refused: CancelCornerDay(corner: CornerID(2), reason: "雨のため")),
        EveryChange(
            change: RestoreCornerDay(corner: CornerID(2)), other: RestoreCornerDay(corner: CornerID(1)),
            refused: RestoreCornerDay(corner: CornerID(1))),
        EveryChange(
            change: CountCorner(
                corner: CornerID(1),
                taps: [
                    CornerTap(
                        id: TestWard.tap(2), happenedAt: TestWard.instant("2026-04-07 10:08"),
                        ageBand: .from75, gender: .other, topic: TestWard.code("line")),
                    CornerTap(id: TestWard.tap(3), takesBack: TestWard.tap(1)),
                ]),
            other: CountCorner(corner: CornerID(1), taps: [CornerTap(id: TestWard.tap(4))]),
            refused: CountCorner(corner: CornerID(9), taps: [CornerTap(id: TestWard.tap(4))])),
        EveryChange(
            change: TallyCorner(corner: CornerID(1), people: 12, replaces: TallyID(1)),
            other: TallyCorner(corner: CornerID(1), people: 13, replaces: TallyID(1)),
            refused: TallyCorner(corner: CornerID(1), people: 12)),
    ]
}
