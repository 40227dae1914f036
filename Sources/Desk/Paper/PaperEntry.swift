import Almanac
import Clinic
import Ledger

/// A paper day while it is typed in: finds each line its place.
struct PaperEntry {
    let venue: Venue
    let date: CivilDate
    let unplanned: Bool
    let room: WritingRoom

    /// How long before their time somebody may be there, in minutes.
    private static let earlyMinutes = 60

    /// What a line says, apart from where on the sheet it says it: equal for the same line typed again.
    func words(of line: PaperLine) throws -> String {
        let same = PaperLine(
            number: 1, said: line.kind == .unreadable ? line.said : "", kind: line.kind, start: line.start,
            desk: line.desk, booking: line.booking, mark: line.mark, at: line.at, kana: line.kana,
            phone: line.phone, age: line.age, party: line.party)
        return "\(venue.id) \(date) \(try StableJSON.text(same))"
    }

    /// Writes what a line says. A rule that is in its way leaves nothing of it behind, and says which.
    func place(_ line: PaperLine) throws -> PaperPlace {
        do {
            return try room.ledger.attempt { try write(line) }
        } catch let fault as Unplaced {
            return PaperPlace(fault: fault.fault)
        } catch let refusal as Refusal {
            return PaperPlace(fault: refusal.code == .noSession ? .noSession : .badValue)
        }
    }

    /// Why a line has no place.
    private struct Unplaced: Error {
        let fault: PaperFault
    }

    private func write(_ line: PaperLine) throws -> PaperPlace {
        try Party.check(line.party)
        switch line.kind {
        case .seat: return try mark(bookingOnSeat(of: line), line)
        case .booking: return try mark(named(by: line), line)
        case .walkIn: return try walkIn(line)
        case .queue: return try wait(line)
        case .unreadable: throw Unplaced(fault: .unreadable)
        }
    }

    private func bookingOnSeat(of line: PaperLine) throws -> BookingPlace {
        guard let start = line.start else { throw Unplaced(fault: .unreadable) }
        guard try room.reading.consultation(at: venue.id, on: date) != nil else {
            throw Unplaced(fault: .noSession)
        }
        let seats = try room.reading.seats(at: venue.id, on: date, from: start).filter {
            line.desk == nil || $0.desk == line.desk
        }
        guard !seats.isEmpty else { throw Unplaced(fault: .noSeat) }
        let live = try room.reading.live(on: seats.map(\.seat)).filter { $0.kind != .hold }
        let fitting = try live.filter { try isCalled(line.kana, $0) }
        guard let booking = fitting.first else {
            throw Unplaced(fault: live.isEmpty ? .noBooking : .contradiction)
        }
        guard fitting.count == 1 else { throw Unplaced(fault: .severalBookings) }
        return booking
    }

    private func named(by line: PaperLine) throws -> BookingPlace {
        guard let id = line.booking, let place = try room.reading.booking(id), place.kind != .hold,
            place.venue == venue.id, place.date == date
        else { throw Unplaced(fault: .noBooking) }
        guard try isCalled(line.kana, place) else { throw Unplaced(fault: .contradiction) }
        return place
    }

    /// Whether a booking can be of somebody of that name; without one it can.
    private func isCalled(_ kana: String?, _ place: BookingPlace) throws -> Bool {
        guard let kana, let person = try place.person.flatMap({ try room.reading.person($0) }) else {
            return true
        }
        let said = try Refusal.field("kana") { () throws(Invalid) in try Kana(kana) }
        return NameKey(said).text == person.nameKey
    }

    private func mark(_ place: BookingPlace, _ line: PaperLine) throws -> PaperPlace {
        guard let value = line.mark, value != .cleared, let time = line.at ?? line.start ?? place.start
        else { throw Unplaced(fault: .unreadable) }
        // People come early, but nobody has come who is to come much later.
        let at = Instant(date, time)
        guard value != .attended || at <= room.now.adding(minutes: Self.earlyMinutes) else {
            throw Unplaced(fault: .badValue)
        }
        let current = try room.reading.currentMark(of: place.id)
        if place.mark == value { return PaperPlace(booking: place.id, mark: current) }
        guard place.mark == nil || place.mark == .cleared else { throw Unplaced(fault: .contradiction) }
        let mark = Mark(
            id: room.randomness.freshID(), booking: place.id, value: value,
            happenedAt: value == .attended ? min(at, room.now) : at, arrivedAt: room.now, replaces: current)
        try room.ledger.add(mark, by: room.account.id)
        return PaperPlace(booking: place.id, mark: mark.id)
    }

    private func walkIn(_ line: PaperLine) throws -> PaperPlace {
        let at = try arrival(line)
        let said = try who(line)
        let booking = try room.serve(
            Arrival(
                venue: venue.id, at: at, person: said.identity?.person,
                ageBand: said.ageBand, party: line.party, unplanned: unplanned))
        return PaperPlace(booking: booking, mark: try room.reading.currentMark(of: booking))
    }

    private func wait(_ line: PaperLine) throws -> PaperPlace {
        let at = try arrival(line)
        guard try room.reading.consultation(at: venue.id, on: date) != nil else {
            throw Unplaced(fault: .noSession)
        }
        let said = try who(line)
        let entry = NewQueued(
            venue: venue.id, date: date, person: said.identity?.person, ageBand: said.ageBand,
            party: line.party, arrivedAt: at, request: room.request)
        return PaperPlace(queued: try room.ledger.add(entry))
    }

    /// When somebody came.
    private func arrival(_ line: PaperLine) throws -> Instant {
        guard let time = line.at else { throw Unplaced(fault: .unreadable) }
        let at = Instant(date, time)
        guard at <= room.now else { throw Unplaced(fault: .badValue) }
        return at
    }

    private func who(_ line: PaperLine) throws -> (identity: Identity?, ageBand: AgeBand?) {
        let resident = Resident(kana: line.kana, phone: line.phone, age: line.age)
        return try Arrival.who(resident, person: nil, isNew: false, on: date, in: room)
    }
}
