import Almanac
import Clinic
import Ledger

/// What time has settled, and what becomes of seats that are given back.
///
/// There is no daemon: before every change and question what is due is settled, and a seat freed by a change
/// is offered to the waiting list within the same transaction, so that nobody comes in between.
extension WritingRoom {
    /// Ends holds whose time is up and offers their seats to the next.
    func settle() throws {
        for hold in try reading.overdueHolds(at: now) { try end(hold: hold, as: .noAnswer) }
        try offerFreed()
    }

    /// Gives the seat of a hold back, with what came of the offer.
    func end(hold: BookingID, as result: CallTask.Result) throws {
        try ledger.settle(.offer, about: hold, as: result, at: now)
        try ledger.end(hold, .expired, at: now)
    }

    /// Gives a seat back to somebody who has just had it: an offer of it that nobody has been told of, or is
    /// being told of, is no promise yet.
    func reclaim(_ seat: SeatID) throws {
        guard let hold = try reading.hold(on: seat) else { return }
        let calls = try reading.openTasks(about: hold)
        guard !calls.contains(where: { $0.isClaimed(at: now) || !$0.attempts.isEmpty }) else { return }
        try end(hold: hold, as: .withdrawn)
    }

    /// Ends the offers that a person cannot take any more, for they come that day already.
    func endOffers(to person: PersonID, on date: CivilDate) throws {
        for wish in try reading.waitings(of: person, today: today, limit: Self.mostWishes) {
            guard let hold = wish.hold, try reading.place(hold).date == date else { continue }
            try end(hold: hold, as: .withdrawn)
        }
    }

    /// More than anybody may have.
    private static let mostWishes = 20

    /// Takes a wish off the list that has come true, with what is kept for it besides.
    func fulfil(_ wish: WaitingID) throws {
        guard let place = try reading.waiting(wish), !place.hasEnded else { return }
        if let hold = place.hold { try end(hold: hold, as: .withdrawn) }
        try ledger.end(wish, served: true, at: now)
    }

    /// Keeps each seat that has been given back for the first who waits for it, as a call to make.
    func offerFreed() throws {
        guard !ledger.freed.isEmpty else { return }
        let rules = try reading.callRules()
        let holidays = Holidays(official: try reading.officialHolidays())
        while !ledger.freed.isEmpty {
            guard let seat = try reading.seat(ledger.freed.removeFirst()), seat.isOn,
                seat.opensAt.map({ $0 <= now }) ?? true,
                let until = rules.offerEnds(
                    freedAt: now, start: seat.beginsAt, holidays)
            else { continue }
            try offer(seat, until: until, rules)
        }
    }

    private func offer(_ seat: SeatPlace, until: Instant, _ rules: CallRules) throws {
        for waiter in try reading.waiters(for: seat, firstTimersFirst: rules.firstTimersFirst) {
            guard let age = try reading.person(waiter.person)?.age,
                (try? age.check(minimum: seat.minimumAge, on: seat.date, waived: true)) != nil,
                try reading.bookings(of: waiter.person, on: seat.date).isEmpty
            else { continue }
            var hold = NewBooking(
                person: waiter.person, kind: .hold, source: .phone, firstTime: waiter.firstTime,
                ageBand: age.band(on: seat.date), party: waiter.party, request: nil, madeAt: now)
            (hold.caller, hold.waiting, hold.holdUntil) = (waiter.caller, waiter.id, until)
            // Not free after all: somebody has it back.
            guard let held = try ledger.take(oneOf: [seat], for: hold) else { return }
            if let back = try reading.callBack(of: waiter.id) { try ledger.put(back.checked(), for: held) }
            try ledger.addTask(.offer, about: held, at: now)
            return
        }
    }
}
