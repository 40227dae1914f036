import Almanac
import Clinic
import Reports
import Testing

@Suite("A day's report for a terminal")
struct DayReportTextTests {
    private let venue = Venues.nakacho.id
    private let at = Instant(day("2026-11-24"), time("15:10"))

    private func closing(_ counted: Int?, unknown: [Int64] = [], reopenedAt: Instant? = nil)
        -> DayReport.Closing
    {
        DayReport.Closing(
            closing: DayClosing(
                closing: ClosingID(1), venue: venue, date: day("2026-11-24"), closedAt: at, served: 3,
                headCount: counted, unknown: unknown.map { BookingID($0) }, reopenedAt: reopenedAt),
            onDuty: ["佐藤", "鈴木"], opened: time("09:50"), closed: time("15:05"), remarks: "雨",
            reason: reopenedAt == nil ? nil : "数え直し")
    }

    private func report(_ facts: DayReport.Facts) -> String {
        let (date, programme) = (day("2026-11-24"), Programme.consultation)
        let visits = [
            VisitRow(
                id: BookingID(1), programme: programme, venue: venue, date: date, time: nil, kind: .booking,
                hasSeat: true, person: PersonID(1), firstTime: true, band: .from75, party: 2, ended: nil,
                mark: .attended, record: nil),
            VisitRow(
                id: BookingID(2), programme: programme, venue: venue, date: date, time: nil, kind: .walkIn,
                hasSeat: false, person: nil, firstTime: nil, band: nil, party: 1, ended: nil, mark: .attended,
                record: nil),
        ]
        let session = SessionRow(
            id: SessionID(1), programme: programme, venue: venue, date: date, seats: 8)
        return DayReportText.lines(
            DayReport(
                venue: Venues.nakacho, date: date, asOf: at, counting: .people,
                entries: [Entry(session, DaysOver(before: date))]
                    + visits.compactMap { Entry($0, counting: .people, DaysOver(before: date)) }, facts: facts
            )
        ).joined(separator: "\n")
    }

    @Test func anOpenDaySaysSo() {
        var facts = DayReport.Facts()
        facts.ages = [.init(band: .from75, party: 2), .init(band: nil, party: 1)]
        facts.queue = [.waiting, .served, .left, .left]
        facts.unmarked = [BookingID(12), BookingID(15)]
        facts.unplaced = 1
        let text = report(facts)
        for line in [
            "仲町ふれあい館 日報 令和8年11月24日(火)", "枠 8  予約 1  取消 0",
            "来館 延べ3人、実人数 1人(ほか氏名なし 2人)、初めて 1件", "欠席 連絡あり0件 連絡なし0件  不明 0件",
            "当日受付 1件  枠外 1件", "当日待ち 受付1 後日予約0 お帰り2 お待ち1", "年代 75〜79歳 2、不明 1",
            "出欠のない予約 2件(12、15)", "紙の記録の決まっていない行 1行", "まだ締めていません。",
        ] {
            #expect(text.contains("\(line)\n"), "\(line) in \(text)")
        }
        #expect(!text.contains("締めたあと"))
    }

    @Test func aClosedDayTellsWhoWhenAndWhatCameLater() {
        var facts = DayReport.Facts()
        facts.unmarked = [BookingID(12)]
        facts.closing = closing(4, unknown: [12])
        facts.earlier = [closing(3, reopenedAt: at.adding(minutes: 5))]
        facts.later = [.init(booking: BookingID(13), at: at.adding(minutes: 9), kind: .mark)]
        let text = report(facts)
        for line in [
            "11月24日(火) 15:10に締め、11月24日(火) 15:15に取り消しました(数え直し)。", "11月24日(火) 15:10 日締め",
            "開館 09:50〜15:05", "担当 佐藤、鈴木", "人数 数えて4人、記録3人(違いあり)", "特記事項 雨",
            "締めたあとの入力(来館 3人 → 0人)",
            "  11月24日(火) 15:19 予約 13 出欠",
        ] {
            #expect(text.contains("\(line)\n"), "\(line) in \(text)")
        }
        #expect(text.contains("不明 1件") && !text.contains("出欠のない予約"))
    }

    @Test(arguments: [(nil, "記録3人(数えていません)"), (3, "数えて3人、記録3人(一致)")] as [(Int?, String)])
    func countsAreCompared(counted: Int?, words: String) {
        var facts = DayReport.Facts()
        facts.closing = closing(counted)
        #expect(report(facts).contains("人数 \(words)"))
    }

    @Test func theQueueIsALineAnEntry() {
        let entries = [
            Queued(
                queued: QueuedID(31), venue: venue, date: day("2026-11-24"), ticket: 1, arrivedAt: at,
                expectedAt: at.adding(minutes: 20), kana: "タナカ ハナ", ageBand: .from75, party: 2, secret: true),
            Queued(queued: QueuedID(32), venue: venue, date: day("2026-11-24"), ticket: 2, arrivedAt: at),
            Queued(
                queued: QueuedID(33), venue: venue, date: day("2026-11-24"), ticket: 3, arrivedAt: at,
                state: .served, booking: BookingID(815)),
        ]
        let lines = QueueText.lines(entries).map { $0.split(separator: " ").joined(separator: " ") }
        #expect(lines.count == 5)
        #expect(lines[2] == "1 31 15:10 15:30 お待ち ★秘匿 タナカ ハナ 2人 75〜79歳")
        #expect(lines[3] == "2 32 15:10 空きなし お待ち (氏名なし)")
        #expect(lines[4] == "3 33 15:10 受付済み 815 (氏名なし)")
        #expect(QueueText.lines([]).isEmpty)
    }

    /// What was understood of paper is shown before anything is written.
    @Test(arguments: [
        ("10:00 窓2 来 10:20 タナカ", "1行 10:00 窓口2 来館 10:20 タナカ"),
        ("予約12 欠連", "1行 予約12 欠席(連絡あり)"), ("当日 14:10 78歳 2人", "1行 当日受付 14:10 78歳 2人"),
        ("待 14:10", "1行 当日待ち 14:10"), ("なんだろう", "1行 ？ 読み取れません: なんだろう"),
    ])
    func aLineOfPaperIsReadBack(typed: String, words: String) {
        #expect(PaperText.lines(typed).map(PaperLineText.understood) == [words])
    }

    @Test func whatBecameOfALine() {
        let line = PaperLineID(7)
        let cases: [(PaperOutcome, String)] = [
            (PaperOutcome(number: 1, line: line, result: .placed, booking: BookingID(12)), "1行 予約 12"),
            (PaperOutcome(number: 2, line: line, result: .known, queued: QueuedID(3)), "2行 入力済み 当日待ち 3"),
            (
                PaperOutcome(number: 3, line: line, result: .unplaced, fault: .noBooking),
                "3行 未決 7 その枠に予約がありません"
            ),
        ]
        for (outcome, words) in cases { #expect(PaperLineText.outcome(outcome) == words) }
        let unplaced = UnplacedLine(
            line: line, venue: venue, date: day("2026-11-24"), number: 3, fault: .noSeat, said: "10:15 来",
            writtenBy: "佐藤", typedAt: at)
        #expect(
            PaperLineText.unplaced(unplaced)
                == "未決 7  11月24日(火) nakacho 3行「10:15 来」 その時刻に始まる枠がありません (佐藤記入)")
    }
}
