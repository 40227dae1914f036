import Almanac
import Clinic
import Ledger

/// Writes the timetable of a fiscal year, again and again without harm: what is booked stays whole.
package struct ApplyPlan: Change {
    package static let name = "apply-plan"
    package static let roles = Role.planning

    package let plan: WardPlan
    package let fiscalYear: FiscalYear
    package let targets: YearTargets?
    /// What the plan's files demand of years whose timetable is not written: of those that were counted
    /// elsewhere above all, which are reported against their targets too.
    package let otherTargets: [YearTargets]?

    package init(
        plan: WardPlan, fiscalYear: FiscalYear, targets: YearTargets?, otherTargets: [YearTargets] = []
    ) {
        self.plan = plan
        self.fiscalYear = fiscalYear
        self.targets = targets
        self.otherTargets = otherTargets
    }

    /// What has been done, and what could not be.
    package struct Answer: Hashable, Codable, Sendable {
        package var added = 0
        package var changed = 0
        package var withdrawn = 0
        package var unchanged = 0
        /// Sessions that stay as they are although the plan says otherwise.
        package var left: [Left] = []
        /// Venues that the files no longer know.
        package var venuesWithoutFile: [VenueID] = []
        /// Sessions that found no team, because those that stay hold all of them.
        package var noTeam: [Place] = []
    }

    /// A session that stays whole, and who is booked.
    package struct Left: Hashable, Codable, Sendable {
        package let venue: VenueID
        package let date: CivilDate
        package let because: Replan.Reason
        package let bookings: [BookingID]
    }

    /// A venue on a date.
    package struct Place: Hashable, Codable, Sendable {
        package let venue: VenueID
        package let date: CivilDate
    }

    package func perform(_ room: WritingRoom) throws -> Answer {
        do throws(Invalid) {
            try plan.check()
            for demanded in demanded { try demanded.check() }
        } catch {
            throw Refusal.badInput("plan", error.reason)
        }
        let timetable: Timetable
        do throws(Timetable.Clash) {
            timetable = try Timetable(plan, fiscalYear)
        } catch {
            throw Refusal(
                .badInput, error.sentence, fields: ["plan": error.allowed])
        }
        let ledger = room.ledger
        let holidays = Holidays(official: try room.reading.officialHolidays())
        try ledger.put(plan)
        for demanded in demanded { try ledger.put(demanded) }
        try ledger.put(
            Capacity(timetable, plan: plan, targets: targets, holidays: holidays).openings)
        let steps = Replan.steps(
            from: try room.reading.consultations(of: fiscalYear), to: timetable.sessions,
            teams: plan.ward.teams, today: room.today)
        var answer = try carry(out: steps, ledger)
        try room.refuseClashes(from: max(room.today, fiscalYear.first), through: fiscalYear.last)
        let named = Set(plan.venues.map(\.venue.id))
        answer.venuesWithoutFile = try room.reading.venues().map(\.id).filter { !named.contains($0) }
        return answer
    }

    private var demanded: [YearTargets] { (targets.map { [$0] } ?? []) + (otherTargets ?? []) }

    private func carry(out steps: [Replan.Step], _ ledger: Writing) throws -> Answer {
        var answer = Answer()
        for step in steps {
            switch step {
            case .add(let planned, let withdrawn):
                try ledger.add(planned, over: withdrawn?.id)
                answer.added += 1
            case .change(let session, let planned):
                try ledger.change(session.id, to: planned)
                answer.changed += 1
            case .withdraw(let session):
                try ledger.withdraw(session.id)
                answer.withdrawn += 1
            case .keep:
                answer.unchanged += 1
            case .leave(let session, let reason):
                answer.left.append(
                    Left(venue: session.venue, date: session.date, because: reason, bookings: session.live))
            case .tooLate(let planned):
                answer.left.append(
                    Left(venue: planned.venue, date: planned.date, because: .past, bookings: []))
            case .noTeam(let planned):
                answer.noTeam.append(Place(venue: planned.venue, date: planned.date))
            }
        }
        return answer
    }
}
