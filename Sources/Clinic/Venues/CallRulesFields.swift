/// The keys of `common.yaml` that say what holds on the telephone; each may be left out.
enum CallRulesFields {
    static let keys = ["limits", "waiting", "reminders"]

    static func read(_ top: FileMapping, phoneDesk: PhoneDesk) throws(Refusal) -> CallRules {
        var rules = CallRules(phoneDesk: phoneDesk)
        if let fields = try top["limits"]?.mapping(["open_bookings", "per_day"]) {
            rules.limits.openBookings =
                try fields["open_bookings"]?.integer(in: CallRules.Limits.openBookingsAllowed)
                ?? rules.limits.openBookings
            rules.limits.perDay =
                try fields["per_day"]?.integer(in: CallRules.Limits.perDayAllowed) ?? rules.limits.perDay
        }
        if let fields = try top["waiting"]?.mapping(["first_timers_first"]) {
            rules.firstTimersFirst = try fields["first_timers_first"]?.yesOrNo() ?? rules.firstTimersFirst
        }
        if let fields = try top["reminders"]?.mapping(["first_timers", "after_absence", "older_than_days"]) {
            let usual = rules.reminders
            rules.reminders = CallRules.Reminders(
                firstTimers: try fields["first_timers"]?.yesOrNo() ?? usual.firstTimers,
                afterAbsence: try fields["after_absence"]?.yesOrNo() ?? usual.afterAbsence,
                olderThanDays: try fields["older_than_days"].map(days) ?? usual.olderThanDays)
        }
        return rules
    }

    /// A number of days, or `never`.
    private static func days(_ field: FileField) throws(Refusal) -> Int? {
        try field.value("0 から 366 までの整数か never") { text in
            if text == "never" { return .some(nil) }
            return Int(text).flatMap { CallRules.Reminders.daysAllowed.contains($0) ? .some($0) : nil }
        }
    }
}

extension FileField {
    fileprivate func yesOrNo() throws(Refusal) -> Bool {
        try value("yes、no") { ["yes": true, "no": false, "true": true, "false": false][$0] }
    }
}
