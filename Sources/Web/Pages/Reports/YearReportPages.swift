import Almanac
import Clinic
import Desk
import Hummingbird
import Reports

/// 目標進捗 and DX推進本部への報告 of a fiscal year.
struct YearReportPages: Sendable {
    let pages: Pages

    static func progress(_ year: FiscalYear) -> String { "\(ReportListPages.address)/progress/\(year)" }

    static func headquarters(_ year: FiscalYear) -> String {
        "\(ReportListPages.address)/headquarters/\(year)"
    }

    func mount(on board: PageBoard) {
        let reports = ReportPages(pages: pages)
        reports.mount("\(ReportListPages.address)/progress/:year", Role.all, on: board) { visitor in
            let year = try visitor.fiscalYear()
            let report = try await visitor.desk.ask(ReportProgress(fiscalYear: year))
            return .init(
                document: ProgressDocument.of(report), address: Self.progress(year),
                periods: try await Self.links(year, visitor, Self.progress))
        }
        reports.mount("\(ReportListPages.address)/headquarters/:year", Role.all, on: board) { visitor in
            let year = try visitor.fiscalYear()
            let report = try await visitor.desk.ask(ReportHeadquarters(fiscalYear: year))
            return .init(
                document: HeadquartersDocument.of(report), address: Self.headquarters(year),
                periods: try await Self.links(year, visitor, Self.headquarters))
        }
    }

    /// The years beside it of which anything is known, and where its targets are set.
    private static func links(
        _ year: FiscalYear, _ visitor: Visitor, _ address: (FiscalYear) -> String
    ) async throws -> [Frame.Link] {
        var links: [Frame.Link] = []
        for other in [year.year - 1, year.year + 1].compactMap(FiscalYear.init) {
            if try await visitor.known(ReportProgress(fiscalYear: other)) != nil {
                links.append(.init(label: other.wareki, address: address(other), isHere: false))
            }
        }
        if visitor.may(Role.planning) {
            links.append(
                .init(label: TargetPages.title, address: TargetPages.address(year), isHere: false))
        }
        return links
    }
}
