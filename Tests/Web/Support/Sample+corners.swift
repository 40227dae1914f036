import Almanac
import Clinic
import Desk
import TestSupport

/// What the samples of 相談コーナー need: corner 1 is today, with a tap and 5 on paper (1); corner 2 is cancelled.
func prepareCorners(_ ward: TestWard) async throws {
    try await ward.tell(Samples.corner("2026-04-07", team: 1))
    try await ward.tell(Samples.corner("2026-04-12"))
    try await ward.tell(CancelCornerDay(corner: CornerID(2), reason: "雨のため"))
    let tap = CornerTap(id: Samples.tap(1), ageBand: .from75, gender: .female, topic: Slug("line"))
    try await ward.tell(CountCorner(corner: CornerID(1), taps: [tap]))
    try await ward.tell(TallyCorner(corner: CornerID(1), people: 5))
}

extension Samples {
    /// 区民まつり on a date, from 10:00 to 16:00.
    static func corner(_ date: String, team: Int? = nil) -> NewCornerDay {
        NewCornerDay(
            title: "区民まつり", place: "グリーンホール前", date: CivilDate(date)!, hours: TimeSpan("10:00-16:00")!,
            team: team)
    }

    /// The id of a tap that only this number has.
    static func tap(_ number: Int) -> CornerTapID { CornerTapID(requestID(0xC0000 + number).text)! }

    private static func count(_ corner: Int64, _ taps: [CornerTap]) -> CountCorner {
        CountCorner(corner: CornerID(corner), taps: taps)
    }

    static let corners: [Sample<any Question>] = [
        sample(CornerPreview(date: CivilDate("2026-04-18")!)), sample(CornerDays()),
        sample(ShowCorner(corner: CornerID(1)), ShowCorner(corner: CornerID(99))),
    ]

    static let cornerChanges: [Sample<any Change>] = [
        sample(corner("2026-04-16", team: 1), corner("2026-04-07")),
        sample(
            count(
                1,
                [
                    CornerTap(
                        id: tap(2), happenedAt: TestWard.instant("2026-04-07 10:08"), ageBand: .from60,
                        gender: .other, topic: Slug("maps")),
                    CornerTap(id: tap(3), takesBack: tap(1)), CornerTap(id: tap(1)),
                ]), count(99, [CornerTap(id: tap(4))])),
        sample(
            TallyCorner(corner: CornerID(1), people: 12, replaces: TallyID(1)),
            TallyCorner(corner: CornerID(1), people: 13)),
        sample(
            CancelCornerDay(corner: CornerID(1), reason: "雨のため"),
            CancelCornerDay(corner: CornerID(2), reason: "雨のため")),
        sample(RestoreCornerDay(corner: CornerID(2)), RestoreCornerDay(corner: CornerID(3))),
    ]
}
