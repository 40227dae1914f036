import Almanac
import Clinic
import Desk
import TestSupport

/// The changes of the phone desk: people, the waiting list, calls, closures.
extension EveryChange {
    /// Closes seats, lets three wish for some and offers one.
    static func prepareDesk(_ ward: TestWard) async throws {
        try await ward.tell(
            CloseSeats(venue: TestWard.nakacho, date: day("2026-04-14"), span: TimeSpan("10:00-11:00")))
        let booking = try await ward.book("2026-04-16 10:00", "コバヤシ", 4)
        for (kana, number, venue) in [
            ("イトウ", 5, TestWard.nakacho), ("ワタナベ", 6, TestWard.shimura), ("ワタナベ", 6, TestWard.nakacho),
        ] {
            try await ward.tell(JoinWaiting(venue: venue, resident: TestWard.resident(kana, number)))
        }
        try await ward.tell(Cancel(booking: booking.booking))
        try await ward.tell(LeaveWaiting(waiting: WaitingID(3)))
        try await ward.tell(TurnAway())
    }

    static let desk = [
        EveryChange(
            change: CloseSeats(venue: TestWard.nakacho, date: day("2026-04-09")),
            other: CloseSeats(venue: TestWard.nakacho, date: day("2026-04-09"), desk: 1),
            refused: CloseSeats(venue: TestWard.nakacho, date: day("2026-04-12"))),
        EveryChange(
            change: OpenSeats(venue: TestWard.nakacho, date: day("2026-04-14"), desk: 2),
            other: OpenSeats(venue: TestWard.nakacho, date: day("2026-04-14")),
            refused: OpenSeats(venue: TestWard.nakacho, date: day("2026-04-16"))),
        EveryChange(
            change: Restore(booking: BookingID(4)), other: Restore(booking: BookingID(3)),
            refused: Restore(booking: BookingID(2))),
        EveryChange(
            change: AddPerson(resident: TestWard.resident("タナカ", 2)),
            other: AddPerson(resident: TestWard.resident("タナカ", 3)),
            refused: AddPerson(resident: Resident())),
        EveryChange(
            change: CorrectPerson(
                person: PersonID(1), resident: Resident(kana: "タナベ", phone: "3958-4321", name: "田辺", age: 80),
                reach: "ファクスで", note: "つえ", secret: true),
            other: CorrectPerson(person: PersonID(1), note: "つえ"),
            refused: CorrectPerson(person: PersonID(99), note: "つえ")),
        EveryChange(
            change: JoinWaiting(weekdays: fourDays, resident: TestWard.resident("タナカ", 2), party: 2),
            other: JoinWaiting(weekdays: fourDays, resident: TestWard.resident("タナカ", 2)),
            refused: JoinWaiting(venue: TestWard.nakacho, person: PersonID(5))),
        EveryChange(
            change: LeaveWaiting(waiting: WaitingID(1)), other: LeaveWaiting(waiting: WaitingID(2)),
            refused: LeaveWaiting(waiting: WaitingID(3))),
        EveryChange(
            change: RejoinWaiting(waiting: WaitingID(3)), other: RejoinWaiting(waiting: WaitingID(2)),
            refused: RejoinWaiting(waiting: WaitingID(1))),
        EveryChange(
            change: ClaimTask(claim: claim), other: ClaimTask(claim: claim, booking: BookingID(3)),
            refused: nil),
        EveryChange(
            change: ReportCall(task: TaskID(2), result: .accepted, limitWaiver: "通訳と来るため"),
            other: ReportCall(task: TaskID(2), result: .declined),
            refused: ReportCall(task: TaskID(2), result: .person)),
        EveryChange(
            change: TurnAway(venue: TestWard.nakacho, first: day("2026-04-09"), part: .morning, people: 2),
            other: TurnAway(venue: TestWard.nakacho), refused: TurnAway(people: 0)),
        EveryChange(
            change: UndoTurnAway(turnedAway: TurnedAwayID(1)),
            other: UndoTurnAway(turnedAway: TurnedAwayID(2)),
            refused: UndoTurnAway(turnedAway: TurnedAwayID(9))),
    ]

    private static let fourDays: Set<Weekday> = [.saturday, .tuesday, .thursday, .monday]
    private static let claim = ClaimID("00000000-0000-4000-8000-000000000001")!
}
