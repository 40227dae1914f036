import Clinic
import Ledger

/// 取込みの取り消し: months no longer count; bookings end as if they had never been, and people go whom nothing
/// else names. What somebody has worked on since stays, and is listed.
package struct UndoImport: Change {
    package static let name = "undo-import"
    package static let roles = Role.planning

    package let batch: ImportID

    package init(batch: ImportID) {
        self.batch = batch
    }

    /// What has gone, and what stays.
    package struct Answer: Hashable, Codable, Sendable {
        package let batch: ImportID
        package let ended: [BookingID]
        /// Marked, rung about, moved or cancelled since, or begun.
        package let kept: [BookingID]
        package let forgotten: [PersonID]
        /// Needed by something else by now.
        package let keptPersons: [PersonID]
        /// Known before, of whose age the file said otherwise: what it said stays.
        package let restated: [PersonID]
        /// Kept a seat for from the waiting list until the file booked them in: they wait on, and what was
        /// kept for them is not given back.
        package let passedOver: [PersonID]
    }

    package func perform(_ room: WritingRoom) throws -> Answer {
        guard try room.reading.kind(ofStanding: batch) != nil else {
            throw Refusal(
                .notFound, "取込み \(batch) はないか、もう取り消してあります。", fields: ["batch": "取り消せるものはありません。"])
        }
        if let other = try room.reading.importLeftAlone(without: batch) {
            throw Refusal(
                .importFaults, "取込み \(other) の実人数(区全体)だけが残ってしまいます。先に取込み \(other) を取り消してください。",
                fields: ["batch": "先に取込み \(other) を取り消してください。"])
        }
        let restated = try room.reading.personsRestated(by: batch)
        let passedOver = try room.reading.personsPassedOver(by: batch)
        var (ended, kept): ([BookingID], [BookingID]) = ([], [])
        for booking in try room.reading.bookings(of: batch) {
            let place = try room.reading.place(booking)
            guard try !room.reading.isTouched(booking), place.beginsAt.map({ $0 > room.now }) == true else {
                kept.append(booking)
                continue
            }
            try room.ledger.end(booking, .cancelled, cause: .undone, at: room.now)
            ended.append(booking)
        }
        try room.ledger.undo(batch, by: room.account.id, at: room.now)
        var (forgotten, keptPersons): ([PersonID], [PersonID]) = ([], [])
        for person in try room.reading.personsMade(by: batch) {
            if try room.reading.isNeeded(person) {
                keptPersons.append(person)
            } else {
                try room.ledger.forget(person, at: room.now)
                forgotten.append(person)
            }
        }
        return Answer(
            batch: batch, ended: ended, kept: kept, forgotten: forgotten, keptPersons: keptPersons,
            restated: restated, passedOver: passedOver)
    }
}
