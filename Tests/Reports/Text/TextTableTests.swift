import Reports
import Testing

@Suite("Tables for a terminal")
struct TextTableTests {
    @Test(arguments: [
        ("", 0), ("abc", 3), ("仲町", 4), ("ｶﾅ", 2), ("ガ", 2), ("（全）", 6), ("(半)", 4), ("㈷", 2), ("、。・", 6),
        ("か\u{3099}", 2), ("10:00×2", 7), ("𠮷野", 4), ("髙﨑", 4), ("〜", 2), ("😀", 2), ("한국", 4),
    ])
    func aFullWidthCharacterTakesTwoColumns(text: String, width: Int) {
        #expect(TextWidth.of(text) == width)
    }

    @Test(arguments: [
        ("仲町", 6, false, "仲町  "), ("仲町", 6, true, "  仲町"), ("仲町", 4, false, "仲町"), ("仲町", 3, true, "仲町"),
        ("", 2, false, "  "),
    ])
    func textIsPaddedToAWidth(text: String, width: Int, leading: Bool, padded: String) {
        #expect(TextWidth.pad(text, to: width, leading: leading) == padded)
    }

    @Test func columnsLineUpWhateverTheyHold() {
        // given names of several widths and numbers of several lengths
        var table = TextTable([.text("会場"), .number("枠"), .text("note")])
        table.add(["仲町ふれあい館", "8", "a"])
        table.add(["高島平", "6,160", "全角の注"])
        table.add(["x", "", ""])
        table.addRule()
        table.add(["計", "6,168", ""])
        // then text begins and numbers end in the same column, and nothing trails
        #expect(
            table.lines == [
                "会場               枠  note",
                "-------------------------------",
                "仲町ふれあい館      8  a",
                "高島平          6,160  全角の注",
                "x",
                "-------------------------------",
                "計              6,168",
            ])
    }

    @Test func aTableWithoutRowsIsItsHeading() {
        #expect(TextTable([.text("会場"), .number("枠")]).lines == ["会場  枠", "--------"])
    }

    @Test(arguments: [
        (0, "0"), (7, "7"), (999, "999"), (1000, "1,000"), (5600, "5,600"), (119_052, "119,052"),
        (1_000_000, "1,000,000"), (-1, "-1"), (-999, "-999"), (-1000, "-1,000"),
        (Int.min, "-9,223,372,036,854,775,808"),
    ])
    func numbersAreGrouped(number: Int, text: String) {
        #expect(number.grouped == text)
    }

    @Test(arguments: [
        (0.0, "0.0%"), (0.909, "90.9%"), (0.645, "64.5%"), (1, "100.0%"), (1.005, "100.5%"), (0.001, "0.1%"),
        (12.34, "1234.0%"), (0.29, "29.0%"), (0.57, "57.0%"),
    ])
    func sharesArePercent(share: Double, text: String) {
        #expect(share.percent == text)
    }

    /// One way of counting is quick and one cuts into characters: they agree where both can be taken.
    @Test(arguments: [
        ("", 0), ("ab 1", 4), ("仲町", 4), ("「かな」、ー", 12), ("か\u{3099}き", 4), ("ハ\u{309A}ン", 4),
        ("神\u{E0100}社", 4), ("ｶﾅ", 2), ("é", 1), ("e\u{301}仲", 3), ("〜", 2), ("𠮷野", 4), ("ー\u{FE00}", 2),
    ])
    func aTextTakesItsColumns(text: String, columns: Int) {
        #expect(TextWidth.of(text) == columns)
        #expect(TextWidth.of(text[...]) == text.reduce(0) { $0 + TextWidth.of(String($1)) })
    }
}
