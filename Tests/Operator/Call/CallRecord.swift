/// What calls leave in a database, looked at from outside.
enum CallRecord {
    /// What is wrong; nothing where every call was either made or not.
    ///
    /// - Parameter said: the bookings that were read back.
    static func faults(in scratch: Scratch, said: Set<Int>) -> [String] {
        do {
            let missing = said.subtracting(try scratch.numbers("SELECT id FROM booking"))
            var faults = missing.map { "booking \($0) was read back and is lost" }
            for (what, sql) in rules where try scratch.count("SELECT count(*) FROM " + sql) > 0 {
                faults.append(what)
            }
            let doctor = try scratch.sumaho(["doctor"])
            return faults + (doctor.exitCode == 0 ? [] : [doctor.output])
        } catch {
            return ["\(error)"]
        }
    }

    private static let rules = [
        ("a booking without a seat or a person", "booking WHERE seat IS NULL OR person IS NULL"),
        (
            "somebody without a booking or a wish",
            """
            person WHERE id NOT IN (SELECT person FROM booking WHERE person IS NOT NULL)
            AND id NOT IN (SELECT person FROM waiting)
            """
        ),
        (
            "somebody without a name or a telephone",
            """
            person WHERE id NOT IN (SELECT person FROM personDetails)
            OR id NOT IN (SELECT person FROM phone)
            """
        ),
        (
            "a booking that no journal row tells of",
            """
            booking WHERE kind = 'booking'
            AND (request IS NULL OR request NOT IN (SELECT request FROM journal))
            """
        ),
        ("a request without its journal row", "request WHERE id NOT IN (SELECT request FROM journal)"),
        (
            "a seat kept without anybody to ring",
            """
            booking WHERE kind = 'hold' AND endedAt IS NULL
            AND id NOT IN (SELECT booking FROM task WHERE kind = 'offer' AND closedAt IS NULL)
            """
        ),
        ("a seat kept for ever", "booking WHERE kind = 'hold' AND endedAt IS NULL AND holdUntil IS NULL"),
    ]
}
