import Almanac
import Clinic
import Reports
import Testing

@Suite("People found, for a terminal")
struct PersonTextTests {
    private static let booking = Booking(
        booking: BookingID(815), seat: SeatID(4711), venue: id("nakacho"), date: day("2026-11-24"),
        start: time("10:00"), end: time("10:30"), person: PersonID(42), state: .absentWithNotice)

    @Test func haveABlockEachWithTheirBookings() {
        let people = [
            FoundPerson(
                person: PersonID(42), kana: "タナカ ハナ", name: "田中 花",
                phones: ["03-3958-0163", "090-1000-0001"],
                age: 75, bookings: [Self.booking]),
            FoundPerson(person: PersonID(43), kana: "サトウ", name: nil, phones: [], age: nil, bookings: []),
        ]
        #expect(
            PersonText.lines(people, venues: Venues.both) == [
                "利用者 42 タナカ ハナ 田中 花 75歳  03-3958-0163、090-1000-0001",
                "  予約 815  11月24日(火) 10:00  仲町  欠席(連絡あり)", "", "利用者 43 サトウ  ", "",
            ])
    }

    @Test func aBookingWithoutASeatIsBeyondCapacity() {
        let booking = Booking(
            booking: BookingID(9), seat: nil, venue: id("gone"), date: day("2026-11-24"), start: nil,
            end: nil,
            person: nil, state: .attended)
        #expect(PersonText.line(booking, venues: Venues.both) == "予約 9  11月24日(火) 枠外  gone  来館")
    }
}
