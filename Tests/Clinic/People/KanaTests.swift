import Clinic
import Testing

@Suite("Readings of names")
struct KanaTests {
    @Test(arguments: [
        ("タナカ ハナ", "タナカ ハナ"),
        ("ﾀﾅｶ ﾊﾅ", "タナカ ハナ"),
        ("たなか　はな", "タナカ ハナ"),
        ("  たなか \u{A0} ハナ\n", "タナカ ハナ"),
        ("tanaka hana", "タナカ ハナ"),
        ("Ｔａｎａｋａ　ＨＡＮＡ", "タナカ ハナ"),
        ("タナカ hana", "タナカ ハナ"),
        ("ｼﾞｮﾝ･ｳｨﾘｱﾑｽﾞ", "ジョン・ウィリアムズ"),
        ("ﾊﾟｸ", "パク"),
        ("か\u{3099}とう", "ガトウ"),
        ("か゛とう は゜く", "ガトウ パク"),
        ("サトー", "サトー"), ("ｻﾄｰ", "サトー"), ("サト-", "サトー"), ("サト－", "サトー"), ("サト−", "サトー"),
        ("サトーー", "サトーー"), ("サト--", "サトーー"),
        ("みすゞ", "ミスズ"), ("スヾ", "スズ"), ("じゞ", "ジジ"), ("さゝき", "ササキ"), ("ずゝき", "ズスキ"),
        ("ゔぃおら", "ヴィオラ"), ("ゐづみ", "ヰヅミ"), ("すゞき ヱ", "スズキ ヱ"), ("せきゖはら", "セキヶハラ"),
    ])
    func takes(typed: String, text: String) throws {
        #expect(try Kana(typed).text == text)
    }

    @Test(arguments: [
        ("", "入れて"), (" 　\n", "入れて"),
        ("田中 花", "「田」"), ("タナカ 花", "「花」"), ("たなか😀", "「😀」"), ("タナカ1", "「1」"), ("タナカ。", "「。」"),
        ("タナカ\tハナ", "U+0009"), ("タナカ\nハナ", "U+000A"), ("タナカ\u{200F}", "U+200F"), ("タナカ\u{200D}", "U+200D"),
        ("あ\u{3099}", "U+3099"), ("가나", "「가」"), ("Ω", "「Ω」"),
        ("ー", "「ー」"), ("-サトウ", "「-」"), ("サトウ - ハナ", "「-」"), ("・ハナ", "始めて"), ("ゞ", "「ゞ」"),
        ("tanakx", "ローマ字"), ("tanakaはな", "ローマ字"), ("tan4ka", "ローマ字"), ("tana\u{202E}ka", "ローマ字"),
        ("é", "ローマ字"),
    ])
    func refuses(typed: String, saying word: String) throws {
        let error = try #require(throws: Invalid.self) { try Kana(typed) }
        #expect(error.reason.contains(word))
        #expect(error.reason.hasSuffix("。") && error.reason.count <= 60)
    }

    @Test(arguments: ["ハ", "は", "ﾊ", "ha", "ﾊﾞ", "gya"])
    func takesFortyKanaHoweverTheyAreTyped(one: String) throws {
        let kana = try Kana(one).text.count
        #expect(try Kana(String(repeating: one, count: 40 / kana)).text.count == 40)
        let error = try #require(throws: Invalid.self) {
            try Kana(String(repeating: one, count: 40 / kana + 1))
        }
        #expect(error.reason == "名前のかなは40文字までです。")
    }

    @Test func isFastAndShortAboutEndlessInput() throws {
        for one in ["ハ", "田", "a", " ハ", "か\u{3099}\u{3099}\u{3099}", "\u{FDFA}"] {
            let error = try #require(throws: Invalid.self) { try Kana(String(repeating: one, count: 10_000)) }
            #expect(error.reason == "名前のかなは40文字までです。")
        }
    }
}
