import Clinic
import Desk

/// Somebody who does not exist: a name, a phone, an age and the venue nearby.
struct MadeUpResident {
    let resident: Resident
    let home: VenueID

    private static let families = [
        "サトウ", "スズキ", "タカハシ", "タナカ", "イトウ", "ワタナベ", "ヤマモト", "ナカムラ", "コバヤシ", "カトウ", "ヨシダ", "ヤマダ",
        "ササキ", "ヤマグチ", "マツモト", "イノウエ", "キムラ", "ハヤシ", "シミズ", "ヤマザキ", "モリ", "アベ", "イケダ", "ハシモト",
        "イシカワ", "オガワ", "ゴトウ", "オカダ", "ハセガワ", "ムラカミ", "コンドウ", "イシイ", "サイトウ", "サカモト", "エンドウ", "アオキ",
        "フジイ", "ニシムラ", "フクダ", "オオタ",
    ]
    private static let givens = [
        "ハナ", "キヨシ", "ヨシコ", "イサム", "カズコ", "ミノル", "サチコ", "マサオ", "ノブコ", "シゲル", "フミコ", "タダシ", "トシコ",
        "ヒロシ", "ミチコ", "アキラ", "ケイコ", "ススム", "セツコ", "イサオ", "ヤスコ", "タケシ", "チヨ", "ツトム", "スミコ", "ハルオ",
        "レイコ", "マサル", "タミコ", "オサム", "ヒサコ", "ユタカ", "エミコ", "カツミ", "ミツコ", "ノボル",
    ]

    /// So many people of these venues' neighbourhoods; every fifth shares the phone of the one before.
    static func people(_ count: Int, venues: [VenueID], using random: inout SeededGenerator)
        -> [MadeUpResident]
    {
        var people: [MadeUpResident] = []
        for index in 0..<count {
            let shares = index % 5 == 4
            let family = shares ? people[index - 1].family : families.randomElement(using: &random) ?? ""
            let kana = "\(family) \(givens.randomElement(using: &random) ?? "")"
            // Numbers in the form of mobiles; whether anybody has one of them is nobody's knowledge here.
            let phone =
                shares ? people[index - 1].resident.phone : "090-1\(100 + index % 900)-\(1000 + index)"
            let home = shares ? people[index - 1].home : venues.randomElement(using: &random) ?? venues[0]
            people.append(
                MadeUpResident(
                    resident: Resident(
                        kana: kana, phone: phone, age: Int.random(in: 61...92, using: &random)),
                    home: home))
        }
        return people
    }

    private var family: String {
        resident.kana?.split(separator: " ").first.map(String.init) ?? ""
    }
}
