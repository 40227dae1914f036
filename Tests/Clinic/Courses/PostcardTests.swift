import Almanac
import Clinic
import Testing

/// 往復はがき typed in, a line a card.
@Suite("Postcards typed in")
struct PostcardTests {
    private static let today = CivilDate("2027-01-12")!

    @Test func aLineIsACard() throws {
        let text = """
            たなか はな, 田中 花, 78, 3958-0163, 板橋2-66-1, 1/9, B A

            スズキ　イチ、、８１歳、０９０１０００００００１、中台1-1-1 中台荘201、12/28
            やまだ\t\t70\t3958-1234\t徳丸3-1
            """
        let cards = try Postcard.lines(text, today: Self.today).map { try $0.get() }
        #expect(cards.map(\.number) == [1, 3, 4])
        #expect(cards.map(\.kana) == ["たなか はな", "スズキ　イチ", "やまだ"])
        #expect(cards.map(\.name) == ["田中 花", nil, nil] && cards.map(\.age) == [78, 81, 70])
        #expect(cards.map(\.address) == ["板橋2-66-1", "中台1-1-1 中台荘201", "徳丸3-1"])
        // A postmark without a year is the last such day
        #expect(
            cards.map(\.postmarkedOn) == [CivilDate("2027-01-09"), CivilDate("2026-12-28"), nil])
        #expect(cards.map { $0.choices.map(\.text) } == [["B", "A"], [], []])
    }

    @Test(arguments: [
        ("板橋2-66-1", false), ("東京都板橋区高島平3-1", false), ("板橋区大山東町1-1", false), ("練馬区豊玉北6-12-1", true),
        ("東京都北区赤羽1-1", true), ("埼玉県戸田市1-1", true), ("和光市丸山台1-1", true), ("高島平2-1 区営住宅3号", false),
    ])
    func whoLivesElsewhereIsNoticed(address: String, isElsewhere: Bool) throws {
        let line = "たなか,,78,3958-0163,\(address)"
        #expect(try Postcard.lines(line, today: Self.today).map { try $0.get().isElsewhere } == [isElsewhere])
    }

    @Test(arguments: [
        ("たなか はな 78 3958-0163", "カンマ"), ("たなか,,78,3958-0163", "4項目"), (",,78,3958-0163,板橋1", "ふりがな"),
        ("たなか,,七八,3958-0163,板橋1", "年齢"), ("たなか,,78,,板橋1", "電話"), ("たなか,,78,3958-0163,", "住所"),
        ("たなか,,78,3958-0163,板橋1,1/25", "まだ先"), ("たなか,,78,3958-0163,板橋1,きのうかな", "消印"),
        ("たなか,,78,3958-0163,板橋1,1/9,第二", "日程"),
        ("た,,78,3958-0163,板橋,1/9,A,余り", "8項目"),
        (String(repeating: "あ", count: 301), "300字"),
    ])
    func whatIsNoCardSaysWhy(line: String, word: String) {
        guard case .failure(let fault)? = Postcard.lines(line, today: Self.today).first else {
            Issue.record("taken: \(line)")
            return
        }
        #expect(fault.reason.contains(word) && fault.number == 1, "\(fault.reason)")
    }
}
