import Almanac
import Clinic
import Desk

/// 相談コーナー: the third weekend of October and the second of November, as the ward holds its festivals.
extension Rehearsal {
    /// The four days of a fiscal year; the ward's own staff stands there, so that no session lacks a team.
    func fixCorners(of year: FiscalYear) async throws {
        guard let hours = TimeSpan("10:00-16:00") else { return }
        for (title, place, month, week) in [("区民まつり", "グリーンホール前", 10, 3), ("農業まつり", "赤塚の会場", 11, 2)] {
            guard let first = year.months.first(where: { $0.month == month })?.first else { continue }
            let saturdays = CivilDate.dates(from: first, through: first.adding(days: 27)).filter {
                $0.weekday == .saturday
            }
            for date in [saturdays[week - 1], saturdays[week - 1].adding(days: 1)] {
                _ = try await desk.tell(
                    NewCornerDay(title: title, place: place, date: date, hours: hours),
                    id: randomness.freshID())
            }
        }
    }

    /// Whoever came that day, as the tablet sends it in the evening, and a few from paper.
    mutating func count(at corner: CornerID) async throws {
        let day = try await desk.ask(ShowCorner(corner: corner)).day
        let topics = choices.filter { $0.kind == .topic && $0.isOffered(on: day.date) }.map(\.code)
        let taps = (0..<Int.random(in: 9...16, using: &random)).map { _ in
            let minutes = Int.random(in: 0..<day.hours.minutes, using: &random)
            return CornerTap(
                id: randomness.freshID(),
                happenedAt: Instant(day.date, day.hours.start).adding(minutes: minutes),
                ageBand: AgeBand.allCases.dropFirst().randomElement(using: &random),
                gender: [.male, .female, nil].randomElement(using: &random) ?? nil,
                topic: topics.randomElement(using: &random))
        }
        _ = try await unlessRefused(CountCorner(corner: corner, taps: taps))
        _ = try await unlessRefused(
            TallyCorner(corner: corner, people: Int.random(in: 0...4, using: &random)))
    }
}
