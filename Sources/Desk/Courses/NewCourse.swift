import Almanac
import Clinic
import Ledger

/// 教室を開く: what is announced, with its dates in the rooms. A collision names both sides.
package struct NewCourse: Change {
    package static let name = "new-course"
    package static let roles = Role.planning

    package let entry: CourseEntry

    package init(entry: CourseEntry) {
        self.entry = entry
    }

    /// The course's number.
    package struct Answer: Hashable, Codable, Sendable {
        package let course: CourseID
    }

    package func perform(_ room: WritingRoom) throws -> Answer {
        let entry = try self.entry.checked()
        guard entry.closesOn >= room.today else {
            throw Refusal.badInput("closesOn", "申し込みの締め切り(\(entry.closesOn.japanese))がもう過ぎています。")
        }
        for group in entry.groups {
            let venue = try room.reading.venue(group.venue)
            guard venue.rooms.contains(where: { $0.id == group.room }) else {
                let rooms = venue.rooms.map(\.id.text).joined(separator: "、")
                throw Refusal.badInput("room", "\(venue.shortName)の部屋は \(rooms) です。")
            }
        }
        let course = try room.ledger.add(entry, request: room.request, at: room.now)
        let dates = entry.groups.flatMap(\.dates).map(\.date)
        try room.refuseClashes(from: entry.firstDay, through: dates.max() ?? entry.firstDay)
        return Answer(course: course)
    }
}
