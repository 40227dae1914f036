import Almanac
import Clinic
import Reports
import Testing

@Suite("相談票 for a terminal")
struct RecordTextTests {
    private func record(_ entry: RecordEntry, blank: Bool = false) -> ConsultationRecord {
        let labels = ["maps": "地図", "line": "LINE", "family": "家族"]
        func chosen(_ code: Slug) -> ConsultationRecord.Chosen {
            .init(code: code, label: labels[code.text] ?? "")
        }
        return ConsultationRecord(
            record: RecordID(3), booking: BookingID(5), venue: Venues.nakacho.id, date: day("2026-11-24"),
            topics: entry.topics.sorted().map(chosen), referral: entry.referral.map(chosen), entry: entry,
            blank: blank, writtenAt: Instant(day("2026-11-24"), time("10:40")), writtenBy: "sato")
    }

    private let head = "相談票 3  予約 5  11月24日(火) 仲町"
    private let by = "  記入: sato  11月24日(火) 10:40"

    @Test func allThatIsRecordedStandsThere() {
        let entry = RecordEntry(
            topics: [Slug("maps")!, Slug("line")!], otherTopic: "電池", device: .tablet, result: .referred,
            referral: Slug("family"), began: time("10:00"), ended: time("10:25"), explained: true,
            gender: .unknown)
        #expect(
            RecordText.lines(record(entry), venues: Venues.both) == [
                head, "  相談内容: LINE、地図", "  その他: 電池", "  機種: タブレット", "  結果: ほかを案内", "  案内先: 家族",
                "  時間: 10:00–10:25 (25分)", "  性別: 不明", "  注意事項: 説明済", by,
            ])
    }

    @Test(arguments: [
        (RecordEntry(device: .without), "  機種: なし"), (RecordEntry(began: CivilTime("10:00")), "  時間: 10:00–"),
        (RecordEntry(ended: CivilTime("10:25")), "  時間: –10:25"),
    ])
    func whatIsNotRecordedIsNotNamed(entry: RecordEntry, line: String) {
        #expect(RecordText.lines(record(entry), venues: Venues.both) == [head, line, by])
    }

    @Test func whatWasTakenBackSaysSo() {
        let lines = RecordText.lines(record(RecordEntry(), blank: true), venues: Venues.both)
        #expect(lines == [head, "  (取り消し)", by])
    }
}
