import Almanac
import Clinic

/// 復唱 of what is done about a 教室. 「／」 is where to pause.
package enum CourseReadBack: Hashable, Sendable {
    /// An application for a lottery.
    case applied(kana: String, title: String, number: Int)
    /// A place in a group of a course by order.
    case placed(kana: String, title: String, venue: String, dates: [CourseEntry.Date])
    case reserve(kana: String, title: String, rank: Int)
    /// Neither a place nor a number in the order of those who wait.
    case full(kana: String, title: String)
    case withdrawn(kana: String, title: String)

    /// What is said, sentence by sentence.
    package func sentences(today: CivilDate) -> [String] {
        switch self {
        case .applied(let kana, let title, let number):
            [
                ["\(kana)様の", "「\(title)」のお申し込みを承りました"].sentence,
                ["受付は\(number)番です", "抽選の結果は、こちらからお電話いたします"].sentence,
            ]
        case .placed(let kana, let title, let venue, let dates):
            [["\(kana)様の", "「\(title)」のお席をお取りいたしました"].sentence]
                + [
                    (["\(venue)で"]
                        + dates.map {
                            "\(SpokenDate.text($0.date, today: today))、\(SpokenTime.text($0.span.start))から"
                        } + ["お待ちしております"]).sentence
                ]
        case .reserve(let kana, let title, let rank):
            [
                ["「\(title)」は満席ですので", "\(kana)様は補欠の\(rank)番で承りました"].sentence,
                ["空きが出ましたら", "こちらからお電話いたします"].sentence,
            ]
        case .full(let kana, let title):
            [["申し訳ございませんが", "「\(title)」は補欠もいっぱいで", "\(kana)様のお席をご用意できません"].sentence]
        case .withdrawn(let kana, let title):
            [["\(kana)様の", "「\(title)」のお申し込みを", "お取り消しいたしました"].sentence]
        }
    }
}
