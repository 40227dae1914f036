import Foundation
import Testing

/// The program that books in a loop is killed in the middle; what it had acknowledged is there.
@Suite(.serialized) struct CrashTests {
    static let kills = Int(ProcessInfo.processInfo.environment["SUMAHO_KILLS"] ?? "") ?? 50

    @Test func everythingAcknowledgedSurvivesBeingKilled() throws {
        // given seats enough for each kill to leave one booked
        let scratch = try Scratch.planned(desks: 4)
        var acknowledged: Set<Int> = []
        for round in 0..<Self.kills {
            acknowledged.formUnion(try Self.bookAndKill(in: scratch, round: round))
            if round % 10 == 9 { try check(acknowledged, in: scratch, round) }
        }
        try check(acknowledged, in: scratch, Self.kills)
        #expect(acknowledged.count > Self.kills, "a loop that acknowledges hardly anything shows nothing")
    }

    /// The control: a program that speaks before it has written is found out.
    @Test func aProgramThatSpeaksTooEarlyIsFoundOut() throws {
        let scratch = try Scratch.planned()
        var lost = 0
        for round in 0..<40 where lost == 0 {
            let said = try Self.bookAndKill(in: scratch, round: round, "early")
            lost += try Self.missing(said, in: scratch).count
        }
        #expect(lost > 0)
    }

    private func check(_ acknowledged: Set<Int>, in scratch: Scratch, _ round: Int) throws {
        let missing = try Self.missing(acknowledged, in: scratch)
        #expect(missing.isEmpty, "after \(round) kills")
        let doctor = try scratch.sumaho(["doctor"])
        #expect(doctor.exitCode == 0, "after \(round) kills: \(doctor.output)")
    }

    private static func missing(_ said: Set<Int>, in scratch: Scratch) throws -> Set<Int> {
        let there = try scratch.numbers("SELECT id FROM booking")
        return said.subtracting(there)
    }

    /// Lets the loop run until it has said something and a random while longer, then kills it.
    private static func bookAndKill(
        in scratch: Scratch, round: Int, _ options: String...
    ) throws -> Set<Int> {
        let loop = try Binary.stress.start([scratch.database, String(round * 100_000)] + options)
        while loop.isRunning, loop.outputSoFar.isEmpty { usleep(500) }
        usleep(UInt32.random(in: 0..<60_000))
        loop.kill()
        let result = loop.wait()
        #expect(result.signalled, "it ended by itself: \(result.errors)")
        // A line without its end was not said.
        let lines = result.output.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
        return Set(lines.compactMap { Int($0) })
    }
}
