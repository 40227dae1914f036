import Almanac
import Clinic
import Desk
import TestSupport
import Testing

/// Files as the office would bring them in.
extension TestWard {
    /// Five venues, so that a year's sheet has its real width.
    static func ofFive() async throws -> TestWard {
        try await planned { plan in
            let model = plan.venues[0]
            let others: [(String, String, Set<Weekday>)] = [
                ("nakadai", "中台ふれあい館", [.monday, .tuesday]),
                ("tokumaru", "徳丸ふれあい館", [.wednesday, .thursday]),
                ("takashimadaira", "高島平ふれあい館", [.friday, .saturday]),
            ]
            for (order, (id, name, weekdays)) in others.enumerated() {
                var consultation = model.consultation
                consultation.weekdays = weekdays
                guard let id = VenueID(id) else { continue }
                plan.venues.append(
                    VenuePlan(
                        venue: Venue(
                            id: id, name: name, kana: model.venue.kana, phone: model.venue.phone,
                            order: 10 + order, rooms: model.venue.rooms),
                        consultation: consultation, closed: model.closed))
            }
        }
    }

    func counts(_ text: String) async throws -> ImportReading<CountsLine> {
        let topics = try await ask(RecordChoices(all: true)).filter { $0.kind == .topic }
        return try CountsFile.read(
            text, venues: try await ask(Venues()), topics: topics.map { ($0.code.text, $0.label) })
    }

    func bookings(_ text: String) async throws -> ImportReading<BookingLine> {
        try BookingsFile.read(
            BookingsFile.columns.template + "\n" + text, venues: try await ask(Venues()),
            today: clock.clock.now().date)
    }

    func people(_ text: String) throws -> ImportReading<PersonLine> {
        try PeopleFile.read(
            PeopleFile.columns.template + "\n" + text, today: clock.clock.now().date)
    }
}

extension [ImportRemark] {
    /// "3 start fault", one each.
    var said: [String] { map { "\($0.row) \($0.column) \($0.severity)" } }
}
