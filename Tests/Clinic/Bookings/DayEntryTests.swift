import Clinic
import Testing

@Suite("Lines of a day")
struct DayEntryTests {
    @Test func areFlatInJSON() throws {
        let guest = DayEntry.Guest(
            booking: BookingID(815), person: PersonID(42), kana: "タナカ", name: nil, phone: "03-3958-0163",
            kind: .booking, state: .booked, firstTime: true, ageBand: AgeBand(age: 78), party: 1,
            note: "つえ", recorded: true)
        let line = DayEntry(
            venue: id("nakacho"), date: day("2026-11-24"), start: time("10:00"), end: time("10:30"), desk: 1,
            seat: SeatID(4711), guest: guest)
        let (json, back) = try coded(line)
        #expect(back == line)
        #expect(json.hasPrefix(#"{"ageBand":"75-79","booking":815,"date":"2026-11-24","desk":1,"#))
        #expect(json.contains(#""note":"つえ""#) && json.contains(#""recorded":true"#))
        #expect(json.contains(#""state":"booked","venue":"nakacho"}"#))
    }

    @Test func ofFreeSeatsSaySo() throws {
        let line = DayEntry(
            venue: id("nakacho"), date: day("2026-11-24"), start: time("10:00"), end: time("10:30"), desk: 1,
            seat: SeatID(4711), guest: nil)
        let (json, back) = try coded(line)
        #expect(back == line)
        #expect(json.contains(#""booking":null"#) && json.contains(#""state":"free""#))
    }
}
