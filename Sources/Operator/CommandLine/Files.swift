import Clinic
import Foundation
import Glibc
import Reports

/// Reading files that people name: bounded, and refused with their name.
enum Files {
    /// The bytes of a file, at most so many.
    static func bytes(_ path: String, limit: Int) throws(Refusal) -> [UInt8] {
        let name = String(path.suffix(80))
        // A pipe would be waited for without end.
        var status = stat()
        guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
            let handle = FileHandle(forReadingAtPath: path)
        else {
            throw Refusal(.badFile, "\(name) をファイルとして開けません。", fields: ["file": name])
        }
        defer { try? handle.close() }
        // No data is an empty file.
        let data = (try? handle.read(upToCount: limit + 1)) ?? Data()
        guard data.count <= limit else {
            throw Refusal(
                .badFile, "\(name) は大きすぎます。\(limit / 1000)KBまでのファイルを使ってください。", fields: ["file": name])
        }
        return [UInt8](data)
    }

    /// The text of a UTF-8 file, at most so many bytes.
    static func text(_ path: String, limit: Int) throws(Refusal) -> String {
        try decoded(bytes(path, limit: limit), path)
    }

    /// The text of standard input, at most so many bytes.
    static func standardInput(limit: Int) throws(Refusal) -> String {
        try decoded(standardInputBytes(limit: limit), "標準入力")
    }

    /// The bytes of standard input, at most so many.
    static func standardInputBytes(limit: Int) throws(Refusal) -> [UInt8] {
        var data = Data()
        while let more = try? FileHandle.standardInput.read(upToCount: limit + 1 - data.count), !more.isEmpty
        {
            data.append(more)
        }
        guard data.count <= limit else {
            throw Refusal(.badFile, "入力が大きすぎます。\(limit / 1000)KBまでにしてください。")
        }
        return [UInt8](data)
    }

    /// The text of a file that an office program may have written, CP932 or UTF-8; `-` is standard input.
    static func officeText(_ path: String, limit: Int) throws(Refusal) -> String {
        guard path != "-" else { return try officeDecoded(standardInputBytes(limit: limit), "標準入力") }
        return try officeDecoded(bytes(path, limit: limit), path)
    }

    private static func officeDecoded(_ bytes: [UInt8], _ name: String) throws(Refusal) -> String {
        guard let text = OfficeText.decoded(bytes) else {
            throw Refusal(
                .badFile, "\(name.suffix(80)) は CP932 でも UTF-8 でもありません。", fields: ["file": name])
        }
        return text
    }

    /// Puts a file into a folder, which is made where it is not there yet; one of the same name gives way as
    /// a whole.
    static func write(_ text: String, as name: String, in folder: String) throws(Refusal) {
        do {
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
            try Data(text.utf8).write(to: URL(fileURLWithPath: folder + "/" + name), options: .atomic)
        } catch {
            throw Refusal(
                .badFile, "フォルダ \(folder.suffix(80)) に \(name) を書けません。", fields: ["folder": folder])
        }
    }

    private static func decoded(_ bytes: [UInt8], _ name: String) throws(Refusal) -> String {
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw Refusal(.badFile, "\(name.suffix(80)) はUTF-8の文字で書かれていません。", fields: ["file": name])
        }
        // Some editors begin a file with a byte order mark.
        return text.unicodeScalars.first == "\u{FEFF}" ? String(text.unicodeScalars.dropFirst()) : text
    }

    /// The names of what a folder holds and does not hide, sorted.
    static func names(in folder: String) throws(Refusal) -> [String] {
        guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder) else {
            throw Refusal(
                .badFile,
                "フォルダ \(folder.suffix(80)) を開けません。会場ファイルは、サーバーあてでも手元のものを読みます。"
                    + "そのフォルダのある場所で動かすか、--venues で場所を示してください。")
        }
        return names.filter { !$0.hasPrefix(".") }.sorted()
    }
}
