import Clinic
import Foundation

/// Venue files as texts, for tests to change: two venues and what is common to them.
struct WardTexts {
    var common = """
        ward: {name: 板橋区, code: "131199"}
        teams: 1
        consultation:
          hours: ["10:00-12:00", "13:00-15:00"]
          slot_minutes: 30
          desks: 1
          minimum_age: 60
        closed: ["12-29..01-03"]
        phone_desk:
          weekdays: [Mon, Tue, Wed, Thu, Fri]
          hours: ["09:00-17:00"]
          holidays: closed
          closed: []
        booking:
          opens: {day: 25, time: "09:00"}
          months: {}
        attendance: {count: people}
        """

    var nakacho = """
        id: nakacho
        name: 仲町ふれあい館
        kana: ナカチョウフレアイカン
        phone: 03-3958-0163
        order: 1
        rooms: [{id: main, name: 相談室}]
        consultation:
          weekdays: [Tue, Thu]
          hours: ["10:00-12:00", "13:00-15:00"]
          slot_minutes: 30
        closed: ["12-29..01-03"]
        extra: []
        changes: []
        """

    var shimura = """
        id: shimura
        name: 志村ふれあい館
        kana: シムラフレアイカン
        phone: 03-3960-5885
        order: 4
        rooms: [{id: main, name: 相談室}]
        consultation:
          weekdays: [Mon, Wed]
        """

    /// The files read, or the refusal.
    func read() throws(Refusal) -> WardFiles {
        try WardFiles(
            common: WardFiles.File(name: "venues/common.yaml", text: common),
            venues: [
                WardFiles.File(name: "venues/nakacho.yaml", text: nakacho),
                WardFiles.File(name: "venues/shimura.yaml", text: shimura),
            ])
    }

    /// The same texts with one line of a file, found by its start, replaced.
    func replacing(_ file: WritableKeyPath<WardTexts, String>, _ start: String, with line: String)
        -> WardTexts
    {
        var lines = self[keyPath: file].components(separatedBy: "\n")
        guard let index = lines.firstIndex(where: { $0.hasPrefix(start) }) else {
            preconditionFailure("no line begins with \(start)")
        }
        lines[index] = line
        var texts = self
        texts[keyPath: file] = lines.joined(separator: "\n")
        return texts
    }
}

/// The repository's own files.
enum Repository {
    static let root = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    /// The five venues as the ward's files have them.
    static func ward() throws -> WardFiles {
        let names = try FileManager.default.contentsOfDirectory(atPath: root.path + "/venues").sorted()
        let files = try names.map {
            WardFiles.File(name: $0, text: try text("venues/\($0)"))
        }
        return try WardFiles(
            common: files.filter { $0.name == WardFiles.commonName }[0],
            venues: files.filter { $0.name != WardFiles.commonName })
    }

    static func text(_ path: String) throws -> String {
        try String(contentsOf: root.appending(path: path), encoding: .utf8)
    }
}
