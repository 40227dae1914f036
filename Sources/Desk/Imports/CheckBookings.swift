import Clinic
import Ledger

/// 予約の取込みの確認: what is wrong with rows of bookings, before anything is written.
package struct CheckBookings: Question {
    package static let name = "check-bookings"
    package static let roles = Role.planning

    package let lines: [BookingLine]

    package init(lines: [BookingLine]) {
        self.lines = lines
    }

    package func answer(_ room: ReadingRoom) throws -> ImportPreview {
        try room.preview(.bookings, lines, rows: lines.map(\.row)) {
            try BookingsCheck(lines, room.ledger, now: room.now).remarks
        }
    }
}

extension CheckBookings: TakesFile {}
