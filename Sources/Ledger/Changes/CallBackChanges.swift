import Clinic
import GRDB

extension Writing {
    /// Keeps whom to ring back about a booking or a hold.
    package func put(_ callBack: (who: String?, phone: PhoneNumber), for booking: BookingID) throws {
        try put(callBack, ("booking", booking))
    }

    /// Keeps whom to ring back about a wish.
    package func put(_ callBack: (who: String?, phone: PhoneNumber), for waiting: WaitingID) throws {
        try put(callBack, ("waiting", waiting))
    }

    private func put(
        _ callBack: (who: String?, phone: PhoneNumber),
        _ about: (key: String, value: (any DatabaseValueConvertible)?)
    ) throws {
        try insert(
            "callBack",
            [
                about, ("who", callBack.who), ("said", callBack.phone.said),
                ("normal", callBack.phone.normal),
            ])
    }
}
