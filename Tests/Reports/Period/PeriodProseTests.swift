import Almanac
import Clinic
import Reports
import Testing

/// The paragraph that is pasted into a mail.
@Suite("A period in prose")
struct PeriodProseTests {
    /// What was counted somewhere on a day.
    private static func counted(
        _ venue: Venue, _ counts: [String: Int], on date: String = "2026-11-05",
        topics: [String: Int] = [:]
    ) -> Entry {
        let measures =
            counts.map { (Measure($0.key)!, $0.value) }
            + topics.map { (Measure.cell(.topic, code: $0.key), $0.value) }
        return Entry(
            source: Entry.Source(.session, 1), programme: .consultation, venue: venue.id, date: day(date),
            person: counts["visits"] == nil ? nil : PersonID(1),
            counts: Dictionary(uniqueKeysWithValues: measures))
    }

    /// Eight seats that are over, half of them used.
    private static let half = [
        "sessions": 1, "seats": 8, "elapsed": 8, "used": 4, "booked": 5, "attended": 4, "visits": 4,
    ]
    /// Eight seats to come.
    private static let planned = ["sessions": 1, "seats": 8, "booked": 3]

    private func prose(_ period: String, asOf: String, _ entries: [Entry], before: [Entry] = []) -> String {
        PeriodProse.paragraph(
            MadeUpReports.report(Period(period)!, asOf: asOf, entries: entries, before: before))
    }

    private static let opening = "のシニアのスマートフォン個別相談会"

    @Test func aMonthThatIsOver() {
        let last = [MadeUpReports.imported("2025-11", Venues.nakacho, ["visits": 5])]
        let report = MadeUpReports.report(asOf: "2026-12-01", before: last)
        #expect(
            PeriodProse.paragraph(report)
                == "令和8年11月のシニアのスマートフォン個別相談会には、2会場での延べ3日の開催で延べ4人(実人数1人、ほかに氏名の分からない方2人)が参加しました。"
                // One mark is missing: nothing is said of use, or held against last year.
                + "会場別では仲町が3人、高島平が1人です。予約した方の欠席は2件(うち連絡なし1件)です。"
                + "出欠の記入がまだない予約が1件あります。相談の内容は「LINE」1件、「地図」1件です。")
    }

    @Test(
        arguments: [
            // One day: a place and no number of days, and no venue that was closed.
            ("2026-11-05", "2026-11-06", [counted(Venues.nakacho, half)], "には、仲町で延べ4人(実人数1人)が参加しました。"),
            (
                "2026-11-05", "2026-11-06",
                [counted(Venues.nakacho, half), counted(Venues.takashimadaira, half)],
                "には、2会場で延べ8人(実人数1人)が参加しました。どの会場も4人です。"
            ),
            ("2026-11-05", "2026-11-06", [], "の開催はありませんでした。"),
            (
                "2026-11-05", "2026-11-05", [counted(Venues.nakacho, half)],
                "には、これまでに仲町で延べ4人(実人数1人)が参加しました。予約した"
            ),
            (
                "2026-11-05", "2026-11-05",
                [counted(Venues.nakacho, ["sessions": 1, "seats": 8, "elapsed": 8])],
                "には、これまでに仲町で参加した方はまだいません。"
            ),
            // One venue, one day of a month.
            (
                "2026-11", "2026-12-01", [counted(Venues.nakacho, half)],
                "には、仲町での1日の開催で延べ4人(実人数1人)が参加しました。用意した8枠のうち4枠(50.0%)が"
            ),
            (
                "2026-11", "2026-12-01",
                [counted(Venues.nakacho, half), counted(Venues.nakacho, half, on: "2026-11-07")],
                "には、仲町での2日の開催で延べ8人(実人数1人)が参加しました。用意した16枠のうち8枠(50.0%)が"
            ),
            // Still running, and its last day: nothing is held against last year.
            (
                "2026-11", "2026-11-30", [counted(Venues.nakacho, half)],
                "には、令和8年11月30日までに延べ4人(実人数1人)が参加しました。これまでの8枠のうち4枠(50.0%)が"
            ),
            (
                "2026-11", "2026-11-01", [counted(Venues.nakacho, planned)],
                "は、仲町で1日開く予定です。用意する8枠に、令和8年11月1日現在で3件の予約があります。開催した日はまだありません。"
            ),
            // Still to come: what is planned, and nobody has been there.
            (
                "2026-12-05", "2026-11-22", [counted(Venues.nakacho, planned, on: "2026-12-05")],
                "は、仲町で開く予定です。用意する8枠に、令和8年11月22日現在で3件の予約があります。"
            ),
            (
                "2026-12", "2026-11-22",
                [
                    counted(Venues.nakacho, ["sessions": 1, "seats": 8], on: "2026-12-05"),
                    counted(Venues.takashimadaira, ["sessions": 1, "seats": 8], on: "2026-12-05"),
                ], "は、2会場で延べ2日開く予定です。用意する16枠に、令和8年11月22日現在、予約はまだありません。"
            ),
            ("FY2027", "2026-11-22", [], "を開く予定はありません。"),
        ] as [(String, String, [Entry], String)])
    func whatIsSaidOfIt(period: String, asOf: String, entries: [Entry], words: String) {
        let last = [MadeUpReports.imported("2025-11", Venues.nakacho, ["visits": 5])]
        let text = prose(period, asOf: asOf, entries, before: asOf < "2026-12" ? last : [])
        #expect(text.contains(words), "\(text)")
        #expect(!text.contains("前年") && !text.contains("高島平が0人") && !text.contains("延べ0人"), "\(text)")
        #expect(!text.contains("延べ1日"))
    }

    /// Nobody is counted as present while a mark is missing, and what is none is said as none.
    @Test(arguments: [
        ([:], "が使われました。予約した方の欠席はありません。"), (["absent": 1], "欠席は1件(連絡なし)です。"),
        (["absentWithNotice": 1], "欠席は1件(連絡あり)です。"), (["absentWithNotice": 2], "欠席は2件(すべて連絡あり)です。"),
        (["absent": 2], "欠席は2件(すべて連絡なし)です。"),
        (["absent": 1, "absentWithNotice": 2], "欠席は3件(うち連絡なし1件)です。"),
        (["unmarked": 2], "が参加しました。出欠の記入がまだない予約が2件あります。"),
    ])
    func absencesAreSaidAsTheyAre(counts: [String: Int], words: String) {
        let entry = Self.counted(Venues.nakacho, Self.half.merging(counts) { $1 })
        #expect(prose("2026-11", asOf: "2026-12-01", [entry]).hasSuffix(words))
    }

    @Test(arguments: [
        (["line": 5], "相談の内容は「LINE」の5件です。"), (["line": 2, "maps": 3], "「地図」3件、「LINE」2件の順に多くなっています。"),
        (["line": 2, "maps": 2], "相談の内容は「LINE」2件、「地図」2件です。"),
        (["a": 4, "b": 3, "line": 2, "maps": 2], "「a」4件、「b」3件、「LINE」2件などです。"),
    ])
    func topicsStandInAnOrderOnlyWhereTheyHaveOne(topics: [String: Int], words: String) {
        let entry = Self.counted(Venues.nakacho, Self.half, topics: topics)
        #expect(prose("2026-11", asOf: "2026-12-01", [entry]).hasSuffix(words))
    }

    @Test(arguments: [(3, "1人(33.3%)増えました。"), (4, "前年の同じ時期と同数です。"), (8, "4人(50.0%)減りました。")])
    func lastYearIsCompared(visits: Int, words: String) {
        let before = [MadeUpReports.imported("2025-11", Venues.nakacho, ["visits": visits])]
        let entry = Self.counted(Venues.nakacho, Self.half)
        #expect(prose("2026-11", asOf: "2026-12-01", [entry], before: before).contains(words))
    }

    /// A year of which one month is known is no year to be held against.
    @Test func aPartOfAYearIsNoYear() {
        let before = [MadeUpReports.imported("2025-11", Venues.nakacho, ["visits": 5])]
        let year = MadeUpReports.report(MadeUpReports.year, asOf: "2027-04-01", before: before)
        #expect(!PeriodProse.paragraph(year).contains("前年"))
    }

    @Test func whatNobodyKnowsIsSaidToBeUnknown() {
        let silent = MadeUpReports.imported("2026-11", Venues.nakacho, ["sessions": 13])
        #expect(prose("2026-11", asOf: "2026-12-01", [silent]) == "令和8年11月の参加人数は分かりません。")
    }

    /// Of a month counted elsewhere the paragraph says what is known, and guesses nothing.
    @Test func aMonthCountedElsewhere() {
        let paper = MadeUpReports.imported("2026-11", Venues.nakacho, ["visits": 1090, "turnedAway": 12])
        #expect(
            prose("2026-11", asOf: "2026-12-01", [paper])
                == "令和8年11月のシニアのスマートフォン個別相談会には、延べ1,090人が参加しました。"
                + "ご希望に添えなかった方は12人です。")
    }

    @Test(arguments: [
        ("2026-11-05", "令和8年11月5日の"), ("2026-11", "令和8年11月の"), ("2026-Q3", "令和8年度第3四半期の"),
        ("FY2026", "令和8年度の"),
    ])
    func itBeginsWithItsTime(period: String, words: String) throws {
        let report = MadeUpReports.report(try #require(Period(period)))
        #expect(PeriodProse.paragraph(report).hasPrefix(words + Self.opening.dropFirst()))
    }
}
