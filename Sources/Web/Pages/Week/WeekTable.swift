import Almanac
import Clinic

/// The seats of a week, as a table for wide screens and as a list by day for narrow ones.
struct WeekTable: Sendable {
    let days: [Day]
    let rows: [Row]
    let isEmpty: Bool

    /// A day with seats: the head of a column, and a list by itself.
    struct Day: Sendable {
        let date: String
        let address: String
        let isToday: Bool
        let cells: [Cell]
    }

    /// A time of day; one cell for each day that has seats.
    struct Row: Sendable {
        let time: String
        let cells: [Cell]
    }

    /// What is at one time on one day, desk by desk; nothing where that day has no seat then.
    struct Cell: Sendable {
        let time: String
        let seats: [Seat]
    }

    /// One desk. Where there is an address it leads there.
    struct Seat: Sendable {
        let text: String
        let code: String
        let description: String
        let address: String?
        let isSecret: Bool
        let mark: String?
    }

    private struct Point: Hashable {
        let date: CivilDate
        let start: CivilTime
    }

    /// - Parameter free: what can be booked, now or when the month opens.
    init(_ entries: [DayEntry], free: [Opening], today: CivilDate) {
        let openings = Dictionary(uniqueKeysWithValues: free.map { ($0.seat, $0) })
        var seats: [Point: [Seat]] = [:]
        for entry in entries {
            guard let start = entry.start else { continue }
            let opening = entry.seat.flatMap { openings[$0] }
            seats[Point(date: entry.date, start: start), default: []].append(
                Self.seat(entry, start, opening))
        }
        let dates = Set(seats.keys.map(\.date)).sorted()
        let times = Set(seats.keys.map(\.start)).sorted()
        func cell(_ date: CivilDate, _ time: CivilTime) -> Cell {
            Cell(time: time.description, seats: seats[Point(date: date, start: time)] ?? [])
        }
        days = dates.map { date in
            Day(
                date: date.japanese, address: Self.address(entries, date, today: today),
                isToday: date == today,
                cells: times.map { cell(date, $0) }.filter { !$0.seats.isEmpty })
        }
        rows = times.map { time in
            Row(time: time.description, cells: dates.map { cell($0, time) })
        }
        isEmpty = seats.isEmpty
    }

    private static func address(_ entries: [DayEntry], _ date: CivilDate, today: CivilDate) -> String {
        entries.first.map { DayPages.address($0.venue, date, today: today) } ?? "/"
    }

    private static func seat(_ entry: DayEntry, _ start: CivilTime, _ opening: Opening?) -> Seat {
        let place = "\(entry.date.japanese) \(start)"
        if let guest = entry.guest {
            let kana = guest.kana ?? "(氏名なし)"
            let isPlain = guest.state == .booked || guest.state == .attended
            return Seat(
                text: guest.state == .held ? "仮押さえ" : kana, code: guest.state.rawValue,
                description: "\(place) \(kana) \(guest.state.label)",
                address: guest.state == .held ? nil : "/booking/\(guest.booking)", isSecret: guest.secret,
                mark: isPlain || guest.state == .held ? nil : guest.state.label)
        }
        if entry.closed {
            return Seat(
                text: "休止", code: "closed", description: place, address: nil, isSecret: false, mark: nil)
        }
        guard let opening else {
            return Seat(
                text: "—", code: "past", description: "\(place) 予約できません", address: nil, isSecret: false,
                mark: nil)
        }
        if let opensAt = opening.opensAt {
            return Seat(
                text: "\(opensAt.date.month)/\(opensAt.date.day)から", code: "later", description: place,
                address: nil, isSecret: false, mark: nil)
        }
        return Seat(
            text: "空き", code: "free", description: "\(place) 空き、予約をとる",
            address: "/book/\(entry.venue)/at/\(entry.date)/\(start)", isSecret: false, mark: nil)
    }
}
