import Almanac
import Clinic
import Ledger

/// 広報の提出: keeps a month's manuscript as it is given to the newsletter's editors. From then on whatever the
/// timetable says otherwise is listed.
package struct SubmitKoho: Change {
    package static let name = "submit-koho"
    package static let roles = Role.planning

    package let month: CivilMonth
    /// The style that it was written in.
    package let style: String
    /// Until when the editors take another.
    package let deadline: CivilDate
    /// Word for word.
    package let text: String
    /// The lines that the text was written from: where the timetable has moved on, nothing is submitted.
    package let lines: [KohoLine]
    /// That it comes after the deadline, with the editors' word.
    package let late: Bool

    package init(
        month: CivilMonth, style: String, deadline: CivilDate, text: String, lines: [KohoLine],
        late: Bool = false
    ) {
        self.month = month
        self.style = style
        self.deadline = deadline
        self.text = text
        self.lines = lines
        self.late = late
    }

    /// What counts now, and what counted until now.
    package struct Answer: Hashable, Codable, Sendable {
        package let submission: KohoID
        package let month: CivilMonth
        package let late: Bool
        package let replaced: KohoID?
        /// Whether the one that counted is the same, word for word: then no other is kept.
        package let unchanged: Bool
    }

    package func perform(_ room: WritingRoom) throws -> Answer {
        guard Slug(style) != nil else { throw Refusal.badInput("style", "書き方の名前が正しくありません。") }
        guard month.last >= room.today else {
            throw Refusal(.past, "\(month.month)月はもう終わっています。")
        }
        guard !lines.isEmpty else {
            throw Refusal.badInput("lines", "この月には個別相談会の開催日がないので、提出できません。")
        }
        guard !text.isEmpty, text.unicodeScalars.count <= KohoSubmission.longestText else {
            throw Refusal.badInput("text", "原稿は\(KohoSubmission.longestText)文字までです。")
        }
        guard try room.reading.kohoLines(of: month) == lines else {
            throw Refusal.badInput("lines", "原稿のあとで開催日が変わりました。原稿を作り直してください。")
        }
        let submissions = try room.reading.kohoSubmissions(of: month)
        let before = submissions.last
        if let before, before.isSame(as: self) {
            return Answer(
                submission: before.submission, month: month, late: before.late, replaced: nil, unchanged: true
            )
        }
        // No later submission moves the deadline away.
        let until = submissions.map(\.deadline).reduce(deadline, min)
        let isLate = room.today > until
        guard late || !isLate else {
            throw Refusal(
                .past, "締め切り(\(until.japanese))を過ぎました。編集の担当に確かめてから、締め切り後の提出として出してください。",
                fields: ["late": "締め切りを過ぎています。"])
        }
        let id = try room.ledger.add(
            NewKoho(
                month: month, style: style, deadline: deadline, late: isLate, text: text, lines: lines,
                replaces: before?.submission), by: room.account.id, request: room.request, at: room.now)
        return Answer(
            submission: id, month: month, late: isLate, replaced: before?.submission, unchanged: false)
    }
}

extension KohoSubmission {
    /// Whether the editors have been given just this, until the same day.
    fileprivate func isSame(as other: SubmitKoho) -> Bool {
        text == other.text && lines == other.lines && style == other.style && deadline == other.deadline
    }
}
