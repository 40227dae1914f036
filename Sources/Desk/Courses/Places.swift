import Almanac
import Clinic
import Ledger

/// How places of a course are given, kept and handed on. A place is a booking of each date that is still
/// ahead, taken like every other seat.
extension WritingRoom {
    /// With 申し込み順: gives an application what there is; nil for nothing.
    func enrol(_ application: ApplicationPlace, in course: CoursePlace) throws -> EnrolmentPlace? {
        for group in application.choices where try hasPlace(in: group, of: course) {
            try place(application, group, course)
            return try reading.enrolment(of: application.id)
        }
        for group in application.choices where try hasReserve(in: group, of: course) {
            try reserve(application, group, course)
            return try reading.enrolment(of: application.id)
        }
        return nil
    }

    /// Gives an application what it has drawn.
    func enrol(
        _ application: ApplicationPlace, in course: CoursePlace, drawn outcome: DrawList.Outcome
    ) throws {
        guard let group = outcome.group else { return }
        if let rank = outcome.rank {
            try reserve(application, group, course, rank: rank)
        } else {
            try place(application, group, course)
        }
    }

    /// Moves the first of a group's reserves up to a place that has become free, and notes that they are to
    /// be rung; nobody where nobody waits.
    @discardableResult
    func promote(in group: GroupCode, of course: CoursePlace) throws -> ApplicationID? {
        guard try hasPlace(in: group, of: course), isAhead(group, of: course) else { return nil }
        if try reserves(of: group, course).isEmpty, let next = try nextWithoutNumber(for: group, course) {
            try reserve(next, group, course)
        }
        let waiting = try reserves(of: group, course)
        guard let next = waiting.min(by: { ($0.rank ?? 0, $0.id) < ($1.rank ?? 0, $1.id) }),
            let application = try reading.application(next.application)
        else { return nil }
        try ledger.moveUp(next.id, at: now)
        try seat(application, next.id, group, course)
        try ledger.withdrawCalls(about: next.application, at: now)
        try ledger.addCall(about: next.application, .reserve, at: now)
        try fillReserves(of: group, of: course)
        return next.application
    }

    /// Gives whoever waits without one a number in the order of a group, as far as there are any.
    func fillReserves(of group: GroupCode, of course: CoursePlace) throws {
        while try hasReserve(in: group, of: course), let next = try nextWithoutNumber(for: group, course) {
            try reserve(next, group, course)
        }
    }

    /// With 申し込み順 whoever found neither a place nor a number to wait with comes before anybody who applies
    /// later; nobody where all have one, and after a draw.
    private func nextWithoutNumber(for group: GroupCode, _ course: CoursePlace) throws -> ApplicationPlace? {
        guard course.entry.selection == .firstCome else { return nil }
        // Whoever has said no has said it.
        let settled = Set(
            try reading.enrolments(of: course.id).filter { $0.ended == nil || $0.ended == .declined }
                .map(\.application))
        return try reading.applications(of: course.id).first { application in
            application.ended == nil && !settled.contains(application.id)
                && application.choices.contains(group)
        }
    }

    private func reserves(of group: GroupCode, _ course: CoursePlace) throws -> [EnrolmentPlace] {
        try reading.enrolments(of: course.id).filter {
            $0.group == group && $0.state == .reserve && $0.ended == nil
        }
    }

    private func hasReserve(in group: GroupCode, of course: CoursePlace) throws -> Bool {
        try reserves(of: group, course).count < course.entry.reserves
    }

    /// Whether a date of a group is still to come.
    private func isAhead(_ group: GroupCode, of course: CoursePlace) -> Bool {
        course.entry.group(group)?.dates.contains { Instant($0.date, $0.span.end) > now } ?? false
    }

    private func hasPlace(in group: GroupCode, of course: CoursePlace) throws -> Bool {
        let taken = try reading.enrolments(of: course.id).count {
            $0.group == group && $0.state != .reserve && $0.ended == nil
        }
        return taken < course.entry.group(group)?.capacity ?? 0
    }

    private func place(
        _ application: ApplicationPlace, _ group: GroupCode, _ course: CoursePlace
    ) throws {
        let id = try ledger.enrol(application.id, in: try number(of: group, course), .place, at: now)
        try seat(application, id, group, course)
    }

    /// A number in the order of a group: behind all there ever were where none is given.
    private func reserve(
        _ application: ApplicationPlace, _ group: GroupCode, _ course: CoursePlace, rank: Int? = nil
    ) throws {
        let last = try reading.enrolments(of: course.id).filter { $0.group == group }.compactMap(\.rank).max()
        _ = try ledger.enrol(
            application.id, in: try number(of: group, course), .reserve, rank: rank ?? (last ?? 0) + 1,
            at: now)
    }

    /// Takes a seat of each date that is still ahead. One that cannot be had is damage: places are counted
    /// first, and nobody else sells a course's seats.
    private func seat(
        _ application: ApplicationPlace, _ enrolment: EnrolmentID, _ group: GroupCode, _ course: CoursePlace
    ) throws {
        for (session, date) in zip(course.sessions(of: group), course.entry.group(group)?.dates ?? [])
        where Instant(date.date, date.span.end) > now {
            let booking = NewBooking(
                person: application.person, kind: .booking,
                source: application.source == .phone ? .phone : .venue, firstTime: application.isFirst,
                ageBand: application.ageBand, party: 1, request: nil, madeAt: now)
            guard let taken = try ledger.take(oneOf: try reading.seats(of: session), for: booking) else {
                throw Refusal(.seatTaken, "\(date.date.japanese)の席がありません。")
            }
            try ledger.bind(taken, to: enrolment)
        }
    }

    private func number(of group: GroupCode, _ course: CoursePlace) throws -> Int64 {
        guard let number = course.group(group) else { throw Refusal.noCourse(course.id) }
        return number
    }
}
