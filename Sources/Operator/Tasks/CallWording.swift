import Almanac
import Clinic
import Desk
import Reports

/// What an operator reads in a call, and the free seats that it names.
struct CallWording {
    let script: CallScript
    /// For a closure: what is proposed instead, the nearest first.
    let nearest: [Opening]

    init(
        _ call: CallTask, _ facts: SpokenFacts, secret: Bool, ward: String, venues: [Venue],
        desk: any Desk, now: Instant
    ) async throws {
        nearest = call.kind == .closure ? try await Self.nearest(to: facts, desk, today: now.date) : []
        let seats = nearest.compactMap { opening in
            venues.first { $0.id == opening.venue }.map {
                SpokenSeat(venue: $0, date: opening.date, start: opening.start)
            }
        }
        let reason: CallScript.Reason =
            switch call.kind {
            case .reminder: .reminder(facts.visit)
            case .reopening: .reopening(facts.visit)
            case .offer: .offer(facts.visit, keptUntil: call.until ?? now)
            case .closure: .closure(facts.visit, nearest: seats)
            }
        script = CallScript(reason, ward: ward, today: now.date, secret: secret)
    }

    private static func nearest(
        to facts: SpokenFacts, _ desk: any Desk, today: CivilDate
    ) async throws -> [Opening] {
        let first = max(facts.date.adding(days: -Opening.reachInDays), today)
        let free = try await desk.ask(
            FindOpenings(from: first, days: facts.date.adding(days: Opening.reachInDays) - first + 1))
        return Opening.nearest(to: (facts.venue.id, facts.date, facts.start), among: free, limit: 3)
    }

    /// What is said stands in 「」.
    var lines: [String] {
        var lines = script.opening.map { "「\($0)」" } + ["(\(script.direction))"]
        lines += script.body.map { "「\($0)」" }
        if !script.messageLeft.isEmpty { lines.append("留守電には「\(script.messageLeft.joined())」") }
        return lines
    }
}
