import Clinic
import Desk
import TestSupport
import Testing

/// A booking as it is spoken of, and 秘匿: to whom.
@Suite("Showing a booking")
struct ShowBookingTests {
    private func ward(secret: Bool) async throws -> (TestWard, BookingID) {
        let ward = try await TestWard.strict()
        let booking = try await ward.tell(
            Book(
                wish: TestWard.wish(TestWard.nakacho, "2026-04-07 10:00"),
                resident: TestWard.resident("タナカ ハナ", 1), caller: .family,
                callBack: CallBack(phone: "090-1000-0009", who: "娘"), party: 2))
        try await ward.tell(CorrectPerson(person: PersonID(1), secret: secret))
        return (ward, booking.booking)
    }

    static let cases: [(secret: Bool, said: String?, hidden: Bool)] = [
        (true, "", true), (true, "タナカ", true), (true, "ヤマダ ハナ", true), (true, "tanaka hana", false),
        (true, nil, false), (false, "", false), (false, "ヤマダ", false),
    ]

    @Test(arguments: cases)
    func whoIsUnderProtectionIsHidden(secret: Bool, said: String?, hidden: Bool) async throws {
        let (ward, booking) = try await ward(secret: secret)
        let shown = try await ward.ask(ShowBooking(booking: booking, said: said))
        guard !hidden else { return #expect(shown == BookingDetails(hiddenOf: PersonID(1))) }
        #expect(!shown.hidden && shown.kana == "タナカ ハナ" && shown.booking?.booking == booking)
        #expect(shown.party == 2 && shown.caller == .family && shown.callBack?.who == "娘")
        #expect(shown.secret == secret && shown.person == PersonID(1) && shown.kind == .booking)
    }

    @Test
    func aHoldAndAMovedBookingSayWhatTheyAre() async throws {
        let (ward, first) = try await ward(secret: false)
        try await ward.join("サトウ", 2)
        let moved = try await ward.tell(Move(booking: first, to: TestWard.later("2026-04-09 10:00")))
        #expect(try await ward.ask(ShowBooking(booking: first)).movedTo == moved.booking)
        #expect(try await ward.ask(ShowBooking(booking: ward.hold())).kind == .hold)
    }
}
