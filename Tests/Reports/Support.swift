import Almanac
import Clinic
import Foundation
import Reports

/// The date that a test spells out.
func day(_ text: String) -> CivilDate {
    guard let date = CivilDate(text) else { preconditionFailure("no such date: \(text)") }
    return date
}

/// The time that a test spells out.
func time(_ text: String) -> CivilTime {
    guard let time = CivilTime(text) else { preconditionFailure("no such time: \(text)") }
    return time
}

/// The venue id that a test spells out.
func id(_ text: String) -> VenueID {
    guard let id = VenueID(text) else { preconditionFailure("no venue id: \(text)") }
    return id
}

/// The span that a test spells out: "10:00-12:00".
func span(_ text: String) -> TimeSpan {
    guard let span = TimeSpan(text) else { preconditionFailure("no such span: \(text)") }
    return span
}

/// 仲町 and 高島平: a short name and a long one.
enum Venues {
    static let nakacho = venue("nakacho", "仲町ふれあい館")
    static let takashimadaira = venue("takashimadaira", "高島平ふれあい館")
    static let both = [nakacho, takashimadaira]

    private static func venue(_ name: String, _ kanji: String) -> Venue {
        guard let phone = try? PhoneNumber("3958-0163") else { preconditionFailure("a number") }
        return Venue(
            id: id(name), name: kanji, kana: "カイジョウ", phone: phone, order: 1,
            rooms: [Venue.Room(id: id("main"), name: "相談室")])
    }
}

/// The ward's own venue files.
func ward() throws -> WardFiles {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "venues")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted().map {
        WardFiles.File(name: $0, text: try String(contentsOf: folder.appending(path: $0), encoding: .utf8))
    }
    return try WardFiles(
        common: files.filter { $0.name == WardFiles.commonName }[0],
        venues: files.filter { $0.name != WardFiles.commonName })
}

/// The cells of a line of a table, which stand at least two spaces apart.
func cells(_ line: String) -> [String] {
    line.split(separator: "  ").map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
}

/// The cells of a line of a narrow table, none of which holds a space.
func words(_ line: String) -> [String] {
    line.split(separator: " ").map(String.init)
}

/// Where each cell of a line begins and ends, in columns of a terminal.
func spans(_ line: String, gap: Int = 2) -> [Range<Int>] {
    var spans: [Range<Int>] = []
    var column = 0
    var start = 0
    var blanks = gap
    for character in line {
        if character == " " {
            blanks += 1
            column += 1
            continue
        }
        if blanks >= gap || spans.isEmpty {
            start = column
        } else {
            spans.removeLast()
        }
        blanks = 0
        column += TextWidth.of(String(character))
        spans.append(start..<column)
    }
    return spans
}
