import Almanac
import Clinic
import Reports
import Testing

@Suite("Month and year for a terminal")
struct FiguresTextTests {
    private static let headings = [
        "枠", "予約", "延べ", "実数", "無名", "初回", "再来", "欠有", "欠無", "未記", "取消", "当日", "枠外",
    ]

    @Test func aMonthShowsEachVenuesDaysAndSums() throws {
        let lines = MonthText.lines(MadeUpReports.month())
        #expect(lines[0] == "個別相談会 月報 2026年11月(令和8年度)")
        let nakacho = try #require(lines.firstIndex(of: "仲町ふれあい館"))
        #expect(words(lines[nakacho + 1]) == ["日"] + Self.headings)
        #expect(
            words(lines[nakacho + 3]) == [
                "11月5日(木)", "8", "2", "2", "1", "1", "1", "0", "1", "0", "0", "0", "0", "0",
            ])
        #expect(
            words(lines[nakacho + 4]) == [
                "11月7日(土)", "8", "0", "1", "0", "1", "0", "0", "0", "0", "0", "0", "1", "1",
            ])
        #expect(
            words(lines[nakacho + 6]) == [
                "計2日", "16", "2", "3", "1", "2", "1", "0", "1", "0", "0", "0", "1", "1",
            ])
        let takashimadaira = try #require(lines.firstIndex(of: "高島平ふれあい館"))
        #expect(
            words(lines[takashimadaira + 3])
                == ["11月5日(木)", "8", "3", "1", "1", "0", "0", "1", "0", "1", "1", "1", "0", "0"])
    }

    @Test func aMonthEndsInAllVenuesWithPeopleCountedOnce() throws {
        let lines = MonthText.lines(MadeUpReports.month())
        let total = try #require(lines.first { $0.hasPrefix("全会場") })
        // One and one person at the venues, one of all.
        #expect(
            words(total) == ["全会場", "3", "24", "5", "4", "1", "2", "1", "1", "1", "1", "1", "1", "1", "1"])
        #expect(lines.contains("来館 延べ 4人、実人数 1人(ほか氏名なし 2人)。"))
    }

    @Test func aYearShowsMonthsThenVenues() throws {
        let lines = YearText.lines(MadeUpReports.year())
        #expect(lines[0] == "個別相談会 年報 令和8年度(2026年度)")
        #expect(words(lines[2]) == ["月", "日数"] + Self.headings)
        let november = try #require(lines.first { $0.hasPrefix("11月 ") })
        #expect(
            words(november) == [
                "11月", "3", "24", "5", "4", "1", "2", "1", "1", "1", "1", "1", "1", "1", "1",
            ])
        let april = try #require(lines.first { $0.hasPrefix("4月 ") })
        #expect(words(april) == ["4月"] + Array(repeating: "0", count: 14))
        #expect(
            lines.count {
                words($0).first?.hasSuffix("月") == true && words($0).count == 15 && $0.first != "月"
            } == 12)
        let total = try #require(lines.first { $0.hasPrefix("計") })
        #expect(words(total).dropFirst() == words(november).dropFirst())
        let venue = try #require(lines.last { $0.hasPrefix("高島平") })
        #expect(words(venue).prefix(5) == ["高島平", "1", "8", "3", "1"])
        #expect(lines.contains("来館 延べ 4人、実人数 1人(ほか氏名なし 2人)。"))
    }

    @Test(arguments: VisitsCount.allCases)
    func bothSayWhatIsCountedAndAsOfWhen(counting: VisitsCount) {
        for lines in [
            MonthText.lines(MadeUpReports.month(counting)), YearText.lines(MadeUpReports.year(counting)),
        ] {
            #expect(lines.contains(counting.definition))
            #expect(lines.contains { $0.contains("実人数は氏名の分かる人を一度だけ数えます。") })
            #expect(lines.last?.hasSuffix("令和8年11月22日現在。") == true)
        }
    }

    /// Every number of a table ends where its heading ends, full-width text or not.
    @Test func columnsLineUp() {
        for lines in [MonthText.lines(MadeUpReports.month()), YearText.lines(MadeUpReports.year())] {
            var ends: [Int]?
            for line in lines {
                guard !line.isEmpty, !line.hasPrefix("-") else {
                    if line.isEmpty { ends = nil }
                    continue
                }
                let own = spans(line).map(\.upperBound)
                if line.contains("枠外"), own.count >= 14 {
                    ends = Array(own.dropFirst())
                } else if let ends {
                    #expect(Array(own.dropFirst()) == ends, "\(line)")
                }
            }
        }
    }
}
