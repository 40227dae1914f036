import Almanac
import Clinic

/// One seat on the 受付簿.
struct DaySheetLine: Sendable {
    /// 「10:00」; 「枠外」 for somebody without a seat.
    let time: String
    let desk: String
    let kana: String
    /// The booking's number, by which it is typed in again; empty where there is none.
    let booking: String
    /// 初めて, 聞こえにくい, 2人 … No telephone number: paper lies about.
    let notes: String
    /// 秘匿
    let isSecret: Bool
    /// 来館, 欠席(連絡あり), 欠席, in the order of the columns; empty where nobody can be marked.
    let boxes: [Box]

    /// A box to tick by hand.
    struct Box: Sendable {
        /// Whether it was ticked when the sheet was printed.
        let isTicked: Bool
    }

    init(_ entry: DayEntry) {
        time = entry.start.map(\.description) ?? "枠外"
        desk = entry.desk.map(String.init) ?? ""
        guard let guest = entry.guest, guest.state != .held else {
            (kana, booking, isSecret) = ("", "", false)
            notes = entry.closed ? "休止" : entry.guest == nil ? "空き" : "キャンセル待ちの方に仮押さえ"
            // Whoever just comes may be written into a free seat.
            boxes = entry.closed ? [] : Self.boxes(nil)
            return
        }
        kana = guest.kana ?? "(氏名なし)"
        booking = guest.booking.description
        isSecret = guest.secret
        notes = Self.notes(guest).joined(separator: "・")
        boxes = Self.boxes(guest.state)
    }

    private static func boxes(_ state: Booking.State?) -> [Box] {
        [.attended, .absentWithNotice, .absent].map { Box(isTicked: $0 == state) }
    }

    private static func notes(_ guest: DayEntry.Guest) -> [String] {
        var notes: [String] = []
        if guest.state == .sessionClosed { notes.append("休止") }
        if guest.firstTime == true { notes.append("初めて") }
        if guest.reach != nil { notes.append("聞こえにくい") }
        if guest.party > 1 { notes.append("\(guest.party)人") }
        if guest.kind == .walkIn { notes.append("当日") }
        return notes
    }
}
