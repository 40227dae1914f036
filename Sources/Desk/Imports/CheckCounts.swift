import Clinic
import Ledger

/// 月計の取込みの確認: what is wrong with months' counts, before anything is written.
package struct CheckCounts: Question {
    package static let name = "check-counts"
    package static let roles = Role.planning

    package let lines: [CountsLine]

    package init(lines: [CountsLine]) {
        self.lines = lines
    }

    package func answer(_ room: ReadingRoom) throws -> ImportPreview {
        try room.preview(.counts, lines, rows: lines.map(\.row)) {
            try room.ledger.remarks(on: lines, today: room.today)
        }
    }
}

extension CheckCounts: TakesFile {}
