import Almanac
import Clinic

/// What ended on a day, with the way back: a tap that was a mistake is found again.
struct EndedRow: Sendable {
    /// 「10:00」「3番」
    let mark: String
    let kana: String
    let isSecret: Bool
    /// What became of it.
    let state: String
    /// Nil where nothing is to be taken back.
    let back: Back?

    /// One tap.
    struct Back: Sendable {
        let address: String
        /// Hidden fields besides the form's own.
        let fields: [Frame.Field]
        let description: String
    }

    init(_ entry: CancelledBooking, now: Instant, id: () -> String) {
        let called = entry.kana ?? "(氏名なし)"
        mark = entry.start?.description ?? "枠外"
        kana = called
        isSecret = entry.secret
        state = "取消" + (entry.cause.map { "(\($0.label))" } ?? "")
        let isAhead = entry.start.map { Instant(entry.date, $0) > now } ?? false
        back =
            isAhead
            ? Back(
                address: "/day/\(entry.venue)/\(entry.date)/restore",
                fields: [
                    .init(name: "booking", value: entry.booking.description),
                    .init(name: "was", value: Booking.State.cancelled.rawValue),
                    .init(name: "request", value: id()),
                ], description: "\(called) 様の取消を元に戻す") : nil
    }

    init(_ entry: Queued, id: () -> String) {
        mark = "\(entry.ticket)番"
        kana = entry.kana ?? "(氏名なし)"
        isSecret = entry.secret
        state = entry.state.label
        back = Back(
            address: "/queue/\(entry.venue)/\(entry.queued)/rejoin",
            fields: [.init(name: "request", value: id())], description: "整理番号\(entry.ticket)番を当日待ちに戻す")
    }
}
