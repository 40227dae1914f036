import Desk
import Hummingbird
import HummingbirdCore
import Reports

/// Reports on the site: a document in the frame, with its other forms and the periods beside it.
struct ReportPages: Sendable {
    let pages: Pages

    /// A report that somebody looks at.
    struct Shown: Sendable {
        let document: Document
        /// Where it is; its files are below.
        let address: String
        /// What stands after the address and those of its files: "?basis=closed".
        var query = ""
        /// The periods beside it and around it.
        var periods: [Frame.Link] = []
        /// Where its cells lead to.
        var links = CellLinks()
        /// Its figures, each to be opened; for those who may.
        var opened: OpenedFigures?
    }

    private struct Content: Sendable {
        let periods: [Frame.Link]
        let files: [Frame.Link]
        let body: Fragment
        let opened: Fragment?
    }

    /// What a file says otherwise than the report.
    private struct Remarks: Sendable {
        let words: [String]
        /// How many more there are; nil where all are shown.
        let more: Int?
        let file: Frame.Link
    }

    /// Mounts a report: its page, and below it each of its files.
    func mount(
        _ path: String, _ roles: Set<Role>, on board: PageBoard,
        _ report: @escaping @Sendable (Visitor) async throws -> Shown
    ) {
        board.get(path, roles) { visitor in try page(try await report(visitor), visitor) }
        mountFiles(path, roles, on: board) { try await report($0).document }
    }

    /// Mounts the files of a report whose page is another's.
    func mountFiles(
        _ path: String, _ roles: Set<Role>, on board: PageBoard,
        _ document: @escaping @Sendable (Visitor) async throws -> Document
    ) {
        for file in ReportFile.all {
            board.get("\(path)/\(file.ending)", roles) { visitor in
                try response(file, try await document(visitor), visitor)
            }
        }
    }

    /// Links to the files below an address.
    static func files(_ address: String, query: String = "") -> [Frame.Link] {
        ReportFile.all.map {
            Frame.Link(label: $0.label, address: "\(address)/\($0.ending)\(query)", isHere: false)
        }
    }

    /// The file; where it says anything otherwise than the report, that first.
    private func response(
        _ file: ReportFile, _ document: Document, _ visitor: Visitor
    ) throws -> Response {
        let made = try file.make(document)
        guard !made.remarks.isEmpty, visitor.query(Self.isSeen) == nil else {
            return made.response(document, file)
        }
        let uri = visitor.request.uri
        let query = (uri.query.map { [$0] } ?? []) + ["\(Self.isSeen)=1"]
        return try pages.templates.page(
            "file-remarks", pages.frame(document.title, visitor),
            Remarks(
                words: Array(made.remarks.prefix(Self.mostRemarks)),
                more: max(0, made.remarks.count - Self.mostRemarks).some,
                file: .init(
                    label: "このまま保存する", address: "\(uri.path)?\(query.joined(separator: "&"))",
                    isHere: false)))
    }

    /// What stands after the question mark once somebody has seen what the file says otherwise.
    private static let isSeen = "seen"
    /// The most that is told of a file.
    private static let mostRemarks = 200

    private func page(_ report: Shown, _ visitor: Visitor) throws -> Response {
        var frame = pages.frame(report.document.title, visitor)
        frame.paper = pages.paper(report.document)
        return try pages.templates.page(
            "report", frame,
            Content(
                periods: report.periods, files: Self.files(report.address, query: report.query),
                body: try Fragment(DocumentPage.body(report.document, links: report.links)),
                opened: try report.opened.map {
                    try Fragment(DocumentPage.section($0.section, id: "opened", links: $0.links))
                }))
    }
}

extension Pages {
    /// Style and script of a page with a report on it.
    func paper(_ document: Document) -> Frame.Paper {
        let files = templates.files
        return Frame.Paper(
            style: files.address(StaticFiles.documentStyle), script: files.address("print.js"),
            size: files.address(StaticFiles.paperStyle(PaperWidth(document))))
    }
}
