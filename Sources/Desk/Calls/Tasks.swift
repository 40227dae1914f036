import Almanac
import Clinic
import Ledger

/// 電話連絡の一覧: the calls to make, the most urgent first.
package struct Tasks: Question {
    package static let name = "tasks"
    package static let roles = Role.front

    /// Only those about this person.
    package let person: PersonID?

    package init(person: PersonID? = nil) {
        self.person = person
    }

    package func answer(_ room: ReadingRoom) throws -> [CallTask] {
        try room.ledger.callsToMake(of: person, for: room.account, at: room.now).map {
            $0.shown(at: room.now)
        }
    }
}

extension CallTask: ShowsPerson {
    package var shownPerson: PersonID? { person }
}

extension Reading {
    /// The calls to make, the most urgent first: offers by the time they end, then by when the consultation
    /// begins, those that have been tried last.
    func callsToMake(
        of person: PersonID? = nil, for account: Account, at now: Instant
    ) throws -> [TaskPlace] {
        let rules = try callRules()
        let holidays = Holidays(official: try officialHolidays())
        let due = try dueReminders(
            rules.reminders, at: now, through: rules.lastReminded(today: now.date, holidays))
        let family = try person.map { try Set(self.family(of: $0)) }
        return try (openTasks(at: now) + due)
            .filter { account.covers($0.booking.venue) }
            .filter { task in
                family.map { family in task.booking.person.map(family.contains) == true } ?? true
            }
            .sorted { $0.urgency < $1.urgency }
    }

    /// The open calls about a booking.
    func openTasks(about booking: BookingID) throws -> [TaskPlace] {
        try tasks(about: booking).filter { !$0.isSettled }
    }
}

extension TaskPlace {
    /// How long somebody may be ringing before another operator gets the call: a closed terminal must not
    /// keep it for ever.
    private static let claimMinutes = 15

    /// Whether somebody is ringing just now.
    func isClaimed(at now: Instant, besides own: ClaimID? = nil) -> Bool {
        guard let claim, claim != own, let claimedAt else { return false }
        return claimedAt.adding(minutes: Self.claimMinutes) > now
    }

    /// What is rung first compares less.
    fileprivate var urgency: Urgency {
        Urgency(
            kind: CallTask.Kind.allCases.firstIndex(of: kind) ?? 0, attempts: attempts.count,
            by: (kind == .offer ? booking.holdUntil : booking.beginsAt) ?? Instant(booking.date, .midnight),
            booking: booking.id)
    }

    func shown(at now: Instant) -> CallTask {
        CallTask(
            task: id, kind: kind, booking: booking.id, person: booking.person, venue: booking.venue,
            date: booking.date, start: booking.start, until: booking.holdUntil, attempts: attempts,
            claimed: isClaimed(at: now))
    }
}

private struct Urgency: Comparable {
    let kind: Int
    let attempts: Int
    let by: Instant
    let booking: BookingID

    static func < (left: Urgency, right: Urgency) -> Bool {
        (left.kind, left.attempts, left.by, left.booking) < (
            right.kind, right.attempts, right.by, right.booking
        )
    }
}
