import Almanac
import Clinic
import GRDB

/// What we hold on a person, apart from their bookings.
package struct PersonDetails: Hashable, Sendable {
    package let person: PersonID
    package let kana: String
    package let nameKey: String
    package let name: String?
    package let bornOn: CivilDate?
    /// Years, as told on `statedOn`.
    package let statedAge: Int?
    package let statedOn: CivilDate?
    /// 聞こえにくい: how to reach them instead of ringing.
    package let reach: String?
    /// 秘匿: of this record or any that counts as the same person.
    package let secret: Bool
    package let note: String?

    /// The age as far as it is known.
    package var age: StatedAge? {
        if let bornOn { return .born(bornOn) }
        guard let statedAge, let statedOn else { return nil }
        return .told(statedAge, on: statedOn)
    }
}

extension PersonDetails: FetchableRecord {
    package init(row: Row) throws {
        person = try row.get("person")
        kana = try row.get("kana")
        nameKey = try row.get("nameKey")
        name = try row.get("name")
        bornOn = try row.get("bornOn")
        statedAge = try row.get("statedAge")
        statedOn = try row.get("statedOn")
        reach = try row.get("reach")
        secret = try row.get("isSecret")
        note = try row.get("note")
    }

    fileprivate static let select =
        "SELECT personDetails.*, \(Merges.isSecret("personDetails.person")) AS isSecret FROM personDetails"
}

extension Reading {
    /// A person, or the one they have been merged into; nil for a number nobody has, or an erased one.
    package func person(_ id: PersonID) throws -> PersonDetails? {
        try row(
            PersonDetails.self, PersonDetails.select + " WHERE person = \(Merges.root(of: "?"))", [id])
    }

    /// The persons of the ward who have a phone and a name key; merged ones as the one they were merged into.
    package func persons(phone: PhoneNumber, key: NameKey) throws -> [PersonDetails] {
        try persons(
            among: "phone AS known JOIN personDetails USING (person)",
            where: "known.normal = :phone AND personDetails.nameKey = :key",
            ["phone": phone, "key": key.text], in: nil, limit: 10)
    }

    /// The persons of a circle who have a phone; of the whole ward where nil.
    package func persons(
        phone: PhoneNumber, in circle: Circle? = nil, limit: Int
    ) throws -> [PersonDetails] {
        try persons(
            among: "phone AS known", where: "known.normal = :phone", ["phone": phone], in: circle,
            limit: limit)
    }

    /// Those one of whose phones ends in these four digits.
    package func persons(
        lastFour digits: String, in circle: Circle? = nil, limit: Int
    ) throws -> [PersonDetails] {
        try persons(
            among: "phone AS known", where: "substr(known.normal, -4) = :digits", ["digits": digits],
            in: circle, limit: limit)
    }

    /// Those whose name key starts so.
    package func persons(
        namedLike key: NameKey, in circle: Circle? = nil, limit: Int
    ) throws -> [PersonDetails] {
        try persons(
            among: "personDetails AS known", where: "known.nameKey >= :key AND known.nameKey < :end",
            ["key": key.text, "end": key.text + "\u{10FFFF}"], in: circle, limit: limit)
    }

    /// Those with exactly this name key.
    package func persons(named key: NameKey, in circle: Circle? = nil, limit: Int) throws -> [PersonDetails] {
        try persons(
            among: "personDetails AS known", where: "known.nameKey = :key", ["key": key.text], in: circle,
            limit: limit)
    }

    /// Limited after the circle: others' people must not crowd out one's own.
    private func persons(
        among tables: String, where condition: String, _ arguments: StatementArguments, in circle: Circle?,
        limit: Int
    ) throws -> [PersonDetails] {
        let inCircle = circle == nil ? "" : " AND " + Circle.holds("personDetails.person")
        return try rows(
            PersonDetails.self,
            PersonDetails.select + """
                 WHERE person IN (SELECT \(Merges.root(of: "known.person")) FROM \(tables) WHERE \(condition))
                \(inCircle) ORDER BY nameKey, person LIMIT :limit
                """, arguments + (circle?.arguments ?? [:]) + ["limit": limit])
    }

    /// A person's phones, the newest first, those of merged persons included.
    package func phones(of person: PersonID) throws -> [String] {
        try values(
            String.self,
            """
            SELECT normal FROM phone WHERE person IN \(Merges.family(of: "?"))
            GROUP BY normal ORDER BY max(id) DESC
            """, [person])
    }

    /// Everybody who counts as the same person, that one included, by number.
    package func family(of person: PersonID) throws -> [PersonID] {
        try values(
            PersonID.self, "SELECT id FROM person WHERE id IN \(Merges.family(of: "?")) ORDER BY id", [person]
        )
    }

    /// The person that a record has been merged into; nil where it has not been.
    package func mergedInto(_ person: PersonID) throws -> PersonID? {
        try row("SELECT mergedInto FROM person WHERE id = ?", [person])?.get("mergedInto")
    }
}
