import Almanac
import Clinic

/// 電話連絡の読み上げ: what the operator reads when ringing somebody. It never asks for money, a card, an
/// account, a password, a PIN or a My Number, and says so.
package struct CallScript: Hashable, Sendable {
    /// Why somebody is rung.
    package enum Reason: Hashable, Sendable {
        case reminder(SpokenVisit)
        /// A seat somebody waits for is free, and kept until then.
        case offer(SpokenVisit, keptUntil: Instant)
        /// The session is shut; the nearest free seats, of which three are proposed, the first first.
        case closure(SpokenVisit, nearest: [SpokenSeat])
        /// A session that was said to be shut takes place after all.
        case reopening(SpokenVisit)

        fileprivate var visit: SpokenVisit {
            switch self {
            case .reminder(let visit), .offer(let visit, _), .closure(let visit, _), .reopening(let visit):
                visit
            }
        }
    }

    /// Said to whoever answers.
    package let opening: [String]
    /// Who may hear the body: for the operator, not to be said.
    package let direction: String
    /// Said to those whom the direction names; 「／」 is where to pause.
    package let body: [String]
    /// Left on an answering machine, for anybody to hear; empty where nothing may be left.
    package let messageLeft: [String]

    /// - Parameters:
    ///   - ward: who rings, 「板橋区」.
    ///   - secret: whether nobody but the person may learn that we know them. Then neither the name nor who
    ///     rings is said before the person is on the line, and no message is left.
    package init(_ reason: Reason, ward: String, today: CivilDate, secret: Bool) {
        let visit = reason.visit
        let caller = "\(ward)のスマホ相談"
        let words = reason.words(today: today) + [Self.assurance]
        if secret {
            opening = ["ご本人はいらっしゃいますか。"]
            direction = "ご本人だけに続きを読む。ほかの方にはこれ以上何も言わず、留守番電話にも何も残さない。"
            body = ["\(caller)でございます。"] + words
            messageLeft = []
        } else {
            let phone = SpokenPhone.text(visit.venue.phone)
            opening = ["\(caller)でございます。", "\(visit.kana)様はいらっしゃいますか。"]
            direction = "ご本人かご家族に続きを読む。ほかの方には読まない。"
            body = words
            messageLeft = [
                "\(caller)です。", "お手数ですが／\(phone)まで／お電話をお願いいたします。",
                "もう一度申し上げます／\(phone)です。", Self.assurance,
            ]
        }
    }

    /// The one sentence that names what is never asked for.
    package static let assurance = "お金や暗証番号をお尋ねすることはありません。"
}

extension CallScript.Reason {
    fileprivate func words(today: CivilDate) -> [String] {
        switch self {
        case .reminder(let visit):
            [
                "ご予約の確認でお電話いたしました。",
                "\(visit.seat.whereAndWhen(today: today))／\(visit.guests)のご予約をいただいております。",
                "ご都合が悪くなりましたら／\(number)まで／お知らせください。",
            ]
        case .offer(let visit, let end):
            [
                "お待ちいただいておりました空きが出ましたので／お電話いたしました。",
                "\(visit.seat.whereAndWhen(today: today))／\(visit.company.map { $0 + "で" } ?? "")ご相談いただけます。",
                "このお席は／\(SpokenDate.text(end.date, today: today))／\(SpokenTime.text(end.time))まで／"
                    + "\(visit.kana)様にお取りしておきます。",
                "ご予約になさいますか／今回はお見送りになさいますか。",
                "後ほどのお返事は／\(number)まで／お願いいたします。",
            ]
        case .closure(let visit, let nearest):
            [
                "お約束をいただいておりました\(visit.venue.name)の／\(visit.seat.when(today: today))のご相談は／"
                    + "会場の都合でお休みになりました。",
                "まことに申し訳ございません。",
            ] + proposals(nearest.prefix(3), today)
        case .reopening(let visit):
            [
                "先日お休みとお伝えしました\(visit.venue.name)の／\(SpokenDate.text(visit.date, today: today))は／"
                    + "予定どおり開くことになりました。",
                "\(SpokenTime.text(visit.start))からの／\(visit.guests)のご予約は／そのままですので／どうぞお越しください。",
                "たびたびのご連絡で／申し訳ございません。",
                "ご都合が悪い場合は／\(number)まで／お知らせください。",
            ]
        }
    }

    private func proposals(_ seats: ArraySlice<SpokenSeat>, _ today: CivilDate) -> [String] {
        let places = seats.map { $0.whereAndWhen(today: today) }
        let reply = "後ほどのお返事は／\(number)まで／お願いいたします。"
        // Nothing holds these seats, and whoever rings back in a week must not be surprised.
        let notHeld = "それまでに／ほかの方のご予約が入ることもございます。"
        switch places.count {
        case 0:
            return ["代わりのお席は／あいにく今は空いておりませんので／よろしければ／キャンセル待ちを承ります。", reply]
        case 1:
            return ["代わりに／\(places[0])／お席が空いております。", "こちらはいかがでしょうか。", reply, notHeld]
        default:
            let list = zip(["一つ目は", "二つ目は", "三つ目は"], places).map { "\($0)／\($1)です。" }
            return ["代わりのお席を／ご案内いたします。"] + list + ["ご都合のよいお席はございますか。", reply, notHeld]
        }
    }

    /// 「仲町ふれあい館、電話3958の0163」
    private var number: String { "\(visit.venue.name)、電話\(SpokenPhone.text(visit.venue.phone))" }
}
