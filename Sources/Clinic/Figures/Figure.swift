/// One column of figures: what reports count, in the order in which they show it. Its number is its place in
/// that order: a year adds up some hundred thousand of them, and a text would be hashed letter by letter.
package enum Figure: Int, CaseIterable, CodingKey, Sendable {
    /// Sessions in the timetable, held or to be held.
    case sessions
    /// Seats offered.
    case seats
    /// Those of days that are over, and of today those that were used.
    case elapsed
    /// Seats on which somebody was served.
    case used
    /// Bookings made ahead and not cancelled or moved.
    case booked
    /// Those whose person came.
    case attended
    /// 欠席(連絡あり)
    case absentWithNotice
    /// 欠席(連絡なし)
    case absent
    /// Bookings of days that have come on which nobody has said anything.
    case unmarked
    case cancelled
    /// 延べ人数: people served, by the ward's definition of 参加人数.
    case visits
    /// 実人数: different named people among them. Each counts once, so that parts do not add up.
    case people
    /// Visits of people whose name nobody took; in `visits`, never in `people`.
    case unnamed
    /// Named visits that were the person's first.
    case firstTime
    /// Named visits that were not.
    case repeats
    /// 当日受付: people served who had not booked, counted as bookings.
    case walkIns
    /// 枠外: served without a seat, beyond capacity or in an absentee's place; counted as bookings.
    case overCapacity
    /// 当日待ち: people who came when nobody was free.
    case queued
    /// People who were turned away, on the phone or at the door.
    case turnedAway
    /// 相談票 written.
    case records
    /// Those that say from when to when it lasted.
    case timed
    /// How long those lasted together.
    case minutes

    /// Whether days to come may have it already: all else can only have happened. Who is turned away counts
    /// on the day they wished for.
    package var isAhead: Bool { [.sessions, .seats, .booked, .cancelled, .turnedAway].contains(self) }

    /// Its name in JSON, addresses and commands, "absentWithNotice".
    package var name: String { stringValue }

    /// The heading of a wide table.
    package var label: String { words.label }
    /// The heading of a narrow table: two characters.
    package var short: String { words.short }
    /// What is counted, in a sentence of the notes.
    package var meaning: String { words.meaning }

    private var words: (label: String, short: String, meaning: String) {
        switch self {
        case .sessions: ("開催日数", "日数", "予定表にある開催日(終わった日とこれからの日)")
        case .seats: ("枠", "枠", "予約を受けられる枠")
        case .elapsed: ("済んだ枠", "済枠", "終わった開催日の枠(きょうの分は、日締めの前は来館のあった枠だけ)")
        case .used: ("利用枠", "利用", "来館した人がいた枠")
        case .booked: ("予約", "予約", "前もって受けた予約(これからの日の分を含み、取消・変更を除く)")
        case .attended: ("予約来館", "予来", "予約のうち来館した件数")
        case .absentWithNotice: ("欠席(連絡あり)", "連有", "連絡のあった欠席")
        case .absent: ("欠席(連絡なし)", "連無", "連絡のない欠席")
        case .unmarked: ("出欠未記入", "未記", "当日までに出欠が記入されていない予約")
        case .cancelled: ("取消", "取消", "取り消された予約")
        case .visits: ("参加人数(延べ)", "延べ", "来館した参加人数")
        case .people: ("実人数", "実数", "氏名の分かる人を一度だけ数えた人数")
        case .unnamed: ("氏名なし", "氏名無", "延べのうち氏名の分からない人数(実人数に入りません)")
        case .firstTime: ("初回", "初回", "氏名の分かる来館のうち初めての件数")
        case .repeats: ("再来", "再来", "氏名の分かる来館のうち2回目以降の件数")
        case .walkIns: ("当日受付", "当日", "予約なしで来館した件数")
        case .overCapacity: ("枠外", "枠外", "定員を超えて、または欠席者の枠で受けた件数")
        case .queued: ("当日待ち", "待ち", "空きがなく会場で待った人数")
        case .turnedAway: ("お断り", "断り", "電話または会場でご希望に添えなかった人数")
        case .records: ("相談票", "票数", "書かれた相談票")
        case .timed: ("時間の記録", "時記", "相談時間の分かる相談票")
        case .minutes: ("相談時間(分)", "分", "時間の分かる相談の合計(分)")
        }
    }
}
