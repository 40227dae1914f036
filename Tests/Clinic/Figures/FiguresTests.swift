import Almanac
import Clinic
import Foundation
import Testing

/// How each kind of row counts on 7 April 2026.
@Suite("Figures, row by row")
struct FiguresTests {
    struct Case: CustomTestStringConvertible, Sendable {
        let testDescription: String
        var kind = Booking.Kind.booking
        var date = "2026-04-07"
        var hasSeat = true
        var person: Int64? = 42
        var first: Bool? = false
        var party = 1
        var ended: Booking.EndReason?
        var mark: MarkValue?
        var counting = VisitsCount.people
        /// The figures that are not 0, by their keys in JSON.
        let counts: [String: Int]

        var row: VisitRow {
            VisitRow(
                venue: id("nakacho"), date: day(date), kind: kind, hasSeat: hasSeat,
                person: person.map(PersonID.init), firstTime: first, party: party, ended: ended, mark: mark)
        }
    }

    @Test(arguments: bookings + walkIns + ends)
    func aRowCounts(this: Case) throws {
        let figures = Figures(
            sessions: [], visits: [this.row], counting: this.counting, asOf: day("2026-04-07"))
        let all = try JSONDecoder().decode([String: Int].self, from: JSONEncoder().encode(figures))
        #expect(all.count == 14)
        #expect(all.filter { $0.value != 0 } == this.counts)
    }

    private static let bookings: [Case] = [
        Case(testDescription: "still to come", date: "2026-04-08", counts: ["booked": 1]),
        Case(testDescription: "today, nobody has said anything", counts: ["booked": 1, "unmarked": 1]),
        Case(testDescription: "taken back", mark: .cleared, counts: ["booked": 1, "unmarked": 1]),
        Case(
            testDescription: "taken back in advance", date: "2026-04-08", mark: .cleared,
            counts: ["booked": 1]),
        Case(testDescription: "absent", mark: .absent, counts: ["booked": 1, "absent": 1]),
        Case(
            testDescription: "absent with notice", mark: .absentWithNotice,
            counts: ["booked": 1, "absentWithNotice": 1]),
        Case(
            testDescription: "came for the first time", first: true, mark: .attended,
            counts: ["booked": 1, "visits": 1, "people": 1, "firstTime": 1]),
        Case(
            testDescription: "came again", mark: .attended,
            counts: ["booked": 1, "visits": 1, "people": 1, "repeats": 1]),
        Case(
            testDescription: "came, nobody knows how often", first: nil, mark: .attended,
            counts: ["booked": 1, "visits": 1, "people": 1, "repeats": 1]),
        Case(
            testDescription: "a couple on one seat", party: 2, mark: .attended,
            counts: ["booked": 1, "visits": 2, "people": 1, "unnamed": 1, "repeats": 1]),
        Case(
            testDescription: "a couple where bookings count", party: 2, mark: .attended, counting: .bookings,
            counts: ["booked": 1, "visits": 1, "people": 1, "repeats": 1]),
        Case(
            testDescription: "a couple that did not come", party: 2, mark: .absent,
            counts: ["booked": 1, "absent": 1]),
    ]

    private static let walkIns: [Case] = [
        Case(
            testDescription: "walked in, named", kind: .walkIn, first: true, mark: .attended,
            counts: ["visits": 1, "people": 1, "walkIns": 1, "firstTime": 1]),
        Case(
            testDescription: "walked in without a name", kind: .walkIn, person: nil, first: nil,
            mark: .attended,
            counts: ["visits": 1, "unnamed": 1, "walkIns": 1]),
        Case(
            testDescription: "three walked in without a name", kind: .walkIn, person: nil, party: 3,
            mark: .attended,
            counts: ["visits": 3, "unnamed": 3, "walkIns": 1]),
        Case(
            testDescription: "three without a name where bookings count", kind: .walkIn, person: nil,
            party: 3,
            mark: .attended, counting: .bookings, counts: ["visits": 1, "unnamed": 1, "walkIns": 1]),
        Case(
            testDescription: "served beyond capacity", kind: .walkIn, hasSeat: false, mark: .attended,
            counts: ["visits": 1, "people": 1, "walkIns": 1, "overCapacity": 1, "repeats": 1]),
        Case(testDescription: "walked in and left again", kind: .walkIn, mark: .cleared, counts: [:]),
    ]

    private static let ends: [Case] = [
        Case(testDescription: "cancelled", ended: .cancelled, counts: ["cancelled": 1]),
        Case(
            testDescription: "cancelled, then absent", ended: .cancelled, mark: .absent,
            counts: ["cancelled": 1]),
        Case(
            testDescription: "cancelled, but came", ended: .cancelled, mark: .attended,
            counts: ["visits": 1, "people": 1, "repeats": 1, "overCapacity": 1]),
        Case(testDescription: "moved", ended: .moved, counts: [:]),
        Case(
            testDescription: "moved, but came", ended: .moved, mark: .attended,
            counts: ["visits": 1, "people": 1, "repeats": 1, "overCapacity": 1]),
        Case(testDescription: "a hold that nobody took", kind: .hold, ended: .expired, counts: [:]),
        Case(testDescription: "a hold", kind: .hold, date: "2026-04-08", counts: [:]),
    ]

    @Test func somebodyWhoComesOftenIsOnePerson() {
        let rows = ["2026-04-02", "2026-04-04", "2026-04-07"].map {
            Case(testDescription: "", date: $0, mark: .attended, counts: [:]).row
        }
        let figures = Figures(sessions: [], visits: rows, counting: .people, asOf: day("2026-04-07"))
        #expect(figures.visits == 3)
        #expect(figures.people == 1)
    }

    @Test func onlySessionsOfTheTimetableCount() {
        let rows = [(1, 8, true), (2, 16, true), (3, 8, false)].map { number, seats, inTimetable in
            SessionRow(
                id: SessionID(Int64(number)), venue: id("nakacho"), date: day("2026-04-07"), seats: seats,
                inTimetable: inTimetable)
        }
        let figures = Figures(sessions: rows, visits: [], counting: .people, asOf: day("2026-04-01"))
        #expect(figures.sessions == 2)
        #expect(figures.seats == 24)
    }
}
