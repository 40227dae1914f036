import Almanac
import Clinic
import Desk

/// The list that a 相談票 was opened from: there one goes back to.
enum RecordList: String, Sendable {
    case day
    case consult

    init(_ text: String?) {
        self = text.flatMap(Self.init(rawValue:)) ?? .day
    }

    /// The list of a venue. The adviser's is of the present day only.
    func address(_ venue: VenueID, _ date: CivilDate, today: CivilDate) -> String {
        self == .consult && date == today
            ? ConsultPages.address(venue) : DayPages.address(venue, date, today: today)
    }
}

/// The way to a 相談票 from a list.
struct RecordLink: Sendable {
    let address: String
    /// 未記入 or 記入済; nil for somebody who has not come yet.
    let progress: String?
    let isWritten: Bool
    /// Whose it is, for those who do not see the line around it.
    let description: String

    /// Nil for somebody who has neither come nor has one; at the adviser's desk somebody may sit whom the
    /// door has not marked yet.
    init?(_ guest: DayEntry.Guest, from list: RecordList) {
        let hasCome = guest.state == .attended
        guard hasCome || guest.recorded || list == .consult else { return nil }
        address = RecordPages.address(guest.booking, from: list)
        isWritten = guest.recorded
        let progress = guest.recorded ? "記入済" : hasCome ? "未記入" : nil
        self.progress = progress
        description = "相談票 \(progress.map { "\($0) " } ?? "")\(guest.kana.map { "\($0) 様" } ?? "氏名なしの方")"
    }
}
