import Almanac
import Clinic
import Ledger

/// Finds people by phone, its last four digits, or the start of the name's reading; with their bookings.
package struct Find: Question {
    package static let name = "find"
    package static let roles = Role.front

    /// A phone number, four digits, kana or romaji.
    package let query: String

    /// The most people an answer shows.
    package static let mostPeople = 20
    /// The most bookings of each.
    static let mostBookings = 10

    package init(query: String) {
        self.query = query
    }

    package func answer(_ room: ReadingRoom) throws -> [FoundPerson] {
        try matches(room.ledger, room.account.circle(on: room.today)).map {
            try room.ledger.found($0, to: room)
        }
    }

    private func matches(_ ledger: Reading, _ circle: Circle?) throws -> [PersonDetails] {
        let query = try PlainText.check(query, field: "探す言葉", limit: 60, as: "query")
        let digits = PlainText.compatible(query)
        if digits.utf8.count == 4, digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }) {
            return try ledger.persons(lastFour: digits, in: circle, limit: Self.mostPeople)
        }
        if let phone = try? PhoneNumber(query) {
            return try ledger.persons(rungAt: phone, in: circle, limit: Self.mostPeople)
        }
        guard let key = NameKey(searching: query) else {
            throw Refusal.badInput("query", "「\(query)」では探せません。電話番号、下4桁、名前のかなのどれかを入れてください。")
        }
        return try ledger.persons(namedLike: key, in: circle, limit: Self.mostPeople)
    }
}

extension FoundPerson: ShowsPerson {
    package var shownPerson: PersonID? { person }
}

extension Reading {
    /// A person as they are shown: what serves to recognise them, and their newest bookings. Of somebody
    /// under 秘匿 only the name, until they have been identified.
    func found(
        _ details: PersonDetails, to room: ReadingRoom, identified: Bool = false
    ) throws -> FoundPerson {
        let found = FoundPerson(
            person: details.person, kana: details.kana, secret: details.secret, name: details.name,
            phones: try phones(of: details.person), age: details.age?.range(on: room.today).lowerBound,
            ageIsOld: details.ageIsOld(on: room.today), reach: details.reach, note: details.note,
            bookings: try bookings(
                of: details.person, at: room.account.venues, limit: Find.mostBookings
            ).map { $0.shown() })
        return details.secret && !identified ? found.hidden : found
    }
}
