import Almanac
import Clinic
import Desk

/// Somebody on the adviser's list.
struct ConsultLine: Sendable {
    /// Where a browser that fetches the list anew finds the line again.
    let anchor: String
    /// 「10:00」; 「枠外」 for somebody without a seat.
    let time: String
    let kana: String
    let name: String
    let isSecret: Bool
    let state: String
    let stateCode: String
    let badges: [String]
    let reach: String?
    let note: String?
    let record: RecordLink?
    /// これまでの相談, for those who may look at it.
    let earlier: String?
    let earlierDescription: String

    /// How far they are with their consultation.
    enum Stage {
        case unwritten, ahead, written

        /// Nil for somebody who will not be advised.
        init?(_ guest: DayEntry.Guest) {
            switch guest.state {
            case _ where guest.recorded: self = .written
            case .attended: self = .unwritten
            case .booked, .sessionClosed: self = .ahead
            default: return nil
            }
        }
    }

    /// Nil for somebody who is elsewhere on the list, or not on it.
    init?(_ entry: DayEntry, at stage: Stage, mayLookBack: Bool) {
        guard let guest = entry.guest, Stage(guest) == stage else { return nil }
        anchor = "b\(guest.booking)"
        time = entry.start.map(\.description) ?? "枠外"
        kana = guest.kana ?? "(氏名なし)"
        name = guest.name ?? ""
        isSecret = guest.secret
        state = guest.state.label
        stateCode = guest.state.rawValue
        badges = [
            guest.firstTime == true ? "初めて" : nil, guest.kind == .walkIn ? "当日" : nil,
            guest.party > 1 ? "\(guest.party)人" : nil,
        ].compactMap(\.self)
        reach = guest.reach
        note = guest.note
        record = RecordLink(guest, from: .consult)
        earlier =
            mayLookBack && guest.person != nil
            ? EarlierPages.address(guest.booking, from: .consult) : nil
        earlierDescription = "\(kana) 様のこれまでの相談"
    }
}
