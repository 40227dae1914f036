import Almanac

/// Whoever reads the files refuses these with their line; a plan may come from elsewhere, where no desks,
/// slots of no length and venues without a room would stop the process.
extension WardPlan {
    /// Refuses what no file could say.
    package func check() throws(Invalid) {
        try ward.check()
        guard Set(venues.map(\.venue.id)).count == venues.count else {
            throw Invalid("同じ id の会場が二つあります。")
        }
        for venue in venues {
            guard !venue.venue.rooms.isEmpty else { throw Invalid("\(venue.venue.shortName) に部屋がありません。") }
            try venue.venue.place?.check()
            try venue.consultation.check()
            for change in venue.changes { try change.consultation.check() }
        }
    }
}

extension Ward {
    package static let teamsAllowed = 1...WardFiles.mostVenues

    fileprivate func check() throws(Invalid) {
        guard Self.teamsAllowed.contains(teams) else { throw Invalid("班の数が決められた範囲にありません。") }
        guard CallRules.Limits.openBookingsAllowed.contains(calls.limits.openBookings),
            CallRules.Limits.perDayAllowed.contains(calls.limits.perDay),
            calls.reminders.olderThanDays.map(CallRules.Reminders.daysAllowed.contains) ?? true
        else { throw Invalid("予約の数か連絡の日数が決められた範囲にありません。") }
        if let licence { _ = try PlainText.check(licence, field: "ライセンス", limit: 60) }
        guard !calls.phoneDesk.weekdays.isEmpty, !calls.phoneDesk.hours.isEmpty else {
            throw Invalid("電話窓口に曜日か時間帯がありません。")
        }
        if case .monthBefore(let day, _) = bookingOpens.rule, !BookingOpens.daysAllowed.contains(day) {
            throw Invalid("予約を始める日が月の日にありません。")
        }
    }
}

extension CallRules.Limits {
    package static let openBookingsAllowed = 1...99
    package static let perDayAllowed = 1...9
}

extension CallRules.Reminders {
    package static let daysAllowed = 0...366
}

extension BookingOpens {
    package static let daysAllowed = 1...31
}
