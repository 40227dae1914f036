import Almanac
import Clinic
import Desk

/// 相談票: what the adviser taps after each consultation.
extension Rehearsal {
    /// A consultation on a seat that is over.
    mutating func record(_ seat: SeatID, at venue: VenueID) async throws {
        let entry = try await desk.ask(Day(venue: venue)).first { $0.seat == seat }
        guard let guest = entry?.guest, guest.state == .attended, let start = entry?.start else { return }
        let minutes = Int.random(in: 12...28, using: &random)
        try await record(
            guest.booking, on: entry?.date, from: start, to: CivilTime(minutes: start.minutes + minutes))
    }

    /// Most consultations get their record at once; some wait in the adviser's list.
    mutating func record(
        _ booking: BookingID, on date: CivilDate?, from began: CivilTime? = nil, to ended: CivilTime? = nil
    ) async throws {
        guard let date else { return }
        guard Double.random(in: 0..<1, using: &random) < Habit.recorded else { return }
        let topics = offered(.topic, on: date).shuffled(using: &random)
            .prefix(Int.random(in: 1...2, using: &random))
        let result = ConsultationResult.allCases.randomElement(using: &random)
        let place = offered(.referral, on: date).randomElement(using: &random)
        let entry = RecordEntry(
            topics: Set(topics), device: Device.allCases.randomElement(using: &random), result: result,
            referral: result == .referred ? place : nil, began: began, ended: ended, explained: true,
            gender: [.male, .female, .female, nil].randomElement(using: &random) ?? nil)
        _ = try await unlessRefused(WriteRecord(booking: booking, entry: entry))
    }

    private func offered(_ kind: RecordChoice.Kind, on date: CivilDate) -> [Slug] {
        choices.filter { $0.kind == kind && $0.isOffered(on: date) }.map(\.code)
    }
}
