import Almanac
import Clinic
import Desk
import Reports

/// Makes the files for the ward's own website from what the desk answers, for the pages and for the commands.
package struct Publisher: Sendable {
    private let desk: any Desk
    private let now: Instant

    package init(desk: any Desk, now: Instant) {
        self.desk = desk
        self.now = now
    }

    /// The newsletter's manuscript of a month, and the lines that it was written from.
    package func manuscript(
        of month: CivilMonth, style: any KohoStyle.Type
    ) async throws -> (text: [String], lines: [KohoLine]) {
        let announcement = try await desk.ask(Announced(month: month))
        let text = KohoArticle.lines(
            announcement, venues: try await desk.ask(Venues()), holidays: try await holidays(), style: style)
        return (text, announcement.lines)
    }

    /// What the office has to put into the manuscript of a month by hand.
    package func warnings(of month: CivilMonth) async throws -> [String] {
        KohoArticle.warnings(
            try await desk.ask(Announced(month: month)), venues: try await desk.ask(Venues()))
    }

    /// What has become of a month that was submitted; nil for one that was not.
    package func submitted(_ month: CivilMonth) async throws -> PrintedMonth? {
        guard let submitted = try await desk.ask(SubmittedKoho(month: month)).first else { return nil }
        return PrintedMonth(submitted, articles: try await articles(of: submitted))
    }

    /// What the manuscript that counts says otherwise of courses and corners than it would now. One in a
    /// style that we do not know cannot be compared, and of a month without sessions none would be written.
    private func articles(of submitted: SubmittedMonth) async throws -> [KohoArticleChange] {
        guard let last = submitted.submissions.last, let style = try? KohoStyles.style(named: last.style)
        else { return [] }
        do {
            return KohoArticleChange.between(
                last.text, try await manuscript(of: submitted.month, style: style).text)
        } catch let refusal as Refusal where refusal.code == .notPlanned {
            return []
        }
    }

    /// The fragment for the ward's page.
    package func page(of month: CivilMonth) async throws -> PublishedFile {
        let printed = try await submitted(month)
        return MonthPage.file(
            try await desk.ask(Announced(month: month)), changes: printed?.changes ?? [],
            articles: printed?.articles ?? [], venues: try await desk.ask(Venues()),
            holidays: try await holidays())
    }

    /// One venue's sheet for its own walls.
    package func poster(of month: CivilMonth, at venue: Venue) async throws -> PublishedFile {
        let announcement = try await desk.ask(Announced(month: month))
        guard let poster = Poster.file(announcement, at: venue.id) else {
            throw Refusal(.notPlanned, "\(venue.shortName) は\(month.japanese)の開催日がありません。")
        }
        return poster
    }

    /// The free seats of so many days from today.
    package func seats(days: Int) async throws -> PublishedFile {
        SeatsPage.file(
            try await desk.ask(Sessions(from: now.date, days: days)), venues: try await desk.ask(Venues()),
            at: now)
    }

    /// The year's figures against the plan.
    package func progress(of year: FiscalYear) async throws -> PublishedFile {
        ProgressPage.file(try await desk.ask(ReportProgress(fiscalYear: year)))
    }

    /// The calendar of a fiscal year: one venue's, or all of them where nil.
    package func calendar(of year: FiscalYear, at venue: Venue?) async throws -> PublishedFile {
        let ward = try await desk.ask(WardFacts())
        let sessions = try await sessions(of: year).filter { venue == nil || $0.venue == venue?.id }
        let name = venue.map { "スマホ相談 \($0.name)" } ?? "\(ward.name)のスマホ相談"
        return SessionCalendar.file(
            sessions, name: name, file: "\(venue?.id.text ?? "all")-\(year)",
            venues: try await desk.ask(Venues()), code: ward.code,
            titles: try await courses(of: sessions).mapValues(\.title))
    }

    /// The open data of a fiscal year.
    package func openData(of year: FiscalYear) async throws -> [PublishedFile] {
        let ward = try await desk.ask(WardFacts())
        let sessions = try await sessions(of: year)
        return OpenData.files(
            OpenDataFacts(
                ward: ward.name, code: ward.code, licence: ward.licence, definition: ward.definition,
                venues: try await desk.ask(Venues()), sessions: sessions,
                courses: try await courses(of: sessions),
                corners: try await desk.ask(CornerDays(from: year.first, through: year.last)),
                months: try await desk.ask(OpenDataMonths()), updatedOn: now.date))
    }

    private func sessions(of year: FiscalYear) async throws -> [AnnouncedSession] {
        try await desk.ask(Sessions(from: year.first, days: year.last - year.first + 1))
    }

    private func courses(of sessions: [AnnouncedSession]) async throws -> [CourseID: CourseEntry] {
        var courses: [CourseID: CourseEntry] = [:]
        for course in Set(sessions.compactMap(\.course)) {
            courses[course] = try await desk.ask(ShowCourse(course: course)).entry
        }
        return courses
    }

    private func holidays() async throws -> Holidays {
        let official = try await desk.ask(OfficialHolidays())
        return Holidays(
            official: Dictionary(uniqueKeysWithValues: official.map { ($0.date, $0.name) }))
    }
}
