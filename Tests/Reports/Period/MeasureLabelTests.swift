import Almanac
import Clinic
import Reports
import Testing

/// What is counted has the words of the page on every paper, and no codes.
@Suite("The words of what is counted")
struct MeasureLabelTests {
    /// A referral with the code of a topic, and a topic that is not offered any more.
    private static let choices = [
        choice(.referral, "line", "窓口"), choice(.topic, "line", "LINE"),
        choice(.topic, "maps", "地図", until: "2025-03-31"),
    ]

    private static func choice(
        _ kind: RecordChoice.Kind, _ code: String, _ label: String, until: String? = nil
    ) -> RecordChoice {
        guard let code = Slug(code) else { preconditionFailure("no code: \(code)") }
        return RecordChoice(
            kind: kind, code: code, label: label, sort: 1, since: day("2024-04-01"), until: until.map(day))
    }

    private static let labels = [
        ("visits", "参加人数(延べ)"), ("age.70-74", "年代 70〜74歳"), ("age.not-taken", "年代 未記入"),
        ("gender.not-taken", "性別 未記入"), ("device.not-taken", "機種 未記入"),
        ("result.not-taken", "結果 未記入"), ("topic.line", "相談内容 LINE"), ("topic.maps", "相談内容 地図"),
        ("topic.gone", "相談内容 gone"),
    ]

    @Test(arguments: labels)
    func anExplanationHasItsWords(measure: String, label: String) throws {
        let measure = try #require(Measure(measure))
        let document = ExplanationDocument.of(
            Explanation(measure, of: []), period: MadeUpReports.november, programme: .consultation,
            venues: Venues.both, choices: Self.choices)
        #expect(document.title == "\(label)の内訳" && document.data.caption == label)
    }

    /// The lines of what lies between two entries of a row: the words and how many.
    private static func words(from before: [Entry], to after: [Entry]) -> [[Table.Cell]] {
        let closing = MonthClosing(
            closing: MonthClosingID(1), month: CivilMonth("2026-11")!,
            closedAt: Instant(day("2026-12-02"), .midnight), entries: 1, digest: "d", journalRows: 12,
            journalHash: "h")
        let document = CorrectionsDocument.of(
            MonthState(
                month: closing.month, closing: closing, asOf: day("2026-12-03"),
                corrections: Correction.between(before, after)),
            venues: Venues.both, choices: choices)
        return document.data.rows.map { Array($0.cells[4...5]) }
    }

    private static func entry(_ measure: Measure, at time: String? = nil, of person: Int64? = nil) -> Entry {
        Entry(
            source: Entry.Source(.booking, 9), programme: .consultation, venue: Venues.nakacho.id,
            date: day("2026-11-05"), time: time.flatMap { CivilTime($0) }, person: person.map(PersonID.init),
            counts: [measure: 1])
    }

    @Test(arguments: labels)
    func aCorrectionHasItsWords(measure: String, label: String) throws {
        // A row that was counted and is no more
        let entry = Self.entry(try #require(Measure(measure)), at: "10:00")
        #expect(Self.words(from: [entry], to: []) == [[.text(label), .number(-1)]])
    }

    /// Whatever was corrected is said, though no figure of the month has changed by it.
    @Test func anotherPersonOrHourHasItsWords() {
        let visits = Measure.figure(.visits)
        let before = Self.entry(visits, at: "10:00", of: 12)
        #expect(Self.words(from: [before], to: [before]) == [])
        #expect(
            Self.words(from: [before], to: [Self.entry(visits, at: "10:00", of: 15)])
                == [[.text("数える利用者 12 → 15"), .blank]])
        #expect(
            Self.words(from: [before], to: [Self.entry(visits, of: 12)])
                == [[.text("時間帯 10:00 → なし"), .blank]])
    }
}
