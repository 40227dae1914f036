import Almanac
import Clinic
import Ledger

/// 名簿の締め切り: closes the list of a lottery, with the published value that will draw from it fixed beforehand.
/// Whoever keeps the hash can prove afterwards that nobody has touched the list.
package struct FreezeCourse: Change {
    package static let name = "freeze"
    package static let roles = Role.planning

    package let course: CourseID
    /// What will be looked up: 「ナンバーズ4 第6789回 抽せん数字」. It is not known yet.
    package let source: String
    /// The day on which it is published.
    package let valueOn: CivilDate

    /// The most characters of a source.
    package static let longestSource = 80

    package init(course: CourseID, source: String, valueOn: CivilDate) {
        self.course = course
        self.source = source
        self.valueOn = valueOn
    }

    /// The list as it is published, and its SHA-256.
    package struct Answer: Hashable, Codable, Sendable {
        package let course: CourseID
        package let hash: String
        package let applications: Int
    }

    package func perform(_ room: WritingRoom) throws -> Answer {
        let place = try room.standingCourse(course)
        guard place.entry.selection == .lottery else {
            throw Refusal(.nothingToDo, "「\(place.entry.title)」は申し込み順です。抽選はありません。")
        }
        try room.refuseOnceFrozen(place)
        guard room.today > place.entry.closesOn else {
            throw Refusal(.tooEarly, "「\(place.entry.title)」は\(place.entry.closesOn.japanese)まで受け付けています。")
        }
        guard valueOn > room.today else {
            throw Refusal.badInput("valueOn", "抽選に使う数値は、締め切ったあと(明日から)に公開されるものにしてください。")
        }
        let source = try PlainText.check(
            source, field: "数値の名前", limit: Self.longestSource, as: "source")
        let live = try room.reading.applications(of: course).filter { $0.ended == nil }
        let list = DrawList(
            course: course, groups: place.entry.groups.map { .init(code: $0.code, capacity: $0.capacity) },
            reserves: place.entry.reserves, valueOn: valueOn, source: source,
            entries: live.map { .init(number: $0.number, isFirst: $0.isFirst, choices: $0.choices) })
        let hash = Digest.sha256(list.text.utf8)
        try room.ledger.freeze(
            course, list: list, hash: hash, by: room.account.id, request: room.request, at: room.now)
        return Answer(course: course, hash: hash, applications: live.count)
    }
}
