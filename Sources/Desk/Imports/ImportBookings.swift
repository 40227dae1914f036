import Almanac
import Clinic
import Ledger

/// 予約の取込み: what the paper ledger has promised. All rows or none. How much one person may book and when a
/// month's booking opens refuse nothing that paper has promised already; the seats decide as always.
package struct ImportBookings: Change {
    package static let name = "import-bookings"
    package static let roles = Role.planning

    package let lines: [BookingLine]

    package init(lines: [BookingLine]) {
        self.lines = lines
    }

    /// Why a rule was waived, on the booking.
    private static let waiver = "紙の台帳から"

    package func perform(_ room: WritingRoom) throws -> Imported {
        let batch = try room.beginImport(.bookings, lines, rows: lines.map(\.row))
        let check = try BookingsCheck(lines, room.reading, now: room.now)
        try ImportRules.require(check.remarks)
        var persons: [ImportedResidents.Who: PersonID] = [:]
        var (made, bookings): ([PersonID], [BookingID]) = ([], [])
        for placed in check.placed {
            let person = try persons[placed.found.who] ?? room.person(placed.found)
            let isNew =
                persons.updateValue(person, forKey: placed.found.who) == nil && placed.found.known == nil
            if isNew { made.append(person) }
            let booking = try book(placed, for: person, room)
            bookings.append(booking)
            let line = placed.line
            try room.ledger.add(booking, line: line.row, to: batch)
            try room.ledger.add(
                person, line: line.row, to: batch, made: isNew, cameBefore: line.first.map { !$0 })
        }
        return Imported(batch: batch, rows: lines.count, newPersons: made, bookings: bookings)
    }

    private func book(
        _ placed: BookingsCheck.Placed, for person: PersonID, _ room: WritingRoom
    ) throws -> BookingID {
        let (line, seat) = (placed.line, placed.seat)
        // Who stands on two lines comes for the first time on one of them only.
        let hasCome = try placed.hasCome || room.reading.hasComeOrWillCome(person)
        var new = NewBooking(
            person: person, kind: .booking, source: line.source, firstTime: !hasCome,
            ageBand: placed.found.age?.band(on: seat.date), party: line.party, request: nil, madeAt: room.now)
        new.ageWaiver = placed.isAgeUncertain ? Self.waiver : nil
        new.limitWaiver = try room.isBeyondLimits(person, on: seat.date) ? Self.waiver : nil
        guard let booking = try room.ledger.take(oneOf: [seat], for: new) else {
            throw try room.reading.taken(SeatsOnSale(seat: seat, all: [seat]), now: room.now)
        }
        try room.endOffers(to: person, on: seat.date)
        return booking
    }
}

extension ImportBookings: TakesFile {}

extension WritingRoom {
    /// The person of a row, made where nobody knew them.
    fileprivate func person(_ found: ImportedResidents.Found) throws -> PersonID {
        if let person = found.known {
            _ = try KeptAge.settled(found.said.age, reading.knownPerson(person), self)
            return person
        }
        guard let kana = found.said.kana else { throw Refusal.badInput("kana", "かながありません。") }
        return try ledger.addPerson(
            kana: kana, name: found.name, age: found.age, phone: found.phones.first)
    }

    fileprivate func isBeyondLimits(_ person: PersonID, on date: CivilDate) throws -> Bool {
        do {
            try checkLimits(of: person, on: date)
            return false
        } catch let refusal as Refusal where refusal.code == .limitReached {
            return true
        }
    }
}
