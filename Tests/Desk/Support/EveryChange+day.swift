import Almanac
import Clinic
import Desk
import TestSupport

/// The changes of a venue's day: the queue at the door, closing, paper.
extension EveryChange {
    /// Somebody waits at 仲町's door (1), another has left (2). Booking 6 is a visit without a name at 仲町 on
    /// the 6th, when nothing was planned. 志村's 6th is closed. Line 1 of a paper day has no place.
    static func prepareDay(_ ward: TestWard) async throws {
        try await ward.queue()
        let second = try await ward.queue(party: 2)
        try await ward.tell(LeaveQueue(queued: second.queued))
        try await ward.tell(
            WalkIn(
                venue: TestWard.nakacho, at: TestWard.instant("2026-04-06 11:00"),
                resident: Resident(age: 82),
                unplanned: true))
        try await ward.tell(CloseDay(venue: TestWard.shimura, date: day("2026-04-06")))
        try await ward.tell(DayEnter(venue: TestWard.nakacho, lines: PaperText.lines("11:30 来")))
    }

    static let venueDay = [
        EveryChange(
            change: NameWalkIn(booking: BookingID(6), resident: TestWard.resident("タナカ", 2)),
            other: NameWalkIn(booking: BookingID(6), person: PersonID(1)),
            refused: NameWalkIn(booking: BookingID(1), person: PersonID(1))),
        EveryChange(
            change: JoinQueue(
                venue: TestWard.nakacho, resident: TestWard.resident("タナカ", 2), party: 2),
            other: JoinQueue(venue: TestWard.nakacho), refused: JoinQueue(venue: TestWard.shimura)),
        EveryChange(
            change: ServeQueued(queued: QueuedID(1), resident: TestWard.resident("タナカ", 2)),
            other: ServeQueued(queued: QueuedID(1)), refused: ServeQueued(queued: QueuedID(2))),
        EveryChange(
            change: BookQueued(
                queued: QueuedID(1), wish: TestWard.wish(TestWard.nakacho, "2026-04-11 10:00"),
                resident: TestWard.resident("タナカ", 2)),
            other: BookQueued(
                queued: QueuedID(1), wish: TestWard.wish(TestWard.nakacho, "2026-04-11 10:30"),
                resident: TestWard.resident("タナカ", 2)),
            refused: BookQueued(
                queued: QueuedID(1), wish: TestWard.wish(TestWard.nakacho, "2026-04-11 10:00"))),
        EveryChange(
            change: LeaveQueue(queued: QueuedID(1)), other: LeaveQueue(queued: QueuedID(2)),
            refused: LeaveQueue(queued: QueuedID(9))),
        EveryChange(
            change: RejoinQueue(queued: QueuedID(2)), other: RejoinQueue(queued: QueuedID(9)),
            refused: RejoinQueue(queued: QueuedID(1))),
        EveryChange(
            change: CloseDay(
                venue: TestWard.nakacho, date: day("2026-04-06"), onDuty: ["sato", "田中"],
                opened: time("10:00"), closed: time("15:00"), remarks: "雨", headCount: 2),
            other: CloseDay(venue: TestWard.nakacho, date: day("2026-04-06")),
            refused: CloseDay(venue: TestWard.nakacho)),
        EveryChange(
            change: ReopenDay(venue: TestWard.shimura, date: day("2026-04-06"), reason: "数え直し"),
            other: ReopenDay(venue: TestWard.shimura, date: day("2026-04-06"), reason: "忘れ物"),
            refused: ReopenDay(venue: TestWard.nakacho, date: day("2026-04-06"), reason: "数え直し")),
        EveryChange(
            change: DayEnter(
                venue: TestWard.nakacho, writtenBy: "田中",
                lines: PaperText.lines("10:00 来\n当日 10:05 タナカ 090-1000-1002\n待 10:07\nわからない")),
            other: DayEnter(venue: TestWard.nakacho, lines: PaperText.lines("10:00 来")),
            refused: DayEnter(venue: TestWard.nakacho, lines: [])),
        EveryChange(
            change: SettleUnplaced(line: PaperLineID(1), note: "書き損じ"),
            other: SettleUnplaced(line: PaperLineID(1), note: "書き間違い"),
            refused: SettleUnplaced(line: PaperLineID(9), note: "書き損じ")),
    ]
}
