import Almanac
import Clinic
import Ledger

/// Adding what the plan does not have, in the likeness of what the venue has on its nearest day.
struct ByHand {
    let room: WritingRoom

    /// A consultation on a date without one, still without seats.
    func session(at venue: Venue, on date: CivilDate) throws -> SessionID {
        let like = try nearest(venue, date)
        let held = try room.reading.teams(on: date)
        let teams = try room.reading.teams()
        guard let team = (1...max(teams, 1)).first(where: { team in !held.contains { $0.team == team } }),
            held.count < teams
        else {
            let names = try held.map { try room.reading.venue($0.venue).shortName }.joined(separator: "、")
            throw Refusal(
                .noTeam, "\(date.japanese) は \(names) で相談員の\(teams)班すべてを使っています。別の日にしてください。")
        }
        return try room.ledger.addByHand(
            at: venue.id, on: date, room: like.room, team: team, minimumAge: like.minimumAge)
    }

    /// The seats that a session lacks of the hours and desks asked for.
    func seats(
        in session: SessionID, like venue: Venue, _ span: TimeSpan?, _ desk: Int?, _ date: CivilDate
    ) throws -> [SeatID] {
        let own = try room.reading.seats(of: session)
        let pattern = own.isEmpty ? try room.reading.seats(of: nearest(venue, date).id) : own
        let length = pattern.map { $0.end.minutes - $0.start.minutes }.min() ?? 0
        let desks = desk.map { [$0] } ?? Set(pattern.map(\.desk)).sorted()
        let spans = span.map { [$0] } ?? pattern.compactMap { TimeSpan($0.start, $0.end) }.joined
        let wanted = desks.flatMap { desk in
            spans.flatMap { $0.slots(of: length) }.map {
                PlannedSeat(desk: desk, start: $0.start, end: $0.end)
            }
        }
        guard !wanted.isEmpty else {
            throw Refusal.badInput("span", "この時間には\(length)分の枠が一つも入りません。")
        }
        return try wanted.filter { seat in
            Instant(date, seat.start) > room.now
                && !own.contains { $0.desk == seat.desk && $0.start < seat.end && seat.start < $0.end }
        }.map { try room.ledger.addByHand($0, to: session) }
    }

    private func nearest(_ venue: Venue, _ date: CivilDate) throws -> SessionPlace {
        guard let like = try room.reading.consultation(at: venue.id, nearest: date) else {
            throw Refusal(.notPlanned, "\(venue.shortName) の開催日がまだ一つもありません。先に年度を計画してください。")
        }
        return like
    }
}

extension TimeSpan {
    /// Parts of so many minutes, one after the other, as many as fit.
    fileprivate func slots(of length: Int) -> [TimeSpan] {
        guard length > 0 else { return [] }
        return stride(from: start.minutes, through: end.minutes - length, by: length).compactMap { minute in
            guard let first = CivilTime(minutes: minute), let last = CivilTime(minutes: minute + length)
            else {
                return nil
            }
            return TimeSpan(first, last)
        }
    }
}
