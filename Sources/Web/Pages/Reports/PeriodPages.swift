import Almanac
import Clinic
import Desk
import Hummingbird
import Reports

/// 日計・月報・四半期報・年報, and for the office every figure of them opened to the rows that it counts.
struct PeriodPages: Sendable {
    let pages: Pages

    /// The page of a period; all about it is below.
    static func address(_ period: Period) -> String { "\(ReportListPages.address)/\(period)" }

    func mount(on board: PageBoard) {
        let reports = ReportPages(pages: pages)
        reports.mount("\(ReportListPages.address)/:period", Role.all, on: board, period)
        reports.mount(
            "\(ReportListPages.address)/:period/explain/:measure", Role.planning, on: board, figure)
    }

    @Sendable
    private func period(_ visitor: Visitor) async throws -> ReportPages.Shown {
        let (period, basis) = (try visitor.period(), try visitor.basis())
        let report = try await visitor.desk.ask(ReportPeriod(period, basis: basis))
        return ReportPages.Shown(
            document: PeriodDocument.of(report), address: Self.address(period),
            query: basis.query,
            periods: try await links(report, visitor),
            opened: visitor.may(Role.planning)
                ? OpenedFigures(report) { measure, programme, venue in
                    Self.address(of: measure, period, programme, venue, basis)
                } : nil)
    }

    /// Earlier, later, longer; and the same as it was closed, or as it is now.
    private func links(_ report: PeriodReport, _ visitor: Visitor) async throws -> [Frame.Link] {
        let period = report.period
        var links: [Frame.Link] = []
        func add(_ label: String, _ address: String) {
            links.append(.init(label: label, address: address, isHere: false))
        }
        if let previous = period.previous, try await isKnown(previous, beside: period, visitor) {
            add("前: \(previous.short)", Self.address(previous))
        }
        if let next = period.next, next.first <= visitor.today,
            try await isKnown(next, beside: period, visitor)
        {
            add("次: \(next.short)", Self.address(next))
        }
        for wider in period.wider { add(wider.short, Self.address(wider)) }
        switch report.basis {
        case .now where !report.closings.isEmpty:
            add("月締め時点の数", Self.address(period) + PeriodReport.Basis.closed.query)
        case .closed: add("現在の数", Self.address(period))
        case .now: break
        }
        return links
    }

    /// Whether anything is written of a period: within a fiscal year of which something is, yes.
    private func isKnown(_ other: Period, beside period: Period, _ visitor: Visitor) async throws -> Bool {
        guard other.fiscalYear != period.fiscalYear else { return true }
        return try await visitor.knows(other.fiscalYear)
    }
}

// A figure and the rows that it counts.
extension PeriodPages {
    private static func address(
        of measure: Measure, _ period: Period, _ programme: Programme, _ venue: VenueID?,
        _ basis: PeriodReport.Basis
    ) -> String {
        "\(address(period))/explain/\(measure)" + query(programme, venue, basis)
    }

    private static func query(
        _ programme: Programme, _ venue: VenueID?, _ basis: PeriodReport.Basis
    ) -> String {
        "?programme=\(programme.rawValue)" + (venue.map { "&venue=\($0)" } ?? "")
            + (basis == .closed ? "&basis=closed" : "")
    }

    @Sendable
    private func figure(_ visitor: Visitor) async throws -> ReportPages.Shown {
        let (period, basis) = (try visitor.period(), try visitor.basis())
        let code = visitor.query("programme") ?? Programme.consultation.rawValue
        guard let measure = Measure(try visitor.parameter("measure")),
            let programme = Programme(rawValue: code)
        else { throw Fault.noSuchRoute }
        let venues = try await visitor.desk.ask(Venues())
        let venue = visitor.query("venue")
        let chosen = venues.first { $0.id.text == venue }
        guard (venue == nil) == (chosen == nil) else { throw Fault.noSuchRoute }
        let answer = try await visitor.desk.ask(
            ExplainFigure(
                period: period, measure: measure, programme: programme, venue: chosen?.id, basis: basis))
        return ReportPages.Shown(
            document: ExplanationDocument.of(
                answer, period: period, programme: programme, venue: chosen?.id, basis: basis,
                venues: venues, choices: try await visitor.desk.ask(RecordChoices(all: true))),
            address: "\(Self.address(period))/explain/\(measure)",
            query: Self.query(programme, chosen?.id, basis),
            periods: [
                .init(
                    label: "\(period.short)の\(period.label)に戻る",
                    address: Self.address(period) + basis.query, isHere: false)
            ],
            links: ExplanationDocument.links(answer) { $0.page(of: programme, today: visitor.today) })
    }
}

extension Explanation.Row {
    /// The page on which the row is looked at; nil where there is none.
    fileprivate func page(of programme: Programme, today: CivilDate) -> String? {
        switch source.kind {
        case .booking: "/booking/\(source.id)"
        case .corner: "\(CornerPages.address(CornerID(source.id)))/figures"
        case .session, .queue:
            programme == .consultation
                ? venue.map { DayPages.address($0, date, today: today) } : nil
        case .turnedAway, .imported, .uncounted: nil
        }
    }
}

extension PeriodReport.Basis {
    /// What stands after an address.
    fileprivate var query: String { self == .closed ? "?basis=closed" : "" }
}

extension Visitor {
    /// The period that the address names.
    fileprivate func period() throws -> Period {
        guard let period = Period(try parameter("period")) else { throw Fault.noSuchRoute }
        return period
    }

    /// The figures that the address asks for.
    fileprivate func basis() throws -> PeriodReport.Basis {
        guard let code = query("basis") else { return .now }
        guard let basis = PeriodReport.Basis(rawValue: code) else { throw Fault.noSuchRoute }
        return basis
    }
}
