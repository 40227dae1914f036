import Almanac
import Clinic
import Testing

/// What `common.yaml` may say of the telephone: limits, the waiting list, reminders.
@Suite("Call rules in the common file")
struct CallRulesFileTests {
    @Test func areTheUsualOnesWhereNothingIsSaid() throws {
        let calls = try WardTexts().read().plan.ward.calls
        #expect(calls.limits.openBookings == 2 && calls.limits.perDay == 1)
        #expect(!calls.firstTimersFirst)
        #expect(calls.reminders.firstTimers && calls.reminders.afterAbsence)
        #expect(calls.reminders.olderThanDays == 14)
        #expect(calls.phoneDesk.hours == [span("09:00-17:00")])
        #expect(calls == CallRules(phoneDesk: calls.phoneDesk))
    }

    /// A line of the file, and what it changes.
    struct Said: Sendable, CustomTestStringConvertible {
        let line: String
        let edit: @Sendable (inout CallRules) -> Void

        init(_ line: String, _ edit: @escaping @Sendable (inout CallRules) -> Void) {
            self.line = line
            self.edit = edit
        }

        var testDescription: String { line }
    }

    /// Each key by itself; what is left out stays usual.
    @Test(arguments: [
        Said("limits: {open_bookings: 5}") { $0.limits.openBookings = 5 },
        Said("limits: {open_bookings: 99, per_day: 9}") { $0.limits = .init(openBookings: 99, perDay: 9) },
        Said("limits: {per_day: 2}") { $0.limits.perDay = 2 },
        Said("limits: {}") { _ in },
        Said("waiting: {first_timers_first: yes}") { $0.firstTimersFirst = true },
        Said("waiting: {first_timers_first: \"true\"}") { $0.firstTimersFirst = true },
        Said("waiting: {first_timers_first: no}") { _ in },
        Said("reminders: {first_timers: no}") { $0.reminders.firstTimers = false },
        Said("reminders: {after_absence: no}") { $0.reminders.afterAbsence = false },
        Said("reminders: {older_than_days: never}") { $0.reminders.olderThanDays = nil },
        Said("reminders: {older_than_days: 0}") { $0.reminders.olderThanDays = 0 },
        Said("reminders: {older_than_days: 366, after_absence: yes}") { $0.reminders.olderThanDays = 366 },
    ])
    func areReadKeyByKey(said: Said) throws {
        var expected = try WardTexts().read().plan.ward.calls
        said.edit(&expected)
        #expect(try Self.texts(said.line).read().plan.ward.calls == expected)
    }

    @Test(arguments: bad)
    func badOnesAreRefused(bad: BadFile) { bad.check() }

    private static let bad = [
        fault("an unknown limit", "limits: {a_week: 1}", "limits.a_week", "a_week", "open_bookings、per_day"),
        fault("no booking at all", "limits: {open_bookings: 0}", "limits.open_bookings", "0", "1 から 99"),
        fault("a hundred bookings", "limits: {open_bookings: 100}", "limits.open_bookings", "100", "1 から 99"),
        fault("no booking a day", "limits: {per_day: 0}", "limits.per_day", "0", "1 から 9"),
        fault("ten a day", "limits: {per_day: 10}", "limits.per_day", "10", "1 から 9"),
        fault("a limit in words", "limits: {per_day: 一}", "limits.per_day", "一", "整数"),
        fault("limits that are one number", "limits: 2", "limits", "2", "キー"),
        fault(
            "a waiting list that may", "waiting: {first_timers_first: maybe}", "waiting.first_timers_first",
            "maybe", "yes、no"),
        fault("an unknown order", "waiting: {order: age}", "waiting.order", "order", "first_timers_first"),
        fault(
            "reminders always", "reminders: {first_timers: always}", "reminders.first_timers", "always",
            "yes、no"),
        fault(
            "reminders after yesterday", "reminders: {older_than_days: -1}", "reminders.older_than_days",
            "-1",
            "0 から 366"),
        fault(
            "reminders after more than a year", "reminders: {older_than_days: 367}",
            "reminders.older_than_days", "367", "never"),
        fault(
            "reminders by a list", "reminders: {older_than_days: [14]}", "reminders.older_than_days", "一覧",
            "never"),
        fault("unknown reminders", "reminders: {sms: yes}", "reminders.sms", "sms", "after_absence"),
    ]

    /// The common file with one line more at its end, the 18th.
    private static func texts(_ line: String) -> WardTexts {
        WardTexts().replacing(\.common, "attendance", with: "attendance: {count: people}\n\(line)")
    }

    private static func fault(
        _ title: String, _ line: String, _ key: String, _ found: String, _ allowed: String
    ) -> BadFile {
        BadFile(
            title: title, file: "venues/common.yaml", texts: texts(line), line: 18, key: key, found: found,
            allowed: allowed)
    }
}
