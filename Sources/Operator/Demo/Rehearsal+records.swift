import Almanac
import Clinic
import Desk

/// 相談票: what the adviser taps after each consultation.
extension Rehearsal {
    /// Most consultations get their record at once; some wait in the adviser's list.
    mutating func record(_ visit: Booking) async throws {
        guard Double.random(in: 0..<1, using: &random) < Habit.recorded else { return }
        let topics = offered(.topic, on: visit.date).shuffled(using: &random)
            .prefix(Int.random(in: 1...2, using: &random))
        let result = ConsultationResult.allCases.randomElement(using: &random)
        let place = offered(.referral, on: visit.date).randomElement(using: &random)
        let entry = RecordEntry(
            topics: Set(topics), device: Device.allCases.randomElement(using: &random), result: result,
            referral: result == .referred ? place : nil, explained: true)
        _ = try await unlessRefused(WriteRecord(booking: visit.booking, entry: entry))
    }

    private func offered(_ kind: RecordChoice.Kind, on date: CivilDate) -> [Slug] {
        choices.filter { $0.kind == kind && $0.isOffered(on: date) }.map(\.code)
    }
}
