import Clinic
import Testing

/// Tables as spreadsheets save and copy them.
@Suite struct SheetTextTests {
    @Test(arguments: [
        ("a,b\nc,d\n", [["a", "b"], ["c", "d"]]),
        ("a,b\r\n\r\nc", [["a", "b"], [""], ["c"]]),
        ("a\tb,c\nd\te", [["a", "b,c"], ["d", "e"]]),
        ("\"1,204\",\"改\n行\",\"\"\"か\"\"\"\n", [["1,204", "改\n行", "\"か\""]]),
        ("か\"な,x", [["か\"な", "x"]]),
        ("", []), ("\n", [[""]]), (",", [["", ""]]),
    ])
    func areReadCellByCell(text: String, rows: [[String]]) throws {
        #expect(try SheetText.rows(text) == rows)
    }

    @Test(arguments: [
        ("a,\"b\nc,d", "引用符"),
        (String(repeating: "あ", count: 201), "1行に200文字より長い"),
        ("a\n" + String(repeating: ",", count: 120), "2行の列が多すぎます"),
        (String(repeating: "a\n", count: 6_002), "6000行まで"),
    ])
    func areRefusedBeyondTheirLimits(text: String, reason: String) throws {
        let refusal = #expect(throws: Invalid.self) { try SheetText.rows(text) }
        #expect(refusal?.reason.contains(reason) == true, "\(refusal?.reason ?? "")")
    }
}
