import Almanac

/// What one venue's file says, its gaps filled from the common file.
struct VenueFile {
    let plan: VenuePlan
    let idField: FileField
    /// The line of each key that a clash of venues can be blamed on.
    private(set) var lines: [Timetable.Cause: Int] = [:]

    init(_ file: WardFiles.File, defaults: CommonFile) throws(Refusal) {
        let top = try FileField(file: file.name, text: file.text).mapping(
            [
                "id", "name", "kana", "phone", "order", "rooms", "consultation", "closed", "extra", "changes",
                "place",
            ])
        idField = try top.required("id")
        let pattern = try top.required("consultation").mapping(ConsultationFields.keys)
        let base = try ConsultationFields(pattern).completed(by: defaults.consultation)
        lines[.pattern] = (pattern["weekdays"] ?? pattern.whole).line

        let extra = try Self.extra(top["extra"])
        for (date, field) in extra { lines[.extra(date)] = field.line }
        let changes = try Self.changes(top["changes"], after: base)
        for (change, field) in changes { lines[.change(from: change.from)] = field.line }

        plan = VenuePlan(
            venue: Venue(
                id: try idField.slug(), name: try top.required("name").text(),
                kana: try top.required("kana").valid { text throws(Invalid) in try Kana(text) }.text,
                phone: try top.required("phone").valid { text throws(Invalid) in try PhoneNumber(text) },
                order: try top.required("order").integer(in: 1...WardFiles.mostVenues),
                rooms: try Self.rooms(top.required("rooms")),
                place: try top["place"].map { field throws(Refusal) in try VenuePlace(field) }),
            consultation: base, closed: try top["closed"]?.closedDates() ?? defaults.closed,
            extra: extra.map(\.0), changes: changes.map(\.0))
    }

    private static func rooms(_ field: FileField) throws(Refusal) -> [Venue.Room] {
        var rooms: [Venue.Room] = []
        for item in try field.items() {
            let fields = try item.mapping(["id", "name"])
            let idField = try fields.required("id")
            let room = Venue.Room(id: try idField.slug(), name: try fields.required("name").text())
            guard !rooms.contains(where: { $0.id == room.id }) else {
                throw idField.refusal(allowed: "一度だけの id")
            }
            rooms.append(room)
        }
        guard !rooms.isEmpty else { throw field.refusal(allowed: "一つ以上の部屋") }
        return rooms
    }

    private static func extra(_ field: FileField?) throws(Refusal) -> [(CivilDate, FileField)] {
        var dates: [(CivilDate, FileField)] = []
        for item in try field?.items() ?? [] {
            let date = try item.date()
            guard !dates.contains(where: { $0.0 == date }) else { throw item.refusal(allowed: "一度だけの日付") }
            dates.append((date, item))
        }
        return dates
    }

    /// Each change replaces keys of the pattern before it, from a later date on.
    private static func changes(
        _ field: FileField?, after base: Consultation
    ) throws(Refusal) -> [(VenuePlan.Change, FileField)] {
        var changes: [(VenuePlan.Change, FileField)] = []
        for item in try field?.items() ?? [] {
            let fields = try item.mapping(["from"] + ConsultationFields.keys)
            let fromField = try fields.required("from")
            let from = try fromField.date()
            if let last = changes.last?.0, from <= last.from {
                throw fromField.refusal(allowed: "\(last.from) より後の日付")
            }
            let pattern = try ConsultationFields(fields).changing(changes.last?.0.consultation ?? base)
            changes.append((VenuePlan.Change(from: from, consultation: pattern), item))
        }
        return changes
    }
}
