import Foundation
import GRDB
import Testing

/// A folder of a test's own, with a database that the real program has planned; gone with the test.
final class Scratch: Sendable {
    let folder: String

    var database: String { folder + "/ward.sqlite" }

    /// The repository, found from this file.
    static let repository = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().path

    init() throws {
        folder = FileManager.default.temporaryDirectory.path + "/sumaho-test-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    }

    deinit {
        try? FileManager.default.removeItem(atPath: folder)
    }

    /// A planned fiscal year 2026, made by the program, with so many desks at each venue.
    static func planned(desks: Int = 1) throws -> Scratch {
        let scratch = try Scratch()
        let venues = scratch.folder + "/venues"
        try FileManager.default.copyItem(atPath: repository + "/venues", toPath: venues)
        for name in try FileManager.default.contentsOfDirectory(atPath: venues) {
            let file = URL(fileURLWithPath: venues + "/" + name)
            let text = try String(contentsOf: file, encoding: .utf8)
            try Data(text.replacing("desks: 1", with: "desks: \(desks)").utf8).write(to: file)
        }
        let result = try scratch.sumaho([
            "plan", "2026", "--apply", "--today", "2026-04-01 08:00", "--venues", venues,
        ])
        #expect(result.exitCode == 0, "\(result.errors)")
        try FileManager.default.removeItem(atPath: venues)
        return scratch
    }

    /// Runs the program on the scratch database and the repository's venues.
    func sumaho(_ arguments: [String], under wrapper: [String] = []) throws -> Binary.Result {
        try start(arguments, under: wrapper).wait()
    }

    func start(_ arguments: [String], under wrapper: [String] = []) throws -> Binary.Running {
        let files = ["plan", "demo"].contains(arguments.first) && !arguments.contains("--venues")
        return try Binary.sumaho.start(
            arguments + (files ? ["--venues", Self.repository + "/venues"] : []),
            environment: ["SUMAHO_DATABASE": database], under: wrapper)
    }

    /// Runs SQL on the database from outside the program.
    func execute(_ sql: String) throws {
        let queue = try DatabaseQueue(path: database)
        try queue.write { try $0.execute(sql: sql) }
        try queue.close()
    }

    /// A number that SQL finds.
    func count(_ sql: String) throws -> Int {
        let queue = try DatabaseQueue(path: database)
        defer { try? queue.close() }
        return try queue.read { try Int.fetchOne($0, sql: sql) ?? 0 }
    }

    /// The numbers that SQL finds.
    func numbers(_ sql: String) throws -> Set<Int> {
        let queue = try DatabaseQueue(path: database)
        defer { try? queue.close() }
        return try queue.read { try Set(Int.fetchAll($0, sql: sql)) }
    }

    /// Everything in the file, to compare before with after.
    func contents() throws -> Data {
        try Data(contentsOf: URL(fileURLWithPath: database))
    }
}

/// JSON as dictionaries and arrays, for looking into an answer.
func json(_ text: String) throws -> Any {
    try JSONSerialization.jsonObject(with: Data(text.utf8))
}
