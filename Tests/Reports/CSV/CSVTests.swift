import Foundation
import Reports
import Testing

/// CSV as Excel and other programs read it.
@Suite("CSV") struct CSVTests {
    /// What follows the field in question; nine bytes of headings stand before it in CP932.
    private static let rest: [UInt8] = Array(",-5\r\n".utf8)

    private func csv(_ text: String) -> CSV {
        var csv = CSV(["会場", "数"])
        csv.add([.text(text), .value("-5")])
        return csv
    }

    @Test(arguments: [
        ("仲町", "仲町"), ("a,b", "\"a,b\""), ("say \"so\"", "\"say \"\"so\"\"\""), ("一行\n二行", "\"一行\n二行\""),
        ("一行\r\n二行", "\"一行\r\n二行\""), (" 前後 ", "\" 前後 \""), ("", ""), ("0339580163", "0339580163"),
        // Excel would calculate these
        ("=1+1", "'=1+1"), ("+81", "'+81"), ("-3", "'-3"), ("@SUM(A1)", "'@SUM(A1)"), ("＝cmd", "'＝cmd"),
        ("\t=1", "'\t=1"), ("=\"a\",b", "\"'=\"\"a\"\",b\""),
        // and these not
        ("a=b", "a=b"), ("ー", "ー"), ("―", "―"), ("'", "'"),
    ])
    func aFieldIsWrittenSo(given: String, written: String) {
        #expect(csv(given).text == "会場,数\r\n\(written),-5\r\n")
    }

    @Test func utf8BeginsWithAByteOrderMark() throws {
        let encoded = try csv("髙橋 〜").encoded(as: .utf8)
        #expect(encoded.bytes == [0xEF, 0xBB, 0xBF] + Array("会場,数\r\n髙橋 〜,-5\r\n".utf8))
        #expect(encoded.remarks.isEmpty)
    }

    @Test func whatIsNotWrittenAsGivenIsSaid() throws {
        let csv = csv("=〜𠮷−髙—‖😀")
        let encoded = try csv.encoded(as: .cp932)
        let text = String(data: Data(encoded.bytes), encoding: .shiftJIS)
        #expect(text == "会場,数\r\n'=～〓－髙―∥〓,-5\r\n")
        let kinds = encoded.remarks.map(\.kind)
        #expect(
            kinds == [
                .guarded, .changed("〜", "～"), .lacking("𠮷"), .changed("−", "－"), .changed("—", "―"),
                .changed("‖", "∥"), .lacking("😀"),
            ])
        #expect(kinds.map(\.isVisible) == [true, false, true, false, false, false, true])
        #expect(encoded.remarks.allSatisfy { $0.row == 2 && $0.column == 1 })
        let words = csv.words(encoded.remarks)
        #expect(words.count == 7)
        #expect(words[0] == "2行目「会場」: 式とみなされないように、先頭に ' を付けました。")
        #expect(words[1] == "「〜」を「～」にしました(1か所)。")
        #expect(words[2] == "2行目「会場」: CP932にない文字「𠮷」を〓にしました。")
        #expect(try csv.encoded(as: .utf8).remarks.map(\.kind) == [.guarded])
    }

    /// An age band on every line is one thing to know, not fifty.
    @Test func aTwinIsSaidOnceWithItsPlaces() throws {
        var csv = CSV(["年代"])
        for _ in 1...3 { csv.add([.text("75〜79歳")]) }
        csv.add([.text("𠮷〜𠮷")])
        let words = csv.words(try csv.encoded(as: .cp932).remarks)
        #expect(words.first == "「〜」を「～」にしました(4か所)。" && words.count == 3)
        #expect(words[1...].allSatisfy { $0.hasPrefix("5行目「年代」") })
    }

    /// What many a table takes for something else: a yen sign is no backslash, and a letter in two pieces,
    /// or with a variant chosen, is none of CP932's.
    @Test(arguments: ["¥", "‾", "か\u{3099}", "葛\u{E0100}", "é", "한", "\u{80}", "ゔ\u{309A}", "¢", "\u{200D}"])
    func aLookalikeIsLacking(character: Character) throws {
        let encoded = try csv(String(character)).encoded(as: .cp932)
        #expect(encoded.remarks.map(\.kind) == [.lacking(character)])
        #expect(Array(encoded.bytes[9...]) == [0x81, 0xAC] + Self.rest)
    }

    /// As Windows writes them: NEC's row 13 and IBM's characters under IBM's codes.
    @Test(
        arguments: [
            ("①", [0x87, 0x40]), ("㈱", [0x87, 0x8A]), ("髙", [0xFB, 0xFC]), ("﨑", [0xFA, 0xB1]),
            ("ⅰ", [0xFA, 0x40]),
            ("ｶ", [0xB6]), ("～", [0x81, 0x60]), ("\\", [0x5C]), ("~", [0x7E]),
        ] as [(String, [UInt8])])
    func aCharacterHasWindowsCode(character: String, code: [UInt8]) throws {
        let encoded = try csv(character).encoded(as: .cp932)
        #expect(encoded.remarks.isEmpty && Array(encoded.bytes[9...]) == code + Self.rest)
    }

    @Test func aHeadingIsReportedOnLineOne() throws {
        var csv = CSV(["会場", "😀"])
        csv.add([.empty, .empty])
        let encoded = try csv.encoded(as: .cp932)
        let remark = try #require(encoded.remarks.first)
        #expect(remark.row == 1 && remark.column == 2 && remark.kind == .lacking("😀"))
        #expect(encoded.bytes.suffix(3) == Array(",\r\n".utf8))
    }
}
