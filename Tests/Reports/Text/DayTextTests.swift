import Almanac
import Clinic
import Reports
import Testing

@Suite("A day's list for a terminal")
struct DayTextTests {
    private let date = day("2026-11-24")

    @Test func hasABlockAVenueAndALineASeat() throws {
        // given a couple that came, a free seat and a walk-in without a name or a seat, at two venues
        let entries = [
            entry(
                Venues.nakacho, "10:00", seat: 1,
                guest(815, kana: "タナカ ハナ", phone: "03-3958-0163", .attended, first: true, party: 2)),
            entry(Venues.nakacho, "10:30", seat: 2, nil),
            entry(Venues.takashimadaira, "10:00", seat: 3, guest(816, kana: "サトウ", phone: nil, .booked)),
            entry(
                Venues.takashimadaira, nil, seat: nil,
                guest(817, kana: nil, phone: nil, .attended, kind: .walkIn)),
        ]
        // when the list is written
        let lines = DayText.lines(entries, date: date, venues: Venues.both)
        // then each venue has its head and its lines
        #expect(lines[0] == "11月24日(火) 仲町ふれあい館  2枠 予約・受付1 来館1")
        #expect(cells(lines[1]) == ["時刻", "窓口", "予約", "状態", "かな", "電話", "備考"])
        #expect(
            cells(lines[3]) == ["10:00", "1", "815", "来館", "タナカ ハナ", "03-3958-0163", "初めて 2人"])
        #expect(cells(lines[4]) == ["10:30", "1", "空き"])
        #expect(lines[5].isEmpty)
        #expect(lines[6] == "11月24日(火) 高島平ふれあい館  1枠 予約・受付2 来館1")
        #expect(cells(lines[9]) == ["10:00", "1", "816", "予約", "サトウ"])
        #expect(cells(lines[10]) == ["枠外", "817", "来館", "(氏名なし)", "当日"])
        #expect(lines[7] != lines[1])
    }

    @Test func columnsLineUpUnderFullWidthNames() {
        let entries = ["10:00", "10:30", "11:00"].enumerated().map { index, start in
            entry(
                Venues.nakacho, start, seat: index,
                guest(
                    [7, 815, 12_345][index], kana: ["ア", "タナカ ハナ", "チョウソカベ モトチカ"][index],
                    phone: "03-3958-0163", .absentWithNotice, first: true))
        }
        let lines = DayText.lines(entries, date: date, venues: Venues.both)
        let heading = spans(lines[1])
        for line in lines[3...5] {
            let own = spans(line)
            for column in [0, 3, 4, 5, 6] {
                #expect(own[column].lowerBound == heading[column].lowerBound, "\(line)")
            }
            for column in [1, 2] { #expect(own[column].upperBound == heading[column].upperBound, "\(line)") }
        }
    }

    @Test func aDayWithoutEntriesHasNoLines() {
        #expect(DayText.lines([], date: date, venues: Venues.both).isEmpty)
    }

    @Test func aVenueOfEarlierDaysIsNamedByItsId() {
        let lines = DayText.lines(
            [entry(Venues.nakacho, "10:00", seat: 1, nil)], date: date, venues: [Venues.takashimadaira])
        #expect(lines[0].hasPrefix("11月24日(火) nakacho  1枠"))
    }

    private func entry(_ venue: Venue, _ start: String?, seat: Int?, _ guest: DayEntry.Guest?) -> DayEntry {
        DayEntry(
            venue: venue.id, date: date, start: start.map(time), end: nil, desk: seat == nil ? nil : 1,
            seat: seat.map { SeatID(Int64($0)) }, guest: guest)
    }

    private func guest(
        _ booking: Int64, kana: String?, phone: String?, _ state: Booking.State,
        kind: Booking.Kind = .booking,
        first: Bool? = nil, party: Int = 1
    ) -> DayEntry.Guest {
        DayEntry.Guest(
            booking: BookingID(booking), person: nil, kana: kana, name: nil, phone: phone, kind: kind,
            state: state,
            firstTime: first, ageBand: nil, party: party)
    }
}
