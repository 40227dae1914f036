/// The words beside the boxes of a 相談票, in the order of the page.
struct RecordWords: Sendable {
    let topics: [String]
    let devices: [String]
    let results: [String]
    let referrals: [String]
    let genders: [String]

    /// What may be chosen today.
    static func offered(to visitor: Visitor) async throws -> RecordWords {
        RecordWords(
            topics: [
                "基本操作", "文字入力", "LINE", "メール", "QRコード", "アプリを入れる", "地図", "写真", "設定・パスワード",
                "詐欺のメッセージ", "マイナポータル・区の電子手続き", "防災アプリ", "スマホ決済",
            ],
            devices: ["iPhone", "Android", "らくらくホン等", "タブレット", "なし"],
            results: ["解決", "一部解決", "継続", "ほかを案内"],
            referrals: ["携帯電話会社", "消費生活センター", "区の担当課", "家族", "次回の相談"],
            genders: ["男性", "女性", "その他", "不明"])
    }
}
