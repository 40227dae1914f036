import Almanac
import Clinic
import Reports

/// What the page of a month to be published shows.
struct PublishContent: Sendable {
    let name: String
    let month: String
    let style: String
    let months: [DayPages.Step]
    let styles: [Frame.Link]
    /// Nil where nothing is planned.
    let manuscript: Manuscript?
    /// What the editors have, the newest first.
    let submissions: [Submission]
    let isSubmitted: Bool
    let hasChanges: Bool
    /// How many differences there are, in words.
    let state: String?
    let changes: [Change]
    let corrections: [Copy]
    let files: [Frame.Link]

    /// The manuscript as it would be given now, and the form that submits it.
    struct Manuscript: Sendable {
        let text: String
        let hasText: Bool
        /// Whether there is a day of consultations in it, without which the editors take none.
        let isSubmittable: Bool
        /// What has to be put in by hand.
        let warnings: [String]
        /// Lines of the box that it stands in.
        let rows: Int
        let seen: String
        let request: String
        let deadline: CourseField
        let isUnfolded: Bool
    }

    /// A manuscript that the editors have or had.
    struct Submission: Sendable {
        let name: String
        let facts: String
        let text: String
    }

    /// One difference.
    struct Change: Sendable {
        let venue: String
        let day: String
        let kind: String
        let printed: String
        let now: String
    }

    /// Words to copy.
    struct Copy: Sendable {
        let id: String
        let label: String
        let text: String
        let rows: Int
    }

    init(
        _ month: CivilMonth, _ style: any KohoStyle.Type, _ manuscript: Manuscript?,
        _ submitted: PrintedMonth?, files: [Frame.Link], venues: [Venue]
    ) {
        name = "\(EraYear(of: month.first))\(month.month)月分"
        self.month = month.description
        self.style = style.name
        months = [month.previous, month.next].map {
            DayPages.Step(label: $0.japanese, address: PublishPages.address($0, style: style.name))
        }
        styles = KohoStyles.all.map {
            Frame.Link(
                label: $0.label, address: PublishPages.address(month, style: $0.name),
                isHere: $0.name == style.name)
        }
        self.manuscript = manuscript
        self.files = files
        submissions = (submitted?.submissions ?? []).reversed().map { submission in
            let (date, time) = (submission.submittedAt.date, submission.submittedAt.time)
            let deadline = submission.deadline.japanese
            return Submission(
                name: "提出 \(submission.submission)",
                facts: "\(date.japanese) \(time) \(submission.account ?? "")　締め切り \(deadline)"
                    + (submission.late ? "(締め切り後)" : ""), text: submission.text)
        }
        isSubmitted = submitted != nil
        hasChanges = (submitted?.count ?? 0) > 0
        state = submitted.map {
            $0.count == 0 ? "広報と違う日はありません。" : "広報と違うところが\($0.count)件あります。"
        }
        changes =
            (submitted?.changes ?? []).map(Change.init) + (submitted?.articles ?? []).map(Change.init)
        corrections = submitted.map { Self.corrections($0, venues) } ?? []
    }

    private static func corrections(_ printed: PrintedMonth, _ venues: [Venue]) -> [Copy] {
        guard printed.count > 0 else { return [] }
        let notices = venues.compactMap { venue in
            printed.notice(at: venue).map {
                ("correction-\(venue.id)", "\(venue.name) 館内掲示の訂正文", $0)
            }
        }
        return ([("correction-web", "ホームページの訂正文", printed.webCorrection)] + notices).map {
            Copy(id: $0.0, label: $0.1, text: $0.2.joined(separator: "\n"), rows: $0.2.count + 2)
        }
    }
}

extension PublishContent.Change {
    fileprivate init(_ change: KohoArticleChange) {
        self.init(
            venue: change.title, day: change.label ?? "―", kind: change.kind.label,
            printed: change.printed ?? "―", now: change.now ?? "―")
    }

    fileprivate init(_ change: KohoChange) {
        func words(_ hours: [TimeSpan]) -> String {
            hours.isEmpty ? "―" : hours.map { KohoWebText.hours($0) }.joined(separator: "・")
        }
        let isPhone = change.kind == .phone
        self.init(
            venue: change.name, day: change.date?.date.japanese ?? "―", kind: change.kind.label,
            printed: isPhone ? change.printedPhone?.normal ?? "―" : words(change.printed),
            now: isPhone ? change.phone.normal : words(change.hours))
    }
}
