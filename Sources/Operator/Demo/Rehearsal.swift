import Almanac
import Clinic
import Desk

/// Plays a fiscal year up to a moment with made-up residents, every step through the Desk.
struct Rehearsal {
    let desk: LocalDesk
    private let time: SteppedClock
    let end: Instant
    var random: SeededGenerator
    let randomness: Randomness
    let people: [MadeUpResident]
    /// 相談内容 and 案内先 that can be chosen.
    let choices: [RecordChoice]
    private let holidays = Holidays()
    private let phoneDesk: PhoneDesk
    let venues: [Venue]
    var courses: [Course] = []

    /// How things go in a year like this one: shares of calls and of bookings, and visits a session.
    enum Habit {
        static let residents = 900
        static let callsADay = 24
        static let atHome = 0.8
        static let acceptsOffer = 0.7
        static let cancels = 0.05
        static let moves = 0.03
        static let absentWithNotice = 0.03
        static let absent = 0.03
        static let walkInsASession = 0.5
        static let walkInsWithName = 0.6
        static let recorded = 0.95
        static let miscounts = 0.02
    }

    init(
        _ desk: LocalDesk, _ time: SteppedClock, until end: Instant, plan: WardPlan, seed: UInt64
    ) async throws {
        choices = try await desk.ask(RecordChoices(all: true))
        self.desk = desk
        self.time = time
        self.end = end
        phoneDesk = plan.ward.calls.phoneDesk
        venues = plan.venues.map(\.venue)
        random = SeededGenerator(seed: seed)
        randomness = .seeded(seed)
        people = MadeUpResident.people(Habit.residents, venues: venues.map(\.id), using: &random)
    }

    /// Plays every day from a first one to the end; `progress` hears each date.
    mutating func play(from first: CivilDate, progress: (CivilDate) throws -> Void) async throws {
        let year = FiscalYear(containing: end.date)
        try await fixCorners(of: year)
        try await openCourses(of: year, until: end.date)
        for date in CivilDate.dates(from: first, through: end.date) {
            try progress(date)
            var acts = calls(on: date)
            acts += courseSteps(on: date).map { Act(at: $0.at, kind: .course($0.step, $0.of, date)) }
            acts += try await visits(on: date)
            for act in acts.sorted(by: { $0.at < $1.at }) where act.at <= end {
                time.move(to: act.at)
                try await perform(act.kind)
            }
        }
        time.move(to: end)
    }

    private struct Act {
        let at: Instant
        let kind: Kind

        enum Kind {
            case call
            case offers
            case mark(SeatID, VenueID)
            case record(SeatID, VenueID)
            case walkIn(VenueID)
            case closing(VenueID)
            case monthClosing(CivilMonth)
            case corner(CornerID)
            case course(CourseStep, Course, CivilDate)
        }
    }

    private mutating func calls(on date: CivilDate) -> [Act] {
        guard phoneDesk.works(on: date, holidays) else { return [] }
        let calls = (0..<Habit.callsADay).map { _ in
            let minutes = Int.random(in: 9 * 60..<17 * 60, using: &random)
            return Act(at: Instant(date, .start(minutes)), kind: .call)
        }
        return [Act(at: Instant(date, .start(9 * 60)), kind: .offers)] + calls
    }

    /// Each seat is marked as its time comes; some people just come.
    private mutating func visits(on date: CivilDate) async throws -> [Act] {
        let entries = try await desk.ask(Day(date: date))
        var acts: [Act] = entries.flatMap { entry -> [Act] in
            guard let seat = entry.seat, let start = entry.start else { return [] }
            let begins = Instant(date, start)
            return [
                Act(at: begins.adding(minutes: 2), kind: .mark(seat, entry.venue)),
                Act(at: begins.adding(minutes: 29), kind: .record(seat, entry.venue)),
            ]
        }
        for venue in venues.map(\.id) where entries.contains(where: { $0.venue == venue }) {
            acts.append(Act(at: Instant(date, .start(15 * 60 + 20)), kind: .closing(venue)))
            guard Double.random(in: 0..<1, using: &random) < Habit.walkInsASession else { continue }
            let minutes = Int.random(in: 10 * 60..<15 * 60, using: &random)
            acts.append(Act(at: Instant(date, .start(minutes)), kind: .walkIn(venue)))
        }
        if let month = monthClosed(on: date) {
            acts.append(Act(at: Instant(date, .start(9 * 60 + 30)), kind: .monthClosing(month)))
        }
        for corner in try await desk.ask(CornerDays(from: date, through: date)) {
            acts.append(Act(at: Instant(date, corner.hours.end), kind: .corner(corner.corner)))
        }
        return acts
    }

    private mutating func perform(_ act: Act.Kind) async throws {
        switch act {
        case .call: try await call()
        case .offers: try await answerOffers()
        case .mark(let seat, let venue): try await mark(seat, at: venue)
        case .record(let seat, let venue): try await record(seat, at: venue)
        case .walkIn(let venue): try await walkIn(venue)
        case .closing(let venue): try await close(venue)
        case .monthClosing(let month): try await close(month)
        case .corner(let corner): try await count(at: corner)
        case .course(let step, let course, let date): try await take(step, of: course, on: date)
        }
    }
}

extension CivilTime {
    /// A time of day from minutes that are one.
    fileprivate static func start(_ minutes: Int) -> CivilTime {
        CivilTime(minutes: minutes) ?? .midnight
    }
}
