import Foundation

/// The text files of the repository, as the tidy tests read them.
struct SourceFile: Sendable {
    /// From the repository's top: `Sources/Desk/Bookings/Book.swift`.
    let path: String
    let lines: [String]

    init(path: String, text: String) {
        self.path = path
        lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }

    /// `Desk` of `Sources/Desk/Bookings/Book.swift`.
    var target: String { path.split(separator: "/").dropFirst().first.map(String.init) ?? "" }
    var name: String { path.split(separator: "/").last.map(String.init) ?? "" }
    var isProduct: Bool { path.hasPrefix("Sources/") }
}

enum SourceTree {
    static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path

    /// All files below these folders that end so.
    static func files(in folders: [String] = ["Sources", "Tests"], ending: String = ".swift") -> [SourceFile]
    {
        folders.flatMap { folder in
            let names =
                FileManager.default.enumerator(atPath: root + "/" + folder)?.allObjects as? [String] ?? []
            return names.filter { $0.hasSuffix(ending) }.sorted().compactMap { name in
                let path = folder + "/" + name
                return (try? String(contentsOfFile: root + "/" + path, encoding: .utf8))
                    .map { SourceFile(path: path, text: $0) }
            }
        }
    }
}
