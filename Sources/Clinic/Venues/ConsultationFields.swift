import Almanac

/// The keys of a `consultation` that one place of a file gives; what it leaves out comes from elsewhere.
struct ConsultationFields {
    private var weekdays: Set<Weekday>?
    private var hours: [TimeSpan]?
    private var slotMinutes: Int?
    private var desks: Int?
    private var minimumAge: Int?
    /// Where to point when the hours and the slots do not fit each other.
    private let place: FileField
    private let mapping: FileMapping

    static let keys = ["weekdays", "hours", "slot_minutes", "desks", "minimum_age"]

    init(_ mapping: FileMapping) throws(Refusal) {
        self.mapping = mapping
        place = mapping["slot_minutes"] ?? mapping["hours"] ?? mapping.whole
        weekdays = try mapping["weekdays"]?.weekdays()
        hours = try mapping["hours"]?.spans()
        slotMinutes = try mapping["slot_minutes"]?.integer(in: Consultation.slotMinutesAllowed)
        desks = try mapping["desks"]?.integer(in: Consultation.desksAllowed)
        minimumAge = try mapping["minimum_age"]?.integer(in: Consultation.minimumAgeAllowed)
    }

    /// The whole pattern, gaps filled from the defaults; refuses a gap that nothing fills.
    func completed(by defaults: ConsultationFields?) throws(Refusal) -> Consultation {
        guard let weekdays = weekdays ?? defaults?.weekdays else { throw mapping.missing("weekdays") }
        guard let hours = hours ?? defaults?.hours else { throw mapping.missing("hours") }
        guard let slotMinutes = slotMinutes ?? defaults?.slotMinutes else {
            throw mapping.missing("slot_minutes")
        }
        guard let desks = desks ?? defaults?.desks else { throw mapping.missing("desks") }
        guard let minimumAge = minimumAge ?? defaults?.minimumAge else {
            throw mapping.missing("minimum_age")
        }
        return try checked(
            Consultation(
                weekdays: weekdays, hours: hours, slotMinutes: slotMinutes, desks: desks,
                minimumAge: minimumAge))
    }

    /// The pattern before, with the keys given here in place of its own.
    func changing(_ before: Consultation) throws(Refusal) -> Consultation {
        try checked(
            Consultation(
                weekdays: weekdays ?? before.weekdays, hours: hours ?? before.hours,
                slotMinutes: slotMinutes ?? before.slotMinutes, desks: desks ?? before.desks,
                minimumAge: minimumAge ?? before.minimumAge))
    }

    private func checked(_ pattern: Consultation) throws(Refusal) -> Consultation {
        do throws(Invalid) {
            try pattern.check()
        } catch {
            throw place.refusal(error)
        }
        return pattern
    }
}
