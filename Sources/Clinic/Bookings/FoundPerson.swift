/// A person found, with what is needed to recognise and serve them on the phone.
package struct FoundPerson: Hashable, Codable, Sendable {
    package let person: PersonID
    package let kana: String
    /// 秘匿: nothing about them is told before they are identified; until then all below is left out.
    package let secret: Bool
    package let name: String?
    /// Normal forms, the newest first.
    package let phones: [String]
    /// Youngest possible age today.
    package let age: Int?
    /// Whether the age was told so long ago that it is to be asked again.
    package let ageIsOld: Bool
    /// 聞こえにくい: how to reach them instead of ringing.
    package let reach: String?
    package let note: String?
    /// Newest first, at most ten.
    package let bookings: [Booking]

    package init(
        person: PersonID, kana: String, secret: Bool = false, name: String? = nil, phones: [String] = [],
        age: Int? = nil, ageIsOld: Bool = false, reach: String? = nil, note: String? = nil,
        bookings: [Booking] = []
    ) {
        self.person = person
        self.kana = kana
        self.secret = secret
        self.name = name
        self.phones = phones
        self.age = age
        self.ageIsOld = ageIsOld
        self.reach = reach
        self.note = note
        self.bookings = bookings
    }

    /// What may be shown of somebody under 秘匿 before they have been identified.
    package var hidden: FoundPerson { FoundPerson(person: person, kana: kana, secret: true) }
}
