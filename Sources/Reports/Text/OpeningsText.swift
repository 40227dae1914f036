import Almanac
import Clinic

/// Free seats for a terminal: a line a venue and day.
package enum OpeningsText {
    /// The lines, without line ends.
    package static func lines(_ openings: [Opening], venues: [Venue]) -> [String] {
        struct Place: Hashable {
            let date: CivilDate
            let venue: VenueID
        }
        let names = Dictionary(uniqueKeysWithValues: venues.map { ($0.id, $0.shortName) })
        let width = names.values.map { TextWidth.of($0) }.max() ?? 0
        var order: [Place] = []
        var grouped: [Place: [Opening]] = [:]
        for opening in openings {
            let place = Place(date: opening.date, venue: opening.venue)
            if grouped[place] == nil { order.append(place) }
            grouped[place, default: []].append(opening)
        }
        return order.map { place in
            let openings = grouped[place] ?? []
            let name = TextWidth.pad(names[place.venue] ?? place.venue.text, to: width)
            let date = TextWidth.pad(place.date.japanese, to: TextWidth.of("12月31日(土)"), leading: true)
            let later = openings.first?.opensAt.map { "  (\($0.date.japanese) \($0.time) から)" } ?? ""
            return "\(date)  \(name)  \(times(openings))\(later)"
        }
    }

    /// "10:00 10:30×2": each time once, with how many desks are free.
    private static func times(_ openings: [Opening]) -> String {
        let counts = Dictionary(grouping: openings, by: \.start).mapValues(\.count)
        return counts.sorted { $0.key < $1.key }
            .map { $0.value > 1 ? "\($0.key)×\($0.value)" : "\($0.key)" }.joined(separator: " ")
    }
}
