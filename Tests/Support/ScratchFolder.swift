import Foundation

/// Runs a body with an empty folder of its own, which is gone afterwards.
package func withScratchFolder<T>(_ body: (ScratchFolder) async throws -> T) async throws -> T {
    let path = FileManager.default.temporaryDirectory.appendingPathComponent("sumaho-\(UUID().uuidString)")
        .path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: path) }
    return try await body(ScratchFolder(path: path))
}

/// A folder for the files of one test.
package struct ScratchFolder: Sendable {
    package let path: String

    /// The path of a file in it.
    package func file(_ name: String) -> String { path + "/" + name }

    /// The bytes of a file; nil where there is none.
    package func bytes(_ name: String) -> Data? {
        FileManager.default.contents(atPath: file(name))
    }

    package func write(_ data: Data, to name: String) throws {
        try data.write(to: URL(fileURLWithPath: file(name)))
    }

    /// The permissions of a file, such as 0o600; nil where there is none.
    package func mode(_ name: String) -> Int? {
        let attributes = try? FileManager.default.attributesOfItem(atPath: file(name))
        return attributes?[.posixPermissions] as? Int
    }
}
