import Reports

extension Verb {
    /// One line of the half page.
    var summary: String { Self.line(usage) }

    /// The half page.
    static var halfPage: [String] {
        [line(("3958-0163", "お電話の方を探す   下4桁 0163、かな たなか でも"))]
            + allCases.filter { $0 != .help }.map(\.summary)
            + [line((";", "つなげて打つ   a 志村;b 1 (\(Entry.most)件まで)"))]
    }

    private static func line(_ usage: (entry: String, meaning: String)) -> String {
        TextWidth.pad(usage.entry, to: 18) + usage.meaning
    }

    private var usage: (entry: String, meaning: String) {
        switch self {
        case .new: ("n かな 年齢", "初めての方 (番号を入れたあとで)")
        case .available: ("a [会場] [いつ]", "空き   a 志村 来週 / a 24日 午前 / a")
        case .book: ("b 2", "一覧の2番に予約   b 3e / b 2 2人")
        case .move: ("m 3", "予約を3番へ変更   予約が二つなら m 3 2")
        case .cancel: ("x [予約] [理由]", "取消   x / x 2 体調")
        case .wait: ("w [会場] [いつ]", "キャンセル待ち   w 志村 火木 午前 / w x やめる")
        case .turnAway: ("z [会場] [いつ]", "ご希望に添えなかった記録")
        case .course: ("e [教室] [日程]", "教室の申し込み   e / e 1 / e 1 B A / e x 1 やめる")
        case .undo: ("u", "直前の操作を戻す")
        case .repeatBack: ("r", "復唱をもう一度")
        case .tasks: ("t", "次にかける電話   結果は 1〜5")
        case .caller: ("c 家族 [番号]", "電話の相手と折り返し先   c 娘 090-1234-5678")
        case .identify: ("i かな", "秘匿の方の本人確認")
        case .keep: ("k 項目 内容", "k 連絡 聞こえにくい   ほか メモ・年齢・電話・かな・漢字・秘匿")
        case .attendant: ("op [職員ID]", "担当を替える   パスワードを尋ねます")
        case .more: ("+", "一覧の続き")
        case .explain: ("? b", "その操作の説明")
        case .help: ("h", "この一覧")
        case .quit: ("q", "終わる")
        }
    }

    /// What `?` says of it, besides the summary.
    var details: [String] {
        switch self {
        case .new:
            [
                "例: n たなか はな 78 / n tanaka hana S23.4.5 / n たなか はな 78 区外",
                "区内にお住まいかを伺ってから。漢字も添えられます (n 田中花子 たなか はな 78)。",
                "予約や待ちと一緒に登録されます。同じ番号に同名の別の方なら、終わりに 別人。",
            ]
        case .available:
            [
                "会場を省くと、いつもの会場から近い日の順。空きがなければ、近くの空きを出します。",
                "いつ: 24日、来週、再来週の火曜、火木、月末、12/1から12/10、午前、2時 など。",
            ]
        case .book: ["上限を超えるとき、年齢が確かめられないときは、! に理由を続けます: b 2 !代理で"]
        case .move:
            [
                "変更先は今出ている一覧の番号です。元の枠は空き、待っている方へ回ります。",
                "上限を超えるときは、! に理由を続けます: m 3 !代理で / m 3 2 !代理で",
            ]
        case .cancel: ["理由: 体調、都合、解決、その他、休止。伺わなければ省けます。番号と理由は逆でも。"]
        case .wait:
            [
                "空きが出ると順番にご案内します(t に出ます)。曜日は毎週です: w 志村 月 午前",
                "12/5 ならその日だけ、来週 ならその週だけ、12/25まで なら今日から。",
                "折り返し先は c で入れておきます。",
                "w だけなら、直前に探した会場と日、断られた枠があればその会場と日で待ちます。",
            ]
        case .turnAway:
            [
                "窓口を増やす根拠になる数です。会場、日、午前午後、人数だけが残ります。",
                "z だけなら、直前に探した会場と日、断られた枠があればその会場と日を記録します。",
            ]
        case .course:
            [
                "e だけで、申し込める教室と日程が出ます。日程はご希望の順に続けます: e 1 B A",
                "締め切りや年齢を超えて受けるときは、! に理由を続けます: e 1 !前回の漏れ",
                "申し込み順なら、その場で席か補欠が決まります。抽選の結果はお電話します。",
            ]
        case .undo:
            [
                "この電話で行った操作を、新しいものから一つずつ戻します。承諾も戻せます。",
                "ほかの電話の結果と k の記録は戻せません。どうすればよいかを出します。",
            ]
        case .repeatBack: ["／ は間を置くところです。予約の番号は読みません。"]
        case .tasks:
            [
                "出た電話は、ほかの窓口には出ません(15分)。文をそのまま読めます。",
                "結果は番号だけ。上限を超える承諾には、理由を続けます: 1 !代理で",
            ]
        case .caller: ["本人、家族(娘、息子、夫、妻も)、その他。次の方に移ると本人に戻ります。"]
        case .identify: ["名乗られたお名前を入れます。合うまで、予約の有無も伝えないでください。"]
        case .keep:
            [
                "k 連絡 娘へ090-1234-5678 / k 連絡 なし / k メモ 左の耳が遠い / k 年齢 79",
                "k 年齢 S22.3.5 / k 電話 090-1234-5678 / k かな よしだ はな / k 漢字 吉田花",
                "k 秘匿 / k 秘匿解除",
            ]
        case .attendant:
            [
                "このあとの記録は、替わった方のものになります。やめるときは Enter だけ。",
                "サインインした方がしばらく打たないと、画面を閉じてパスワードを尋ねます。",
            ]
        case .more: ["番号は続けて付くので、前の画面の番号も使えます。"]
        case .explain, .help, .quit: []
        }
    }
}
