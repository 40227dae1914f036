import Clinic
import Desk
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdCore
import Reports

/// 静的ファイル: style, script and pictures. Their addresses carry a digest of what is in them, so that
/// browsers keep them for good and still take a new version at once.
struct StaticFiles: Sendable {
    private let files: [String: File]

    private struct File: Sendable {
        let type: String
        let data: Data
        let digest: String

        init(type: String, data: Data) {
            self.type = type
            self.data = data
            digest = String(Wire.tag(of: data).dropFirst().prefix(16))
        }
    }

    private static let types = [
        "css": "text/css; charset=utf-8", "js": "text/javascript; charset=utf-8", "svg": "image/svg+xml",
        "png": "image/png",
    ]

    init(in folder: String) throws(Refusal) {
        let names = FileManager.default.enumerator(atPath: folder)?.allObjects as? [String] ?? []
        var files: [String: File] = [:]
        for name in names {
            guard let type = name.split(separator: ".").last.flatMap({ Self.types[String($0)] }) else {
                continue
            }
            files[name] = File(type: type, data: try Resources.bytes(name, in: folder))
        }
        for (name, style) in Self.styles {
            files[name] = File(type: Self.types["css"] ?? "", data: Data(style.utf8))
        }
        self.files = files
    }

    /// The styles of reports. A report in one file carries them within it: they come from where that is made.
    private static var styles: [(name: String, text: String)] {
        [(documentStyle, DocumentStyle.document)]
            + PaperWidth.allCases.map { (paperStyle($0), DocumentStyle.paper($0)) }
    }

    /// How a report looks.
    static let documentStyle = "document.css"

    /// How the paper lies that a report is printed on.
    static func paperStyle(_ width: PaperWidth) -> String { "paper-\(width).css" }

    /// The addresses of the pictures in a folder, by their names without the ending, for templates.
    func pictures(in folder: String) -> [String: String] {
        let pictures = files.keys.filter { $0.hasPrefix(folder + "/") && $0.hasSuffix(".png") }
        return Dictionary(
            uniqueKeysWithValues: pictures.map { name in
                (String(name.dropFirst(folder.count + 1).dropLast(".png".count)), address(name))
            })
    }

    /// The address of a file, for templates; those in folders have the folder's name before theirs.
    func address(_ name: String) -> String {
        "/static/\(name)?v=\(files[name]?.digest ?? "")"
    }

    func mount(_ routes: Routes, on router: Router<Visit>) {
        for (name, file) in files {
            routes.get("/static/\(name)", on: router) { request, _ in
                var response = Answers.response(.ok, file.type, file.data)
                let isKept = request.uri.query == "v=\(file.digest)"
                response.headers[.cacheControl] = isKept ? "public, max-age=31536000, immutable" : "no-cache"
                return response
            }
        }
    }
}
