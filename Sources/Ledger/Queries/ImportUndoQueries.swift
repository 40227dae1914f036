import Clinic
import GRDB

/// What an import brought, what has become of it, and what it has changed besides.
extension Reading {
    /// The bookings that an import made, in its order.
    package func bookings(of batch: ImportID) throws -> [BookingID] {
        try values(
            BookingID.self, "SELECT booking FROM importedBooking WHERE batch = ? ORDER BY line", [batch])
    }

    /// Whether anything has been done about a booking since it was made.
    package func isTouched(_ booking: BookingID) throws -> Bool {
        try !values(
            Int.self,
            """
            SELECT 1 FROM booking WHERE id = :booking AND endedAt IS NOT NULL
            UNION ALL SELECT 1 FROM mark WHERE booking = :booking
            UNION ALL SELECT 1 FROM record WHERE booking = :booking
            UNION ALL SELECT 1 FROM paperLine WHERE booking = :booking
            UNION ALL SELECT 1 FROM task JOIN attempt ON attempt.task = task.id WHERE task.booking = :booking
            LIMIT 1
            """, ["booking": booking]
        ).isEmpty
    }

    /// The persons that an import made, in its order.
    package func personsMade(by batch: ImportID) throws -> [PersonID] {
        try values(
            PersonID.self,
            """
            SELECT importedPerson.person FROM importedPerson JOIN person ON person.id = importedPerson.person
            WHERE batch = ? AND made = 1 AND person.erasedAt IS NULL ORDER BY line
            """, [batch])
    }

    /// Persons known before who had said another age than an import says, or another way.
    package func personsRestated(by batch: ImportID) throws -> [PersonID] {
        try values(
            PersonID.self,
            """
            SELECT DISTINCT importedPerson.person FROM importedPerson
            JOIN importBatch ON importBatch.id = importedPerson.batch
            JOIN personHistory ON personHistory.person = importedPerson.person
              AND personHistory.at = importBatch.importedAt
            WHERE importBatch.id = ? AND made = 0 AND field IN ('bornOn', 'statedAge', 'statedOn')
              AND personHistory.value IS NOT NULL
            ORDER BY importedPerson.person
            """, [batch])
    }

    /// Persons who were kept a seat for from the waiting list until an import booked them in on the same day.
    package func personsPassedOver(by batch: ImportID) throws -> [PersonID] {
        try values(
            PersonID.self,
            """
            SELECT DISTINCT waiting.person FROM importBatch
            JOIN importedPerson ON importedPerson.batch = importBatch.id
            JOIN waiting ON waiting.person = importedPerson.person
            JOIN booking ON booking.waiting = waiting.id
            JOIN task ON task.booking = booking.id
            WHERE importBatch.id = ? AND booking.kind = 'hold' AND booking.endedAt = importBatch.importedAt
              AND task.kind = 'offer' AND task.result = 'withdrawn' ORDER BY waiting.person
            """, [batch])
    }

    /// Another import that stands and says only how many people there were in a month, where all that it is
    /// the sum of came with this one.
    package func importLeftAlone(without batch: ImportID) throws -> ImportID? {
        try values(
            ImportID.self,
            """
            SELECT ward.batch FROM importedMonth AS place
            JOIN importedMonth AS ward USING (month, programme)
            WHERE place.batch = :batch AND place.undone = 0 AND place.venue IS NOT NULL
              AND ward.batch <> :batch AND ward.undone = 0 AND ward.venue IS NULL
              AND NOT EXISTS (SELECT 1 FROM importedMonth AS other
                WHERE other.month = place.month AND other.programme = place.programme
                  AND other.venue IS NOT NULL AND other.undone = 0 AND other.batch <> :batch)
            ORDER BY ward.batch LIMIT 1
            """, ["batch": batch]
        ).first
    }

    /// Whether anything but imports that have been undone names a person.
    package func isNeeded(_ person: PersonID) throws -> Bool {
        try !values(
            Int.self,
            """
            SELECT 1 FROM booking WHERE person = :person AND cause IS NOT 'undone'
            UNION ALL SELECT 1 FROM waiting WHERE person = :person
            UNION ALL SELECT 1 FROM queue WHERE person = :person
            UNION ALL SELECT 1 FROM application WHERE person = :person
            UNION ALL SELECT 1 FROM personHistory WHERE person = :person AND at NOT IN (
              SELECT importedAt FROM importedPerson JOIN importBatch ON importBatch.id = importedPerson.batch
              WHERE importedPerson.person = :person)
            UNION ALL SELECT 1 FROM person WHERE mergedInto = :person
            UNION ALL SELECT 1 FROM person WHERE id = :person AND mergedInto IS NOT NULL
            UNION ALL SELECT 1 FROM importedPerson JOIN importBatch ON importBatch.id = importedPerson.batch
              WHERE person = :person AND importBatch.undoneAt IS NULL
            LIMIT 1
            """, ["person": person]
        ).isEmpty
    }
}
