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
            // A seat that is kept for somebody who has not answered is nobody's booking yet.
            let guests = own.compactMap(\.guest).filter { $0.state != .held }
            let attended = guests.count { $0.state == .attended }
            let seats = own.count { $0.seat != nil }
            let closed = own.count { $0.seat != nil && $0.closed }
            let head =
                "\(date.japanese) \(names[venue] ?? venue.text)  \(seats)枠 予約・受付\(guests.count) 来館\(attended)"
            return [closed == 0 ? head : "\(head) 休止\(closed)"] + table(own) + own.compactMap(remark) + [""]
        }
    }

    /// The columns of a terminal.
    private static let width = 80

    /// The table, set closer where it would not fit a terminal.
    private static func table(_ entries: [DayEntry]) -> [String] {
        let lines = table(entries, gap: 2).lines
        return lines.allSatisfy { TextWidth.of($0) <= width } ? lines : table(entries, gap: 1).lines
    }

    private static func table(_ entries: [DayEntry], gap: Int) -> TextTable {
        var table = TextTable(
            [
                .text("時刻"), .number("窓口"), .number("予約"), .text("状態"), .text("かな"), .text("電話"),
                .text("備考"),
            ], gap: gap)
        for entry in entries {
            let time = entry.start.map(\.description) ?? "枠外"
            let desk = entry.desk.map(String.init) ?? ""
            guard let guest = entry.guest else {
                table.add([time, desk, "", entry.closed ? "休止" : "空き", "", "", ""])
                continue
            }
            table.add([
                time, desk, guest.booking.description, guest.state.label, name(guest), guest.phone ?? "",
                notes(guest),
            ])
        }
        return table
    }

    /// 秘匿 stands before the name, where nobody who reads it aloud can miss it.
    private static func name(_ guest: DayEntry.Guest) -> String {
        (guest.secret ? "★秘匿 " : "") + (guest.kana ?? "(氏名なし)")
    }

    /// How to reach somebody who hears badly, and what else to know of them: too long for the table.
    private static func remark(_ entry: DayEntry) -> String? {
        guard let guest = entry.guest, guest.hasRemark else { return nil }
        let words = [guest.reach.map { "聞こえにくい。連絡は\($0)" }, guest.note].compactMap(\.self)
        return "※ 予約 \(guest.booking) \(name(guest)): \(words.joined(separator: "。"))"
    }

    private static func notes(_ guest: DayEntry.Guest) -> String {
        var notes: [String] = []
        if guest.firstTime == true { notes.append("初めて") }
        if guest.kind == .walkIn { notes.append("当日") }
        if guest.party > 1 { notes.append("\(guest.party)人") }
        if guest.recorded { notes.append("票") }
        if guest.hasRemark { notes.append("※") }
        return notes.joined(separator: " ")
    }
}

extension DayEntry.Guest {
    /// Whether a line below the table says more of them.
    fileprivate var hasRemark: Bool { reach != nil || note != nil }
}
