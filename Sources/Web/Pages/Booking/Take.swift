import Almanac
import Clinic

/// What a seat's button stands for: a time at a venue, for whom, and the id under which it is done once.
///
/// Which of several desks it becomes is decided when it is taken: the first that is free.
struct Take: Sendable {
    let venue: VenueID
    let date: CivilDate
    let start: CivilTime
    /// Each button has its own: another seat, chosen after going back, is another wish.
    let request: Clinic.RequestID
    let who: Who

    /// For whom it is.
    enum Who: Sendable, Equatable {
        /// Whoever the form says.
        case asSaid
        /// One of those it might be.
        case person(PersonID)
        /// Somebody else, of the same name and telephone.
        case somebodyNew
    }

    init(
        venue: VenueID, date: CivilDate, start: CivilTime, request: Clinic.RequestID, who: Who = .asSaid
    ) {
        self.venue = venue
        self.date = date
        self.start = start
        self.request = request
        self.who = who
    }

    init(_ opening: Opening, request: Clinic.RequestID) {
        self.init(venue: opening.venue, date: opening.date, start: opening.start, request: request)
    }

    /// Reads a button's value; nil for anything else.
    init?(_ text: String) {
        let parts = text.split(separator: "/").map(String.init)
        guard (4...5).contains(parts.count), let venue = VenueID(parts[0]), let date = CivilDate(parts[1]),
            let start = CivilTime(parts[2]), let request = Clinic.RequestID(parts[3]),
            let who = parts.count == 5 ? Self.who(parts[4]) : .asSaid
        else { return nil }
        self.init(venue: venue, date: date, start: start, request: request, who: who)
    }

    private static func who(_ text: String) -> Who? {
        text == "new" ? .somebodyNew : Int64(text).map { .person(PersonID($0)) }
    }

    /// The button's value: "nakacho/2026-11-24/10:00/" and the id; then "42" or "new".
    var text: String {
        let place = "\(venue)/\(date)/\(start)/\(request)"
        return switch who {
        case .asSaid: place
        case .person(let person): "\(place)/\(person)"
        case .somebodyNew: "\(place)/new"
        }
    }

    /// The same under a fresh id, and for somebody else.
    func again(_ request: Clinic.RequestID, for who: Who = .asSaid) -> Take {
        Take(venue: venue, date: date, start: start, request: request, who: who)
    }

    var wish: SeatPoint { SeatPoint(date: date, start: start) }
}

/// A time on a day, at the venue that the page is about.
struct SeatPoint: Sendable, Equatable {
    let date: CivilDate
    let start: CivilTime

    init(date: CivilDate, start: CivilTime) {
        self.date = date
        self.start = start
    }

    /// Nil unless both are well formed.
    init?(date: String?, start: String?) {
        guard let date = date.flatMap(CivilDate.init(_:)), let start = start.flatMap(CivilTime.init(_:))
        else {
            return nil
        }
        self.init(date: date, start: start)
    }

    /// 「11月24日(火) 10:00」
    var japanese: String { "\(date.japanese) \(start)" }
    /// What stands after the question mark of an address.
    var query: String { "?date=\(date)&start=\(start)" }
}
