import Almanac
import Clinic

/// Where, when and how many, as an operator types it: 「志村 来週 2人」, in any order, any part left out.
struct WhereAndWhen {
    var venue: Venue?
    var when: When
    var people = 1

    /// Nothing said.
    static func nothing(today: CivilDate) throws -> WhereAndWhen {
        WhereAndWhen(venue: nil, when: try WhenPhrase.parse("", today: today))
    }

    private init(venue: Venue?, when: When) {
        self.venue = venue
        self.when = when
    }

    /// Reads the words; what is neither a venue nor a number of people is taken for when.
    ///
    /// - Parameter weekly: whether a day of the week alone is every one of them, as for a wish.
    init(_ words: String, venues: [Venue], today: CivilDate, weekly: Bool = false) throws {
        var rest: [String] = []
        for word in words.split(separator: " ").map(String.init) {
            if let found = Self.venue(word, venues) {
                guard venue == nil || venue == found else {
                    throw Refusal.badInput("venue", "会場は一度に一つです(省くと、どの会場でも)。")
                }
                venue = found
            } else if let count = Self.people(word) {
                people = count
            } else {
                rest.append(word)
            }
        }
        if venue == nil, !venues.isEmpty, let first = rest.first, Self.looksLikeAPlace(first) {
            // Says which venues there are.
            venue = try Refusal.field("venue") { () throws(Invalid) in try venues.venue(called: first) }
        }
        do throws(PhraseError) {
            when = try WhenPhrase.parse(rest.joined(separator: " "), today: today, weekly: weekly)
        } catch {
            throw Refusal.badInput("when", error.message)
        }
    }

    /// For the waiting list: one day is that day alone, a time its part of the day.
    var waitingWish: (weekdays: Set<Weekday>, part: DayPart?, since: CivilDate?, until: CivilDate?) {
        var weekdays = when.weekdays
        if weekdays.isEmpty, let day = when.first, day == when.last { weekdays = [day.weekday] }
        return (weekdays, part, when.first, when.last)
    }

    /// The part of the day, that of a time too.
    var part: DayPart? {
        when.part ?? when.time.map { DayPart.morning.contains($0) ? .morning : .afternoon }
    }

    /// The days of the week on which anything that was said can be.
    var possibleWeekdays: Set<Weekday> {
        let named = when.weekdays.isEmpty ? Set(Weekday.allCases) : when.weekdays
        guard let first = when.first, let last = when.last, (0..<7).contains(last - first) else {
            return named
        }
        return named.intersection((0...last - first).map { first.adding(days: $0).weekday })
    }

    /// The same at one venue on one day.
    func narrowed(to venue: Venue?, _ day: CivilDate, today: CivilDate) -> WhereAndWhen {
        let time = when.time.map(\.description) ?? when.part?.label ?? ""
        var narrow = self
        narrow.venue = venue
        if let when = try? WhenPhrase.parse("\(day) \(time)", today: today) { narrow.when = when }
        return narrow
    }

    /// 「2人」 or 「2名」.
    static func people(_ word: some StringProtocol) -> Int? {
        word.hasSuffix("人") || word.hasSuffix("名") ? Int(word.dropLast()) : nil
    }

    private static func venue(_ word: String, _ venues: [Venue]) -> Venue? {
        try? venues.venue(called: word)
    }

    /// Letters or kana throughout: nothing that could be a day or a time.
    private static func looksLikeAPlace(_ word: String) -> Bool {
        let isDayPart = ["AM", "PM"].contains(word.uppercased())
        return !isDayPart
            && word.unicodeScalars.allSatisfy { scalar in
                ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
            }
    }
}
