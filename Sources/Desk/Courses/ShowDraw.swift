import Almanac
import Clinic
import Ledger

/// 抽選の公開内容: the closed list as it is published, and what was drawn from it; numbers without names.
package struct ShowDraw: Question {
    package static let name = "show-draw"
    package static let roles = Role.all

    package let course: CourseID

    package init(course: CourseID) {
        self.course = course
    }

    /// All that anybody needs to make the draw again.
    package struct Answer: Hashable, Codable, Sendable {
        package let course: CourseID
        package let title: String
        /// The published file; nil while the list is open.
        package let list: String?
        package let hash: String?
        package let valueOn: CivilDate?
        package let source: String?
        /// The published value that was drawn with; nil before.
        package let value: String?
        package let draw: DrawID?
        /// The draw that it took the place of, and why.
        package let replaces: DrawID?
        package let reason: String?
        /// Lists that were closed before this one and opened again: their hashes stay known.
        package let lifted: [Lifted]
        /// By 抽選順; empty before the draw.
        package let outcomes: [DrawList.Outcome]
    }

    /// A list that was closed, and opened again.
    package struct Lifted: Hashable, Codable, Sendable {
        package let hash: String
        package let valueOn: CivilDate
        package let source: String
    }

    package func answer(_ room: ReadingRoom) throws -> Answer {
        guard let place = try room.ledger.course(course) else { throw Refusal.noCourse(course) }
        let freeze = try room.ledger.freeze(of: course)
        let draw = try room.ledger.drawInForce(of: course)
        return Answer(
            course: course, title: place.entry.title, list: freeze?.list, hash: freeze?.hash,
            valueOn: freeze?.valueOn, source: freeze?.source, value: draw?.value, draw: draw?.id,
            replaces: draw?.replaces, reason: draw?.reason,
            lifted: try room.ledger.freezes(of: course).filter(\.isLifted).map {
                Lifted(hash: $0.hash, valueOn: $0.valueOn, source: $0.source)
            },
            outcomes: try draw.map { try room.ledger.outcomes(of: $0.id) } ?? [])
    }
}
