import Almanac
import Clinic

/// The figures of a period counted row by row, as somebody would with the sheets before them.
struct PlainCounts {
    let period: Period
    let programme: Programme
    let counting: VisitsCount
    let today: CivilDate
    let cells: [String]
    private var sums: [Counts.Slice: [String: Int?]] = [:]
    private var people: [Counts.Slice: Set<Int64>] = [:]
    private var months: [Counts.Slice: [(month: String, people: Int?, isWard: Bool)]] = [:]

    init(
        _ rows: RawRows, _ period: Period, _ programme: Programme, _ counting: VisitsCount, today: CivilDate,
        cells: [String]
    ) {
        (self.period, self.programme, self.counting) = (period, programme, counting)
        (self.today, self.cells) = (today, cells)
        countSessions(rows)
        countVisits(rows)
        guard programme == .consultation else { return }
        for wait in rows.waits where wait.endReason != "undone" {
            add(wait.venue, wait.date, "queued", wait.party)
        }
        for note in rows.notes where note.withdrawnAt == nil {
            let said = Instant(milliseconds: note.at).date.description
            add(note.venue, note.firstDate ?? said, "turnedAway", note.people)
        }
        for month in rows.months where month.undone == 0 { countImported(month, rows) }
    }

    private var isByDay: Bool { period.months.count <= 1 }

    /// The slices that a row of a venue and a date stands in.
    private func slices(_ venue: String?, _ date: String) -> [Counts.Slice] {
        guard period.first.description <= date, date <= period.last.description else { return [] }
        let part = String(date.prefix(isByDay ? 10 : 7))
        guard let venue else {
            return [Counts.Slice(), Counts.Slice(part: part), Counts.Slice(venue: "none")]
        }
        return [
            Counts.Slice(), Counts.Slice(part: part), Counts.Slice(venue: venue),
            Counts.Slice(venue: venue, part: part),
        ]
    }

    private mutating func add(
        _ venue: String?, _ date: String, _ measure: String, _ count: Int?, isMonth: Bool = false
    ) {
        // A month that was counted elsewhere is no day's.
        for slice in slices(venue, date) where !isMonth || !isByDay || slice.part == nil {
            let before = sums[slice]?[measure] ?? 0
            if let before, let count {
                sums[slice, default: [:]][measure] = before + count
            } else {
                sums[slice, default: [:]].updateValue(nil, forKey: measure)
            }
        }
    }

    private mutating func countSessions(_ rows: RawRows) {
        for session in rows.sessions where session.programme == programme.rawValue && session.state == "open"
        {
            if Self.isOnPaper(session, rows) { continue }
            let seats = rows.seats.filter { $0.session == session.id && $0.retired == 0 && $0.closed == 0 }
            add(session.venue, session.date, "sessions", 1)
            add(session.venue, session.date, "seats", seats.count)
            if session.date < today.description { add(session.venue, session.date, "elapsed", seats.count) }
        }
    }

    /// Whether its month was counted elsewhere, there or of the whole ward: what the paper says then stands
    /// for the timetable. Of people alone it says nothing that the timetable would.
    private static func isOnPaper(_ session: RawRows.Session, _ rows: RawRows) -> Bool {
        rows.months.contains { month in
            month.undone == 0 && month.programme == session.programme && session.date.hasPrefix(month.month)
                && (month.venue == nil || month.venue == session.venue)
                && rows.said.contains { $0.month == month.id && $0.measure != "people" }
        }
    }

    private mutating func countVisits(_ rows: RawRows) {
        let sessions = Dictionary(uniqueKeysWithValues: rows.sessions.map { ($0.id, $0) })
        let replaced = Set(rows.marks.compactMap(\.replaces))
        for visit in rows.visits where visit.kind != "hold" {
            guard let session = sessions[visit.session], session.programme == programme.rawValue else {
                continue
            }
            let mark = rows.marks.filter { $0.booking == visit.id && !replaced.contains($0.id) }
                .max { (min($0.happenedAt, $0.arrivedAt), $0.id) < (min($1.happenedAt, $1.arrivedAt), $1.id) }
            let value = mark?.value ?? "none"
            if visit.cause == "undone", value != "attended" { continue }
            if value == "attended" { countServed(visit, session, rows) }
            if visit.kind == "booking" { countBooked(visit, session, value) }
            countSheet(visit, session, rows)
        }
    }

    private mutating func countServed(
        _ visit: RawRows.Visit, _ session: RawRows.Session, _ rows: RawRows
    ) {
        let (venue, date) = (session.venue, session.date)
        let visits = counting == .people ? visit.party : 1
        add(venue, date, "visits", visits)
        add(venue, date, "age.\(visit.ageBand ?? "not-taken")", visits)
        add(venue, date, "unnamed", visit.person == nil ? visits : visits - 1)
        let seat = rows.seats.first { $0.id == visit.seat }
        let isSeated = seat.map { $0.retired == 0 && $0.closed == 0 } == true && visit.endReason == nil
        add(venue, date, isSeated ? "used" : "overCapacity", 1)
        if isSeated, date == today.description { add(venue, date, "elapsed", 1) }
        if visit.kind == "walk-in" { add(venue, date, "walkIns", 1) }
        guard var person = visit.person else { return }
        add(venue, date, visit.firstTime == 1 ? "firstTime" : "repeats", 1)
        while let into = rows.persons.first(where: { $0.id == person })?.mergedInto { person = into }
        for slice in slices(venue, date) { people[slice, default: []].insert(person) }
    }

    private mutating func countBooked(
        _ visit: RawRows.Visit, _ session: RawRows.Session, _ value: String
    ) {
        let (venue, date) = (session.venue, session.date)
        guard visit.endReason == nil else {
            if visit.endReason == "cancelled", value != "attended" { add(venue, date, "cancelled", 1) }
            return
        }
        add(venue, date, "booked", 1)
        switch value {
        case "attended": add(venue, date, "attended", 1)
        case "absent": add(venue, date, "absent", 1)
        case "absent-with-notice": add(venue, date, "absentWithNotice", 1)
        default: if date <= today.description { add(venue, date, "unmarked", 1) }
        }
    }

    private mutating func countSheet(
        _ visit: RawRows.Visit, _ session: RawRows.Session, _ rows: RawRows
    ) {
        let own = rows.sheets.filter { $0.booking == visit.id }
        let corrected = Set(own.compactMap(\.replaces))
        guard let sheet = own.first(where: { !corrected.contains($0.id) }), sheet.blank == 0 else { return }
        let (venue, date) = (session.venue, session.date)
        add(venue, date, "records", 1)
        if let began = sheet.began.flatMap({ CivilTime($0) }),
            let ended = sheet.ended.flatMap({ CivilTime($0) })
        {
            add(venue, date, "timed", 1)
            add(venue, date, "minutes", ended.minutes - began.minutes)
        }
        for topic in rows.topics where topic.record == sheet.id {
            for choice in rows.choices where choice.id == topic.topic {
                add(venue, date, "topic.\(choice.code)", 1)
            }
        }
        add(venue, date, "gender.\(sheet.gender.map(String.init) ?? "not-taken")", 1)
        add(venue, date, "device.\(sheet.device ?? "not-taken")", 1)
        add(venue, date, "result.\(sheet.result ?? "not-taken")", 1)
    }

    private mutating func countImported(_ month: RawRows.Month, _ rows: RawRows) {
        let pairs = rows.said.filter { $0.month == month.id }.map { ($0.measure, $0.count) }
        let said = Dictionary(uniqueKeysWithValues: pairs)
        let (date, isWard) = ("\(month.month)-01", month.venue == nil && Set(said.keys) == ["people"])
        for slice in slices(month.venue, date) where !isByDay || slice.part == nil {
            months[slice, default: []].append((month.month, said["people"], isWard))
        }
        guard !isWard else { return }
        for figure in Figure.allCases where figure != .people {
            add(
                month.venue, date, figure.name, said[figure == .elapsed ? "seats" : figure.name],
                isMonth: true)
        }
        let kinds = Set(said.keys.filter { $0.contains(".") }.map { $0.prefix { $0 != "." } })
        for cell in cells {
            let isSaid = kinds.contains(cell.prefix { $0 != "." })
            add(month.venue, date, cell, isSaid ? said[cell] ?? 0 : nil, isMonth: true)
        }
    }

    /// What there is of the whole, each part, each venue, and each part of each venue.
    var counts: Counts {
        var counts = Counts()
        for (slice, sums) in sums {
            for (measure, count) in sums where slice == Counts.Slice() || !measure.contains(".") {
                counts.set(slice, measure, count)
            }
        }
        for slice in Set(people.keys).union(months.keys) where slice.venue != "none" {
            counts.set(slice, "people", people(of: slice))
        }
        return counts
    }

    private func people(of slice: Counts.Slice) -> Int? {
        let (counted, imported) = (people[slice]?.count ?? 0, months[slice] ?? [])
        if imported.isEmpty { return counted }
        if counted > 0 { return nil }
        let wards = imported.filter(\.isWard)
        if wards.count == 1, Set(imported.map(\.month)).count == 1 { return wards[0].people }
        return imported.count == 1 ? imported[0].people : nil
    }
}
