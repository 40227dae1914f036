import Almanac
import Clinic
import Ledger

/// Sets 目標 for a programme's fiscal year; no plan overwrites it. Any year may have one, planned or not.
package struct SetTarget: Change {
    package static let name = "set-target"
    package static let roles = Role.planning

    package let fiscalYear: FiscalYear
    package let programme: Programme
    /// Participants in the year; nil takes back what the ward has set, and the plan's holds again.
    package let volume: Int?

    package init(fiscalYear: FiscalYear, programme: Programme, volume: Int?) {
        self.fiscalYear = fiscalYear
        self.programme = programme
        self.volume = volume
    }

    /// What holds now.
    package struct Answer: Hashable, Codable, Sendable {
        package let fiscalYear: FiscalYear
        package let programme: Programme
        /// Nil where nothing is demanded any more.
        package let volume: Int?
        /// What the ward had set before; nil where the plan's held, or nothing.
        package let setBefore: Int?
    }

    package func perform(_ room: WritingRoom) throws -> Answer {
        let allowed = YearTargets.Target.volumesAllowed
        if let volume, !allowed.contains(volume) {
            throw Refusal.badInput(
                "volume", "目標の人数は\(allowed.lowerBound)から\(allowed.upperBound)までの数で入れてください。")
        }
        func target() throws -> TargetBook.Target? {
            try room.reading.targetBook(of: fiscalYear).targets.first { $0.programme == programme }
        }
        let before = try target()
        let setBefore = before.flatMap { $0.isSet ? $0.volume : nil }
        guard volume != setBefore else {
            throw Refusal(
                .nothingToDo,
                volume.map { "\(fiscalYear.wareki)の\(programme.label)の目標は、もう\($0)人です。" }
                    ?? "\(fiscalYear.wareki)の\(programme.label)の目標は、計画のままです。")
        }
        try room.ledger.set(volume, of: programme, in: fiscalYear, before: before?.volume, room.signature)
        return Answer(
            fiscalYear: fiscalYear, programme: programme, volume: try target()?.volume, setBefore: setBefore)
    }
}
