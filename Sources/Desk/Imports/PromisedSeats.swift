import Almanac
import Clinic
import Ledger

/// The seats that rows of a notebook promise, each to one row; and why a row has none.
struct PromisedSeats {
    private let reading: Reading
    private let now: Instant
    private let venues: Set<VenueID>
    /// The rows that have taken seats so far.
    private var claimed: [SeatID: Int] = [:]
    /// By row.
    private(set) var seats: [Int: SeatPlace] = [:]
    private(set) var remarks: [ImportRemark] = []

    init(_ lines: [BookingLine], _ reading: Reading, now: Instant) throws {
        self.reading = reading
        self.now = now
        venues = Set(try reading.venues().map(\.id))
        // Whoever has been promised a desk has it before those who may have any.
        for line in lines.filter({ $0.desk != nil }) + lines.filter({ $0.desk == nil }) {
            seats[line.row] = try seat(for: line)
        }
    }

    private mutating func fault(_ line: BookingLine, _ column: String, _ reason: String) {
        remarks.append(ImportRemark(row: line.row, column, reason))
    }

    private mutating func seat(for line: BookingLine) throws -> SeatPlace? {
        guard venues.contains(line.venue) else {
            fault(line, "venue", "この会場はありません。")
            return nil
        }
        let starting = try reading.seats(at: line.venue, on: line.date, from: line.start)
        let seats = starting.filter { $0.isOn && (line.desk == nil || $0.desk == line.desk) }
        guard let first = seats.first else {
            try explain(line, starting)
            return nil
        }
        guard first.beginsAt > now else {
            fault(line, "date", "もう過ぎています。")
            return nil
        }
        let live = try reading.live(on: seats.map(\.seat))
        let free = seats.filter { seat in !live.contains { $0.seat == seat.seat } }
        if let seat = free.first(where: { claimed[$0.seat] == nil }) {
            claimed[seat.seat] = line.row
            return seat
        }
        if let row = free.compactMap({ claimed[$0.seat] }).min() {
            fault(line, "start", "\(row)行と同じ枠です。")
        } else if let taken = live.first {
            fault(
                line, "start",
                taken.kind == .hold ? "キャンセル待ちの方のために押さえてあります。" : "もう予約が入っています(予約 \(taken.id))。")
        }
        return nil
    }

    /// Why there is no seat: of the day, of the time, or of the desk.
    private mutating func explain(_ line: BookingLine, _ starting: [SeatPlace]) throws {
        guard let session = try reading.consultation(at: line.venue, on: line.date) else {
            return fault(line, "date", "この会場は、この日の開催がありません。")
        }
        let all = try reading.seats(of: session)
        if let closed = all.first, closed.state != .open || all.allSatisfy(\.closed) {
            return fault(line, "date", "この会場は、この日は休止です。")
        }
        if starting.isEmpty {
            let times = Set(all.map(\.start)).sorted().map(\.description).joined(separator: "、")
            return fault(line, "start", "この時刻に始まる枠はありません(\(times))。")
        }
        guard starting.contains(where: { line.desk == nil || $0.desk == line.desk }) else {
            return fault(line, "desk", "この窓口の枠はありません。")
        }
        fault(line, "start", "この枠は休止中です。")
    }
}
