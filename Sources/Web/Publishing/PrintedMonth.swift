import Almanac
import Clinic
import Reports

/// A month as the newsletter has it, and all that it says otherwise than it would be written now.
package struct PrintedMonth: Encodable, Sendable {
    package let month: CivilMonth
    /// All of the month, the one that counts last.
    package let submissions: [KohoSubmission]
    /// 広報と違う日, by venue and date.
    package let changes: [KohoChange]
    /// What differs of courses, corners and the month's own words.
    package let articles: [KohoArticleChange]

    init(_ submitted: SubmittedMonth, articles: [KohoArticleChange]) {
        month = submitted.month
        submissions = submitted.submissions
        changes = submitted.changes
        self.articles = articles
    }

    /// How many differences there are.
    package var count: Int { changes.count + articles.count }

    /// For the ward's page.
    package var webCorrection: [String] { KohoCorrection.web(month, changes, articles: articles) }

    /// For the notice board of a venue; nil where nothing of it differs.
    package func notice(at venue: Venue) -> [String]? {
        KohoCorrection.notice(month, changes, articles: articles, at: venue)
    }
}
