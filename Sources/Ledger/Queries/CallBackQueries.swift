import Clinic
import GRDB

extension Reading {
    /// Whom to ring back about a booking or a hold.
    package func callBack(of booking: BookingID) throws -> CallBack? {
        try row("SELECT normal, who FROM callBack WHERE booking = ?", [booking]).map(callBack)
    }

    /// Whom to ring back about a wish.
    package func callBack(of waiting: WaitingID) throws -> CallBack? {
        try row("SELECT normal, who FROM callBack WHERE waiting = ?", [waiting]).map(callBack)
    }

    /// The seat that a booking was moved away from.
    package func seatBefore(_ booking: BookingID) throws -> SeatID? {
        try values(SeatID.self, "SELECT seat FROM booking WHERE movedTo = ?", [booking]).first
    }

    private func callBack(_ row: Row) throws -> CallBack {
        CallBack(phone: try row.get("normal"), who: try row.get("who"))
    }
}
