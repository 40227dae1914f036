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

    @Test func closedAndKeptSeatsSaySo() {
        // given a closed seat without and one with somebody booked, one kept for somebody who waits
        let entries = [
            entry(Venues.nakacho, "10:00", seat: 1, closed: true, nil),
            entry(
                Venues.nakacho, "10:30", seat: 2, closed: true,
                guest(815, kana: "タナカ ハナ", phone: nil, .sessionClosed)),
            entry(
                Venues.nakacho, "11:00", seat: 3, guest(816, kana: "サトウ", phone: nil, .held, kind: .hold)),
            entry(Venues.nakacho, "11:30", seat: 4, nil),
        ]
        let lines = DayText.lines(entries, date: date, venues: Venues.both)
        // then each says what it is, and what is only kept is no booking yet
        #expect(lines[0] == "11月24日(火) 仲町ふれあい館  4枠 予約・受付1 来館0 休止2")
        #expect(cells(lines[3]) == ["10:00", "1", "休止"])
        #expect(cells(lines[4]) == ["10:30", "1", "815", "休止", "タナカ ハナ"])
        #expect(cells(lines[5]) == ["11:00", "1", "816", "仮押さえ", "サトウ"])
        #expect(cells(lines[6]) == ["11:30", "1", "空き"])
    }

    @Test func whoHearsBadlyAndWhoIsHiddenSay() {
        // given two at one venue and one at another
        let entries = [
            entry(
                Venues.nakacho, "10:00", seat: 1,
                guest(
                    12, kana: "タナカ ハナ", phone: "03-3958-0163", .booked, first: true,
                    reach: "娘さんへ 090-1000-0001")),
            entry(
                Venues.nakacho, "10:30", seat: 2,
                guest(13, kana: "サトウ", phone: nil, .booked, reach: "ファクスで", secret: true)),
            entry(
                Venues.takashimadaira, "10:00", seat: 3,
                guest(14, kana: "ヤマダ", phone: nil, .attended, secret: true)),
        ]
        let lines = DayText.lines(entries, date: date, venues: Venues.both)
        // then how to reach them stands under the table of their venue
        #expect(
            cells(lines[3]) == ["10:00", "1", "12", "予約", "タナカ ハナ", "03-3958-0163", "初めて ※"])
        #expect(cells(lines[4]) == ["10:30", "1", "13", "予約", "★秘匿 サトウ", "※"])
        #expect(lines[5] == "※ 予約 12 タナカ ハナ: 聞こえにくい。連絡は娘さんへ 090-1000-0001")
        #expect(lines[6] == "※ 予約 13 ★秘匿 サトウ: 聞こえにくい。連絡はファクスで")
        #expect(lines[7].isEmpty)
        #expect(cells(lines[11]) == ["10:00", "1", "14", "来館", "★秘匿 ヤマダ"])
        #expect(lines[12].isEmpty && lines.count == 13)
    }

    /// Everything at once: such a table is set closer rather than broken by the terminal.
    @Test func theTableFitsATerminal() {
        let kana = "コバヤシ タダシ"
        let entries = [
            entry(
                Venues.nakacho, "10:00", seat: 1,
                guest(
                    4017, kana: kana, phone: "090-1853-1753", .absentWithNotice, first: true, party: 2,
                    reach: "娘さんへ", secret: true)),
            entry(Venues.nakacho, "10:30", seat: 2, guest(4018, kana: kana, phone: nil, .booked)),
        ]
        let lines = DayText.lines(entries, date: date, venues: Venues.both)
        #expect(lines.allSatisfy { TextWidth.of($0) <= 80 }, "\(lines.map { TextWidth.of($0) })")
        #expect(words(lines[3]).suffix(4) == ["090-1853-1753", "初めて", "2人", "※"])
        // The control: without the long words it stands as wide apart as ever.
        let usual = DayText.lines([entries[1]], date: date, venues: Venues.both)
        #expect(cells(usual[3]) == ["10:30", "1", "4018", "予約", kana])
    }

    /// A note stands below the table like how to reach somebody; a 相談票 that is written is ticked off.
    @Test func notesAndRecordsAreShown() {
        let entries = [
            entry(
                Venues.nakacho, "10:00", seat: 1,
                guest(1, kana: "タナカ", phone: nil, .attended, note: "つえ", recorded: true)),
            entry(
                Venues.nakacho, "10:30", seat: 2,
                guest(2, kana: "サトウ", phone: nil, .attended, first: true, reach: "娘さんへ", note: "左耳")),
            entry(Venues.nakacho, "11:00", seat: 3, guest(3, kana: "スズキ", phone: nil, .attended)),
        ]
        let lines = DayText.lines(entries, date: date, venues: Venues.both)
        #expect(words(lines[3]).suffix(3) == ["タナカ", "票", "※"])
        #expect(words(lines[4]).suffix(3) == ["サトウ", "初めて", "※"] && words(lines[5]).last == "スズキ")
        #expect(lines[6...7] == ["※ 予約 1 タナカ: つえ", "※ 予約 2 サトウ: 聞こえにくい。連絡は娘さんへ。左耳"])
    }

    @Test func aDayWithoutEntriesHasNoLines() {
        #expect(DayText.lines([], date: date, venues: Venues.both).isEmpty)
    }

    @Test func aVenueOfEarlierDaysIsNamedByItsId() {
        let lines = DayText.lines(
            [entry(Venues.nakacho, "10:00", seat: 1, nil)], date: date, venues: [Venues.takashimadaira])
        #expect(lines[0].hasPrefix("11月24日(火) nakacho  1枠"))
    }

    private func entry(
        _ venue: Venue, _ start: String?, seat: Int?, closed: Bool = false, _ guest: DayEntry.Guest?
    ) -> DayEntry {
        DayEntry(
            venue: venue.id, date: date, start: start.map(time), end: nil, desk: seat == nil ? nil : 1,
            seat: seat.map { SeatID(Int64($0)) }, closed: closed, guest: guest)
    }

    private func guest(
        _ booking: Int64, kana: String?, phone: String?, _ state: Booking.State,
        kind: Booking.Kind = .booking,
        first: Bool? = nil, party: Int = 1, reach: String? = nil, secret: Bool = false,
        note: String? = nil, recorded: Bool = false
    ) -> DayEntry.Guest {
        DayEntry.Guest(
            booking: BookingID(booking), person: nil, kana: kana, name: nil, phone: phone, kind: kind,
            state: state,
            firstTime: first, ageBand: nil, party: party, reach: reach, secret: secret, note: note,
            recorded: recorded)
    }
}
