import Almanac
import Clinic
import Desk
import TestSupport

/// The steps of a festival: days fixed and cancelled, people tapped and counted on paper. A second count
/// beside the program's own tells whether anybody was lost.
extension Walk {
    /// What has been kept of one corner day, as a plain reader counts it.
    struct Corner {
        var taps: [CornerTap] = []
        /// The entry from paper that counts.
        var tally: TallyID?
        var tallied = 0

        /// Everybody, but those whom a tap of any day has taken back.
        func people(besides back: Set<CornerTapID>) -> Int {
            let tapped = taps.filter { $0.takesBack == nil && !back.contains($0.id) }
            return Set(tapped.map(\.id)).count + tallied
        }
    }

    /// Takes one of these steps, drawn by weight; its name.
    mutating func takeCornerStep() async throws -> String {
        if corners.isEmpty || Int.random(in: 0..<3, using: &random) == 0 { try await fixCorner() }
        switch Int.random(in: 0..<4, using: &random) {
        case 0: try await cancelCorner()
        case 1: try await tally()
        default: try await count()
        }
        let back = Set(corners.values.flatMap(\.taps).compactMap(\.takesBack))
        for (corner, kept) in corners {
            let people = try await ward.ask(ShowCorner(corner: corner)).day.people
            let counted = kept.people(besides: back)
            guard people != counted else { continue }
            unexpected.append("corner \(corner) shows \(people) people, \(counted) were counted")
        }
        return "corner"
    }

    private mutating func fixCorner() async throws {
        let fix = NewCornerDay(
            title: "区民まつり", place: "グリーンホール前", date: date(), hours: TimeSpan("10:00-16:00")!,
            team: pick([nil, 1, 2, 4]))
        if let fixed = try await tell(fix) { corners[fixed.corner] = Corner() }
    }

    /// One that there is, as a rule.
    private mutating func corner() -> CornerID {
        let known = corners.keys.sorted()
        return known.isEmpty || Int.random(in: 0..<6, using: &random) == 0 ? CornerID(9) : pick(known)
    }

    private mutating func cancelCorner() async throws {
        let corner = corner()
        if Int.random(in: 0..<3, using: &random) > 0 {
            _ = try await tell(CancelCornerDay(corner: corner, reason: pick(["雨のため", "雨のため", ""])))
        }
        // Sometimes the date has got another one meanwhile.
        if Int.random(in: 0..<3, using: &random) == 0 { try await fixCorner() }
        _ = try await tell(RestoreCornerDay(corner: corner))
    }

    /// Taps, of which some came before, and some take others back that may not have come yet.
    private mutating func count() async throws {
        let corner = corner()
        let taps = (0..<Int.random(in: 0...4, using: &random)).map { _ in
            let number = Int.random(in: 1...12, using: &random)
            let back = number % 4 == 0 ? TestWard.tap(number - Int.random(in: 1...3, using: &random)) : nil
            return CornerTap(id: TestWard.tap(number), takesBack: back)
        }
        guard try await tell(CountCorner(corner: corner, taps: taps)) != nil else { return }
        // The first to come under an id counts, on whichever day.
        for tap in taps where !corners.values.contains(where: { $0.taps.contains { $0.id == tap.id } }) {
            corners[corner]?.taps.append(tap)
        }
    }

    private mutating func tally() async throws {
        let corner = corner()
        let seen = Int.random(in: 0..<5, using: &random) == 0 ? TallyID(99) : corners[corner]?.tally
        let people = pick([0, 7, 12, -1])
        if let entry = try await tell(TallyCorner(corner: corner, people: people, replaces: seen)) {
            corners[corner]?.tally = entry.tally
            corners[corner]?.tallied = people
        }
    }
}
