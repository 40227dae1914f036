import Almanac
import Clinic

/// A course as it was typed: groups A to C, each with up to six dates; rows in which nothing stands are
/// no dates.
struct CourseForm: Sendable {
    let form: Form
    let today: CivilDate

    static let groups = ["A", "B", "C"]
    static let rows = 1...6

    /// The names of a date's fields.
    static func names(_ group: String, _ row: Int) -> (date: String, from: String, to: String) {
        ("date-\(group)-\(row)", "from-\(group)-\(row)", "to-\(group)-\(row)")
    }

    /// What the office announces; refused with all that cannot be read.
    func entry() throws(Refusal) -> CourseEntry {
        var faults: [String: String] = [:]
        func read<Value>(_ field: String, _ body: () throws(Refusal) -> Value?) -> Value? {
            do throws(Refusal) { return try body() } catch {
                faults.merge(error.fields) { first, _ in first }
                return nil
            }
        }
        let age = read("minimumAge") { () throws(Refusal) in try form.number("minimumAge", "対象年齢") }
        let reserves = read("reserves") { () throws(Refusal) in try form.number("reserves", "補欠") }
        let selection = read("selection") { () throws(Refusal) in
            try form.value("selection", CourseEntry.Selection.init(rawValue:))
        }
        let opensOn = read("opensOn") { () throws(Refusal) in try date("opensOn", "受け付けを始める日") }
        let opensAt = read("opensAt") { () throws(Refusal) in try form.time("opensAt", "受け付けを始める時刻") }
        let closesOn = read("closesOn") { () throws(Refusal) in try date("closesOn", "締め切りの日") }
        var groups: [CourseEntry.Group] = []
        for code in Self.groups {
            if let group = read(code, { () throws(Refusal) in try group(code) }) { groups.append(group) }
        }
        if groups.isEmpty, faults.isEmpty { faults["groups"] = "A日程の開催日を入れてください。" }
        guard faults.isEmpty, let selection, let opensOn, let closesOn else {
            throw Refusal(
                .badInput, faults.sorted { $0.key < $1.key }.map(\.value).joined(), fields: faults)
        }
        return CourseEntry(
            title: form["title"] ?? "", content: form["content"] ?? "", teacher: form["teacher"] ?? "",
            fee: form["fee"] ?? "無料", minimumAge: age ?? 60, selection: selection,
            opensAt: Instant(opensOn, opensAt ?? CivilTime("09:00") ?? .midnight), closesOn: closesOn,
            deadline: form["deadline"].flatMap(CourseEntry.Deadline.init(rawValue:)) ?? .arrival,
            firstTimer: form["firstTimer"].flatMap(CourseEntry.FirstTimer.init(rawValue:)) ?? .course,
            reserves: reserves ?? 0, groups: groups)
    }

    private func date(_ field: String, _ words: String) throws(Refusal) -> CivilDate {
        guard let date = try form.date(field, today: today) else {
            throw .badInput(field, "\(words)を入れてください。")
        }
        return date
    }

    /// Nil where no date stands.
    private func group(_ code: String) throws(Refusal) -> CourseEntry.Group? {
        var dates: [CourseEntry.Date] = []
        for row in Self.rows {
            if let date = try date(in: row, of: code) { dates.append(date) }
        }
        guard let group = GroupCode(code), !dates.isEmpty else { return nil }
        let place = (form["place-\(code)"] ?? "").split(separator: "/").map(String.init)
        guard place.count == 2, let venue = VenueID(place[0]), let room = Slug(place[1]) else {
            throw .badInput("place-\(code)", "\(code)日程の会場を選んでください。")
        }
        guard let capacity = try form.number("capacity-\(code)", "\(code)日程の定員") else {
            throw .badInput("capacity-\(code)", "\(code)日程の定員を入れてください。")
        }
        return CourseEntry.Group(code: group, venue: venue, room: room, capacity: capacity, dates: dates)
    }

    private func date(in row: Int, of code: String) throws(Refusal) -> CourseEntry.Date? {
        let names = Self.names(code, row)
        guard form.has(names.date) || form.has(names.from) || form.has(names.to) else { return nil }
        guard let date = try form.date(names.date, today: today) else {
            throw .badInput(names.date, "\(code)日程の\(row)行目に、日を入れてください。")
        }
        // Later rows usually have the times of the first.
        let first = Self.names(code, 1)
        let hasTimes = form.has(names.from) || form.has(names.to)
        let from = try form.time(hasTimes ? names.from : first.from, "始まり")
        let to = try form.time(hasTimes ? names.to : first.to, "終わり")
        guard let from, let to, let span = TimeSpan(from, to) else {
            throw .badInput(names.date, "\(code)日程の\(row)行目に、始まりと、それより後の終わりを入れてください。")
        }
        return CourseEntry.Date(date, span)
    }
}
