import Almanac
import Clinic

/// One line of 本日の受付 as the page shows it.
struct DayRow: Sendable {
    /// The anchor that a browser comes back to.
    let anchor: String
    /// 「10:00」; 「枠外」 for somebody without a seat.
    let time: String
    /// Nil for somebody without a seat.
    let desk: String?
    let isFree: Bool
    let isClosed: Bool
    /// Where the seat is booked; nil where it cannot be.
    let book: String?
    let guest: Guest?

    /// Who has it.
    struct Guest: Sendable {
        let booking: String
        /// The booking's page, for those who may look at it.
        let bookingPage: String?
        let kana: String
        let name: String
        let phone: String
        let state: String
        /// For the style; the word beside it says the same.
        let stateCode: String
        /// 初めて, 当日, 2人 …
        let badges: [String]
        /// 聞こえにくい: how to reach them.
        let reach: String?
        let isSecret: Bool
        /// What staff should know of them.
        let note: String?
        /// 相談票 of somebody who has come.
        let record: RecordLink?
        let buttons: [Button]
    }

    /// One tap.
    struct Button: Sendable {
        let label: String
        /// What it does to whom, for those who do not see the line around it.
        let description: String
        let action: String
        let value: String
        let was: String
        let request: String
        /// Whether it is the one that is most often right.
        let isMain: Bool
    }

    init(_ entry: DayEntry, now: Instant, mayMark: Bool, mayCancel: Bool, mayRecord: Bool, id: () -> String) {
        time = entry.start.map(\.description) ?? "枠外"
        desk = entry.desk.map(String.init)
        isFree = entry.guest == nil && !entry.closed
        isClosed = entry.guest == nil && entry.closed
        let isAhead = entry.start.map { Instant(entry.date, $0) > now } ?? false
        book =
            mayCancel && isAhead && entry.guest == nil && !entry.closed
            ? entry.start.map { "/book/\(entry.venue)/at/\(entry.date)/\($0)" } : nil
        anchor = entry.guest.map { "b\($0.booking)" } ?? entry.seat.map { "s\($0)" } ?? ""
        guest = entry.guest.map {
            Self.guest(
                $0, entry, now: now, mayMark: mayMark, mayCancel: mayCancel,
                record: mayRecord ? RecordLink($0, from: .day) : nil, id: id)
        }
    }

    private static func guest(
        _ guest: DayEntry.Guest, _ entry: DayEntry, now: Instant, mayMark: Bool, mayCancel: Bool,
        record: RecordLink?, id: () -> String
    ) -> Guest {
        let called = guest.kana ?? "(氏名なし)"
        var badges: [String] = []
        if guest.firstTime == true { badges.append("初めて") }
        if guest.kind == .walkIn { badges.append("当日") }
        if guest.party > 1 { badges.append("\(guest.party)人") }
        func button(_ label: String, _ action: String, _ value: String, isMain: Bool = false) -> Button {
            Button(
                label: label, description: "\(called) 様を\(label)に", action: action, value: value,
                was: guest.state.rawValue, request: id(), isMain: isMain)
        }
        var buttons: [Button] = []
        if guest.kind == .walkIn {
            // Whoever never came is nobody's booking either.
            if mayMark { buttons = [button("元に戻す", "undo", "")] }
        } else if guest.state == .booked || guest.state == .sessionClosed {
            if mayMark {
                buttons = [
                    button("来館", "mark", MarkValue.attended.rawValue, isMain: true),
                    button("欠席", "mark", MarkValue.absent.rawValue),
                    button("欠席(連絡あり)", "mark", MarkValue.absentWithNotice.rawValue),
                ]
            }
            let isAhead = entry.start.map { Instant(entry.date, $0) > now } ?? false
            if mayCancel, isAhead { buttons.append(button("取消", "cancel", "")) }
        } else if mayMark, guest.state != .held {
            buttons = [button("元に戻す", "mark", MarkValue.cleared.rawValue)]
        }
        return Guest(
            booking: guest.booking.description,
            bookingPage: mayCancel && guest.state != .held ? "/booking/\(guest.booking)" : nil, kana: called,
            name: guest.name ?? "",
            phone: guest.phone ?? "", state: guest.state.label, stateCode: guest.state.rawValue,
            badges: badges, reach: guest.reach, isSecret: guest.secret, note: guest.note,
            record: record, buttons: buttons)
    }
}
