import Clinic
import Desk
import Foundation
import HTTPTypes
import Hummingbird
import Mustache

/// The pages' templates and the files beside them, read once: what is missing is found out at the start.
struct Templates: Sendable {
    private let library: MustacheLibrary
    let files: StaticFiles

    /// - Parameter resources: the folder with `templates` and `static`.
    init(in resources: String) throws {
        let folder = resources + "/templates"
        do {
            library = try Self.library(in: folder)
        } catch {
            throw Refusal(.badFile, "\(folder.suffix(80)) のひな形を読めません。--resources で場所を示してください。")
        }
        files = try StaticFiles(in: resources + "/static")
    }

    /// Templates by name, those in folders with the folder's name before theirs.
    private static func library(in folder: String) throws -> MustacheLibrary {
        var templates: [String: MustacheTemplate] = [:]
        for case let path as String in FileManager.default.enumerator(atPath: folder) ?? .init()
        where path.hasSuffix(".mustache") {
            let text = try String(contentsOfFile: folder + "/" + path, encoding: .utf8)
            templates[String(path.dropLast(".mustache".count))] = try MustacheTemplate(string: text)
        }
        guard !templates.isEmpty else { throw CocoaError(.fileNoSuchFile) }
        return MustacheLibrary(templates: templates)
    }

    /// A page with its frame around it.
    ///
    /// - Parameter status: what its notice says where nil.
    func page(
        _ name: String, _ frame: Frame, _ content: some Sendable, status: HTTPResponse.Status? = nil
    ) throws -> Response {
        let root: [String: Any] = ["frame": frame, "page": content]
        guard let html = library.render(root, withTemplate: name) else {
            throw Refusal(.systemFailed, "ページのひな形 \(name) がありません。")
        }
        var response = Answers.response(
            status ?? frame.notice?.status ?? .ok, "text/html; charset=utf-8", Data(html.utf8))
        response.headers[.contentSecurityPolicy] = Self.policy
        return response
    }

    /// Only our own files, no script or style inside a page.
    private static let policy = """
        default-src 'none'; base-uri 'none'; connect-src 'self'; form-action 'self'; frame-ancestors 'none'; \
        img-src 'self'; script-src 'self'; style-src 'self'
        """
}
