import Almanac
import Clinic
import Ledger

/// Rows of a notebook, looked at as if they were booked one after the other.
struct BookingsCheck {
    /// A row that has its seat and its person.
    struct Placed {
        let line: BookingLine
        let seat: SeatPlace
        let found: ImportedResidents.Found
        /// That nobody can tell whether they are old enough.
        let isAgeUncertain: Bool
        /// Whether this row, or another of the same person, says that they have come before.
        let hasCome: Bool
    }

    private let reading: Reading
    private let now: Instant
    private var residents: ImportedResidents
    /// The first row of a person and day, and of each time on it.
    private var days: [Who: Int] = [:]
    private var times: [Who: [CivilTime: Int]] = [:]
    /// By row.
    private(set) var placed: [Placed] = []
    private(set) var remarks: [ImportRemark] = []

    private struct Who: Hashable {
        let who: ImportedResidents.Who
        let date: CivilDate
    }

    init(_ lines: [BookingLine], _ reading: Reading, now: Instant) throws {
        self.reading = reading
        self.now = now
        residents = ImportedResidents(reading, today: now.date)
        let seats = try PromisedSeats(lines, reading, now: now)
        var seated: [(line: BookingLine, seat: SeatPlace, found: ImportedResidents.Found)] = []
        for line in lines {
            guard let found = try find(line), let seat = seats.seats[line.row] else { continue }
            seated.append((line, seat, found))
        }
        // What one row says of somebody holds for all of theirs.
        let completed = seated.map(\.found).completed
        let first = FirstTimes(Array(zip(seated.map(\.line), completed)))
        for ((line, seat, _), found) in zip(seated, completed) {
            guard let isAgeUncertain = checkAge(line, found.age, seat) else { continue }
            placed.append(
                Placed(
                    line: line, seat: seat, found: found, isAgeUncertain: isAgeUncertain,
                    hasCome: first.hasCome(found.who, in: line)))
        }
        if let row = first.unsaid {
            remarks.append(ImportRemark(.notice, row: row, "first", "初回の欄が空の新しい方は、初回として数えます。"))
        }
        remarks = (seats.remarks + remarks + residents.remarks).inOrder
    }

    private mutating func fault(_ line: BookingLine, _ column: String, _ reason: String) {
        remarks.append(ImportRemark(row: line.row, column, reason))
    }

    private mutating func find(_ line: BookingLine) throws -> ImportedResidents.Found? {
        if !(1...9).contains(line.party) { fault(line, "party", "人数は1から9までです。") }
        if !BookingLine.sources.contains(line.source) { fault(line, "source", "受付は電話か会場です。") }
        let resident = Resident(
            kana: line.kana, phone: line.phone, name: line.name, age: line.age, born: line.born)
        guard
            let found = try residents.find(
                row: line.row, resident, phones: [line.phone], isNew: line.newPerson, toldOn: now.date)
        else { return nil }
        try checkDay(line, found.who)
        return found
    }

    /// The same person twice on a day may be meant; twice at one time it cannot be. However many rows name
    /// them, each is told of the first before it only.
    private mutating func checkDay(_ line: BookingLine, _ who: ImportedResidents.Who) throws {
        let key = Who(who: who, date: line.date)
        if let row = times[key]?[line.start] {
            fault(line, "start", "\(row)行と同じ方が、同じ日時に2行あります。")
        } else {
            times[key, default: [:]][line.start] = line.row
            if let row = days[key] {
                remarks.append(
                    ImportRemark(.notice, row: line.row, "date", "\(row)行と同じ方が、同じ日に2回あります。"))
            } else {
                days[key] = line.row
            }
        }
        guard case .known(let person) = who else { return }
        for known in try reading.bookings(of: person, on: line.date) {
            let isSame = known.start == line.start
            remarks.append(
                ImportRemark(
                    isSame ? .fault : .notice, row: line.row, isSame ? "start" : "date",
                    isSame ? "この方のこの日時の予約 \(known.id) がもうあります。" : "この方はこの日に予約 \(known.id) もあります。",
                    candidates: [Candidate(person: person, reasons: [.registered])]))
        }
    }

    /// Whether the age leaves it open; nil where somebody is certainly too young.
    private mutating func checkAge(_ line: BookingLine, _ age: StatedAge?, _ seat: SeatPlace) -> Bool? {
        let column = line.born == nil ? "age" : "born"
        guard let age else {
            remarks.append(
                ImportRemark(.notice, row: line.row, column, "年齢が分かりません。紙の約束どおりに入れます。"))
            return true
        }
        do throws(Refusal) {
            try age.check(minimum: seat.minimumAge, on: seat.date)
            return false
        } catch {
            guard error.code == .ageUncertain else {
                fault(line, column, error.message)
                return nil
            }
            remarks.append(
                ImportRemark(.notice, row: line.row, column, "\(seat.minimumAge)歳かどうか分かりません。紙の約束どおりに入れます。"))
            return true
        }
    }
}

/// What the rows of a notebook say of 初回, person by person.
private struct FirstTimes {
    private var said: [ImportedResidents.Who: Set<Bool>] = [:]
    /// The first row of somebody new of whom no row says anything.
    let unsaid: Int?

    init(_ rows: [(BookingLine, ImportedResidents.Found)]) {
        for (line, found) in rows { said[found.who, default: []].formUnion([line.first].compactMap(\.self)) }
        unsaid = rows.first { [said] in $1.known == nil && said[$1.who] == [] }?.0.row
    }

    /// Where one row says that they come for the first time, the others that say nothing are no matter.
    func hasCome(_ who: ImportedResidents.Who, in line: BookingLine) -> Bool {
        line.first == false || said[who] == [false]
    }
}
