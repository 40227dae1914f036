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

        var record: RecordRow?

        var row: VisitRow {
            VisitRow(
                id: BookingID(1), programme: .consultation, venue: id("nakacho"), date: day(date), time: nil,
                kind: kind, hasSeat: hasSeat, person: person.map(PersonID.init), firstTime: first, band: nil,
                party: party, ended: ended, mark: mark, record: record)
        }
    }

    @Test(arguments: bookings + walkIns + ends + records)
    func aRowCounts(this: Case) throws {
        let days = DaysOver(before: day("2026-04-07"), closed: [id("nakacho")])
        let entry = Entry(this.row, counting: this.counting, days)
        let figures = Tally([entry].compactMap(\.self)).sums
        let all = try JSONDecoder().decode([String: Int].self, from: JSONEncoder().encode(figures))
        #expect(all.count == Figure.allCases.count)
        #expect(all.filter { $0.value != 0 } == this.counts)
        #expect((entry == nil) == this.counts.isEmpty)
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
            counts: ["booked": 1, "attended": 1, "used": 1, "visits": 1, "people": 1, "firstTime": 1]),
        Case(
            testDescription: "came again", mark: .attended,
            counts: ["booked": 1, "attended": 1, "used": 1, "visits": 1, "people": 1, "repeats": 1]),
        Case(
            testDescription: "came, nobody knows how often", first: nil, mark: .attended,
            counts: ["booked": 1, "attended": 1, "used": 1, "visits": 1, "people": 1, "repeats": 1]),
        Case(
            testDescription: "a couple on one seat", party: 2, mark: .attended,
            counts: [
                "booked": 1, "attended": 1, "used": 1, "visits": 2, "people": 1, "unnamed": 1, "repeats": 1,
            ]),
        Case(
            testDescription: "a couple where bookings count", party: 2, mark: .attended, counting: .bookings,
            counts: ["booked": 1, "attended": 1, "used": 1, "visits": 1, "people": 1, "repeats": 1]),
        Case(
            testDescription: "a couple that did not come", party: 2, mark: .absent,
            counts: ["booked": 1, "absent": 1]),
    ]

    private static let walkIns: [Case] = [
        Case(
            testDescription: "walked in, named", kind: .walkIn, first: true, mark: .attended,
            counts: ["visits": 1, "people": 1, "walkIns": 1, "firstTime": 1, "used": 1]),
        Case(
            testDescription: "walked in without a name", kind: .walkIn, person: nil, first: nil,
            mark: .attended,
            counts: ["visits": 1, "unnamed": 1, "walkIns": 1, "used": 1]),
        Case(
            testDescription: "three walked in without a name", kind: .walkIn, person: nil, party: 3,
            mark: .attended,
            counts: ["visits": 3, "unnamed": 3, "walkIns": 1, "used": 1]),
        Case(
            testDescription: "three without a name where bookings count", kind: .walkIn, person: nil,
            party: 3,
            mark: .attended, counting: .bookings,
            counts: ["visits": 1, "unnamed": 1, "walkIns": 1, "used": 1]),
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

    private static let records: [Case] = [
        Case(
            testDescription: "a 相談票 of half an hour", mark: .absent,
            counts: ["booked": 1, "absent": 1, "records": 1, "timed": 1, "minutes": 30],
            record: RecordRow(gender: nil, device: nil, result: nil, topics: [], minutes: 30)),
        Case(
            testDescription: "a 相談票 without times", kind: .walkIn, mark: .cleared,
            counts: ["records": 1],
            record: RecordRow(gender: nil, device: nil, result: nil, topics: [], minutes: nil)),
    ]

    @Test func somebodyWhoComesOftenIsOnePerson() {
        let rows = ["2026-04-02", "2026-04-04", "2026-04-07"].map {
            Case(testDescription: "", date: $0, mark: .attended, counts: [:]).row
        }
        let figures = Tally(
            rows.compactMap { Entry($0, counting: .people, DaysOver(before: day("2026-04-07"))) }
        ).sums
        #expect(figures[.visits] == 3)
        #expect(figures[.people] == 1)
    }

    /// Seats of days that are not over are offered, and may still be used.
    @Test func seatsCountUntilTheirDayApart() {
        let rows = [("2026-04-06", 4), ("2026-04-07", 8), ("2026-04-08", 16)].map { date, seats in
            SessionRow(
                id: SessionID(1), programme: .consultation, venue: id("nakacho"), date: day(date),
                seats: seats)
        }
        let figures = Tally(rows.map { Entry($0, DaysOver(before: day("2026-04-07"))) }).sums
        #expect(figures == Figures([.sessions: 3, .seats: 28, .elapsed: 4]))
        // Once the day is closed nobody comes any more.
        let closed = DaysOver(before: day("2026-04-07"), closed: [id("nakacho")])
        #expect(Tally(rows.map { Entry($0, closed) }).sums[.elapsed] == 12)
    }

    /// While a day goes on its used seats are done with, so that never more are used than are done with.
    @Test(
        arguments: [
            ("2026-04-06", [], nil), ("2026-04-07", [], 1), ("2026-04-07", ["nakacho"], nil),
            ("2026-04-07", ["shimura"], 1),
        ] as [(String, [String], Int?)])
    func aSeatUsedTodayIsDoneWith(date: String, closed: [String], elapsed: Int?) throws {
        let row = Case(testDescription: "", date: date, mark: .attended, counts: [:]).row
        let days = DaysOver(before: day("2026-04-07"), closed: Set(closed.map(id)))
        let entry = try #require(Entry(row, counting: .people, days))
        #expect(entry.counts[.figure(.elapsed)] == elapsed && entry.count(.used) == 1)
    }

    /// Who came and what was written, told apart.
    @Test func aRowStandsInItsBreakdowns() throws {
        let row = VisitRow(
            id: BookingID(1), programme: .consultation, venue: id("nakacho"), date: day("2026-04-07"),
            time: nil, kind: .booking, hasSeat: true, person: PersonID(1), firstTime: true, band: .from75,
            party: 2, ended: nil, mark: .attended,
            record: RecordRow(
                gender: .female, device: .iPhone, result: nil, topics: ["line", "maps"].map(slug),
                minutes: nil))
        let entry = try #require(
            Entry(row, counting: .people, DaysOver(before: day("2026-04-07"))))
        let cells = entry.counts.keys.filter { if case .cell = $0 { true } else { false } }
        #expect(
            cells.map { "\($0) \(entry.counts[$0] ?? 0)" }.sorted() == [
                "age.75-79 2", "device.iphone 1", "gender.2 1", "result.not-taken 1", "topic.line 1",
                "topic.maps 1",
            ])
    }

    /// 相談コーナー: whoever came before the rain is counted, the day is not held.
    @Test(arguments: [
        (false, 12, [Figure.sessions: 1, .visits: 12, .unnamed: 12]),
        (true, 12, [.visits: 12, .unnamed: 12]), (false, 0, [.sessions: 1]), (true, 0, [:]),
    ])
    func aCornerCountsWhoeverCame(cancelled: Bool, people: Int, counts: [Figure: Int]) {
        let corner = CornerDay(
            corner: CornerID(3), title: "", place: "", date: day("2026-04-11"), hours: span("10:00-16:00"),
            team: nil, cancelled: cancelled, cancelReason: nil, tapped: people, tallied: 0, lacking: nil)
        let entry = Entry(corner)
        var all = Dictionary(uniqueKeysWithValues: counts.map { (Measure.figure($0), $1) })
        // Nobody was asked how old they are.
        if people > 0 { all[.cell(.age, code: Breakdown.notTaken)] = people }
        #expect(entry.counts == all)
        #expect(entry.source.description == "corner:3" && entry.programme == .corner && entry.venue == nil)
    }
}
