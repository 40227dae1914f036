import Almanac

/// 広報と違う日: one thing that the newsletter says otherwise than the timetable does now.
package struct KohoChange: Hashable, Codable, Sendable {
    package let kind: Kind
    package let venue: VenueID
    /// The venue's name.
    package let name: String
    /// The day; nil where it is the number that differs.
    package let date: KohoLine.Date?
    /// The hours in print; empty for a day that is not in it.
    package let printed: [TimeSpan]
    /// The hours now; empty for a day that is off.
    package let hours: [TimeSpan]
    /// The number in print, where it is that which differs.
    package let printedPhone: PhoneNumber?
    /// The venue's number now.
    package let phone: PhoneNumber

    /// What differs.
    package enum Kind: String, CaseIterable, Codable, Sendable {
        case added
        case dropped
        case hours
        case phone

        /// The word on screens.
        package var label: String {
            switch self {
            case .added: "追加"
            case .dropped: "中止"
            case .hours: "時間の変更"
            case .phone: "電話番号の変更"
            }
        }
    }

    /// What differs between the lines in print and those of now, venue by venue, by date.
    package static func between(_ printed: [KohoLine], _ now: [KohoLine]) -> [KohoChange] {
        let (before, after) = (Page(printed), Page(now))
        let venues = (now + printed).reduce(into: [KohoLine]()) { venues, line in
            if !venues.contains(where: { $0.id == line.id }) { venues.append(line) }
        }
        return venues.flatMap { venue -> [KohoChange] in
            let (old, new) = (before.days[venue.id] ?? [:], after.days[venue.id] ?? [:])
            let days = Set(old.keys).union(new.keys).sorted().compactMap { date -> KohoChange? in
                let (then, today) = (old[date]?.hours ?? [], new[date]?.hours ?? [])
                guard then != today, let day = (new[date] ?? old[date])?.day else { return nil }
                return KohoChange(
                    kind: then.isEmpty ? .added : today.isEmpty ? .dropped : .hours, venue: venue.id,
                    name: venue.venue, date: day, printed: then, hours: today, printedPhone: nil,
                    phone: venue.phone)
            }
            guard let phone = before.phones[venue.id], phone != venue.phone else { return days }
            return days + [
                KohoChange(
                    kind: .phone, venue: venue.id, name: venue.venue, date: nil, printed: [], hours: [],
                    printedPhone: phone, phone: venue.phone)
            ]
        }
    }

    /// Lines by venue and date. That a date has become a holiday is no change of the timetable.
    private struct Page {
        private(set) var days: [VenueID: [CivilDate: (day: KohoLine.Date, hours: [TimeSpan])]] = [:]
        private(set) var phones: [VenueID: PhoneNumber] = [:]

        init(_ lines: [KohoLine]) {
            for line in lines {
                phones[line.id] = line.phone
                for day in line.dates { days[line.id, default: [:]][day.date] = (day, line.hours) }
            }
        }
    }
}
