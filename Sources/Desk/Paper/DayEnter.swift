import Almanac
import Clinic
import Ledger

/// 紙の記録の入力: a whole paper day typed at once, by the venue or by the office for it. A line that cannot be
/// placed is kept for a person to settle and never in the way of others; the same line again counts nothing.
package struct DayEnter: Change {
    package static let name = "day-enter"
    package static let roles = Role.front

    package let venue: VenueID
    /// The day on the paper; today where nil.
    package let date: CivilDate?
    /// Who wrote it.
    package let writtenBy: String?
    package let lines: [PaperLine]
    /// That the venue was open although nothing was planned.
    package let unplanned: Bool

    package init(
        venue: VenueID, date: CivilDate? = nil, writtenBy: String? = nil, lines: [PaperLine],
        unplanned: Bool = false
    ) {
        self.venue = venue
        self.date = date
        self.writtenBy = writtenBy
        self.lines = lines
        self.unplanned = unplanned
    }

    package func perform(_ room: WritingRoom) throws -> [PaperOutcome] {
        let date = date ?? room.today
        let venue = try room.venue(self.venue)
        guard date <= room.today else {
            throw Refusal(.tooEarly, "\(date.japanese)はまだ来ていません。日を確かめてください。")
        }
        let writtenBy = try writtenBy.map { try CloseDay.text($0, field: "writtenBy", "書いた人") }
        guard writtenBy.map({ $0.count <= 40 }) ?? true else {
            throw Refusal.badInput("writtenBy", "書いた人は40文字までです。")
        }
        try checkLines()
        let sheet = try room.ledger.addSheet(
            at: venue.id, on: date, writtenBy: writtenBy, by: room.account.id, request: room.request,
            at: room.now)
        let entry = PaperEntry(venue: venue, date: date, unplanned: unplanned, room: room)
        var seen: [String: Int] = [:]
        return try lines.map { line in
            let words = try entry.words(of: line)
            seen[words, default: 0] += 1
            let digest = Digest.sha256("\(words) \(seen[words] ?? 1)".utf8)
            let known = try room.reading.paperLine(digest: digest)
            if let known, try !room.reading.isOpenAgain(known.line) { return known.again(as: line.number) }
            let place = try entry.place(line)
            if let known {
                if known.fault != nil, place.fault != nil { return known.again(as: line.number) }
                try room.ledger.giveWay(
                    known.line, isSettled: known.fault != nil, by: room.account.id, at: room.now)
            }
            let id = try room.ledger.add(line, digest: digest, to: sheet, place)
            return PaperOutcome(
                number: line.number, line: id, result: place.fault == nil ? .placed : .unplaced,
                booking: place.booking, queued: place.queued, fault: place.fault)
        }
    }

    private func checkLines() throws(Refusal) {
        guard (1...PaperLine.most).contains(lines.count) else {
            throw .badInput("lines", "一度に入れられるのは1行から\(PaperLine.most)行までです。")
        }
        guard Set(lines.map(\.number)).count == lines.count, lines.allSatisfy({ $0.number > 0 }) else {
            throw .badInput("lines", "行の番号は1からの別々の数にしてください。")
        }
        guard lines.allSatisfy({ $0.said.count <= PaperLine.longest && $0.said.utf8.count <= 4_000 }) else {
            throw .badInput("lines", "1行は\(PaperLine.longest)文字までです。")
        }
    }
}

extension PaperOutcome {
    /// The same for a line that says it once more.
    fileprivate func again(as number: Int) -> PaperOutcome {
        PaperOutcome(
            number: number, line: line, result: .known, booking: booking, queued: queued, fault: fault)
    }
}
