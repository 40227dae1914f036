import Clinic
import Ledger

/// A line of a paper day that could not be placed, settled: it is this booking, or a note says why it is
/// none.
package struct SettleUnplaced: Change {
    package static let name = "settle-unplaced"
    package static let roles = Role.front

    package let line: PaperLineID
    /// What it turned out to be, marked or taken in by hand before.
    package let booking: BookingID?
    /// Why it is none.
    package let note: String?

    package init(line: PaperLineID, booking: BookingID? = nil, note: String? = nil) {
        self.line = line
        self.booking = booking
        self.note = note
    }

    /// The line and what it turned out to be.
    package struct Answer: Hashable, Codable, Sendable {
        package let line: PaperLineID
        package let booking: BookingID?
    }

    package func perform(_ room: WritingRoom) throws -> Answer {
        guard let unplaced = try room.reading.unplaced(line), room.account.covers(unplaced.venue) else {
            throw Refusal(.notFound, "この行はないか、もう片付いています。", fields: ["line": "この番号はありません。"])
        }
        let note = try note.map { try CloseDay.text($0, field: "note", "理由") }
        if let booking {
            let place = try room.existing(booking)
            guard place.venue == unplaced.venue, place.date == unplaced.date else {
                throw Refusal.badInput("booking", "予約 \(booking) はこの紙の会場と日の予約ではありません。")
            }
        } else if note == nil {
            throw Refusal.badInput("note", "予約の番号か、予約にならない理由を入れてください。")
        }
        try room.ledger.settle(line, as: booking, note: note, by: room.account.id, at: room.now)
        return Answer(line: line, booking: booking)
    }
}
