import Clinic
import Desk
import TestSupport

/// The changes of 相談票 and of what can be chosen there.
extension EveryChange {
    /// Record 1 is of booking 1.
    static func prepareRecords(_ ward: TestWard) async throws {
        let entry = RecordEntry(topics: [TestWard.code("line")])
        try await ward.tell(WriteRecord(booking: BookingID(1), entry: entry))
    }

    static let records = [
        EveryChange(
            change: WriteRecord(
                booking: BookingID(1),
                entry: RecordEntry(
                    topics: [TestWard.code("maps"), TestWard.code("line"), TestWard.code("apps")],
                    otherTopic: "電池", device: .android, result: .referred, referral: TestWard.code("family"),
                    began: time("10:00"), ended: time("10:09"), explained: true, gender: .other),
                replaces: RecordID(1)),
            other: WriteRecord(
                booking: BookingID(1), entry: RecordEntry(result: .solved), replaces: RecordID(1)),
            refused: WriteRecord(booking: BookingID(1), entry: RecordEntry(result: .solved))),
        EveryChange(
            change: SetChoice(kind: .topic, code: TestWard.code("line"), label: "LINE・通話", sort: 5),
            other: SetChoice(kind: .referral, label: "図書館"),
            refused: SetChoice(kind: .topic, label: "LINE")),
        EveryChange(
            change: RetireChoice(kind: .topic, code: TestWard.code("maps")),
            other: RetireChoice(kind: .referral, code: TestWard.code("family")),
            refused: RetireChoice(kind: .topic, code: TestWard.code("family"))),
    ]
}
