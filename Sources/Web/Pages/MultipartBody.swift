import Foundation

/// What a form with a file in it sends: `multipart/form-data`, RFC 7578.
struct MultipartBody {
    /// A field, or a file that was chosen.
    struct Part {
        let name: String
        /// The file's own name; nil for a field, empty where no file was chosen.
        let file: String?
        let bytes: [UInt8]
    }

    let parts: [Part]

    /// Parts, at most.
    private static let most = 100
    private static let lineEnd = Data("\r\n".utf8)

    /// - Parameter boundary: what stands between the parts, as the header says.
    init(_ body: Data, boundary: String) {
        let mark = Data("\r\n--\(boundary)".utf8)
        // The first mark may stand at the very beginning.
        let body = Self.lineEnd + body
        var parts: [Part] = []
        var place = body.range(of: mark)
        while let begin = place?.upperBound, parts.count < Self.most {
            place = body.range(of: mark, in: begin..<body.endIndex)
            // A part that is never ended was cut off.
            guard let end = place?.lowerBound else { break }
            if let part = Self.part(body[begin..<end]) { parts.append(part) }
        }
        self.parts = parts
    }

    /// The boundary that the type of a body names; nil where it is of another type.
    static func boundary(of type: String?) -> String? {
        let parts = (type ?? "").split(separator: ";").map { $0.trimmingCharacters(in: .whitespaces) }
        guard parts.first?.lowercased() == "multipart/form-data",
            let boundary = parts.dropFirst().first(where: { $0.lowercased().hasPrefix("boundary=") })
        else { return nil }
        let value = boundary.dropFirst("boundary=".count).filter { $0 != "\"" }
        return (1...70).contains(value.count) ? String(value) : nil
    }

    /// A part: line end, header lines, an empty line, its bytes.
    private static func part(_ data: Data) -> Part? {
        guard data.starts(with: lineEnd), let blank = data.range(of: lineEnd + lineEnd),
            let head = String(bytes: data[data.startIndex..<blank.lowerBound], encoding: .utf8),
            let line = head.components(separatedBy: "\r\n").first(where: {
                $0.lowercased().hasPrefix("content-disposition:")
            }), let name = value("name", in: line)
        else { return nil }
        return Part(name: name, file: value("filename", in: line), bytes: Array(data[blank.upperBound...]))
    }

    /// 「name="…"」 of a header line.
    private static func value(_ key: String, in line: String) -> String? {
        guard let start = line.range(of: "; \(key)=\"")?.upperBound else { return nil }
        return String(line[start...].prefix { $0 != "\"" })
    }
}
