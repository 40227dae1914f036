import Almanac

/// The number of a manuscript as it was given to the newsletter's editors once.
package typealias KohoID = Identifier<KohoSubmission>

/// 広報の提出: a month's manuscript as the newsletter's editors have it. Never changed, only replaced by another.
package struct KohoSubmission: Hashable, Codable, Sendable {
    package let submission: KohoID
    package let month: CivilMonth
    /// The style that it was written in.
    package let style: String
    /// Until when the editors take another.
    package let deadline: CivilDate
    /// Whether it came after that.
    package let late: Bool
    package let submittedAt: Instant
    /// Who gave it, by 職員ID; nil for those whom it does not concern.
    package let account: String?
    /// Word for word.
    package let text: String
    /// What it says of each venue.
    package let lines: [KohoLine]

    /// The most characters of a manuscript.
    package static let longestText = 20_000

    package init(
        submission: KohoID, month: CivilMonth, style: String, deadline: CivilDate, late: Bool,
        submittedAt: Instant, account: String?, text: String, lines: [KohoLine]
    ) {
        self.submission = submission
        self.month = month
        self.style = style
        self.deadline = deadline
        self.late = late
        self.submittedAt = submittedAt
        self.account = account
        self.text = text
        self.lines = lines
    }

    /// The same without who gave it.
    package var anonymous: KohoSubmission {
        KohoSubmission(
            submission: submission, month: month, style: style, deadline: deadline, late: late,
            submittedAt: submittedAt, account: nil, text: text, lines: lines)
    }
}

/// A month that has been submitted, and where the timetable says otherwise now.
package struct SubmittedMonth: Hashable, Codable, Sendable {
    package let month: CivilMonth
    /// All of the month, the one that counts last.
    package let submissions: [KohoSubmission]
    /// 広報と違う日, by venue and date.
    package let changes: [KohoChange]

    package init(month: CivilMonth, submissions: [KohoSubmission], changes: [KohoChange]) {
        self.month = month
        self.submissions = submissions
        self.changes = changes
    }
}
