import Clinic
import Testing

@Suite("Names as they are written")
struct PersonNameTests {
    @Test(arguments: [
        "田中花", "田中 花", "田中　花", "髙橋 﨑子", "𠮷野家", "渡邉 邊", "佐々木 〆子", "〇田", "山ノ上 ー子",
        "葛\u{E0100}城", "辻\u{FE00}", "神\u{FA19}", "か\u{3099}とう", "Ｔａｎａｋａ", "O'Brien", "O’Brien", "Müller",
        "マリア・クリスティーナ", "ﾏﾘｱ･ｸﾘｽ", "ジャン＝ピエール", "Anna-Maria J. Smith", "김 영희", "𝒜bc", "ᛮ", "Ⅲ世",
    ])
    func staysAsGiven(name: String) throws {
        let text = try PersonName(" \(name)　\n").text
        #expect(Array(text.unicodeScalars) == Array(name.unicodeScalars))
    }

    @Test(arguments: [
        ("", "入れて"), ("　 \n", "入れて"), ("田中\n花", "U+000A"), ("田中\t花", "U+0009"), ("田中\u{2028}花", "U+2028"),
        ("田中\u{7F}", "U+007F"), ("田中😀", "「😀」"), ("田中❤", "「❤」"), ("❤\u{FE0F}", "「❤」"), ("田\u{FE0F}", "U+FE0F"),
        ("田\u{200D}中", "U+200D"), ("田中\u{200B}", "U+200B"), ("\u{FEFF}田中", "U+FEFF"),
        ("\u{200F}田中", "U+200F"), ("田中\u{202E}花", "U+202E"), ("\u{E000}田", "U+E000"),
        ("田\u{F0000}", "U+F0000"), ("田\u{FFFE}", "U+FFFE"),
        ("田\u{3164}中", "U+3164"), ("田\u{34F}中", "U+034F"), ("田中\u{A0}花", "U+00A0"), ("田中゛", "「゛」"),
        ("田中2", "「2」"), ("田中①", "「①」"), ("田中(花)", "「(」"), ("<b>田中", "「<」"), ("ℹ", "「ℹ」"),
        ("1\u{20E3}", "「1」"), ("田\u{20E3}", "U+20E3"), ("・田中", "始めて"), ("\u{3099}か", "始めて"), ("'", "始めて"),
    ])
    func refuses(name: String, saying word: String) throws {
        let error = try #require(throws: Invalid.self) { try PersonName(name) }
        #expect(error.reason.contains(word))
        #expect(error.reason.hasSuffix("。") && error.reason.count <= 40)
    }

    @Test(arguments: ["花", "𠮷", "葛\u{E0100}", "か\u{3099}"])
    func takesFortyCharacters(one: String) throws {
        #expect(try PersonName(String(repeating: one, count: 40)).text.count == 40)
        for count in [41, 10_000] {
            let error = try #require(throws: Invalid.self) {
                try PersonName(String(repeating: one, count: count))
            }
            #expect(error.reason == "氏名は40文字までです。")
        }
    }

    @Test func refusesOneLetterUnderAHeapOfMarks() {
        #expect(throws: Invalid.self) { try PersonName("e" + String(repeating: "\u{301}", count: 160)) }
    }

    @Test func tellsCompatibilityIdeographsApart() throws {
        let (one, other) = ("\u{795E}", "\u{FA19}")
        #expect(one == other, "String sees one 神")
        #expect(try PersonName(one) != PersonName(other))
        #expect(try PersonName(other) == PersonName(" " + other))
    }
}
