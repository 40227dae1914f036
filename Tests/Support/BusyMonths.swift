import Almanac
import Clinic
import Desk
import Ledger

/// A ward of three venues from April on, with all that is counted in it, drawn from a seed. In the end it is
/// some day: what is past has happened, of the rest some is promised. 高島平 works on paper until May is over:
/// it stands in the timetable, and nobody is booked in there.
package struct BusyMonths {
    package private(set) var ward: TestWard
    /// The day on which it ends.
    package let today: CivilDate
    /// How many of the changes were refused by a rule.
    package private(set) var refused = 0
    var random: SeededGenerator
    /// Bookings that were taken back at once, by their day: their people may come all the same.
    private var undone: [CivilDate: [BookingID]] = [:]

    package static let takashimadaira = VenueID("takashimadaira")!
    package static let paperThrough = CivilDate("2026-05-31")!
    private static let venues = [TestWard.nakacho, TestWard.shimura, takashimadaira]

    /// - Parameter ledger: an empty one; one in memory where nil.
    package init(
        seed: UInt64, counting: VisitsCount = .people, through today: CivilDate = CivilDate("2026-05-20")!,
        in ledger: Ledger? = nil
    ) async throws {
        random = SeededGenerator(seed: seed)
        self.today = today
        // The ids that others draw for this ward come from small seeds.
        ward = TestWard(try ledger ?? .inMemory(), seed: seed &+ 1_000)
        try await ward.tell(ward.applyPlan { Self.extend(&$0, counting, past: today.civilMonth) })
        try await ward.prepareCourses()
        for date in CivilDate.dates(from: CivilDate("2026-04-06")!, through: today) {
            ward.at("\(date) 09:50")
            for _ in 0..<pick([2, 4, 6]) { try await book() }
            ward.at("\(date) 14:40")
            try await beThere(date)
        }
        ward.at("\(today) 15:30")
        try await holdCorners()
        try await ward.tell(MergePersons(person: PersonID(9), into: PersonID(10)))
    }

    /// A third venue, and a timetable until the end of a month.
    private static func extend(_ plan: inout WardPlan, _ counting: VisitsCount, past month: CivilMonth) {
        plan.ward.visitsCount = counting
        var (venue, consultation) = (plan.venues[0].venue, plan.venues[0].consultation)
        venue = Venue(
            id: takashimadaira, name: "高島平ふれあい館", kana: venue.kana, phone: venue.phone, order: 5,
            rooms: venue.rooms)
        consultation.weekdays = [.friday, .saturday]
        plan.venues.append(VenuePlan(venue: venue, consultation: consultation))
        for venue in plan.venues.indices {
            plan.venues[venue].closed = [
                ClosedDates("2026-04-01..2026-04-05")!, ClosedDates("\(month.next.first)..2027-03-31")!,
            ]
        }
    }

    /// Goes on over another ledger, which has the same in it.
    package mutating func goOn(in ledger: Ledger) {
        ward = TestWard(ledger, at: "\(today) 15:30", seed: random.next())
    }

    /// One of some things.
    package mutating func pick<Thing>(_ things: [Thing]) -> Thing {
        things[Int.random(in: things.indices, using: &random)]
    }

    /// Whether something happens that happens once in so many times.
    package mutating func once(in times: Int) -> Bool { Int.random(in: 0..<times, using: &random) == 0 }

    /// Makes a change, if the rules have it.
    @discardableResult
    package mutating func tell<C: Change>(_ change: C) async throws -> C.Answer? {
        do {
            return try await ward.tell(change)
        } catch is Refusal {
            refused += 1
            return nil
        }
    }

    private mutating func resident() -> Resident {
        let number = Int.random(in: 1...40, using: &random)
        return Resident(
            kana: pick(["タナカ", "ヤマダ"]), phone: "090-2000-\(1000 + number)", age: pick([62, 71, 78, 90]))
    }

    private static func isOnPaper(_ venue: VenueID, _ date: CivilDate) -> Bool {
        venue == takashimadaira && date <= paperThrough
    }

    /// A booking of the days ahead; some are cancelled or moved again.
    private mutating func book() async throws {
        let free = try await ward.ask(FindOpenings(days: 9)).filter { !Self.isOnPaper($0.venue, $0.date) }
        guard !free.isEmpty else { return }
        let opening = pick(free)
        let book = Book(wish: .seat(opening.seat), resident: resident(), party: pick([1, 1, 1, 2]))
        guard let booking = try await tell(book)?.booking else { return }
        if once(in: 6) {
            let cause = pick([nil, Booking.Cause.unwell, .undone])
            try await tell(Cancel(booking: booking, cause: cause))
            if cause == .undone { undone[opening.date, default: []].append(booking) }
        }
        if once(in: 8) { try await tell(Move(booking: booking, to: .seat(pick(free).seat))) }
    }

    /// What staff see and write on a day, of whoever was booked at any venue, cancelled or not.
    private mutating func beThere(_ date: CivilDate) async throws {
        let expected = try await ward.ledger.read { try $0.visitRows(from: date, through: date).map(\.id) }
        for booking in Set(expected + (undone[date] ?? [])).sorted(by: { $0.number < $1.number }) {
            guard !once(in: 9) else { continue }
            let value = pick([MarkValue.attended, .attended, .attended, .absent, .absentWithNotice])
            try await tell(MarkAttendance(booking: booking, value: value))
            if once(in: 5) {
                try await tell(MarkAttendance(booking: booking, value: pick([.cleared, .attended])))
            }
            if !once(in: 3) { try await record(booking) }
        }
        let venue = pick(Self.venues.filter { !Self.isOnPaper($0, date) })
        for _ in 0..<pick([0, 1, 2]) {
            let who = pick([Resident(), Resident(age: 83), resident()])
            let visit = try await tell(
                WalkIn(venue: venue, resident: who, party: pick([1, 1, 3]), unplanned: once(in: 4)))
            if let visit { try await record(visit.booking) }
        }
        if let entry = try await tell(
            JoinQueue(venue: venue, resident: Resident(age: 70), party: pick([1, 2])))
        {
            switch Int.random(in: 0..<3, using: &random) {
            case 0: try await tell(ServeQueued(queued: entry.queued))
            case 1: try await tell(LeaveQueue(queued: entry.queued, undone: once(in: 3)))
            default: break
            }
        }
        try await wait(for: venue, on: date)
        if once(in: 3) {
            let first = pick([nil, date, date.adding(days: 10)])
            let note = TurnAway(venue: pick([nil, venue]), first: first, people: pick([1, 2]))
            if let note = try await tell(note), once(in: 5) {
                try await tell(UndoTurnAway(turnedAway: note.turnedAway))
            }
        }
    }

    /// People who wait for a seat, some of whom are booked in besides; a few are rung.
    private mutating func wait(for venue: VenueID, on date: CivilDate) async throws {
        if date.day.isMultiple(of: 4) {
            let new = Resident(kana: "マツダ", phone: "090-3000-\(1000 + date.day)", age: 77)
            let until = date.adding(days: pick([0, 0, 5]))
            let who = pick([new, resident()])
            try await tell(JoinWaiting(venue: venue, until: until, resident: who, party: pick([1, 2])))
        }
        if once(in: 5), let task = try await tell(ClaimTask(claim: ward.randomness.freshID()))?.task {
            try await tell(ReportCall(task: task, result: pick([.declined, .noAnswer, .message])))
        }
    }

    /// A 相談票, corrected or taken back now and then.
    private mutating func record(_ booking: BookingID) async throws {
        let first = try await tell(WriteRecord(booking: booking, entry: entry()))
        guard let first, once(in: 4) else { return }
        let other = once(in: 2) ? RecordEntry() : entry()
        try await tell(WriteRecord(booking: booking, entry: other, replaces: first.record))
    }

    /// What a 相談票 may say.
    package mutating func entry() -> RecordEntry {
        RecordEntry(
            topics: Set(
                pick([[], ["line"], ["maps", "line"], ["apps"], ["photos"]]).compactMap { Slug($0) }),
            device: pick([nil, .iPhone, .android, .without]), result: pick([nil, .solved, .continues]),
            began: CivilTime("10:00"), ended: pick([nil, CivilTime("10:20"), CivilTime("10:45")]),
            gender: pick([nil, .female, .male]))
    }

    /// A festival in each of two months, one of which is rained off at noon.
    private func holdCorners() async throws {
        for (place, date) in ["2026-04-12", "2026-05-17"].enumerated() {
            let kept = TestWard(ward.ledger, at: "\(date) 09:00", seed: UInt64(90 + place))
            let corner = try await kept.tell(TestWard.corner(date)).corner
            let ages = [nil, AgeBand.from75, .from80], genders = [nil, Gender.female]
            let taps = (1...9).map { number in
                CornerTap(
                    id: TestWard.tap(place * 100 + number), ageBand: ages[number % 3],
                    gender: genders[number % 2], topic: number < 4 ? Slug("line") : nil)
            }
            let back = CornerTap(id: TestWard.tap(place * 100 + 50), takesBack: taps[0].id)
            try await kept.tell(CountCorner(corner: corner, taps: taps + [back]))
            let tally = try await kept.tell(TallyCorner(corner: corner, people: 11))
            try await kept.tell(TallyCorner(corner: corner, people: 12, replaces: tally.tally))
            if place == 1 { try await kept.tell(CancelCornerDay(corner: corner, reason: "雨のため")) }
        }
    }
}
