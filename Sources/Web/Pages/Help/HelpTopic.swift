/// What somebody needs help with; each has its own template.
enum HelpTopic: String, CaseIterable, Sendable {
    case reception
    case walkIn = "walk-in"
    case phone
    case record
    case closing
    case corner
    case course
    case mistakes
    case paper
    case signIn = "sign-in"
    case head
    case office

    /// The question as its page's heading has it.
    var title: String {
        switch self {
        case .reception: "受付する"
        case .walkIn: "当日の方が来た"
        case .phone: "予約をとる(電話)"
        case .record: "相談票を書く"
        case .closing: "一日を締める"
        case .corner: "まつりの相談コーナー"
        case .course: "教室の申し込みと抽選"
        case .mistakes: "間違えたとき"
        case .paper: "回線が切れた・紙で受ける"
        case .signIn: "サインイン・PIN・ロック"
        case .head: "館長の仕事"
        case .office: "長寿社会推進課の仕事"
        }
    }

    /// What its page says, in a line.
    var summary: String {
        switch self {
        case .reception: "来館・欠席・取消を付ける"
        case .walkIn: "すぐ受けるか、札を渡して待ってもらう"
        case .phone: "番号を入れて、時間を選ぶ"
        case .record: "相談の内容・機種・結果を選ぶ"
        case .closing: "出欠をそろえて、日報を出す"
        case .corner: "＋1で数える、紙で数える"
        case .course: "申し込みを受ける、抽選する、出欠を付ける"
        case .mistakes: "元に戻す・直す"
        case .paper: "紙に書いて、あとで入力する"
        case .signIn: "入れないとき、席を離れるとき"
        case .head: "職員のロック解除、日締め、紙の準備"
        case .office: "全館のようす、休止、職員ID"
        }
    }

    /// When one needs it.
    enum Group: String, CaseIterable, Sendable {
        case daily = "毎日のこと"
        case trouble = "困ったとき"
        case duties = "役目ごと"
    }

    /// Where the index has it.
    var group: Group {
        switch self {
        case .reception, .walkIn, .phone, .record, .closing, .corner, .course: .daily
        case .mistakes, .paper, .signIn: .trouble
        case .head, .office: .duties
        }
    }

    /// Its page.
    var address: String { "/help/\(rawValue)" }
}
