import Almanac
import Clinic
import Testing

@Suite("What is written on a 相談票")
struct RecordEntryTests {
    private static let line = Slug("line")!

    /// Nothing is preset: what nobody has said is not there.
    @Test func anEmptyOneSaysNothing() throws {
        let entry = RecordEntry()
        #expect(entry.isBlank && entry.minutes == nil)
        #expect(try coded(entry).json == #"{"explained":false,"topics":[]}"#)
    }

    /// Whatever is said by itself is something that was said.
    @Test(arguments: [
        RecordEntry(topics: [line]), RecordEntry(otherTopic: "通話"), RecordEntry(device: .without),
        RecordEntry(result: .solved), RecordEntry(began: .noon), RecordEntry(ended: .noon),
        RecordEntry(explained: true), RecordEntry(gender: .unknown),
    ])
    func whateverIsSaidIsKept(entry: RecordEntry) throws {
        #expect(!entry.isBlank)
        #expect(try entry.checked() == entry)
        #expect(try coded(entry).back == entry)
    }

    @Test(arguments: [
        ("10:00", "10:25", 25), ("10:00", "10:01", 1), ("00:00", "08:00", 480), ("15:59", "23:59", 480),
    ])
    func minutesFollowFromTheTimes(began: String, ended: String, minutes: Int) throws {
        let entry = RecordEntry(began: time(began), ended: time(ended))
        #expect(try entry.checked().minutes == minutes)
    }

    @Test(arguments: [
        (RecordEntry(began: time("10:00"), ended: time("10:00")), "ended"),
        (RecordEntry(began: time("10:01"), ended: time("10:00")), "ended"),
        (RecordEntry(began: time("10:00"), ended: time("18:01")), "ended"),
        (RecordEntry(referral: Slug("family")), "referral"),
        (RecordEntry(result: .solved, referral: Slug("family")), "referral"),
        (RecordEntry(otherTopic: "二\n行"), "otherTopic"),
        (RecordEntry(otherTopic: String(repeating: "あ", count: 201)), "otherTopic"),
        (RecordEntry(topics: Set((0...30).compactMap { Slug("t\($0)") })), "topics"),
    ])
    func whatCannotBeIsRefused(entry: RecordEntry, field: String) throws {
        let refusal = #expect(throws: Refusal.self) { try entry.checked() }
        #expect(refusal?.code == .badInput && refusal?.fields.keys.sorted() == [field])
    }

    /// The nearest that is taken, so that the cases above are refused for what they say.
    @Test(arguments: [
        RecordEntry(result: .referred, referral: Slug("family")), RecordEntry(result: .referred),
        RecordEntry(otherTopic: String(repeating: "あ", count: 200)),
        RecordEntry(topics: Set((1...30).compactMap { Slug("t\($0)") })),
    ])
    func theNearestIsTaken(entry: RecordEntry) throws {
        #expect(try entry.checked() == entry)
    }

    @Test func everythingWrongIsSaidAtOnce() {
        let entry = RecordEntry(
            otherTopic: "\u{1}", referral: Slug("family"), began: time("11:00"), ended: time("10:00"))
        let refusal = #expect(throws: Refusal.self) { try entry.checked() }
        #expect(refusal?.fields.keys.sorted() == ["ended", "otherTopic", "referral"])
    }

    @Test(arguments: [("  ", nil), ("", nil), (" 通話 ", "通話")])
    func wordsAreTidied(said: String, kept: String?) throws {
        #expect(try RecordEntry(otherTopic: said).checked().otherTopic == kept)
    }

    /// The codes of the domain: files and reports of other years have them.
    @Test func codesStayWhatTheyAre() {
        #expect(Device.allCases.map(\.rawValue) == ["iphone", "android", "simple", "tablet", "none"])
        #expect(
            ConsultationResult.allCases.map(\.rawValue) == ["solved", "partly", "continues", "referred"])
        #expect(Gender.allCases.map(\.rawValue) == [0, 1, 2, 9])
    }

    @Test(arguments: [
        ("2026-03-31", false), ("2026-04-01", true), ("2026-04-30", true), ("2026-05-01", false),
    ])
    func aChoiceIsOfferedOnItsDays(date: String, offered: Bool) {
        let choice = RecordChoice(
            kind: .topic, code: Self.line, label: "LINE", sort: 1, since: day("2026-04-01"),
            until: day("2026-04-30"))
        #expect(choice.isOffered(on: day(date)) == offered)
        let open = RecordChoice(
            kind: .topic, code: Self.line, label: "LINE", sort: 1, since: day("2026-04-01"), until: nil)
        #expect(open.isOffered(on: day(date)) == (date >= "2026-04-01"))
    }
}
