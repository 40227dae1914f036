import Almanac
import Clinic

/// 復唱: what the operator says when a change is done, so that the caller can still object.
package enum ReadBack: Hashable, Sendable {
    /// - Parameter firstTime: whether to say what it is for and what to bring.
    case booked(SpokenVisit, firstTime: Bool)
    /// As it is now, and as it was.
    case moved(SpokenVisit, from: SpokenVisit)
    case cancelled(SpokenVisit)
    /// A cancellation was taken back.
    case restored(SpokenVisit)
    case joinedWaiting(SpokenWish)
    case leftWaiting(SpokenWish)
    /// - Parameter firstTime: whether to say what it is for and what to bring.
    case offerAccepted(SpokenVisit, firstTime: Bool)
    /// - Parameter stillWaiting: whether the wish stays on the list, so that we shall ring again.
    case offerDeclined(SpokenVisit, stillWaiting: Bool)

    /// One sentence, and one more for somebody who comes for the first time. 「／」 is where to pause.
    package func sentences(today: CivilDate) -> [String] {
        switch self {
        case .booked(_, let firstTime), .offerAccepted(_, let firstTime):
            [pieces(today).sentence] + (firstTime ? [Self.whatToBring] : [])
        default:
            [pieces(today).sentence]
        }
    }

    private func pieces(_ today: CivilDate) -> [String] {
        switch self {
        case .booked(let visit, _):
            [visit.seat.whereAndWhen(today: today), "\(visit.guests)のご予約をお取りいたしました"]
        case .moved(let visit, let before):
            Self.moved(visit, before, today)
        case .cancelled(let visit):
            Self.named(visit, today, "からの") + ["\(visit.guests)のご予約を", "お取り消しいたしました"]
        case .restored(let visit):
            ["お取り消しを取りやめまして"] + Self.named(visit, today, "からの")
                + ["\(visit.guests)のご予約を", "元どおりにいたしました"]
        case .joinedWaiting(let wish):
            ["\(wish.kana)様のキャンセル待ちを承りましたので"] + wish.conditions
                + ["空きが出ましたら", "こちらからお電話いたします"]
        case .leftWaiting(let wish):
            ["\(wish.kana)様の", "\(wish.place)キャンセル待ちを", "お取り消しいたしました"]
        case .offerAccepted(let visit, _):
            [
                "お待たせいたしましたが", visit.seat.whereAndWhen(today: today),
                "\(visit.guests)のご予約をお取りいたしました",
            ]
        case .offerDeclined(let visit, let stillWaiting):
            Self.named(visit, today, "からの空きにつきましては") + Self.declined(visit, stillWaiting)
        }
    }

    /// What was comes first: the last thing said is the one remembered.
    private static func moved(_ visit: SpokenVisit, _ before: SpokenVisit, _ today: CivilDate) -> [String] {
        let stays = visit.venue.id == before.venue.id
        return ["\(visit.guests)のご予約は"] + (stays ? [] : ["\(before.venue.name)で"]) + [
            "\(before.seat.when(today: today))でしたが",
            "\(stays ? "同じ" : "")\(visit.seat.whereAndWhen(today: today))に変更いたしました",
        ]
    }

    /// 「仲町ふれあい館の／11月24日（にじゅうよっか）、火曜日／午前10時からの」
    private static func named(_ visit: SpokenVisit, _ today: CivilDate, _ ending: String) -> [String] {
        [
            "\(visit.venue.name)の", SpokenDate.text(visit.date, today: today),
            SpokenTime.text(visit.start) + ending,
        ]
    }

    private static func declined(_ visit: SpokenVisit, _ stillWaiting: Bool) -> [String] {
        ["\(visit.kana)様は今回お見送りと承りましたので"]
            + (stillWaiting ? ["また空きが出ましたら", "お電話いたします"] : ["キャンセル待ちも", "これで終わりにいたします"])
    }

    private static let whatToBring = [
        "スマートフォンの使い方の個別のご相談ですので", "お使いのスマホと充電器", "IDとパスワードの控えをお持ちください",
    ].sentence
}
