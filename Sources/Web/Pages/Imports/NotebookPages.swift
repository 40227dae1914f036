import Almanac
import Clinic
import Desk
import Hummingbird
import Reports

/// 照合表: a day as it stands here beside the notebook that is still kept in the first month, to be printed and
/// ticked off; a notebook that is typed in is compared.
struct NotebookPages: Sendable {
    let pages: Pages

    static let title = "台帳との照合表"

    private static let path = "/notebook/:date/:venue"
    /// Stands where a venue's id would: all of them.
    static let everywhere = "all"

    /// All venues of a day, or one of them.
    static func address(_ date: CivilDate, at venue: VenueID? = nil) -> String {
        "/notebook/\(date)/\(venue?.text ?? everywhere)"
    }

    private struct Content: Sendable {
        let days: [Frame.Link]
        let venues: [Frame.Link]
        let files: [Frame.Link]
        let body: Fragment
        /// Where a notebook is typed in; nil on the sheet of all venues.
        let entry: Entry?
    }

    private struct Entry: Sendable {
        let address: String
        let text: String
        let fault: String?
    }

    func mount(on board: PageBoard) {
        board.get(Self.path, Role.front) { try await page($0, nil) }
        board.post(Self.path, Role.front) { try await page($0, $1) }
        ReportPages(pages: pages).mountFiles(Self.path, Role.front, on: board) { visitor in
            NotebookDocument.of(try await visitor.sheets(), date: try visitor.date())
        }
    }

    private func page(_ visitor: Visitor, _ form: Form?) async throws -> Response {
        var sheets = try await visitor.sheets()
        var fault: String?
        var notice: Frame.Notice?
        if let form {
            do {
                sheets = try await visitor.sheets(
                    NotebookLine.lines(from: form["lines"] ?? ""))
                let count = sheets.compactMap(\.differences).reduce(0) { $0 + $1.count }
                notice = .init(
                    isError: count > 0, text: count == 0 ? "台帳とすべて合っています。" : "台帳と違うところが\(count)件あります。")
            } catch let refusal as Refusal where refusal.belongsOnPage {
                (fault, notice) = (refusal.fields["lines"], .init(refusal))
            }
        }
        return try await page(visitor, sheets, form?["lines"] ?? "", fault, notice)
    }

    private func page(
        _ visitor: Visitor, _ sheets: [NotebookComparison], _ text: String, _ fault: String?,
        _ notice: Frame.Notice?
    ) async throws -> Response {
        let date = try visitor.date()
        let venue = try await visitor.notebookVenue()
        let document = NotebookDocument.of(sheets, date: date)
        var frame = pages.frame(Self.title, visitor, at: venue?.id)
        frame.notice = notice
        frame.paper = pages.paper(document)
        let address = Self.address(date, at: venue?.id)
        let own = try await visitor.desk.ask(Venues()).filter {
            visitor.account.venues?.contains($0.id) ?? true
        }
        let places: [(name: String, id: VenueID?)] = [("全会場", nil)] + own.map { ($0.shortName, $0.id) }
        return try pages.templates.page(
            "notebook", frame,
            Content(
                days: [("前の日", -1), ("次の日", 1)].map { label, days in
                    .init(
                        label: label, address: Self.address(date.adding(days: days), at: venue?.id),
                        isHere: false)
                },
                venues: places.map { name, id in
                    .init(label: name, address: Self.address(date, at: id), isHere: id == venue?.id)
                },
                files: ReportPages.files(address),
                body: try Fragment(DocumentPage.body(document)),
                entry: venue.map { _ in Entry(address: address, text: text, fault: fault) }))
    }
}

extension Visitor {
    /// The venue that the address names; nil where it names none.
    fileprivate func notebookVenue() async throws -> Venue? {
        try parameter("venue") == NotebookPages.everywhere ? nil : try await venue()
    }

    /// The day's sheets, compared with a notebook where one was typed.
    fileprivate func sheets(_ lines: [NotebookLine]? = nil) async throws -> [NotebookComparison] {
        try await desk.ask(
            CompareNotebook(venue: notebookVenue()?.id, date: try date(), lines: lines)
        ).sheets
    }
}

extension NotebookLine {
    /// The lines of a field; refused under its name.
    fileprivate static func lines(from text: String) throws(Refusal) -> [NotebookLine] {
        try Refusal.field("lines") { () throws(Invalid) in
            let lines = try lines(text)
            guard !lines.isEmpty else { throw Invalid("台帳を1行に1件で入れてください。") }
            return lines
        }
    }
}
