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
    /// Whether these are other seats than those that were asked for: a number typed before they were seen
    /// means none of them.
    let isInstead: Bool
    /// Lines shown so far.
    private(set) var shown = 0

    /// More seats than this are shown a day a line.
    private static let mostSeats = 12
    /// Lines of a screen of 24 that are left beside the prompt and what was typed.
    private static let page = 18
    private static let letters = Array("abcdefghijklmnopqrstuvwxyz")

    /// - Parameters:
    ///   - openings: in the order in which they are offered.
    ///   - isInstead: whether they are offered instead of what was asked for.
    init(_ openings: [Opening], isInstead: Bool = false) {
        self.isInstead = isInstead
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
            lines = days.flatMap { day in
                Self.lettered(day.starts.sorted()).map {
                    Line(venue: day.place.venue, date: day.place.date, starts: $0)
                }
            }
        }
    }

    /// A day in lines of as many seats as there are letters.
    private static func lettered(_ starts: [CivilTime]) -> [[CivilTime]] {
        stride(from: 0, to: starts.count, by: letters.count).map {
            Array(starts[$0..<min($0 + letters.count, starts.count)])
        }
    }

    /// The next screenful.
    mutating func nextPage(_ venues: [Venue]) -> [String] {
        let first = shown
        let heads = heads(of: lines.indices.dropFirst(first).prefix(Self.page), venues)
        var page: [String] = []
        while shown < lines.count, shown - first < heads.count {
            let next = rows(of: shown, heads[shown - first])
            guard page.isEmpty || page.count + next.count <= Self.page else { break }
            page += next
            shown += 1
        }
        let left = lines.count - shown
        return page + (left > 0 ? ["(あと\(left)行あります。+ で続き)"] : [])
    }

    /// Number, day and venue, set in columns: whoever looks for one of them goes down a column.
    private func heads(of indices: some Collection<Int>, _ venues: [Venue]) -> [String] {
        let columns: [(Int) -> String] = [
            { String($0 + 1) },
            { index in
                let date = lines[index].date
                return "\(date.month)/\(date.day)(\(date.weekday.kanji))"
            },
            { index in venues.first { $0.id == lines[index].venue }?.shortName ?? lines[index].venue.text },
        ]
        let widths = columns.map { words in indices.map { TextWidth.of(words($0)) }.max() ?? 0 }
        return indices.map { index in
            zip(columns, widths).enumerated().map { place, column in
                TextWidth.pad(column.0(index), to: column.1, leading: place == 0)
            }.joined(separator: " ")
        }
    }

    private func rows(of index: Int, _ head: String) -> [String] {
        let line = lines[index]
        guard line.starts.count > 1 else { return ["\(head) \(line.starts[0])"] }
        var rows = [head]
        for (letter, start) in zip(Self.letters, line.starts) {
            let isFirstAfterNoon = start >= .noon && line.starts.first { $0 >= .noon } == start
            let bar = isFirstAfterNoon && start != line.starts.first ? " |" : ""
            let word = "\(bar) \(letter)\(start)"
            if TextWidth.of(rows[rows.count - 1] + word) > ScreenText.columns {
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
