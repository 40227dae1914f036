import Almanac
import Clinic
import Ledger

/// 日締め: a venue's day is over. Nothing may be left open, and two counts of the people are compared.
package struct CloseDay: Change {
    package static let name = "close-day"
    package static let roles: Set<Role> = [.venue, .office, .admin]

    package let venue: VenueID
    /// Today where nil.
    package let date: CivilDate?
    /// 職員ID or names.
    package let onDuty: [String]
    /// The hours it was really open; both or neither.
    package let opened: CivilTime?
    package let closed: CivilTime?
    /// 特記事項: needed where the two counts differ.
    package let remarks: String?
    /// How many people the adviser counted; nil where nobody did.
    package let headCount: Int?
    /// 不明: bookings of which nobody can say whether their person came.
    package let unknown: [BookingID]

    /// The most people on duty, and the most characters of a remark.
    package static let mostOnDuty = 20
    package static let longestRemark = 500
    /// How long before the venue shuts a day may be closed, in minutes: people round.
    private static let earlyMinutes = 60

    package init(
        venue: VenueID, date: CivilDate? = nil, onDuty: [String] = [], opened: CivilTime? = nil,
        closed: CivilTime? = nil, remarks: String? = nil, headCount: Int? = nil, unknown: [BookingID] = []
    ) {
        self.venue = venue
        self.date = date
        self.onDuty = onDuty
        self.opened = opened
        self.closed = closed
        self.remarks = remarks
        self.headCount = headCount
        self.unknown = unknown
    }

    package func perform(_ room: WritingRoom) throws -> DayClosing {
        let date = date ?? room.today
        let venue = try room.venue(self.venue)
        try checkHours()
        let remarks = try remarks.map { try Self.text($0, field: "remarks", "特記事項") }
        guard date <= room.today else {
            throw Refusal(.tooEarly, "\(date.japanese)はまだ来ていません。日締めは当日から行えます。")
        }
        guard let session = try room.reading.consultation(at: venue.id, on: date) else {
            throw Refusal.noSession(venue, date)
        }
        guard try room.reading.closingInForce(at: venue.id, on: date) == nil else {
            throw Refusal(.dayClosed, "\(venue.shortName) の \(date.japanese) はもう締められています。")
        }
        if let closed, Instant(date, closed) > room.now.adding(minutes: Self.earlyMinutes) {
            throw Refusal.badInput("closed", "閉めた時刻がまだ来ていません。閉めてから入れてください。")
        }
        let duty = try onDuty(room)
        let unknown = try refuseUnsettled(session, venue, date, room)
        let served = try room.reading.served(of: session).reduce(0) { $0 + $1.party }
        if let headCount {
            guard (0...999).contains(headCount) else {
                throw Refusal.badInput("headCount", "数えた人数は0から999までの数で入れてください。")
            }
            guard headCount == served || remarks != nil else {
                throw Refusal.badInput(
                    "remarks", "数えた人数(\(headCount)人)と記録(\(served)人)が違います。出欠を直すか、特記事項に理由を入れてください。")
            }
        }
        let closing = try room.ledger.close(
            NewClosing(
                venue: venue.id, date: date, opened: opened, closed: closed, headCount: headCount,
                served: served, onDuty: duty, unknown: unknown, remarks: remarks),
            by: room.account.id, request: room.request, at: room.now)
        return DayClosing(
            closing: closing, venue: venue.id, date: date, closedAt: room.now, served: served,
            headCount: headCount, unknown: unknown)
    }

    private func checkHours() throws(Refusal) {
        guard (opened == nil) == (closed == nil) else {
            throw .badInput(opened == nil ? "opened" : "closed", "開けた時刻と閉めた時刻は、両方入れてください。")
        }
        if let opened, let closed, closed <= opened {
            throw .badInput("closed", "閉めた時刻は、開けた時刻より後にしてください。")
        }
    }
}

extension CloseDay {
    /// A text that may be erased later.
    static func text(_ text: String, field: String, _ words: String) throws(Refusal) -> String {
        try PlainText.check(text, field: words, limit: longestRemark, as: field)
    }

    /// Whoever was on duty. An id is one where it is of that venue, or whoever asks sees all accounts.
    private func onDuty(_ room: WritingRoom) throws -> [NewClosing.Duty] {
        guard onDuty.count <= Self.mostOnDuty else {
            throw Refusal.badInput("onDuty", "担当者は\(Self.mostOnDuty)人までです。")
        }
        return try onDuty.map { text in
            let name = try Self.text(text, field: "onDuty", "担当者")
            guard name.count <= 40 else { throw Refusal.badInput("onDuty", "担当者は40文字までです。") }
            guard let id = Slug(name), let account = try room.reading.account(id),
                room.account.venues == nil || account.venues.contains(venue)
            else { return .name(name) }
            return .account(id)
        }
    }
}
