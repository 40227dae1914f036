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
        let place = (venue: facts.venue.id, date: facts.date, start: facts.start)
        nearest = call.kind == .closure ? try await desk.nearest(to: place, today: now.date) : []
        script = CallScript(
            call, facts, nearest: nearest, secret: secret, ward: ward, venues: venues, now: now)
    }

    /// What is said stands in 「」.
    var lines: [String] {
        var lines = script.opening.map { "「\($0)」" } + ["(\(script.direction))"]
        lines += script.body.map { "「\($0)」" }
        if !script.messageLeft.isEmpty { lines.append("留守電には「\(script.messageLeft.joined())」") }
        return lines
    }
}
