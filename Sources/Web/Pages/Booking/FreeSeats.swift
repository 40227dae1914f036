import Almanac
import Clinic
import Desk

/// 空き: the free seats of a venue from now on as buttons, week by week.
struct FreeSeats: Sendable {
    let weeks: [Week]
    /// Whether any can be booked now.
    let isAny: Bool

    /// Calendar days that are offered at once; whoever wants a later one finds it in the week's view.
    private static let days = 35
    /// Weeks that stand open; the others are one tap away.
    private static let openWeeks = 2

    /// Monday to Sunday.
    struct Week: Sendable {
        /// The region's id.
        let region: String
        let title: String
        let isUnfolded: Bool
        let days: [Day]
    }

    struct Day: Sendable {
        let date: String
        /// When the month opens, where it has not; then its times are no buttons.
        let opens: String?
        let seats: [Button]
        let later: [String]
    }

    /// One tap.
    struct Button: Sendable {
        let label: String
        /// What it does, for those who do not see the day around it.
        let description: String
        let value: String

        init(_ label: String, _ description: String, _ take: Take) {
            self.label = label
            self.description = description
            value = take.text
        }
    }

    /// - Parameters:
    ///   - verb: what a tap does, 「を予約」.
    ///   - id: draws a fresh id for each button.
    init(
        _ desk: any Desk, at venue: VenueID, today: CivilDate, verb: String, _ id: () -> Clinic.RequestID
    ) async throws {
        // Kept for others is not free; not open yet is worth telling.
        let openings = try await desk.ask(FindOpenings(venue: venue, from: today, days: Self.days, all: true))
        isAny = openings.contains { $0.opensAt == nil }
        let byWeek = Dictionary(grouping: openings) { $0.date.monday }
        weeks = byWeek.keys.sorted().enumerated().map { index, monday in
            Week(
                region: "week-\(monday)", title: Self.title(monday, today: today),
                isUnfolded: index < Self.openWeeks, days: Self.days(byWeek[monday] ?? [], verb, id))
        }
    }

    private static func title(_ monday: CivilDate, today: CivilDate) -> String {
        switch monday - today.monday {
        case 0: "今週"
        case 7: "来週"
        default: "\(monday.japanese)からの週"
        }
    }

    private static func days(
        _ openings: [Opening], _ verb: String, _ id: () -> Clinic.RequestID
    ) -> [Day] {
        let byDay = Dictionary(grouping: openings, by: \.date)
        return byDay.keys.sorted().map { date in
            let times = Dictionary(grouping: byDay[date] ?? [], by: \.start)
            let firsts = times.keys.sorted().compactMap { times[$0]?.first }
            let opensAt = firsts.compactMap(\.opensAt).first
            return Day(
                date: date.japanese, opens: opensAt.map { "予約は\($0.date.japanese) \($0.time)から" },
                seats: firsts.filter { $0.opensAt == nil }.map { opening in
                    let count = times[opening.start]?.count ?? 1
                    return Button(
                        "\(opening.start)" + (count > 1 ? " (\(count))" : ""),
                        "\(date.japanese) \(opening.start)\(verb)", Take(opening, request: id()))
                },
                later: firsts.filter { $0.opensAt != nil }.map(\.start.description))
        }
    }

    /// Seats near one that could not be had, with their venues.
    static func near(
        _ openings: [Opening], _ venues: [Venue], verb: String, _ id: () -> Clinic.RequestID
    ) -> [Button] {
        openings.map { opening in
            let venue = venues.first { $0.id == opening.venue }?.shortName ?? opening.venue.text
            let place = "\(venue) \(opening.date.japanese) \(opening.start)"
            return Button(place, place + verb, Take(opening, request: id()))
        }
    }
}

extension CivilDate {
    /// The Monday of its week.
    var monday: CivilDate { adding(days: 1 - weekday.rawValue) }
}
