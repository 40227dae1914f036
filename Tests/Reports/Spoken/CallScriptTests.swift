import Almanac
import Clinic
import Reports
import Testing

@Suite("What the operator reads when ringing somebody")
struct CallScriptTests {
    private static let assurance = "お金や暗証番号をお尋ねすることはありません。"
    private static let reply = "後ほどのお返事は／仲町ふれあい館、電話3958の0163まで／お願いいたします。"
    private static let shut = [
        "お約束をいただいておりました仲町ふれあい館の／11月24日（にじゅうよっか）、火曜日／午前10時からのご相談は／会場の都合でお休みになりました。",
        "まことに申し訳ございません。",
    ]
    private static let notHeld = "それまでに／ほかの方のご予約が入ることもございます。"

    private static let cases: [(CallScript.Reason, [String])] = [
        (
            .reminder(visit(Venues.nakacho, "2026-11-21", "13:00", party: 2)),
            [
                "ご予約の確認でお電話いたしました。",
                "仲町ふれあい館で／明日、11月21日、土曜日／午後1時（いちじ）から／タナカ ハナ様、お二人のご予約をいただいております。",
                "ご都合が悪くなりましたら／仲町ふれあい館、電話3958の0163まで／お知らせください。",
            ]
        ),
        (
            .offer(visit(), keptUntil: Instant(friday, time("16:00"))),
            [
                "お待ちいただいておりました空きが出ましたので／お電話いたしました。",
                "仲町ふれあい館で／11月24日（にじゅうよっか）、火曜日／午前10時から／ご相談いただけます。",
                "このお席は／今日、11月20日（はつか）、金曜日／午後4時（よじ）まで／タナカ ハナ様にお取りしておきます。",
                "ご予約になさいますか／今回はお見送りになさいますか。", reply,
            ]
        ),
        (
            .offer(visit(party: 2), keptUntil: Instant(day("2026-11-21"), .noon)),
            [
                "お待ちいただいておりました空きが出ましたので／お電話いたしました。",
                "仲町ふれあい館で／11月24日（にじゅうよっか）、火曜日／午前10時から／お二人でご相談いただけます。",
                "このお席は／明日、11月21日、土曜日／正午まで／タナカ ハナ様にお取りしておきます。",
                "ご予約になさいますか／今回はお見送りになさいますか。", reply,
            ]
        ),
        (
            .closure(visit(), nearest: []),
            shut + ["代わりのお席は／あいにく今は空いておりませんので／よろしければ／キャンセル待ちを承ります。", reply]
        ),
        (
            .closure(visit(), nearest: seats(1)),
            shut + [
                "代わりに／高島平ふれあい館で／11月25日、水曜日／午前10時30分から／お席が空いております。", "こちらはいかがでしょうか。",
                reply, notHeld,
            ]
        ),
        (
            .closure(visit(), nearest: seats(4)),
            shut + [
                "代わりのお席を／ご案内いたします。", "一つ目は／高島平ふれあい館で／11月25日、水曜日／午前10時30分からです。",
                "二つ目は／仲町ふれあい館で／11月26日、木曜日／午後2時からです。",
                "三つ目は／仲町ふれあい館で／12月1日（ついたち）、火曜日／午前11時からです。", "ご都合のよいお席はございますか。",
                reply, notHeld,
            ]
        ),
        (
            .reopening(visit()),
            [
                "先日お休みとお伝えしました仲町ふれあい館の／11月24日（にじゅうよっか）、火曜日は／予定どおり開くことになりました。",
                "午前10時からの／タナカ ハナ様のご予約は／そのままですので／どうぞお越しください。", "たびたびのご連絡で／申し訳ございません。",
                "ご都合が悪い場合は／仲町ふれあい館、電話3958の0163まで／お知らせください。",
            ]
        ),
    ]

    private static func seats(_ count: Int) -> [SpokenSeat] {
        [
            (Venues.takashimadaira, "2026-11-25", "10:30"), (Venues.nakacho, "2026-11-26", "14:00"),
            (Venues.nakacho, "2026-12-01", "11:00"), (Venues.nakacho, "2026-12-03", "10:00"),
        ].prefix(count).map { SpokenSeat(venue: $0.0, date: day($0.1), start: time($0.2)) }
    }

    @Test(arguments: cases)
    func isReadToThePersonOrTheFamily(reason: CallScript.Reason, words: [String]) {
        let script = CallScript(reason, ward: "板橋区", today: friday, secret: false)
        #expect(script.opening == ["板橋区のスマホ相談でございます。", "タナカ ハナ様はいらっしゃいますか。"])
        #expect(script.direction == "ご本人かご家族に続きを読む。ほかの方には読まない。")
        #expect(script.body == words + [Self.assurance])
    }

    @Test(arguments: cases)
    func leavesNothingOnAMachineThatShouldNotBeOverheard(reason: CallScript.Reason, _: [String]) {
        let script = CallScript(reason, ward: "北区", today: friday, secret: false)
        #expect(
            script.messageLeft == [
                "北区のスマホ相談です。", "お手数ですが／3958の0163まで／お電話をお願いいたします。",
                "もう一度申し上げます／3958の0163です。", Self.assurance,
            ])
    }

    @Test(arguments: cases)
    func tellsNobodyElseOfAPersonUnderProtection(reason: CallScript.Reason, words: [String]) {
        let script = CallScript(reason, ward: "板橋区", today: friday, secret: true)
        #expect(script.opening == ["ご本人はいらっしゃいますか。"])
        #expect(script.direction == "ご本人だけに続きを読む。ほかの方にはこれ以上何も言わず、留守番電話にも何も残さない。")
        #expect(script.body == ["板橋区のスマホ相談でございます。"] + words + [Self.assurance])
        #expect(script.messageLeft == [])
    }
}
