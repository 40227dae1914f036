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

/// The way to a 相談票 from a list, for somebody who has come.
struct RecordLink: Sendable {
    let address: String
    /// 未記入 or 記入済
    let state: String
    let isWritten: Bool
    /// Whose it is, for those who do not see the line around it.
    let description: String

    /// Nil for somebody who has neither come nor has one.
    init?(_ guest: DayEntry.Guest, from list: RecordList) {
        guard guest.state == .attended || guest.recorded else { return nil }
        address = RecordPages.address(guest.booking, from: list)
        isWritten = guest.recorded
        state = guest.recorded ? "記入済" : "未記入"
        description = "相談票 \(state) \(guest.kana.map { "\($0) 様" } ?? "氏名なしの方")"
    }
}
