import Almanac
import Clinic
import Testing

@Suite("A paper day as it is typed")
struct PaperTextTests {
    private func line(_ text: String) -> PaperLine? { PaperText.lines(text).first }

    @Test(
        arguments: [
            ("10:00 来", "10:00", nil, MarkValue.attended), ("１０：３０　欠", "10:30", nil, .absent),
            ("1時半 欠連", "13:30", nil, .absentWithNotice), ("来館 10時 10:20", "10:00", "10:20", .attended),
        ] as [(String, String, String?, MarkValue)])
    func aSeatsLine(text: String, start: String, at: String?, mark: MarkValue) {
        let line = line(text)
        #expect(line?.kind == .seat && line?.start == time(start) && line?.mark == mark)
        #expect(line?.at?.description == at)
    }

    @Test func theRestOfALine() {
        let seat = line("10:00 窓2 来 タナカ ハナ")
        #expect(seat?.desk == 2 && seat?.kana == "タナカ ハナ")
        let booking = line("予約12 来")
        #expect(booking?.kind == .booking && booking?.booking == BookingID(12) && booking?.mark == .attended)
        #expect(line("#12 欠 10:40")?.at == time("10:40"))
        let walkIn = line("当日 14:20 タナカハナ 3958-0163 78歳 2人")
        #expect(walkIn?.kind == .walkIn && walkIn?.at == time("14:20") && walkIn?.kana == "タナカハナ")
        #expect(walkIn?.phone == "3958-0163" && walkIn?.age == 78 && walkIn?.party == 2)
        #expect(line("待 14:30")?.kind == .queue && line("待 14:30")?.party == 1)
    }

    @Test(arguments: [
        "10:00", "来", "10:00 来 欠", "10:00 10:10 10:20 来", "当日", "当日 14:10 欠", "当日 14:10 窓2",
        "待", "予約12", "予約12 窓2 来", "10:00 来 a1", "10:00 来 窓0", "当日 待 14:10", "25:00 来",
        String(repeating: "ア ", count: 20), String(repeating: "ア", count: 500),
    ])
    func whatNobodyCanTellKeepsItsWords(text: String) {
        let line = line(text)
        #expect(line?.kind == .unreadable && line?.said.isEmpty == false)
        #expect((line?.said.count ?? 0) <= PaperLine.longest)
    }

    @Test func linesKeepTheirNumbers() {
        let lines = PaperText.lines("\n10:00 来\r\n  \n10:30 欠\n")
        #expect(lines.map(\.number) == [2, 4] && lines.map(\.said) == ["10:00 来", "10:30 欠"])
        #expect(PaperText.lines("\n \n").isEmpty)
    }
}
