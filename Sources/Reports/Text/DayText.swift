import Almanac
import Clinic

/// A day's list for a terminal: a block a venue, a line a seat.
package enum DayText {
    /// The lines, without line ends.
    package static func lines(_ entries: [DayEntry], date: CivilDate, venues: [Venue]) -> [String] {
        let names = Dictionary(uniqueKeysWithValues: venues.map { ($0.id, $0.name) })
        var order: [VenueID] = []
        for entry in entries where !order.contains(entry.venue) { order.append(entry.venue) }
        return order.flatMap { venue in
            let own = entries.filter { $0.venue == venue }
            let guests = own.compactMap(\.guest)
            let attended = guests.count { $0.state == .attended }
            let seats = own.count { $0.seat != nil }
            return [
                "\(date.japanese) \(names[venue] ?? venue.text)  \(seats)枠 予約・受付\(guests.count) 来館\(attended)"
            ]
                + table(own).lines + [""]
        }
    }

    private static func table(_ entries: [DayEntry]) -> TextTable {
        var table = TextTable([
            .text("時刻"), .number("窓口"), .number("予約"), .text("状態"), .text("かな"), .text("電話"), .text("備考"),
        ])
        for entry in entries {
            let time = entry.start.map(\.description) ?? "枠外"
            let desk = entry.desk.map(String.init) ?? ""
            guard let guest = entry.guest else {
                table.add([time, desk, "", "空き", "", "", ""])
                continue
            }
            table.add([
                time, desk, guest.booking.description, guest.state.label, guest.kana ?? "(氏名なし)",
                guest.phone ?? "", notes(guest),
            ])
        }
        return table
    }

    private static func notes(_ guest: DayEntry.Guest) -> String {
        var notes: [String] = []
        if guest.firstTime == true { notes.append("初めて") }
        if guest.kind == .walkIn { notes.append("当日") }
        if guest.party > 1 { notes.append("\(guest.party)人") }
        return notes.joined(separator: " ")
    }
}
