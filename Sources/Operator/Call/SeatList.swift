import Almanac
import Clinic
import Reports

/// Free seats as numbered lines: a line a seat, or a line a day where there are many.
struct SeatList {
    /// What one number stands for.
    struct Line {
        let venue: VenueID
        let date: CivilDate
        /// Never empty, by time; seats of several desks at one time are one.
        let starts: [CivilTime]
    }

    /// One seat, as it is sold: whichever desk is free.
    struct Choice: Equatable {
        let venue: VenueID
        let date: CivilDate
        let start: CivilTime
    }

    let lines: [Line]
    /// Lines shown so far.
    private(set) var shown = 0

    /// More seats than this are shown a day a line.
    private static let mostSeats = 12
    /// Lines of a screen of 24 that are left beside the prompt and what was typed.
    private static let page = 18
    private static let columns = 80
    private static let letters = Array("abcdefghijklmnopqrstuvwxyz")

    /// - Parameter openings: in the order in which they are offered.
    init(_ openings: [Opening]) {
        var seats: [Choice] = []
        for opening in openings {
            let choice = Choice(venue: opening.venue, date: opening.date, start: opening.start)
            if !seats.contains(choice) { seats.append(choice) }
        }
        if seats.count <= Self.mostSeats {
            lines = seats.map { Line(venue: $0.venue, date: $0.date, starts: [$0.start]) }
        } else {
            var days: [(place: Choice, starts: [CivilTime])] = []
            for seat in seats {
                let same = days.firstIndex { $0.place.venue == seat.venue && $0.place.date == seat.date }
                if let same {
                    days[same].starts.append(seat.start)
                } else {
                    days.append((seat, [seat.start]))
                }
            }
            lines = days.map { Line(venue: $0.place.venue, date: $0.place.date, starts: $0.starts.sorted()) }
        }
    }

    /// The next screenful.
    mutating func nextPage(_ venues: [Venue]) -> [String] {
        let next = lines.indices.dropFirst(shown).prefix(Self.page)
        shown = next.endIndex
        let left = lines.count - shown
        return next.flatMap { words($0, venues) } + (left > 0 ? ["(あと\(left)行あります。+ で続き)"] : [])
    }

    private func words(_ index: Int, _ venues: [Venue]) -> [String] {
        let line = lines[index]
        let name = venues.first { $0.id == line.venue }?.shortName ?? line.venue.text
        let head = "\(index + 1) \(line.date.month)/\(line.date.day)(\(line.date.weekday.kanji)) \(name)"
        guard line.starts.count > 1 else { return ["\(head) \(line.starts[0])"] }
        var rows = [head]
        for (letter, start) in zip(Self.letters, line.starts) {
            let isFirstAfterNoon = start >= .noon && line.starts.first { $0 >= .noon } == start
            let bar = isFirstAfterNoon && start != line.starts.first ? " |" : ""
            let word = "\(bar) \(letter)\(start)"
            if TextWidth.of(rows[rows.count - 1] + word) > Self.columns {
                rows.append("   " + word)
            } else {
                rows[rows.count - 1] += word
            }
        }
        return rows
    }

    /// The seat that 「2」, 「3e」 or 「3 e」 names.
    func choice(_ text: String) throws(Refusal) -> Choice {
        let digits = text.prefix(while: \.isNumber)
        guard let number = Int(digits), lines.indices.contains(number - 1) else {
            let range = lines.isEmpty ? "先に a で空きを出してください。" : "1から\(lines.count)までの番号を入れてください。"
            throw .badInput("seat", "「\(text)」は一覧にありません。\(range)")
        }
        let line = lines[number - 1]
        let letter = text.dropFirst(digits.count).filter { $0 != " " }.lowercased()
        guard !letter.isEmpty else {
            guard line.starts.count == 1 else {
                let last = Self.letters[min(line.starts.count, Self.letters.count) - 1]
                throw .badInput("seat", "何時ですか。\(number)a から \(number)\(last) までのどれかを入れてください。")
            }
            return Choice(venue: line.venue, date: line.date, start: line.starts[0])
        }
        guard letter.count == 1, let index = Self.letters.firstIndex(of: Character(letter)),
            line.starts.indices.contains(index)
        else { throw .badInput("seat", "「\(text)」は一覧にありません。") }
        return Choice(venue: line.venue, date: line.date, start: line.starts[index])
    }
}
