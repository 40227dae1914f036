import Almanac
import Clinic
import Ledger

/// 相談票を書く: what a consultation was about. Nothing already written is lost: a correction is another record,
/// and the newest counts. It says nothing of attendance: writing marks nobody.
package struct WriteRecord: Change {
    package static let name = "write-record"
    package static let roles = Role.recording

    package let booking: BookingID
    /// All that it says, a correction too. A blank correction takes the record back.
    package let entry: RecordEntry
    /// The newest record that its writer has seen; nil where there was none. Another is refused, so that no
    /// two people undo each other unseen.
    package let replaces: RecordID?

    package init(booking: BookingID, entry: RecordEntry, replaces: RecordID? = nil) {
        self.booking = booking
        self.entry = entry
        self.replaces = replaces
    }

    /// The record, and whose it is.
    package struct Answer: Hashable, Codable, Sendable {
        package let record: RecordID
        package let booking: BookingID
    }

    package func perform(_ room: WritingRoom) throws -> Answer {
        let place = try room.existing(booking)
        guard place.date <= room.today else {
            throw Refusal(.tooEarly, "\(place.date.japanese)はまだ来ていません。相談票は相談のあとに書いてください。")
        }
        try room.account.require(place.date, on: room.today)
        let entry = try self.entry.checked()
        try refuseAhead(place.date, room)
        let newest = try room.reading.records(of: booking, limit: 1).first
        guard newest?.record == replaces else {
            throw Refusal(
                .alreadyThere, "予約 \(booking) の相談票は、ほかで書かれています。開き直し、今の内容を確かめてから直してください。",
                fields: ["replaces": newest.map { "今の相談票は \($0.record) です。" } ?? "相談票はまだありません。"])
        }
        if let newest, newest.entry == entry { return Answer(record: newest.record, booking: booking) }
        guard !entry.isBlank || newest != nil else {
            throw Refusal.badInput("entry", "相談票に何も書かれていません。分かることを一つ以上入れてください。")
        }
        let record = NewRecord(
            booking: booking, replaces: replaces, entry: entry,
            topics: try offered(entry.topics, .topic, "topics", on: place.date, room),
            referral: try offered(
                Set([entry.referral].compactMap(\.self)), .referral, "referral", on: place.date, room
            )
            .first,
            request: room.request, writtenAt: room.now)
        return Answer(record: try room.ledger.add(record, by: room.account.id), booking: booking)
    }

    /// How far ahead of the clock a time may be, in minutes: people round.
    private static let roundedMinutes = 30

    /// Refuses times that are still to come.
    private func refuseAhead(_ date: CivilDate, _ room: WritingRoom) throws(Refusal) {
        for (field, time) in [("began", entry.began), ("ended", entry.ended)] {
            guard let time, Instant(date, time) > room.now.adding(minutes: Self.roundedMinutes) else {
                continue
            }
            throw .badInput(field, "\(time)はまだ来ていません。時刻を確かめてください。")
        }
    }

    /// The choices with these codes, each of them offered on a day, or the refusal that names the others.
    private func offered(
        _ codes: Set<Slug>, _ kind: RecordChoice.Kind, _ field: String, on date: CivilDate,
        _ room: WritingRoom
    ) throws -> [ChoiceID] {
        guard !codes.isEmpty else { return [] }
        let offered = try room.reading.choices(kind).filter { $0.choice.isOffered(on: date) }
        let others = codes.subtracting(offered.map(\.choice.code))
        guard others.isEmpty else {
            let names = others.sorted().map { "「\($0)」" }.joined()
            throw Refusal.badInput(field, "\(names)は、\(date.japanese)の\(kind.label)にありません。")
        }
        return offered.filter { codes.contains($0.choice.code) }.map(\.id)
    }
}
