import Almanac
import Clinic
import Testing

/// A day's notebook beside the list here: who is on one of them only, and who at another time.
@Suite struct NotebookTests {
    private static func entry(
        _ start: String, _ kana: String? = nil, _ phone: String? = nil, _ booking: Int64 = 1
    ) throws -> DayEntry {
        DayEntry(
            venue: try #require(VenueID("nakacho")), date: try #require(CivilDate("2026-04-07")),
            start: CivilTime(start), end: nil, desk: 1, seat: SeatID(booking),
            guest: kana.map {
                DayEntry.Guest(
                    booking: BookingID(booking), person: PersonID(booking), kana: $0, name: nil,
                    phone: phone, kind: .booking, state: .booked, firstTime: nil, ageBand: nil, party: 1)
            })
    }

    private static func said(_ text: String, _ entries: [DayEntry]) throws -> [String] {
        NotebookComparison.differences(try NotebookLine.lines(text), entries).map {
            [$0.kind.rawValue, $0.line?.number.description ?? "-", $0.booking?.description ?? "-"]
                .joined(separator: " ")
        }
    }

    private static func day() throws -> [DayEntry] {
        [
            try entry("10:00", "タナカ ハナ", "03-3958-0163", 1), try entry("10:30"),
            try entry("11:00", "ヤマダ イチロウ", "090-1000-0001", 2),
            try entry("13:00", "タナカ タロウ", "03-3958-0163", 3),
        ]
    }

    @Test(arguments: [
        // Alike, however it is written
        ("10:00 たなか はな 3958-0163\n\n11時 やまだいちろう\n13:00 03-3958-0163", [String]()),
        ("１０：００、たなかはな\n午後1時 タナカ タロー\n11:00", []),
        // Misheard by one kana, at the same number
        ("10:00 たなか はま 3958-0163\n11:00\n13:00", []),
        ("10:00 たなか はな\n11:00", ["only-here - 3"]),
        (
            "10:00 たなか はな\n10:30 さとう きよ 3958-0199\n11:00\n13:00",
            ["only-in-notebook 2 -"]
        ),
        ("10:30 たなか はな\n11:00\n13:00", ["other-time 1 1"]),
        ("10:00 すずき\n11:00\n13:00", ["other-person 1 1"]),
        // Husband and wife share a number: the name decides
        ("10:00 たなか たろう 3958-0163\n11:00\n13:00 たなか はな 3958-0163", ["other-time 1 3", "other-time 3 1"]),
        ("", ["only-here - 1", "only-here - 2", "only-here - 3"]),
    ])
    func differencesAreFound(notebook: String, expected: [String]) throws {
        #expect(try Self.said(notebook, Self.day()) == expected)
    }

    @Test(arguments: [("たなか はな", "1行"), ("10:00\n10:30 Σ", "2行"), ("10:00 3958-0163 3958-0164", "一つだけ")])
    func aLineThatCannotBeReadIsNamed(text: String, reason: String) {
        let refusal = #expect(throws: Invalid.self) { try NotebookLine.lines(text) }
        #expect(refusal?.reason.contains(reason) == true, "\(refusal?.reason ?? "")")
    }
}
