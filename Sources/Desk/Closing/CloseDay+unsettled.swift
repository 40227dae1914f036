import Almanac
import Clinic
import Ledger

extension CloseDay {
    /// Refuses while anybody's coming is open, and answers those that stay unknown, each once.
    func refuseUnsettled(
        _ session: SessionID, _ venue: Venue, _ date: CivilDate, _ room: WritingRoom
    ) throws -> [BookingID] {
        let unmarked = try room.reading.unmarked(of: session).map(\.id)
        for booking in unknown where !unmarked.contains(booking) {
            let place = try room.existing(booking)
            throw Refusal.badInput(
                "unknown",
                place.session == session
                    ? "予約 \(booking) は「\(place.state.label)」です。不明にはできません。"
                    : "予約 \(booking) はこの日の予約ではありません。")
        }
        for booking in unknown {
            guard let start = try room.existing(booking).start, Instant(date, start) > room.now else {
                continue
            }
            throw Refusal.badInput("unknown", "予約 \(booking) は\(start)からです。まだ不明にはできません。")
        }
        let open = unmarked.filter { !unknown.contains($0) }
        let waiting = try room.reading.queue(at: venue.id, on: date, now: room.now).filter {
            $0.state == .waiting
        }
        guard !open.isEmpty || !waiting.isEmpty else { return unmarked }
        var fields: [String: String] = [:]
        var words: [String] = []
        if !open.isEmpty {
            fields["unmarked"] = open.map(\.description).joined(separator: ",")
            words.append("出欠のない予約が\(open.count)件(\(open.map(\.description).listed))")
        }
        if !waiting.isEmpty {
            fields["queue"] = waiting.map(\.queued.description).joined(separator: ",")
            words.append("当日待ちの方が\(waiting.count)人(整理番号\(waiting.map { "\($0.ticket)" }.listed))")
        }
        throw Refusal(.dayNotSettled, "\(words.joined(separator: "、"))残っています。", fields: fields)
    }
}

extension [String] {
    /// The first few, as they stand in a sentence.
    fileprivate var listed: String { prefix(12).joined(separator: "、") + (count > 12 ? "…" : "") }
}
