import Almanac
import Clinic
import Desk

/// Looking for free seats.
extension Conversation {
    /// How many days are looked through where nothing is said of when.
    private static let usualDays = 14

    mutating func look(_ words: String) async throws -> [String] {
        let wish = try WhereAndWhen(words, venues: venues, today: today)
        (search, isListNewer) = (wish, true)
        if case .nobody = atHand { isSearchForNext = phone == nil && people.isEmpty }
        let first = max(wish.when.first ?? today, today)
        let last = max(first, wish.when.last ?? first.adding(days: Self.usualDays - 1))
        let days = min(last - first + 1, FindOpenings.mostDays)
        let found = try await desk.ask(
            FindOpenings(venue: wish.venue?.id, from: first, days: days, all: true, held: true)
        ).filter { wish.when.fits($0) }
        let free = found.filter { $0.opensAt == nil && $0.heldUntil == nil }
        let near = wish.when.near(free)
        let offered = ranked(near.isEmpty ? free : near, wish)
        // Half past, where ten was asked for, is for the caller to take.
        let isInstead = wish.when.time.map { offered.first?.start != $0 } ?? false
        seats = SeatList(offered, isInstead: isInstead)
        var lines: [String] = []
        if let time = wish.when.time, near.isEmpty, !free.isEmpty {
            lines.append("\(time) の前後は空いていません。ほかの時間の空きです。")
        }
        lines += seats.nextPage(venues)
        let held = found.count { $0.heldUntil != nil }
        if held > 0 { lines.append("(ほかに\(held)枠は、お待ちの方にご案内中です)") }
        let later = found.filter { $0.opensAt != nil }
        if let opening = later.compactMap(\.opensAt).min() {
            lines.append("(この先の月の予約は \(opening.date.japanese) \(opening.time) から)")
        }
        // Nothing is sold out in a month that has not opened.
        let isAllLater = later.map(\.date.civilMonth).min().map { first.civilMonth >= $0 } ?? false
        guard free.isEmpty, !isAllLater else { return lines }
        return try await nothingFree(wish, first, last) + lines + nearby(wish, first, last)
    }

    /// Says so, and on which days the venue is open where it never is on those.
    private func nothingFree(
        _ wish: WhereAndWhen, _ first: CivilDate, _ last: CivilDate
    ) async throws -> [String] {
        let when = first == last ? first.japanese : "\(first.japanese)から\(last.japanese)"
        if let venue = wish.venue {
            let known = try await desk.ask(
                FindOpenings(venue: venue.id, from: today, days: Self.daysKnown, all: true, held: true))
            let open = Set(known.map(\.date.weekday))
            if !open.isEmpty, open.isDisjoint(with: wish.possibleWeekdays) {
                let names = open.sorted().map(\.kanji).joined(separator: "・")
                return ["\(when)に空きはありません。\(venue.shortName)の開催は \(names) です。"]
            }
        }
        return ["\(when)に空きはありません。w で待つ、z で記録。"]
    }

    /// So many days tell the days of the week on which a venue is open.
    private static let daysKnown = 60

    /// The free seats nearest to what was asked for become the list.
    private mutating func nearby(
        _ wish: WhereAndWhen, _ first: CivilDate, _ last: CivilDate
    ) async throws -> [String] {
        let from = max(first.adding(days: -Opening.reachInDays), today)
        let days = min(last.adding(days: Opening.reachInDays) - from + 1, FindOpenings.mostDays)
        let time = wish.when.time ?? (wish.when.part == .afternoon ? Self.afternoon : nil)
        func distance(_ opening: Opening) -> (Int, Int, SeatID) {
            let days = max(first - opening.date, opening.date - last, 0)
            let isElsewhere = wish.venue.map { $0.id != opening.venue } ?? false
            return (
                days + (isElsewhere ? Opening.otherVenueInDays : 0),
                time.map { abs(opening.start.minutes - $0.minutes) } ?? 0, opening.seat
            )
        }
        let near = try await desk.ask(FindOpenings(from: from, days: days))
            .sorted { distance($0) < distance($1) }.prefix(Self.mostNear)
        guard !near.isEmpty else { return [] }
        seats = SeatList(Array(near), isInstead: true)
        return ["近くの空きです。"] + seats.nextPage(venues)
    }

    /// As many as a refused booking proposes.
    private static let mostNear = 5
    private static let afternoon = CivilTime("14:00")

    /// The usual venue first, where none was named; by nearness to a time, where one was.
    private func ranked(_ openings: [Opening], _ wish: WhereAndWhen) -> [Opening] {
        if let time = wish.when.time {
            func key(_ opening: Opening) -> (CivilDate, Int, SeatID) {
                (opening.date, abs(opening.start.minutes - time.minutes), opening.seat)
            }
            return openings.sorted { key($0) < key($1) }
        }
        guard wish.venue == nil, case .known(let card) = atHand,
            let usual = card.person.bookings.first(where: { $0.state != .cancelled })?.venue
        else { return openings }
        return openings.filter { $0.venue == usual } + openings.filter { $0.venue != usual }
    }

    mutating func more() -> [String] {
        let lines = seats.nextPage(venues)
        return lines.isEmpty ? ["続きはありません。"] : lines
    }
}
