import Almanac
import Clinic
import Ledger

/// 月締め: a month's figures are kept. Every day is settled, or excused in writing.
package struct CloseMonth: Change {
    package static let name = "close-month"
    package static let roles = Role.planning

    package let month: CivilMonth
    /// Why days that are not settled may stay so.
    package let excuses: [Excuse]

    /// A reason in writing for a venue's day.
    package struct Excuse: Hashable, Codable, Sendable {
        package let venue: VenueID
        /// Nil: all days of the venue that are not settled and have no reason of their own. Sent as null.
        package let date: CivilDate?
        package let reason: String

        package init(venue: VenueID, date: CivilDate?, reason: String) {
            self.venue = venue
            self.date = date
            self.reason = reason
        }
    }

    package init(month: CivilMonth, excuses: [Excuse] = []) {
        self.month = month
        self.excuses = excuses
    }

    package func perform(_ room: WritingRoom) throws -> MonthClosing {
        let ledger = room.reading
        try ledger.requireKnown(.month(month))
        guard month.last < room.today else {
            throw Refusal(.tooEarly, "\(month.japanese)はまだ終わっていません。月締めは翌月から行えます。")
        }
        guard try ledger.closing(of: month) == nil else {
            throw Refusal(.monthClosed, "\(month.japanese)はもう締められています。あとの直しは訂正として残ります。")
        }
        let excuses = try checked(room)
        let counting = try ledger.visitsCount()
        return try room.ledger.close(
            month, entries: ledger.entries(of: .month(month), asOf: room.today), counting: counting,
            excuses: excuses, by: room.account.id, request: room.request, at: room.now)
    }

    /// The excuses that are needed. One for a settled day is a slip, and so are two for one day, and a day
    /// without either.
    private func checked(_ room: WritingRoom) throws -> [MonthExcuse] {
        let unsettled = try room.reading.unsettledDays(of: month)
        let open = Set(unsettled.map { VenueDay(venue: $0.venue, date: $0.date) })
        var excused: [VenueDay: MonthExcuse] = [:]
        var seen: [VenueID: Set<CivilDate?>] = [:]
        // Days of their own first: what is said of all days is said of those that are left.
        for excuse in excuses.filter({ $0.date != nil }) + excuses.filter({ $0.date == nil }) {
            let venue = try room.reading.venue(excuse.venue).shortName
            let words = excuse.date.map { "\(venue) の \($0.wareki)" } ?? "\(venue) の全日"
            guard seen[excuse.venue, default: []].insert(excuse.date).inserted else {
                throw Refusal.badInput("excuses", "\(words)に、理由が二つあります。一つにしてください。")
            }
            let days = open.filter {
                $0.venue == excuse.venue && $0.date == excuse.date ?? $0.date && excused[$0] == nil
            }
            guard !days.isEmpty else {
                throw Refusal.badInput("excuses", "\(words)には、理由の要る未整理がありません。")
            }
            let reason = try PlainText.check(
                excuse.reason, field: "理由", limit: MonthExcuse.longestReason, as: "excuses")
            for day in days {
                excused[day] = MonthExcuse(venue: day.venue, date: day.date, reason: reason)
            }
        }
        let left = unsettled.filter { excused[VenueDay(venue: $0.venue, date: $0.date)] == nil }
        guard left.isEmpty else { throw try Self.notSettled(left, room.reading) }
        return excused.values.sorted { ($0.date, $0.venue) < ($1.date, $1.venue) }
    }

    private static func notSettled(_ days: [UnsettledDay], _ ledger: Reading) throws -> Refusal {
        let byVenue = Dictionary(grouping: days, by: \.venue)
        let lines = try ledger.venues().compactMap { venue -> String? in
            guard let days = byVenue[venue.id] else { return nil }
            let dates = Set(days.map(\.date)).sorted().map { "\($0.month)/\($0.day)" }
            return "\(venue.shortName) \(dates.joined(separator: "、"))"
        }
        return Refusal(
            .monthNotSettled,
            "整理の済んでいない日があります(\(lines.joined(separator: "。")))。日締めをするか、理由を書いて締めてください。",
            fields: byVenue.reduce(into: [:]) { fields, each in
                fields[each.key.text] = Set(each.value.map(\.date)).sorted().map(\.description)
                    .joined(separator: ",")
            })
    }
}

extension CloseMonth.Excuse {
    private enum Key: String, CodingKey {
        case venue, date, reason
    }

    /// Null is to be said: a slip in the word "date" must not stand for a whole month.
    package init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: Key.self)
        self.init(
            venue: try values.decode(VenueID.self, forKey: .venue),
            date: try values.decode(CivilDate?.self, forKey: .date),
            reason: try values.decode(String.self, forKey: .reason))
    }

    package func encode(to encoder: any Encoder) throws {
        var values = encoder.container(keyedBy: Key.self)
        try values.encode(venue, forKey: .venue)
        try values.encode(date, forKey: .date)
        try values.encode(reason, forKey: .reason)
    }
}

/// A venue's day.
private struct VenueDay: Hashable {
    let venue: VenueID
    let date: CivilDate
}
