import Almanac
import Clinic
import Desk
import Hummingbird
import Reports

/// 報告: every report there is of a fiscal year.
struct ReportListPages: Sendable {
    let pages: Pages

    static let title = "報告"
    static let address = "/reports"

    private struct Content: Sendable {
        /// 「令和8年度(2026年度)」
        let year: String
        let years: [Frame.Link]
        /// What is looked at most; of the present year only.
        let near: [Frame.Link]
        let months: [Frame.Link]
        let longer: [Frame.Link]
        let others: [Frame.Link]
        /// Nil for those who close no months.
        let closing: String?
        let day: CourseField
    }

    func mount(on board: PageBoard) {
        board.get(Self.address, Role.all) { try await page($0, Form("")) }
        board.post(Self.address, Role.all, day)
    }

    /// A day that was typed leads to its report.
    @Sendable
    private func day(_ visitor: Visitor, _ form: Form) async throws -> Response {
        do throws(Refusal) {
            let date = try form.day("date", today: visitor.today)
            return .redirect(to: PeriodPages.address(.day(date)))
        } catch {
            return try await page(visitor, form, refusal: error)
        }
    }

    private func page(
        _ visitor: Visitor, _ form: Form, refusal: Refusal? = nil
    ) async throws -> Response {
        let (year, now) = (try visitor.yearAsked(), visitor.today)
        let isKnown = try await visitor.knows(year)
        let isDemanded = try await visitor.known(ReportProgress(fiscalYear: year)) != nil
        func link(_ label: String, _ address: String) -> Frame.Link {
            .init(label: label, address: address, isHere: false)
        }
        func links(_ periods: [Period]) -> [Frame.Link] {
            periods.filter { isKnown && $0.first <= now }.map { link($0.short, PeriodPages.address($0)) }
        }
        let yesterday = now.adding(days: -1)
        let near: [(String, Period)] = [
            ("今日", .day(now)), ("昨日", .day(yesterday)), ("今月", .month(now.civilMonth)),
            ("先月", .month(now.civilMonth.previous)),
        ]
        var frame = pages.frame(Self.title, visitor)
        frame.notice = refusal.map { .init($0) }
        return try pages.templates.page(
            "reports", frame,
            Content(
                year: year.words, years: year.beside(address: Self.address),
                near: year.contains(now) && isKnown
                    ? near.map { link("\($0.0) \($0.1.short)", PeriodPages.address($0.1)) } : [],
                months: links(year.months.map(Period.month)),
                longer: links((1...4).map { .quarter(year, $0) } + [.year(year)]),
                others: (isDemanded
                    ? [
                        link("目標進捗", YearReportPages.progress(year)),
                        link("DX推進本部への報告", YearReportPages.headquarters(year)),
                    ] : []) + [link(ComparePages.title, ComparePages.address)],
                closing: visitor.may(Role.planning) && isKnown ? "\(MonthPages.address)?year=\(year)" : nil,
                day: CourseField(
                    "date", "日計を見る日", help: "11/24、昨日、先週火曜 のように", form, refusal?.fields ?? [:],
                    isShort: true)))
    }
}

extension Visitor {
    /// The answer; nil where nothing is written of the time that is asked about.
    func known<Q: Question>(_ question: Q) async throws -> Q.Answer? {
        do {
            return try await desk.ask(question)
        } catch let refusal as Refusal where refusal.code == .notPlanned {
            return nil
        }
    }

    /// Whether anything is written of a fiscal year.
    func knows(_ year: FiscalYear) async throws -> Bool {
        try await known(ReportPeriod(.day(year.first))) != nil
    }

    /// The fiscal year after the question mark of the address; the present one where it names none.
    func yearAsked() throws -> FiscalYear {
        guard let text = query("year") else { return FiscalYear(containing: today) }
        guard let year = Int(text).flatMap(FiscalYear.init) else { throw Fault.noSuchRoute }
        return year
    }
}

extension FiscalYear {
    /// The same page of the year before and of the year after.
    func beside(address: String) -> [Frame.Link] {
        [year - 1, year + 1].compactMap(FiscalYear.init).map {
            Frame.Link(label: $0.wareki, address: "\(address)?year=\($0)", isHere: false)
        }
    }
}

extension Form {
    /// A day as people write it, which must be there.
    func day(_ name: String, today: CivilDate) throws(Refusal) -> CivilDate {
        guard let text = self[name] else { throw .badInput(name, "日を入れてください。") }
        do throws(PhraseError) {
            return try ReportedPhrase.date(text, today: today)
        } catch {
            throw .badInput(name, error.message)
        }
    }
}
