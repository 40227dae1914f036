import Almanac
import Clinic
import Testing

/// The published file of a draw, and what an order comes to.
@Suite("Lists to draw from")
struct DrawListTests {
    static let list = DrawList(
        course: CourseID(3),
        groups: [
            .init(code: GroupCode("A")!, capacity: 2), .init(code: GroupCode("B")!, capacity: 1),
        ], reserves: 1, valueOn: CivilDate("2026-12-03")!, source: "ナンバーズ4 第6789回 抽せん数字",
        entries: [
            entry(1, true, "A"), entry(2, false, "A", "B"), entry(3, true, "B", "A"), entry(5, false, "A"),
            entry(6, true, "B"), entry(7, false, "B"),
        ])

    private static func entry(_ number: Int, _ isFirst: Bool, _ choices: String...) -> DrawList.Entry {
        DrawList.Entry(number: number, isFirst: isFirst, choices: choices.map { GroupCode($0)! })
    }

    static let text = """
        sumaho-draw 1
        course 3
        groups A:2 B:1
        reserves 1
        value 2026-12-03 ナンバーズ4 第6789回 抽せん数字
        1 first A
        2 again A B
        3 first B A
        5 again A
        6 first B
        7 again B

        """

    @Test func theFileSaysAllAndIsReadAsItWasWritten() {
        #expect(Self.list.text == Self.text)
        #expect(DrawList(Self.text) == Self.list)
    }

    @Test(arguments: [
        "", "sumaho-draw 2\n", String(text.dropLast()), text + "\n", text + "8 first C D E 1\n",
        text.replacing("first A", with: "First A"), text.replacing("A:2", with: "A:x"),
        text.replacing("2026-12-03", with: "2026-13-03"), text.replacing("\n1 ", with: "\n01 "),
    ])
    func anythingElseIsNoList(text: String) {
        #expect(DrawList(text) == nil)
    }

    /// The order is what the function says: here it keeps the numbers' own order.
    @Test func whatIsDrawn() {
        let order = Self.list.order("5678") { text in
            let number = text.split(separator: " ").last.flatMap { Int($0) } ?? 0
            return String(repeating: "0", count: 3 - String(number).count) + String(number)
        }
        // Those who come for the first time before all others
        #expect(order.map(\.number) == [1, 3, 6, 2, 5, 7])
        let outcomes = Self.list.outcomes(of: order)
        #expect(outcomes.map(\.position) == Array(1...6))
        #expect(outcomes.map(\.result) == [.place, .place, .reserve, .place, .reserve, .none])
        #expect(outcomes.map { $0.group?.text } == ["A", "B", "B", "A", "A", nil])
        #expect(outcomes.map(\.rank) == [nil, nil, 1, nil, 1, nil])
    }

    @Test(arguments: [("５６７８", "5678"), (" 5 678 ", "5678"), ("38,915.87", "3891587"), ("5678番", "5678")])
    func aValueIsWrittenAlike(said: String, value: String) throws {
        #expect(try DrawList.value(said) == value)
    }

    @Test(arguments: ["", "  ", "a\nb", "でたらめ", String(repeating: "1", count: 101)])
    func whatIsNoValue(said: String) {
        #expect(throws: Invalid.self) { try DrawList.value(said) }
    }
}
