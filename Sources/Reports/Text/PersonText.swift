import Almanac
import Clinic

/// People found, for a terminal: a block a person, the newest bookings first.
package enum PersonText {
    /// The lines, without line ends.
    package static func lines(_ people: [FoundPerson], venues: [Venue]) -> [String] {
        people.flatMap { person in
            let name = person.name.map { " \($0)" } ?? ""
            let age = person.age.map { " \($0)歳" } ?? ""
            let head =
                "利用者 \(person.person) \(person.kana)\(name)\(age)  \(person.phones.joined(separator: "、"))"
            return [head] + person.bookings.map { "  " + line($0, venues: venues) } + [""]
        }
    }

    /// 「予約 815  11月24日(火) 10:00  仲町  予約」
    package static func line(_ booking: Booking, venues: [Venue]) -> String {
        let venue = venues.first { $0.id == booking.venue }?.shortName ?? booking.venue.text
        let time = booking.start.map { "\($0)" } ?? "枠外"
        return "予約 \(booking.booking)  \(booking.date.japanese) \(time)  \(venue)  \(booking.state.label)"
    }
}
