import Almanac
import Clinic
import Desk
import TestSupport

/// The steps of venue staff: the queue at the door, closing days, paper, names that come later.
extension Walk {
    /// Takes one of these steps, drawn by weight; its name.
    mutating func takeDayStep() async throws -> String {
        switch Int.random(in: 0..<12, using: &random) {
        case 0..<3: try await joinQueue()
        case 3..<7: try await endQueue()
        case 7: try await rejoinQueue()
        case 8: try await closeDay()
        case 9..<11: try await enterPaper()
        default: try await nameWalkIn()
        }
    }

    private mutating func joinQueue() async throws -> String {
        let join = JoinQueue(
            venue: venue(),
            resident: Bool.random(using: &random) ? resident() : Resident(age: pick([nil, 70])),
            party: pick([1, 2]))
        if let entry = try await tell(join) { queued.append(entry) }
        return "join queue"
    }

    /// A late entry, or any number.
    private mutating func entry() -> QueuedID {
        queued.suffix(2).randomElement(using: &random)?.queued
            ?? QueuedID(Int64.random(in: 1...3, using: &random))
    }

    private mutating func endQueue() async throws -> String {
        if Int.random(in: 0..<4, using: &random) > 0 { _ = try await joinQueue() }
        let entry = entry()
        switch Int.random(in: 0..<3, using: &random) {
        case 0:
            let at = queued.first { $0.queued == entry }?.arrivedAt
            let serve = ServeQueued(queued: entry, at: Bool.random(using: &random) ? nil : at)
            if let booking = try await tell(serve) { bookings.append(booking) }
        case 1:
            let free = try await ward.ask(FindOpenings(days: 14)).randomElement(using: &random)
            let wish = free.map { SeatWish.seat($0.seat) } ?? .seat(SeatID(1))
            let book = BookQueued(queued: entry, wish: wish, resident: resident(), limitWaiver: "通訳と来るため")
            if let booking = try await tell(book) { bookings.append(booking) }
        default: _ = try await tell(LeaveQueue(queued: entry, undone: Bool.random(using: &random)))
        }
        return "end queue"
    }

    private mutating func rejoinQueue() async throws -> String {
        if Bool.random(using: &random) { _ = try await joinQueue() }
        let entry = entry()
        if Int.random(in: 0..<4, using: &random) > 0 { _ = try await tell(LeaveQueue(queued: entry)) }
        _ = try await tell(RejoinQueue(queued: entry))
        return "rejoin queue"
    }

    /// A day that is over or on, all of whose people are said to be unknown, as a rule; often opened again.
    private mutating func closeDay() async throws -> String {
        let open = (try? await ward.ask(OpenDays()))?.randomElement(using: &random)
        let isKnown = Bool.random(using: &random)
        let venue = isKnown ? open?.venue ?? venue() : venue()
        let date = isKnown ? open?.date ?? date() : date()
        for entry in (try? await ward.ask(DoorQueue(venue: venue, date: date))) ?? []
        where isKnown && entry.state == .waiting {
            _ = try await tell(LeaveQueue(queued: entry.queued))
        }
        let unmarked = (try? await ward.ask(ReportDay(venue: venue, date: date)))?.unmarked ?? []
        let close = CloseDay(
            venue: venue, date: date, remarks: pick([nil, "雨"]), headCount: pick([nil, 3]),
            unknown: Int.random(in: 0..<4, using: &random) > 0 ? unmarked : [])
        _ = try await tell(close)
        if Bool.random(using: &random) {
            _ = try await tell(ReopenDay(venue: venue, date: date, reason: "数え直し"))
        }
        return "close day"
    }

    /// A few lines, sense and nonsense; what has no place is settled, as a rule.
    private mutating func enterPaper() async throws -> String {
        let lines = (0..<3).map { _ in
            pick([
                "10:00 来", "10:30 欠", "13:00 欠連", "当日 14:10 78歳", "当日 14:20 ヤマダ ジロウ 3958-1234", "待 14:30",
                "当日 25:00", "10:00 来 サトウ", "予約\(booking()) 来",
            ])
        }
        let sheet = DayEnter(
            venue: venue(), date: ward.clock.clock.now().date.adding(days: pick([0, 0, -1, 1])),
            lines: PaperText.lines(lines.joined(separator: "\n")), unplanned: Bool.random(using: &random))
        let outcomes = try await tell(sheet) ?? []
        bookings += try await ward.shown(outcomes.compactMap(\.booking))
        let line = outcomes.first { $0.result == .unplaced }?.line ?? PaperLineID(1)
        _ = try await tell(SettleUnplaced(line: line, note: "書き損じ"))
        return "enter paper"
    }

    private mutating func nameWalkIn() async throws -> String {
        if Bool.random(using: &random) {
            if let visit = try await tell(WalkIn(venue: venue(), unplanned: true)) { bookings.append(visit) }
        }
        _ = try await tell(NameWalkIn(booking: booking(), resident: resident()))
        return "name walk-in"
    }
}

extension TestWard {
    /// Bookings as they are shown.
    fileprivate func shown(_ bookings: [BookingID]) async throws -> [Booking] {
        var shown: [Booking] = []
        for booking in bookings {
            if let booking = try await ask(ShowBooking(booking: booking)).booking { shown.append(booking) }
        }
        return shown
    }
}
