import Clinic
import Testing

@Suite("The key names are searched by")
struct NameKeyTests {
    @Test(arguments: [
        ["サトウ", "サトー", "サトオ", "さとう", "ｻﾄｳ", "サトヲ", "satō", "satoh"],
        ["ケイコ", "ケーコ", "ケエコ", "けいこ", "keiko"],
        ["ユウコ", "ユーコ", "ゆうこ", "ﾕｳｺ", "yūko"],
        ["キョウコ", "キヨウコ", "キョオコ", "キョーコ", "kyōko"],
        ["オオタ", "オータ", "オウタ", "ohta", "ōta"],
        ["ニイガタ", "ニーガタ", "niigata"],
        ["カアサン", "カーサン"],
        ["オオウチ", "オーウチ", "オオオチ"],
        ["テイ", "ティ", "テー", "テエ"],
        ["シミズ", "シミヅ", "しみづ"],
        ["フジ", "フヂ", "huzi", "fuji"],
        ["カオル", "カヲル"], ["イズミ", "ヰヅミ"], ["エツコ", "ヱツコ"],
        ["ハットリ", "ハツトリ", "はっとり", "hattori"],
        ["イチノセ", "イチ ノセ", "イチ・ノセ", "いち　のせ"],
        ["タナカ ハナ", "タナカハナ", "ﾀﾅｶ ﾊﾅ", "tanaka hana"],
        ["ミツガヤ", "ミツガャ"], ["セキガハラ", "せきがはら"], ["タケヤ", "タヶヤ"], ["クワタ", "クヮタ"],
        ["ミスズ", "みすゞ", "みすず"],
    ])
    func isOne(spellings: [String]) throws {
        let keys = try spellings.map { NameKey(try Kana($0)) }
        #expect(Set(keys).count == 1, "\(keys.map(\.text))")
    }

    @Test(arguments: [
        ("オオノ", "オノ"), ("サトウ", "サト"), ("ユウコ", "ユコ"), ("タカタ", "タカダ"), ("ハナ", "バナ"), ("ハナ", "パナ"),
        ("ヨッカ", "ヨウカ"), ("カナエ", "カナイ"), ("アウ", "アー"), ("イエ", "イー"), ("シンイチ", "シニチ"), ("ウオ", "ウー"),
        ("オオウチ", "オウチ"), ("ンイ", "ンー"), ("チ", "ジ"), ("ワ", "ハ"),
    ])
    func differs(one: String, other: String) throws {
        #expect(NameKey(try Kana(one)) != NameKey(try Kana(other)))
    }

    @Test func isLargeKatakana() throws {
        #expect(NameKey(try Kana("じょん・すみす ゔぃくとりあ")).text == "ジヨンスミスヴイクトリア")
        #expect(NameKey(try Kana("サトウ ウメ")).text == "サトーーメ")
    }

    @Test(
        arguments: [
            ("t", nil), ("ta", "タ"), ("tan", "タ"), ("tana", "タナ"), ("tanak", "タナ"), ("tanaka", "タナカ"),
            ("tanaka h", "タナカ"), ("tanaka ha", "タナカハ"), ("たn", "タ"), ("たｎ", "タ"), ("shin'", "シ"),
            ("shin'i", "シンイ"), ("shin-y", "シ"), ("gakk", "ガ"), ("matc", "マ"),
            ("sa", "サ"), ("satoh", "サト"), ("satoha", "サトハ"), ("oht", "オ"), ("ohta", "オータ"),
            ("た ", "タ"), ("ﾀﾅ", "タナ"), ("サトー", "サトー"), ("サト-", "サト"),
            ("", nil), (" ", nil), ("田中", nil), ("3958", nil), ("田中 hana", nil), ("\u{200F}", nil),
            ("😀", nil), ("ー", nil),
        ] as [(String, String?)])
    func searches(typed: String, key: String?) {
        #expect(NameKey(searching: typed)?.text == key)
    }

    @Test func refusesEndlessSearches() {
        #expect(NameKey(searching: String(repeating: "ハ", count: 40)) != nil)
        #expect(NameKey(searching: String(repeating: "ハ", count: 41)) == nil)
        #expect(NameKey(searching: "ハ" + String(repeating: "k", count: 10_000)) == nil)
    }
}
