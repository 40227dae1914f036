import Almanac
import Clinic
import Desk
import TestSupport

/// What the samples of a venue's day need: entries 1, 3 and 4 wait at 仲町's door, 2 has left; booking 6 is a
/// visit without a name at 仲町 on the 6th, when nothing was planned; 志村's 6th is closed; line 1 of a paper day
/// has no place.
func prepareDay(_ ward: TestWard) async throws {
    for _ in 1...4 { try await ward.tell(JoinQueue(venue: TestWard.nakacho)) }
    try await ward.tell(LeaveQueue(queued: QueuedID(2)))
    try await ward.tell(
        WalkIn(
            venue: TestWard.nakacho, at: TestWard.instant("2026-04-06 11:00"), resident: Resident(age: 82),
            unplanned: true))
    try await ward.tell(CloseDay(venue: TestWard.shimura, date: CivilDate("2026-04-06")!, onDuty: ["sato"]))
    try await ward.tell(DayEnter(venue: TestWard.nakacho, lines: PaperText.lines("11:30 来")))
    try await prepareCorners(ward)
}

extension Samples {
    private static let (sixth, sunday) = (CivilDate("2026-04-06")!, CivilDate("2026-04-05")!)
    private static let (nakacho, shimura) = (TestWard.nakacho, TestWard.shimura)

    static let day: [Sample<any Question>] = [
        sample(DoorQueue(venue: nakacho), DoorQueue(venue: VenueID("nowhere")!)),
        sample(Cancelled(venue: nakacho), Cancelled(venue: VenueID("nowhere")!)),
        sample(OpenDays(since: CivilDate("2026-04-01")), OpenDays(venue: VenueID("nowhere")!)),
        sample(UnplacedLines(), UnplacedLines(venue: VenueID("nowhere")!)),
        sample(ReportDay(venue: shimura, date: sixth), ReportDay(venue: nakacho, date: sunday)),
    ]

    static let dayChanges: [Sample<any Change>] = [
        sample(
            NameWalkIn(booking: BookingID(6), resident: TestWard.resident("モリ", 11)),
            NameWalkIn(booking: BookingID(1), person: PersonID(1))),
        sample(
            JoinQueue(venue: nakacho, resident: TestWard.resident("ハヤシ", 12), party: 2),
            JoinQueue(venue: nakacho, party: 0)),
        sample(ServeQueued(queued: QueuedID(1)), ServeQueued(queued: QueuedID(2))),
        sample(
            BookQueued(
                queued: QueuedID(3), wish: TestWard.wish(nakacho, "2026-04-11 13:00"),
                resident: TestWard.resident("キムラ", 13)),
            BookQueued(queued: QueuedID(99), wish: TestWard.wish(nakacho, "2026-04-11 13:00"))),
        sample(LeaveQueue(queued: QueuedID(4)), LeaveQueue(queued: QueuedID(99))),
        sample(RejoinQueue(queued: QueuedID(2)), RejoinQueue(queued: QueuedID(99))),
        sample(
            CloseDay(
                venue: nakacho, date: sixth, onDuty: ["佐藤"], opened: CivilTime("10:00"),
                closed: CivilTime("15:00"), remarks: "雨", headCount: 2),
            CloseDay(venue: nakacho)),
        sample(
            ReopenDay(venue: shimura, date: sixth, reason: "数え直し"),
            ReopenDay(venue: nakacho, reason: "数え直し")),
        sample(
            DayEnter(venue: nakacho, writtenBy: "佐藤", lines: PaperText.lines("当日 10:05 78歳\nわからない")),
            DayEnter(venue: nakacho, lines: [])),
        sample(
            SettleUnplaced(line: PaperLineID(1), note: "書き損じ"),
            SettleUnplaced(line: PaperLineID(99), note: "書き損じ")),
    ]
}
