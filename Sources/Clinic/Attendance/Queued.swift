import Almanac

/// 当日待ち: somebody who came when nobody was free, and waits at the door with a ticket.
package struct Queued: Hashable, Codable, Sendable {
    package let queued: QueuedID
    package let venue: VenueID
    package let date: CivilDate
    /// 整理番号: 1, 2, … of the venue's day; the order in which they are served.
    package let ticket: Int
    package let arrivedAt: Instant
    /// When a seat is free for them, as it looks now; nil where none is left and for whoever waits no more.
    package let expectedAt: Instant?
    package let state: State
    /// Nil for somebody who gave no name.
    package let person: PersonID?
    /// Only on lists: the answers of changes are kept.
    package let kana: String?
    package let ageBand: AgeBand?
    /// People who came together.
    package let party: Int
    /// 秘匿
    package let secret: Bool
    /// What it ended in.
    package let booking: BookingID?
    /// The note that they went without.
    package let turnedAway: TurnedAwayID?
    /// Others the person might be, to be looked at when there is time.
    package let candidates: [Candidate]

    package init(
        queued: QueuedID, venue: VenueID, date: CivilDate, ticket: Int, arrivedAt: Instant,
        expectedAt: Instant? = nil, state: State = .waiting, person: PersonID? = nil, kana: String? = nil,
        ageBand: AgeBand? = nil, party: Int = 1, secret: Bool = false, booking: BookingID? = nil,
        turnedAway: TurnedAwayID? = nil, candidates: [Candidate] = []
    ) {
        self.queued = queued
        self.venue = venue
        self.date = date
        self.ticket = ticket
        self.arrivedAt = arrivedAt
        self.expectedAt = expectedAt
        self.state = state
        self.person = person
        self.kana = kana
        self.ageBand = ageBand
        self.party = party
        self.secret = secret
        self.booking = booking
        self.turnedAway = turnedAway
        self.candidates = candidates
    }

    /// What has become of the wait.
    package enum State: String, CaseIterable, Codable, Sendable {
        case waiting
        case served
        /// Booked for later.
        case booked
        case left
        /// Entered by mistake: nobody waited.
        case undone

        /// The word on lists.
        package var label: String {
            switch self {
            case .waiting: "お待ち"
            case .served: "受付済み"
            case .booked: "後日予約"
            case .left: "お帰り"
            case .undone: "取消"
            }
        }
    }

    /// When each of those who wait is served, in the order of their tickets: one after the other on the seats
    /// that nobody has, a seat that is on at once; nil where the seats are used up.
    package static func expected(_ waiting: Int, on free: [SeatTimes], now: Instant) -> [Instant?] {
        let ahead = free.filter { $0.end > now }.map { max($0.start, now) }.sorted()
        return (0..<waiting).map { $0 < ahead.count ? ahead[$0] : nil }
    }

    /// From when to when a seat is somebody's.
    package struct SeatTimes: Hashable, Sendable {
        package let start: Instant
        package let end: Instant

        package init(start: Instant, end: Instant) {
            self.start = start
            self.end = end
        }
    }
}
