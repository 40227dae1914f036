import Clinic
import Testing

@Suite("Reasons and notes")
struct PlainTextTests {
    @Test(arguments: [
        "雨のため", "a", "LINE の QR コード(2回目)、〜を説明。", "👩‍💻も可", "か\u{3099}", "\u{FA19}", "ﾊﾝｶｸ", "\u{E000}",
    ])
    func staysAsGiven(text: String) throws {
        let checked = try PlainText.check("　\(text) \n", field: "理由", limit: 40)
        #expect(Array(checked.unicodeScalars) == Array(text.unicodeScalars))
    }

    @Test(arguments: [
        ("一行\n二行", "U+000A"), ("一\r\n二", "U+000D"), ("一\t二", "U+0009"), ("一\u{0}二", "U+0000"),
        ("一\u{85}二", "U+0085"), ("\u{1B}[31m赤", "U+001B"), ("一\u{2028}二", "U+2028"),
        ("一\u{2029}二", "U+2029"), ("一\u{202E}二", "U+202E"),
        ("一\u{200F}", "U+200F"), ("一\u{2067}二", "U+2067"), ("一\u{FFFE}", "U+FFFE"), ("一\u{1FFFF}", "U+1FFFF"),
    ])
    func refuses(text: String, showing number: String) throws {
        let error = try #require(throws: Invalid.self) { try PlainText.check(text, field: "メモ", limit: 40) }
        #expect(error.reason == "メモに使えない文字があります(\(number))。")
    }

    @Test func countsCharactersAsAReaderDoes() throws {
        #expect(try PlainText.check(" 一二三 ", field: "理由", limit: 3) == "一二三")
        #expect(try PlainText.check("か\u{3099}𠮷葛\u{E0100}", field: "理由", limit: 3).count == 3)
        for text in [
            "一二三四", String(repeating: "一", count: 10_000), "e" + String(repeating: "\u{301}", count: 12),
        ] {
            let error = try #require(throws: Invalid.self) {
                try PlainText.check(text, field: "理由", limit: 3)
            }
            #expect(error.reason == "理由は3文字までです。")
        }
    }

    @Test(arguments: ["", " ", "　\n\t"])
    func refusesNothing(text: String) throws {
        let error = try #require(throws: Invalid.self) { try PlainText.check(text, field: "理由", limit: 3) }
        #expect(error.reason == "理由を入れてください。")
    }
}
