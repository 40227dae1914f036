import Almanac
import Clinic
import Desk
import TestSupport

/// The steps of the adviser and of the office: what a consultation was about, and what can be chosen there.
extension Walk {
    /// Writes, corrects or refuses to write a record, or changes the choices.
    mutating func keepRecords() async throws -> String {
        switch Int.random(in: 0..<5, using: &random) {
        case 0:
            let code = pick([nil, Slug("walk-\(Int.random(in: 1...3, using: &random))")])
            _ = try await tell(
                SetChoice(kind: pick([.topic, .referral]), code: code, label: pick(["図書館", "家族", "地図", ""])))
            return "set choice"
        case 1:
            let (kind, code) = (
                pick([RecordChoice.Kind.topic, .referral]), Slug(pick(["walk-1", "payment"]))!
            )
            if Int.random(in: 0..<4, using: &random) > 0 {
                _ = try await tell(SetChoice(kind: kind, code: code, label: "図書館 \(taken.count)"))
            }
            _ = try await tell(RetireChoice(kind: kind, code: code))
            return "retire choice"
        default:
            let today = ward.clock.clock.now().date
            let over = bookings.filter { $0.date <= today }.randomElement(using: &random)?.booking
            let booking = Int.random(in: 0..<4, using: &random) > 0 ? over ?? booking() : booking()
            // A record is of somebody who came.
            if Bool.random(using: &random) {
                _ = try await tell(MarkAttendance(booking: booking, value: .attended, mark: fresh()))
            }
            let newest = try? await ward.ask(ShowRecord(booking: booking)).newest
            let topics: Set<Slug> = [Slug(pick(["line", "maps", "payment", "walk-1"]))!]
            _ = try await tell(
                WriteRecord(
                    booking: booking, entry: RecordEntry(topics: topics, device: pick([nil, Device.iPhone])),
                    replaces: Int.random(in: 0..<4, using: &random) > 0 ? newest : nil))
            return "write record"
        }
    }
}
