import Clinic
import Foundation
import Glibc

/// Reading files that people name: bounded, and refused with their name.
enum Files {
    /// The bytes of a file, at most so many.
    static func bytes(_ path: String, limit: Int) throws(Refusal) -> [UInt8] {
        let name = String(path.suffix(80))
        guard let handle = FileHandle(forReadingAtPath: path) else {
            throw Refusal(.badFile, "\(name) を開けません。", fields: ["file": name])
        }
        defer { try? handle.close() }
        guard let data = try? handle.read(upToCount: limit + 1) else {
            // An empty file reads as no data; a directory does not read at all.
            var status = stat()
            if fstat(handle.fileDescriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG { return [] }
            throw Refusal(.badFile, "\(name) を読めません。", fields: ["file": name])
        }
        guard data.count <= limit else {
            throw Refusal(
                .badFile, "\(name) は大きすぎます。\(limit / 1000)KBまでのファイルを使ってください。", fields: ["file": name])
        }
        return [UInt8](data)
    }

    /// The text of a UTF-8 file, at most so many bytes.
    static func text(_ path: String, limit: Int) throws(Refusal) -> String {
        guard let text = String(validating: try bytes(path, limit: limit), as: UTF8.self) else {
            throw Refusal(.badFile, "\(path.suffix(80)) はUTF-8の文字で書かれていません。", fields: ["file": path])
        }
        return text
    }

    /// The names of a folder's files that end so, sorted.
    static func names(in folder: String, ending: String) throws(Refusal) -> [String] {
        guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder) else {
            throw Refusal(.badFile, "フォルダ \(folder.suffix(80)) を開けません。--venues で場所を示してください。")
        }
        return names.filter { $0.hasSuffix(ending) && !$0.hasPrefix(".") }.sorted()
    }
}
