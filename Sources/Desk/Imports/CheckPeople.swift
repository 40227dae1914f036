import Clinic
import Ledger

/// 利用者の取込みの確認: what is wrong with rows of people, and whom they might be, before anything is written.
package struct CheckPeople: Question {
    package static let name = "check-people"
    package static let roles = Role.planning

    package let lines: [PersonLine]

    package init(lines: [PersonLine]) {
        self.lines = lines
    }

    package func answer(_ room: ReadingRoom) throws -> ImportPreview {
        try room.preview(.people, lines, rows: lines.map(\.row)) {
            try PeopleCheck(lines, room.ledger, today: room.today).remarks
        }
    }
}

extension CheckPeople: TakesFile {}
