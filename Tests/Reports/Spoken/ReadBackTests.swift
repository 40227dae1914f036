import Almanac
import Clinic
import Reports
import Testing

@Suite("What the operator reads back")
struct ReadBackTests {
    private static let nakacho = Venues.nakacho
    private static let far = Venues.takashimadaira

    private static let bookings: [(ReadBack, String)] = [
        (
            .booked(visit(), firstTime: false),
            "仲町ふれあい館で／11月24日（にじゅうよっか）、火曜日／午前10時から／タナカ ハナ様のご予約をお取りいたしました。"
        ),
        (
            .booked(visit(far, "2026-11-21", "13:00", party: 2), firstTime: false),
            "高島平ふれあい館で／明日、11月21日、土曜日／午後1時（いちじ）から／タナカ ハナ様、お二人のご予約をお取りいたしました。"
        ),
        (
            .booked(visit(nakacho, "2027-04-08", "12:00", party: 3), firstTime: false),
            "仲町ふれあい館で／4月（しがつ）8日（ようか）、木曜日／正午から／タナカ ハナ様、3名様のご予約をお取りいたしました。"
        ),
        (
            .moved(visit(nakacho, "2026-11-26", "14:30"), from: visit()),
            "タナカ ハナ様のご予約は／11月24日（にじゅうよっか）、火曜日／午前10時からでしたが／"
                + "同じ仲町ふれあい館で／11月26日、木曜日／午後2時30分からに変更いたしました。"
        ),
        (
            .moved(visit(far, "2026-11-22", "13:00", party: 2), from: visit(nakacho, "2026-11-21", party: 2)),
            "タナカ ハナ様、お二人のご予約は／仲町ふれあい館で／明日、11月21日、土曜日／午前10時からでしたが／"
                + "高島平ふれあい館で／あさって、11月22日、日曜日／午後1時（いちじ）からに変更いたしました。"
        ),
        (
            .cancelled(visit(nakacho, "2026-11-20")),
            "仲町ふれあい館の／今日、11月20日（はつか）、金曜日／午前10時からの／タナカ ハナ様のご予約を／お取り消しいたしました。"
        ),
        (
            .restored(visit(party: 2)),
            "お取り消しを取りやめまして／仲町ふれあい館の／11月24日（にじゅうよっか）、火曜日／午前10時からの／"
                + "タナカ ハナ様、お二人のご予約を／元どおりにいたしました。"
        ),
        (
            .offerAccepted(visit(), firstTime: false),
            "お待たせいたしましたが／仲町ふれあい館で／11月24日（にじゅうよっか）、火曜日／午前10時から／"
                + "タナカ ハナ様のご予約をお取りいたしました。"
        ),
        (
            .offerDeclined(visit(), stillWaiting: true),
            "仲町ふれあい館の／11月24日（にじゅうよっか）、火曜日／午前10時からの空きにつきましては／"
                + "タナカ ハナ様は今回お見送りと承りましたので／また空きが出ましたら／お電話いたします。"
        ),
        (
            .offerDeclined(visit(), stillWaiting: false),
            "仲町ふれあい館の／11月24日（にじゅうよっか）、火曜日／午前10時からの空きにつきましては／"
                + "タナカ ハナ様は今回お見送りと承りましたので／キャンセル待ちも／これで終わりにいたします。"
        ),
    ]

    private static let waiting: [(ReadBack, String)] = [
        (
            .joinedWaiting(wish(nakacho, [.thursday, .tuesday], "午前")),
            "タナカ ハナ様のキャンセル待ちを承りましたので／仲町ふれあい館で／12月19日（じゅうくにち）までの／"
                + "火曜日か木曜日の／午前に／空きが出ましたら／こちらからお電話いたします。"
        ),
        (
            .joinedWaiting(wish(nil, [], nil)),
            "タナカ ハナ様のキャンセル待ちを承りましたので／どの会場でも／12月19日（じゅうくにち）までなら／"
                + "どの曜日でも／午前でも午後でも／空きが出ましたら／こちらからお電話いたします。"
        ),
        (
            .joinedWaiting(wish(nil, [.saturday], nil)),
            "タナカ ハナ様のキャンセル待ちを承りましたので／どの会場でも／12月19日（じゅうくにち）までの／"
                + "土曜日なら／午前でも午後でも／空きが出ましたら／こちらからお電話いたします。"
        ),
        (
            .joinedWaiting(wish(far, Set(Weekday.allCases), "午後")),
            "タナカ ハナ様のキャンセル待ちを承りましたので／高島平ふれあい館で／12月19日（じゅうくにち）までなら／"
                + "どの曜日でも／午後に／空きが出ましたら／こちらからお電話いたします。"
        ),
        (
            .joinedWaiting(wish(nakacho, [.saturday], "午前", since: "2026-12-19")),
            "タナカ ハナ様のキャンセル待ちを承りましたので／仲町ふれあい館で／12月19日（じゅうくにち）、土曜日の／"
                + "午前に／空きが出ましたら／こちらからお電話いたします。"
        ),
        (
            .joinedWaiting(wish(nakacho, [], nil, since: "2026-12-14")),
            "タナカ ハナ様のキャンセル待ちを承りましたので／仲町ふれあい館で／"
                + "12月14日（じゅうよっか）から12月19日（じゅうくにち）までなら／"
                + "どの曜日でも／午前でも午後でも／空きが出ましたら／こちらからお電話いたします。"
        ),
        (
            .leftWaiting(wish(nakacho, [.tuesday], "午前")),
            "タナカ ハナ様の／仲町ふれあい館のキャンセル待ちを／お取り消しいたしました。"
        ),
        (
            .leftWaiting(wish(nil, [], nil)),
            "タナカ ハナ様の／どの会場でもよいというキャンセル待ちを／お取り消しいたしました。"
        ),
    ]

    @Test(arguments: bookings + waiting)
    func isOneSentence(of change: ReadBack, words: String) {
        #expect(change.sentences(today: friday) == [words])
    }

    @Test(arguments: [ReadBack.booked(visit(), firstTime: true), .offerAccepted(visit(), firstTime: true)])
    func tellsWhoeverComesForTheFirstTimeWhatToBring(change: ReadBack) {
        let sentences = change.sentences(today: friday)
        #expect(sentences.count == 2)
        #expect(sentences[0].hasSuffix("／午前10時から／タナカ ハナ様のご予約をお取りいたしました。"))
        #expect(
            sentences[1] == "スマートフォンの使い方の個別のご相談ですので／お使いのスマホと充電器／IDとパスワードの控えをお持ちください。")
    }
}
