import Almanac
import Clinic
import Desk
import Reports

/// Somebody on the telephone as whoever speaks with them needs to see them.
struct CallerCard: Sendable {
    let number: String
    let kana: String
    let isSecret: Bool
    let written: String?
    /// 「78歳」
    let years: String?
    let phones: String
    /// The newest of them, for somebody else who rings from there.
    let linePhone: String?
    /// 聞こえにくい: how to reach them.
    let reach: String?
    let note: String?
    let ahead: [Visit]
    let before: [String]
    let wishes: [Wish]
    let calls: [Call]

    /// A booking, and its page.
    struct Visit: Sendable {
        let text: String
        let address: String
    }

    /// What they wait for, and the form that ends it.
    struct Wish: Sendable {
        let text: String
        let waiting: String
        let wishRequest: String
    }

    /// A call that somebody was going to make.
    struct Call: Sendable {
        let text: String
        let booking: String
        let callRequest: String
    }

    /// The most visits that are over.
    private static let mostVisits = 2

    init(_ card: ShowPerson.Answer, _ venues: [Venue], now: Instant, id: () -> String) {
        let person = card.person
        number = person.person.description
        kana = person.kana
        isSecret = person.secret
        written = person.name
        years = person.age.map { "\($0)歳" }
        phones = person.phones.joined(separator: "、")
        linePhone = person.phones.first
        reach = person.reach
        note = person.note
        ahead = person.ahead(of: now).map { booking in
            Visit(
                text: booking.place(venues) + (booking.state == .sessionClosed ? " 休止" : ""),
                address: "/booking/\(booking.booking)")
        }
        before = person.bookings.filter { $0.state == .attended }.prefix(Self.mostVisits).map {
            $0.place(venues)
        }
        wishes = card.waiting.map {
            Wish(
                text: WishWords.line($0.wish, venues), waiting: $0.waiting.description, wishRequest: id())
        }
        calls = card.tasks.map {
            Call(text: $0.line(venues), booking: $0.booking.description, callRequest: id())
        }
    }
}

extension FoundPerson {
    /// The bookings ahead, the next first; a session that is off still has to be talked about.
    func ahead(of now: Instant) -> [Booking] {
        bookings.filter { booking in
            [.booked, .sessionClosed].contains(booking.state)
                && booking.start.map { Instant(booking.date, $0) > now } == true
        }.sorted {
            ($0.date, $0.start ?? .midnight, $0.booking) < ($1.date, $1.start ?? .midnight, $1.booking)
        }
    }
}

extension Booking {
    /// 「11月24日(火) 10:00 仲町」
    func place(_ venues: [Venue]) -> String {
        "\(date.japanese) \(start.map(\.description) ?? "枠外") \(venues.shortName(of: venue))"
    }
}

extension CallTask {
    /// 「空きのご案内 11月24日(火) 10:00 仲町 (11月22日(日) 12:00まで)」
    func line(_ venues: [Venue]) -> String {
        let until = until.map { " (\($0.date.japanese) \($0.time)まで)" } ?? ""
        let time = start.map { " \($0)" } ?? ""
        return "\(kind.label) \(date.japanese)\(time) \(venues.shortName(of: venue))\(until)"
    }
}

extension [Venue] {
    func shortName(of id: VenueID) -> String { first { $0.id == id }?.shortName ?? id.text }
}
