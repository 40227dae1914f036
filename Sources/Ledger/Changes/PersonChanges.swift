import Almanac
import Clinic
import GRDB

extension Writing {
    /// A person we did not know.
    package func addPerson(kana: Kana, name: PersonName?, age: StatedAge?, phone: PhoneNumber?) throws
        -> PersonID
    {
        let person = PersonID(try insert("person", ["erasedAt": nil as Instant?]))
        try insert(
            "personDetails",
            [
                "person": person, "kana": kana.text, "nameKey": NameKey(kana).text, "name": name?.text,
                "bornOn": age?.columns.bornOn, "statedAge": age?.columns.statedAge,
                "statedOn": age?.columns.statedOn,
            ])
        if let phone { try add(phone, to: person) }
        return person
    }

    /// One phone more of a person; nothing where it is known.
    ///
    /// - Parameter now: when it was added to what we had; nil of what we have of them first.
    package func add(_ phone: PhoneNumber, to person: PersonID, at now: Instant? = nil) throws {
        let known = try reading.values(
            Int64.self, "SELECT id FROM phone WHERE person = ? AND normal = ?", [person, phone])
        guard known.isEmpty else { return }
        try insert("phone", ["person": person, "said": phone.said, "normal": phone.normal])
        if let now { try keep("phone", nil, of: person, at: now) }
    }

    /// What stood there before a change, in a person's history; nil where nothing did.
    private func keep(_ field: String, _ value: String?, of person: PersonID, at now: Instant) throws {
        try insert("personHistory", ["person": person, "at": now, "field": field, "value": value])
    }

    /// Lets a record count as another person; nothing else of either changes.
    package func merge(_ person: PersonID, into root: PersonID) throws {
        try update("person", "id", person, ["mergedInto": root])
    }

    /// Lets a record count as a person of its own again.
    package func unmerge(_ person: PersonID) throws {
        try update("person", "id", person, ["mergedInto": nil as PersonID?])
    }

    /// Changes what we hold on a person; what stood there before goes to their history.
    package func correct(
        _ known: PersonDetails, kana: Kana?, name: PersonName?, reach: String??, note: String??,
        secret: Bool?,
        at now: Instant
    ) throws {
        var columns: [(key: String, before: String?, value: (any DatabaseValueConvertible)?)] = []
        if let kana, kana.text != known.kana {
            columns.append(("kana", known.kana, kana.text))
            columns.append(("nameKey", nil, NameKey(kana).text))
        }
        if let name, name.text != known.name { columns.append(("name", known.name, name.text)) }
        if let reach, reach != known.reach { columns.append(("reach", known.reach, reach)) }
        if let note, note != known.note { columns.append(("note", known.note, note)) }
        for (field, before, _) in columns where field != "nameKey" {
            try keep(field, before, of: known.person, at: now)
        }
        for (key, _, value) in columns { try update("personDetails", "person", known.person, [key: value]) }
        if let secret, secret != known.secret { try set(secret: secret, of: known.person, at: now) }
    }

    /// Puts a person under 秘匿; or takes it from all records that count as them, for one is enough.
    private func set(secret: Bool, of person: PersonID, at now: Instant) throws {
        let under = try reading.values(
            PersonID.self,
            "SELECT person FROM personDetails WHERE secret = 1 AND person IN \(Merges.family(of: "?"))",
            [person])
        for person in secret ? [person] : under {
            try keep("secret", secret ? "0" : "1", of: person, at: now)
            try update("personDetails", "person", person, ["secret": secret])
        }
    }

    /// Keeps what a person says of their age now; what they said before goes to their history.
    package func restate(_ age: StatedAge, of known: PersonDetails, at now: Instant) throws {
        let (bornOn, statedAge, statedOn) = age.columns
        let columns: [(field: String, before: String?, value: String?)] = [
            ("bornOn", known.bornOn?.description, bornOn?.description),
            ("statedAge", known.statedAge?.description, statedAge?.description),
            ("statedOn", known.statedOn?.description, statedOn?.description),
        ]
        for (field, before, value) in columns where before != nil || value != nil {
            try keep(field, before, of: known.person, at: now)
        }
        try update(
            "personDetails", "person", known.person,
            ["bornOn": bornOn, "statedAge": statedAge, "statedOn": statedOn])
    }
}

extension StatedAge {
    fileprivate var columns: (bornOn: CivilDate?, statedAge: Int?, statedOn: CivilDate?) {
        switch self {
        case .born(let born): (born, nil, nil)
        case .told(let age, let day): (nil, age, day)
        }
    }
}
