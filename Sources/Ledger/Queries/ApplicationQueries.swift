import Almanac
import Clinic
import GRDB

/// An application with all that rules ask of it.
package struct ApplicationPlace: Hashable, Sendable {
    package let id: ApplicationID
    package let course: CourseID
    package let number: Int
    package let person: PersonID
    package let source: Application.Source
    package let receivedOn: CivilDate
    package let postmarkedOn: CivilDate?
    package let isFirst: Bool
    package let basis: Application.Basis
    package let waived: Application.Waiver?
    package let ageBand: AgeBand?
    package let madeAt: Instant
    package let ended: Application.EndReason?
    /// In the order of the wish.
    package let choices: [GroupCode]
}

extension Reading {
    /// An application by its number in the ward.
    package func application(_ id: ApplicationID) throws -> ApplicationPlace? {
        try applications("WHERE application.id = ? ORDER BY application.number", [id]).first
    }

    /// The applications of a course by number, those that ended too.
    package func applications(of course: CourseID) throws -> [ApplicationPlace] {
        try applications("WHERE application.course = ? ORDER BY application.number", [course])
    }

    private func applications(
        _ condition: String, _ arguments: StatementArguments
    ) throws -> [ApplicationPlace] {
        let choices = try rows(
            """
            SELECT applicationChoice.application, courseGroup.code
            FROM application JOIN applicationChoice ON applicationChoice.application = application.id
            JOIN courseGroup ON courseGroup.id = applicationChoice.courseGroup
            \(condition), applicationChoice.rank
            """, arguments
        ).reduce(into: [ApplicationID: [GroupCode]]()) { choices, row in
            choices[try row.get("application"), default: []].append(try row.get("code"))
        }
        return try rows("SELECT * FROM application \(condition)", arguments).map { row in
            let id: ApplicationID = try row.get("id")
            return ApplicationPlace(
                id: id, course: try row.get("course"), number: try row.get("number"),
                person: try row.get("person"), source: try row.get("source"),
                receivedOn: try row.get("receivedOn"), postmarkedOn: try row.get("postmarkedOn"),
                isFirst: try row.get("isFirst"), basis: try row.get("basis"), waived: try row.get("waived"),
                ageBand: try row.get("ageBand"), madeAt: try row.get("madeAt"),
                ended: try row.get("endReason"), choices: choices[id] ?? [])
        }
    }

    /// The number after the last of a course.
    package func nextNumber(of course: CourseID) throws -> Int {
        let last = try values(
            Int.self, "SELECT number FROM application WHERE course = ? ORDER BY number DESC LIMIT 1", [course]
        ).first
        return (last ?? 0) + 1
    }

    /// Whether a person, or anybody merged with them, has ever attended what makes them no first-timer.
    package func hasAttended(_ person: PersonID, anything: Bool) throws -> Bool {
        try !values(
            Int.self,
            """
            SELECT 1 FROM booking JOIN session ON session.id = booking.session
            JOIN attendance ON attendance.booking = booking.id
            WHERE booking.person IN \(Merges.family(of: ":person")) AND attendance.value = 'attended'
              AND (:anything OR session.programme = 'course') LIMIT 1
            """, ["person": person, "anything": anything]
        ).isEmpty
    }

    /// By what the live applications of a course may be known as one person's, by number. Whoever has been
    /// erased is nobody's likeness.
    package func signs(of course: CourseID) throws -> [ApplicantSigns] {
        let phones = try rows(
            """
            SELECT application.number, phone.normal FROM application
            JOIN phone ON phone.person IN \(Merges.family(of: "application.person"))
            WHERE application.course = ? AND application.endedAt IS NULL
            """, [course]
        ).reduce(into: [Int: Set<String>]()) { phones, row in
            phones[try row.get("number"), default: []].insert(try row.get("normal"))
        }
        return try rows(
            """
            SELECT application.number, details.person AS root, details.kana, applicationAddress.address
            FROM application
            JOIN personDetails AS details ON details.person = \(Merges.root(of: "application.person"))
            LEFT JOIN applicationAddress ON applicationAddress.application = application.id
            WHERE application.course = ? AND application.endedAt IS NULL ORDER BY application.number
            """, [course]
        ).compactMap { row in
            let number: Int = try row.get("number")
            guard let reading = try? Kana(row.get("kana")) else { return nil }
            return ApplicantSigns(
                number: number, root: try row.get("root"), key: NameKey(reading),
                phones: phones[number] ?? [], address: try row.get("address"))
        }
    }

    /// Where the result of an application is sent to; nil where nobody said.
    package func address(of application: ApplicationID) throws -> String? {
        try values(
            String.self, "SELECT address FROM applicationAddress WHERE application = ?", [application]
        ).first
    }
}
