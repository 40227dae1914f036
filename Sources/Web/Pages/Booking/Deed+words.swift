import Clinic
import Desk
import Reports

extension BookingPages.Deed {
    /// What is said to the caller; nil where there is nothing to say.
    func readBack(_ facts: SpokenFacts, before: BookingPages.Before?) -> ReadBack? {
        switch self {
        case .booked: .booked(facts.visit, firstTime: facts.firstTime)
        case .accepted: .offerAccepted(facts.visit, firstTime: facts.firstTime)
        case .moved: before.map { .moved(facts.visit, from: $0.facts.visit) }
        case .cancelled, .undone: .cancelled(facts.visit)
        case .restored: .restored(facts.visit)
        case .named: nil
        }
    }

    /// What the page says was done, with the way back; nil where it is so no longer.
    func notice(
        _ booking: Booking, _ venues: [Venue], before: BookingPages.Before?, _ visitor: Visitor,
        id: () -> String
    ) -> Frame.Notice? {
        guard (booking.state == .cancelled) == (self == .cancelled || self == .undone) else { return nil }
        let place = booking.place(venues)
        let address = "/booking/\(booking.booking)"
        func undo(_ action: String, _ name: String? = nil, _ value: String = "") -> Frame.Undo {
            var fields = [Frame.Field(name: "request", value: id())]
            if let name { fields.append(Frame.Field(name: name, value: value)) }
            return Frame.Undo(address: "\(address)/\(action)", fields: fields, token: visitor.key.formToken)
        }
        let isOpen = booking.state == .booked
        switch self {
        case .booked, .accepted:
            return .init(
                isError: false, text: "予約 \(booking.booking) をお取りしました。\(place)",
                undo: isOpen ? undo("cancel", "cause", Booking.Cause.undone.rawValue) : nil)
        case .moved:
            let back = before.map { undo("move", "seat", $0.seat.description) }
            return .init(isError: false, text: "変更しました。\(place)", undo: isOpen ? back : nil)
        case .cancelled:
            return .init(isError: false, text: "取り消しました。\(place)", undo: undo("restore"))
        case .undone:
            return .init(isError: false, text: "なかったことにしました。\(place)", undo: undo("restore"))
        case .restored:
            return .init(isError: false, text: "元に戻しました。\(place)")
        case .named:
            return .init(isError: false, text: "お名前を入れました。\(place)")
        }
    }
}
