import Foundation
import GRDB
import Testing

/// The log is on the disk before the answer is spoken.
///
/// Counted from outside, by the system calls (strace), and with another connection open all the while: SQLite
/// also syncs when it opens a log and when the last connection closes, which proves nothing.
@Suite(.serialized) struct DurabilityTests {
    @Test func theLogIsSyncedBeforeEachAnswer() throws {
        let scratch = try Scratch.planned()
        let watched = try Self.answers(in: scratch, under: [scratch.database, "0", "5"], of: Binary.stress)
        #expect(watched.count == 5)
        #expect(watched.allSatisfy { $0 })
    }

    @Test func theRealCommandSyncsBeforeItAnswers() throws {
        let scratch = try Scratch.planned()
        let watched = try Self.answers(
            in: scratch,
            under: [
                "book", "--database", scratch.database, "--today", "2026-04-01 09:00", "--venue", "nakacho",
                "--at", "2026-04-07 10:00", "--kana", "タナカ", "--phone", "3958-0163", "--age", "75",
            ], of: Binary.sumaho)
        #expect(watched == [true])
    }

    /// The control: with `synchronous` at NORMAL the same watching notices.
    @Test func aWeakerSettingIsNoticed() throws {
        let scratch = try Scratch.planned()
        let watched = try Self.answers(
            in: scratch, under: [scratch.database, "0", "5", "unsynced"], of: Binary.stress)
        #expect(watched.count == 5)
        #expect(watched.contains(false))
    }

    /// For each answer on standard output: whether everything written to the log before it had been synced.
    private static func answers(
        in scratch: Scratch, under arguments: [String], of binary: Binary
    ) throws -> [Bool] {
        let other = try DatabaseQueue(path: scratch.database)
        defer { try? other.close() }
        try other.read { _ = try Int.fetchOne($0, sql: "SELECT count(*) FROM booking") }
        let trace = scratch.folder + "/trace"
        let result = try binary.run(
            arguments,
            under: [
                "/usr/bin/strace", "-f", "-y", "-s", "8", "-o", trace, "-e",
                "trace=write,pwrite64,fsync,fdatasync",
            ])
        #expect(result.exitCode == 0, "\(result.errors)")
        return judge(try String(contentsOfFile: trace, encoding: .utf8), log: scratch.database + "-wal")
    }

    private static func judge(_ trace: String, log: String) -> [Bool] {
        var dirty = false
        var wrote = false
        var syncing: Set<Substring> = []
        var answers: [Bool] = []
        for line in trace.split(separator: "\n") {
            let process = line.prefix { $0 != " " }
            let call = line.dropFirst(process.count).drop { $0 == " " }
            let concernsLog = call.contains("<\(log)>")
            if call.hasPrefix("pwrite64("), concernsLog {
                (dirty, wrote) = (true, true)
            } else if call.hasPrefix("fdatasync(") || call.hasPrefix("fsync("), concernsLog {
                if call.contains("unfinished") { syncing.insert(process) } else { dirty = false }
            } else if call.contains("sync resumed>"), syncing.remove(process) != nil {
                dirty = false
            } else if call.hasPrefix("write(1<") {
                answers.append(wrote && !dirty)
            }
        }
        return answers
    }
}
