import Almanac
import Clinic
import GRDB

/// A list that is closed.
package struct FreezePlace: Hashable, Sendable {
    package let id: Int64
    package let list: String
    package let hash: String
    package let source: String
    package let valueOn: CivilDate
    package let account: String
    /// Whether it was taken back.
    package let isLifted: Bool
}

/// A draw as it was made.
package struct DrawPlace: Hashable, Sendable {
    package let id: DrawID
    package let freeze: Int64
    package let value: String
    package let account: String
    package let replaces: DrawID?
    package let reason: String?
}

extension Reading {
    /// The closed list of a course; nil while it is open.
    package func freeze(of course: CourseID) throws -> FreezePlace? {
        try freezes(of: course).first { !$0.isLifted }
    }

    /// All lists of a course that were ever closed, the first one first.
    package func freezes(of course: CourseID) throws -> [FreezePlace] {
        try rows("SELECT * FROM freeze WHERE course = ? ORDER BY id", [course]).map {
            let liftedAt: Instant? = try $0.get("liftedAt")
            return FreezePlace(
                id: try $0.get("id"), list: try $0.get("list"), hash: try $0.get("hash"),
                source: try $0.get("source"), valueOn: try $0.get("valueOn"),
                account: try $0.get("account"), isLifted: liftedAt != nil)
        }
    }

    /// The draws of a course, the first one first.
    package func draws(of course: CourseID) throws -> [DrawPlace] {
        try rows("SELECT * FROM draw WHERE course = ? ORDER BY id", [course]).map {
            DrawPlace(
                id: try $0.get("id"), freeze: try $0.get("freeze"), value: try $0.get("value"),
                account: try $0.get("account"), replaces: try $0.get("replaces"),
                reason: try $0.get("reason"))
        }
    }

    /// The draw from the list that is closed now; nil before it, and where the list was opened again.
    package func drawInForce(of course: CourseID) throws -> DrawPlace? {
        let freeze = try freeze(of: course)
        return try draws(of: course).last { $0.freeze == freeze?.id }
    }

    /// What a draw gave everybody, in its order.
    package func outcomes(of draw: DrawID) throws -> [DrawList.Outcome] {
        try rows(
            """
            SELECT drawLine.position, drawLine.result, drawLine.rank, application.number, courseGroup.code
            FROM drawLine JOIN application ON application.id = drawLine.application
            LEFT JOIN courseGroup ON courseGroup.id = drawLine.courseGroup
            WHERE drawLine.draw = ? ORDER BY drawLine.position
            """, [draw]
        ).map {
            DrawList.Outcome(
                number: try $0.get("number"), position: try $0.get("position"), result: try $0.get("result"),
                group: try $0.get("code"), rank: try $0.get("rank"))
        }
    }

    /// Draws that do not come out of their published list and value as they stand.
    func brokenDraws() throws -> Int {
        try rows(
            """
            SELECT draw.id, draw.value, freeze.list, freeze.hash
            FROM draw JOIN freeze ON freeze.id = draw.freeze
            """
        ).count { row in
            let (text, hash): (String, String) = (try row.get("list"), try row.get("hash"))
            guard let list = DrawList(text), Digest.sha256(text.utf8) == hash else { return true }
            let order = list.order(try row.get("value")) { Digest.sha256($0.utf8) }
            return try list.outcomes(of: order) != outcomes(of: row.get("id"))
        }
    }
}
