/// Why a line of a paper day could not be placed.
package enum PaperFault: String, CaseIterable, Codable, Sendable {
    /// It cannot be understood.
    case unreadable
    /// No seat of the day starts then, or at that desk.
    case noSeat = "no-seat"
    /// Nobody had booked the seat.
    case noBooking = "no-booking"
    /// More than one had: nobody says which desk.
    case severalBookings = "several-bookings"
    /// Nothing was planned that day.
    case noSession = "no-session"
    /// What is said of the person, or of the line, cannot be taken.
    case badValue = "bad-value"
    /// It says otherwise than what is recorded, of the same time.
    case contradiction

    /// The reason in words.
    package var label: String {
        switch self {
        case .unreadable: "読み取れません"
        case .noSeat: "その時刻に始まる枠がありません"
        case .noBooking: "その枠に予約がありません"
        case .severalBookings: "その時刻の予約が複数あります(窓口を書いてください)"
        case .noSession: "その日は開催の予定がありません"
        case .badValue: "内容に誤りがあります"
        case .contradiction: "記録と食い違います"
        }
    }
}
