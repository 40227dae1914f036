/// A person found, with what is needed to recognise and serve them on the phone.
package struct FoundPerson: Hashable, Codable, Sendable {
    package let person: PersonID
    package let kana: String
    package let name: String?
    /// Normal forms, the newest first.
    package let phones: [String]
    /// Youngest possible age today.
    package let age: Int?
    /// Newest first, at most ten.
    package let bookings: [Booking]

    package init(
        person: PersonID, kana: String, name: String?, phones: [String], age: Int?, bookings: [Booking]
    ) {
        self.person = person
        self.kana = kana
        self.name = name
        self.phones = phones
        self.age = age
        self.bookings = bookings
    }
}
