/// Whether a session takes bookings.
package enum SessionState: String, CaseIterable, Codable, Sendable {
    case open
    /// Shut by a closure; its bookings stand until somebody has called.
    case closed
    /// No longer in the timetable; nobody was booked.
    case withdrawn
}
