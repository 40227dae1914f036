import Clinic
import Testing

@Suite("Romaji, read as katakana")
struct RomajiTests {
    @Test(arguments: [
        ("tanaka", "タナカ"), ("TANAKA", "タナカ"), ("Ｔａｎａｋａ", "タナカ"),
        // ン, and what keeps it apart from the next vowel
        ("shin'ichi", "シンイチ"), ("shin’ichi", "シンイチ"), ("shin-ichi", "シンイチ"), ("shinichi", "シニチ"),
        ("jun'ichirō", "ジュンイチロウ"), ("shin'ya", "シンヤ"), ("kenya", "ケニャ"), ("ken", "ケン"),
        ("konno", "コンノ"), ("konnyaku", "コンニャク"), ("honda", "ホンダ"), ("namba", "ナンバ"), ("homma", "ホンマ"),
        ("sampei", "サンペイ"),
        // Long vowels
        ("kyōko", "キョウコ"), ("kyôko", "キョウコ"), ("kyouko", "キョウコ"), ("kyoko", "キョコ"), ("kyo\u{304}ko", "キョウコ"),
        ("ōta", "オオタ"), ("ôta", "オオタ"), ("oota", "オオタ"), ("ohta", "オオタ"), ("Ōta", "オオタ"), ("ohyama", "オオヤマ"),
        ("satō", "サトウ"), ("satoh", "サトウ"), ("satou", "サトウ"), ("gotoh", "ゴトウ"), ("itoh", "イトウ"),
        ("kohei", "コヘイ"), ("kōhei", "コウヘイ"), ("tohyama", "トウヤマ"), ("yūko", "ユウコ"), ("niigata", "ニイガタ"),
        ("nīgata", "ニイガタ"), ("māru", "マール"), ("kēko", "ケーコ"),
        // ッ
        ("gakkō", "ガッコウ"), ("matchi", "マッチ"), ("macchi", "マッチ"), ("hattori", "ハットリ"), ("issei", "イッセイ"),
        ("isshiki", "イッシキ"), ("mittsu", "ミッツ"), ("hokkyoku", "ホッキョク"),
        // Hepburn and Kunrei
        ("chiyo", "チヨ"), ("tiyo", "チヨ"), ("shizu", "シズ"), ("sizu", "シズ"), ("tsuda", "ツダ"), ("tuda", "ツダ"),
        ("fumi", "フミ"), ("humi", "フミ"), ("fuji", "フジ"), ("huzi", "フジ"), ("kyūshū", "キュウシュウ"),
        ("syouzi", "ショウジ"), ("shōji", "ショウジ"), ("tyôko", "チョウコ"), ("chōko", "チョウコ"), ("zyunko", "ジュンコ"),
        ("junko", "ジュンコ"), ("jyunko", "ジュンコ"), ("ryō", "リョウ"), ("myojin", "ミョジン"), ("hyuga", "ヒュガ"),
        ("kawo", "カヲ"), ("duka", "ヅカ"), ("vera", "ヴェラ"), ("fiona", "フィオナ"),
    ])
    func reads(typed: String, kana: String) {
        #expect(Romaji.katakana(typed) == kana)
    }

    @Test(arguments: [
        "", " ", "tanaka hana", "tanak", "x", "la", "quiz", "smith", "yi", "wu", "kenn", "shinnji", "shin'",
        "yu-ko", "'ana",
        "mts", "tanaka1", "たなか", "tanaかa", "\u{202E}tanaka", "ñ", "😀",
    ])
    func cannotRead(typed: String) {
        #expect(Romaji.katakana(typed) == nil)
    }
}
