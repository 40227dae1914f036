import Almanac
import Clinic
import Foundation
import Ledger
import TestSupport

/// A seat kept for a wish, as it stands in its row.
struct Hold: Decodable {
    let id: Int64
    let wish: Int64
    let seat: Int64
    let venue: String
    let date: String
    let start: String
    let minimumAge: Int
    let holdUntil: Int64

    var until: Instant { Instant(milliseconds: holdUntil) }

    static func live(in ward: TestWard) async throws -> [Hold] {
        try await ward.ledger.decoded(
            Hold.self,
            """
            SELECT json_object('id', booking.id, 'wish', waiting, 'seat', seat, 'venue', venue, 'date', date,
              'start', start, 'minimumAge', minimumAge, 'holdUntil', holdUntil)
            FROM booking JOIN session ON session.id = booking.session JOIN seat ON seat.id = booking.seat
            WHERE kind = 'hold' AND endedAt IS NULL ORDER BY booking.id
            """)
    }
}

/// The waiting list and all that decides whose turn it is, read as plain rows and judged here: the product's
/// own SQL has no say in it.
struct Queue {
    private struct Wish: Decodable {
        let id: Int64
        let person: Int64
        let venue: String?
        let weekdays: Int
        let part: String?
        let until: String
        let firstTime: Int
        let joinedAt: Int64
    }

    private struct Plan: Decodable {
        let person: Int64
        let kind: String
        let date: String
        let start: String?
        let mark: String?
    }

    /// An offer of a seat for a wish, open or answered.
    private struct Offer: Decodable {
        let booking: Int64
        let wish: Int64
        let seat: Int64
        let isOpen: Int
        let result: String?
    }

    private struct Age: Decodable {
        let person: Int64
        let bornOn: String?
        let statedAge: Int?
        let statedOn: String?
    }

    private struct Record: Decodable {
        let id: Int64
        let into: Int64?
    }

    private let wishes: [Wish]
    private let plans: [Plan]
    private let offers: [Offer]
    private let ages: [Age]
    private let records: [Int64: Int64?]

    init(in ward: TestWard) async throws {
        let ledger = ward.ledger
        wishes = try await ledger.decoded(
            Wish.self,
            """
            SELECT json_object('id', id, 'person', person, 'venue', venue, 'weekdays', weekdays, 'part', part,
              'until', until, 'firstTime', firstTime, 'joinedAt', joinedAt)
            FROM waiting WHERE endedAt IS NULL
            """)
        plans = try await ledger.decoded(
            Plan.self,
            """
            SELECT json_object('person', person, 'kind', kind, 'date', date, 'start', start, 'mark',
              (SELECT value FROM attendance WHERE attendance.booking = booking.id))
            FROM booking JOIN session ON session.id = booking.session LEFT JOIN seat ON seat.id = booking.seat
            WHERE endedAt IS NULL AND person IS NOT NULL AND kind <> 'hold'
            """)
        offers = try await ledger.decoded(
            Offer.self,
            """
            SELECT json_object('booking', booking.id, 'wish', waiting, 'seat', seat, 'isOpen',
              endedAt IS NULL AND booking.kind = 'hold', 'result', result)
            FROM booking JOIN task ON task.booking = booking.id WHERE task.kind = 'offer'
            """)
        ages = try await ledger.decoded(
            Age.self,
            """
            SELECT json_object(
              'person', person, 'bornOn', bornOn, 'statedAge', statedAge, 'statedOn', statedOn)
            FROM personDetails
            """)
        records = try await ledger.decoded(
            Record.self, "SELECT json_object('id', id, 'into', mergedInto) FROM person"
        ).reduce(into: [:]) { $0[$1.id] = $1.into }
    }

    /// Who was passed over by these holds, in words; empty where everybody waited their turn.
    func jumped(by holds: [Hold], now: Instant, _ rules: CallRules) -> [String] {
        holds.flatMap { hold -> [String] in
            guard let own = wishes.first(where: { $0.id == hold.wish }), fits(own, hold) else {
                return ["hold \(hold.id) is not what wish \(hold.wish) is for"]
            }
            return wishes.filter { wish in
                isBefore(wish, own, rules) && fits(wish, hold) && isFree(wish, for: hold)
                    && !isKept(sameDayAs: hold, for: wish, holds) && mayBook(wish, hold, now, rules)
            }.map { "wish \($0.id) was passed over when seat \(hold.seat) was kept for \(hold.wish)" }
        }
    }

    private func isBefore(_ wish: Wish, _ other: Wish, _ rules: CallRules) -> Bool {
        let first = rules.firstTimersFirst ? (1 - wish.firstTime, 1 - other.firstTime) : (0, 0)
        return (first.0, wish.joinedAt, wish.id) < (first.1, other.joinedAt, other.id)
    }

    private func fits(_ wish: Wish, _ hold: Hold) -> Bool {
        // Monday is day 1 of the week, and 1 January 2024 was one.
        let weekday = (day(hold.date) - day("2024-01-01")) % 7
        let part = hold.start < "12:00" ? "morning" : "afternoon"
        return (wish.venue ?? hold.venue) == hold.venue && wish.weekdays >> weekday & 1 == 1
            && (wish.part ?? part) == part && hold.date <= wish.until
    }

    /// Whether nothing else was being offered for the wish, and this seat had not been.
    private func isFree(_ wish: Wish, for hold: Hold) -> Bool {
        !offers.contains { offer in
            offer.wish == wish.id && offer.booking < hold.id
                && (offer.isOpen == 1 || offer.seat == hold.seat && offer.result != "withdrawn")
        }
    }

    /// Whether another seat of that day was kept for the same person already, for another wish of theirs.
    private func isKept(sameDayAs hold: Hold, for wish: Wish, _ holds: [Hold]) -> Bool {
        holds.contains { other in
            other.id < hold.id && other.date == hold.date
                && wishes.contains { $0.id == other.wish && root(of: $0.person) == root(of: wish.person) }
        }
    }

    private func mayBook(_ wish: Wish, _ hold: Hold, _ now: Instant, _ rules: CallRules) -> Bool {
        let root = root(of: wish.person)
        guard let age = ages.first(where: { $0.person == root }).flatMap(Self.stated),
            (try? age.check(minimum: hold.minimumAge, on: day(hold.date))) != nil
        else { return false }
        let own = plans.filter { self.root(of: $0.person) == root }
        let sameDay = own.contains { $0.date == hold.date && [nil, "none", "attended"].contains($0.mark) }
        let ahead = own.count { plan in
            plan.kind == "booking" && [nil, "none"].contains(plan.mark)
                && plan.start.map { Instant(day(plan.date), time($0)) > now } == true
        }
        return !sameDay && ahead < rules.limits.openBookings
    }

    private static func stated(_ age: Age) -> StatedAge? {
        if let born = age.bornOn { return .born(day(born)) }
        guard let years = age.statedAge, let on = age.statedOn else { return nil }
        return .told(years, on: day(on))
    }

    private func root(of person: Int64) -> Int64 {
        var person = person
        while let next = records[person] ?? nil { person = next }
        return person
    }
}

extension Ledger {
    /// The rows of a query whose one column is a JSON object.
    func decoded<T: Decodable & Sendable>(_ type: T.Type, _ sql: String) async throws -> [T] {
        try await texts(sql).map { try JSONDecoder().decode(T.self, from: Data($0.utf8)) }
    }
}
