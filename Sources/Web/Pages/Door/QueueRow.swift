import Almanac
import Clinic

/// 当日待ち: one who waits at the door, as the day's page shows it.
struct QueueRow: Sendable {
    let ticket: Int
    let arrived: String
    /// 「11:30」; nil where no seat is left today.
    let expected: String?
    let kana: String
    let isSecret: Bool
    let badges: [String]
    /// Where its forms go.
    let forms: String
    let serveRequest: String
    let leaveRequest: String

    init(_ entry: Queued, id: () -> String) {
        ticket = entry.ticket
        arrived = entry.arrivedAt.time.description
        expected = entry.expectedAt?.time.description
        kana = entry.kana ?? "(氏名なし)"
        isSecret = entry.secret
        badges = [entry.ageBand?.label, entry.party > 1 ? "\(entry.party)人" : nil].compactMap(\.self)
        forms = "/queue/\(entry.venue)/\(entry.queued)"
        serveRequest = id()
        leaveRequest = id()
    }
}
