/// A line of an iCalendar file (RFC 5545, 3.1): a name, parameters and a value.
struct ContentLine {
    private let text: String

    /// A value as it stands: dates, numbers, codes.
    init(_ name: String, _ value: String) {
        text = "\(name):\(value)"
    }

    /// A text in anybody's words: what would end it or part it is escaped (3.3.11).
    init(_ name: String, text: String) {
        var escaped = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\\", ";", ",": escaped += "\\\(scalar)"
            case "\n": escaped += "\\n"
            // No other control character may stand in a text.
            case _ where scalar.value < 0x20 || scalar.value == 0x7F: continue
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        self.init(name, escaped)
    }

    /// The most octets of a line, its end left out.
    private static let longest = 75

    /// As it stands in a file: folded between characters, each part with its CRLF.
    var folded: String {
        var (lines, room) = ("", Self.longest)
        for scalar in text.unicodeScalars {
            let size = UTF8.width(scalar)
            if size > room {
                lines += "\r\n "
                // The space counts as well.
                room = Self.longest - 1
            }
            lines.unicodeScalars.append(scalar)
            room -= size
        }
        return lines + "\r\n"
    }
}
