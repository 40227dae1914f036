import Almanac
import Clinic
import Ledger

/// How places of a course are given, kept and handed on. A place is a booking of each date that is still
/// ahead, taken like every other seat.
extension WritingRoom {
    /// What gives a place.
    enum Grant {
        case firstCome
        case drawn(DrawList.Outcome)
    }

    /// Gives an application what it has come to; nil where that is nothing.
    func enrol(
        _ application: ApplicationPlace, in course: CoursePlace, on grant: Grant
    ) throws -> EnrolmentPlace? {
        switch grant {
        case .firstCome:
            for group in application.choices where try hasPlace(in: group, of: course) {
                return try place(application, group, course, .place)
            }
            for group in application.choices where try hasReserve(in: group, of: course) {
                return try reserve(application, group, course, rank: try lastRank(of: group, course) + 1)
            }
            return nil
        case .drawn(let outcome):
            guard let group = outcome.group else { return nil }
            guard let rank = outcome.rank else { return try place(application, group, course, .place) }
            return try reserve(application, group, course, rank: rank)
        }
    }

    /// Moves the first of a group's reserves up to a place that has become free, and notes that they are to
    /// be rung; nobody where nobody waits.
    @discardableResult
    func promote(in group: GroupCode, of course: CoursePlace) throws -> ApplicationID? {
        guard try hasPlace(in: group, of: course), isAhead(group, of: course) else { return nil }
        if try reserves(of: group, course).isEmpty, let next = try nextWithoutNumber(for: group, course) {
            _ = try reserve(next, group, course, rank: try lastRank(of: group, course) + 1)
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
            _ = try reserve(next, group, course, rank: try lastRank(of: group, course) + 1)
        }
    }

    /// With 申し込み順 whoever found neither a place nor a number to wait with comes before anybody who applies
    /// later; nobody where all have one, and after a draw.
    private func nextWithoutNumber(for group: GroupCode, _ course: CoursePlace) throws -> ApplicationPlace? {
        guard course.entry.selection == .firstCome else { return nil }
        // Whoever has said no has said it.
        let enrolled = try reading.enrolments(of: course.id).filter {
            $0.ended == nil || $0.ended == .declined
        }.map(\.application)
        let settled = Set(enrolled)
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
        course.entry.groups.first { $0.code == group }?.dates.contains {
            Instant($0.date, $0.span.end) > now
        } ?? false
    }

    private func hasPlace(in group: GroupCode, of course: CoursePlace) throws -> Bool {
        let capacity = course.entry.groups.first { $0.code == group }?.capacity ?? 0
        let taken = try reading.enrolments(of: course.id).count {
            $0.group == group && $0.state != .reserve && $0.ended == nil
        }
        return taken < capacity
    }

    private func lastRank(of group: GroupCode, _ course: CoursePlace) throws -> Int {
        try reading.enrolments(of: course.id).filter { $0.group == group }.compactMap(\.rank).max() ?? 0
    }

    private func place(
        _ application: ApplicationPlace, _ group: GroupCode, _ course: CoursePlace, _ state: Enrolment.State
    ) throws -> EnrolmentPlace? {
        let id = try ledger.enrol(application.id, in: try number(of: group, course), state, at: now)
        try seat(application, id, group, course)
        return try reading.enrolment(of: application.id)
    }

    private func reserve(
        _ application: ApplicationPlace, _ group: GroupCode, _ course: CoursePlace, rank: Int
    ) throws -> EnrolmentPlace? {
        _ = try ledger.enrol(
            application.id, in: try number(of: group, course), .reserve, rank: rank, at: now)
        return try reading.enrolment(of: application.id)
    }

    /// Takes a seat of each date that is still ahead. One that cannot be had is damage: places are counted
    /// first, and nobody else sells a course's seats.
    private func seat(
        _ application: ApplicationPlace, _ enrolment: EnrolmentID, _ group: GroupCode, _ course: CoursePlace
    ) throws {
        guard let dates = course.entry.groups.first(where: { $0.code == group })?.dates else { return }
        for (session, date) in zip(course.sessions(of: group), dates)
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
