import Almanac
import ArgumentParser
import Clinic

/// Where and when a course is held: one group by its parts, or several by `--group`.
struct CourseGroupOptions: ParsableArguments {
    @Option(help: "会場")
    var venue: String?

    @Option(help: "部屋 (会場に1つだけなら要りません)")
    var room: String?

    @Option(help: "定員")
    var capacity: String?

    @Option(help: "開催日と時間 ('5/10 10:00-12:00'。日の数だけ並べます)")
    var date: [String] = []

    @Option(help: "並行する日程の1つ ('B 志村 40: 5/11 10:00-12:00, 5/18 10:00-12:00')")
    var group: [String] = []

    func groups(_ venues: [Venue], today: CivilDate) throws(Refusal) -> [CourseEntry.Group] {
        guard group.isEmpty else {
            guard venue == nil, room == nil, capacity == nil, date.isEmpty else {
                throw .badInput("groups", "--group を使うときは、会場、定員、開催日も --group の中で言ってください。")
            }
            return try group.map { text throws(Refusal) in try Self.group(text, venues, today) }
        }
        guard let venue, let capacity, !date.isEmpty, let code = GroupCode("A") else {
            throw .badInput("groups", "--venue、--capacity、--date を入れてください(日程が2つ以上なら --group を並べます)。")
        }
        let place = try Refusal.field("venue") { () throws(Invalid) in try venues.venue(called: venue) }
        return [
            CourseEntry.Group(
                code: code, venue: place.id, room: try Self.room(room, of: place),
                capacity: try Typed.people(capacity, field: "capacity"),
                dates: try date.map { text throws(Refusal) in
                    try Typed.courseDate(text, field: "dates", today: today)
                })
        ]
    }

    /// 「B 志村 main 40: 5/11 10:00-12:00, 5/18 10:00-12:00」
    private static func group(
        _ text: String, _ venues: [Venue], _ today: CivilDate
    ) throws(Refusal) -> CourseEntry.Group {
        let said = PlainText.compatible(String(text.prefix(1000)))
        let words = said.prefix { $0 != ":" }.split(whereSeparator: \.isWhitespace).map(String.init)
        let dates = said.drop { $0 != ":" }.dropFirst()
        guard (3...4).contains(words.count), !dates.isEmpty, let code = GroupCode(words[0].uppercased())
        else {
            throw .badInput(
                "groups",
                "--group は 'A 志村 40: 5/10 10:00-12:00, 5/17 10:00-12:00' のように、A からの記号、会場、定員、日時を入れてください。")
        }
        let place = try Refusal.field("venue") { () throws(Invalid) in try venues.venue(called: words[1]) }
        return CourseEntry.Group(
            code: code, venue: place.id, room: try room(words.count == 4 ? words[2] : nil, of: place),
            capacity: try Typed.people(words[words.count - 1], field: "capacity"),
            dates: try dates.split(omittingEmptySubsequences: false, whereSeparator: { ",、".contains($0) })
                .map { part throws(Refusal) in
                    try Typed.courseDate(String(part), field: "dates", today: today)
                })
    }

    /// A room by its code or its name; the only one where nothing is said.
    private static func room(_ text: String?, of venue: Venue) throws(Refusal) -> Slug {
        let known = venue.rooms.map { "\($0.name)(\($0.id))" }.joined(separator: "、")
        guard let text else {
            guard venue.rooms.count == 1, let only = venue.rooms.first else {
                throw .badInput("room", "\(venue.shortName)には部屋が2つ以上あります。\(known) のどれですか。")
            }
            return only.id
        }
        guard let room = venue.rooms.first(where: { $0.id.text == text || $0.name == text }) else {
            throw .badInput("room", "\(venue.shortName)の部屋は \(known) です。")
        }
        return room.id
    }
}
