import Reports
import Testing

@Suite("Reports for a terminal")
struct DocumentTextTests {
    private func document(_ table: Table, notes: [String] = []) -> Document {
        Document(
            title: "題", subtitle: ["副題"], sections: [.init(name: "節", heading: "節", tables: [table])],
            data: table, notes: notes, fileName: "x")
    }

    @Test func aDocumentReadsFromTopToBottom() {
        // given a document with each of its parts
        let table = Table(
            caption: "表", columns: [.text("会場"), .number("延べ"), .number("前年")],
            rows: [
                .init([.text("仲町"), .number(1234), .unknown]), .init([.text("中台"), .number(5), .blank]),
                .init([.text("計"), .number(1239), .unknown], isTotal: true),
                .init([.text("平均"), .tenths(6195), .unknown], isTotal: true),
            ])
        let document = Document(
            title: "月報", subtitle: ["令和8年度", "11月"],
            sections: [
                .init(name: "節", heading: "会場別", paragraphs: ["一文。"], tables: [table]),
                .init(name: "次", heading: "次の節"),
            ], data: table, notes: ["注一", "注二"], fileName: "x")
        // then they stand in their order, with a line before the totals
        #expect(
            DocumentText.lines(document) == [
                "月報", "令和8年度", "11月", "", "■ 会場別", "一文。", "", "表",
                "会場  延べ 前年", "---------------", "仲町 1,234    ―", "中台     5",
                "---------------", "計   1,239    ―", "平均 619.5    ―", "", "■ 次の節", "", "・注一", "・注二",
            ])
    }

    @Test func allFitsATerminal() {
        for document in [MadeUpDocuments.month, MadeUpDocuments.year] {
            let prose = document.sections.flatMap(\.paragraphs)
            for line in DocumentText.lines(document) where !prose.contains(line) {
                #expect(TextWidth.of(line) <= 80, "\(line)")
            }
        }
    }

    /// It is pasted into a mail, which breaks its lines itself; what was written on two lines stays on two.
    @Test func aParagraphIsOneLine() {
        let sentence = String(repeating: "延べ592人が参加しました。", count: 9)
        let document = Document(
            title: "題", subtitle: [],
            sections: [.init(name: "節", heading: "節", paragraphs: [sentence, "一\n\n二"])],
            data: Table(caption: "", columns: [], rows: []), notes: [], fileName: "x")
        #expect(DocumentText.lines(document) == ["題", "", "■ 節", sentence, "一", "", "二"])
    }

    @Test func nothingIsLostWhereATableIsMadeToFit() {
        // given words that are too wide for their column
        let words = "区民まつりの相談コーナーは雨のため二日目を中止し、その分を農業まつりに移して開いた(会場は赤塚公園、係員2名)。"
        let table = Table(
            caption: "", columns: [.text("経過"), .number("件数")],
            rows: [.init([.text(words), .number(60)])])
        // then they go on over several lines, and the number stands on the first
        let lines = DocumentText.lines(document(table)).suffix(2)
        #expect(lines.allSatisfy { TextWidth.of($0) <= 80 })
        #expect(lines.first?.hasSuffix(" 60") == true)
        #expect(lines.joined().replacing("60", with: "").filter { $0 != " " } == words)
    }
}

@Suite("Lines of Japanese text")
struct TextWrapTests {
    @Test(arguments: [
        ("", 10, [""]), ("あいう", 6, ["あいう"]), ("あいうえ", 6, ["あいう", "え"]),
        // Not before what closes, not after what opens.
        ("あいう。え", 6, ["あい", "う。え"]), ("あい「うえ」", 6, ["あい", "「う", "え」"]),
        ("あいうー", 6, ["あい", "うー"]),
        // Not within numbers and words.
        ("計は12,345人", 8, ["計は", "12,345人"]), ("LINEとMail", 8, ["LINEと", "Mail"]),
        // A space ends a line unseen.
        ("ab cd ef", 5, ["ab cd", "ef"]),
        // What nothing breaks is broken all the same.
        ("abcdefgh", 3, ["abc", "def", "gh"]), ("一\n二", 10, ["一", "二"]), ("あ", 1, ["あ"]),
    ])
    func linesEndWhereTheyMay(text: String, width: Int, lines: [String]) {
        #expect(TextWrap.lines(text, to: width) == lines)
    }

    @Test(arguments: [8, 13, 20, 41])
    func noCharacterIsLost(width: Int) {
        let text =
            "11月の来館は延べ592人、実人数は301人でした(ほかに氏名なし9人)。前年の同じ月より41人多く、枠の利用率は87.4%です。"
            + "欠席は連絡のあったもの12件、なかったもの21件でした。"
        let lines = TextWrap.lines(text, to: width)
        #expect(lines.joined() == text)
        #expect(lines.allSatisfy { TextWidth.of($0) <= width })
        #expect(lines.dropFirst().allSatisfy { !"、。)ー".contains($0.first ?? "。") })
    }
}
