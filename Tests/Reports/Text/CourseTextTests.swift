import Almanac
import Clinic
import Reports
import Testing

@Suite("教室 for a terminal")
struct CourseTextTests {
    private static let (a, b) = (GroupCode("A"), GroupCode("B"))

    private func application(
        _ number: Int, secret: Bool = false, ended: Application.EndReason? = nil,
        state: Enrolment.State? = nil, rank: Int? = nil, drawn: DrawList.Outcome.Result? = nil,
        likely: [Likely] = []
    ) -> ApplicationLine {
        ApplicationLine(
            application: ApplicationID(Int64(100 + number)), number: number, person: PersonID(1), kana: "タナカ",
            name: nil, phone: "3958-0163", address: nil, secret: secret, source: .postcard,
            postmarkedOn: day("2026-04-19"), receivedOn: day("2026-04-21"), first: false, basis: .said,
            waived: .late, choices: [Self.b, Self.a].compactMap(\.self), ended: ended, state: state,
            group: state == nil ? nil : Self.a, rank: rank, drawn: drawn, likely: likely)
    }

    /// What has become of an application, in one word; whoever has withdrawn was drawn in vain.
    @Test(
        arguments: [
            (nil, nil, nil, nil, ""), (nil, .place, nil, .place, "受講 A日程"),
            (nil, .reserve, 3, .reserve, "補欠 A日程 3番"), (nil, .offered, 3, .reserve, "繰り上げ連絡中 A日程"),
            (nil, nil, nil, DrawList.Outcome.Result.none, "落選"), (.withdrawn, nil, nil, .place, "辞退"),
            (.duplicate, nil, nil, nil, "重複"),
        ] as [(Application.EndReason?, Enrolment.State?, Int?, DrawList.Outcome.Result?, String)])
    func everyApplicationSaysWhatItHasComeTo(
        _ ended: Application.EndReason?, _ state: Enrolment.State?, _ rank: Int?,
        _ drawn: DrawList.Outcome.Result?, _ words: String
    ) {
        let line = application(7, ended: ended, state: state, rank: rank, drawn: drawn)
        let text = ApplicantText.lines([line]).last ?? ""
        let front = "   7  107 タナカ 3958-0163 はがき 消印4/19 着4/21 2回目以降(申し出) B A"
        #expect(text == (words.isEmpty ? "\(front)       締め切り後" : "\(front)  \(words) 締め切り後"), "\(text)")
    }

    @Test func whoMayBeTheSameIsNamedAndWhoIsSecretMarked() {
        let likely = [Likely(number: 3, because: .sameName), Likely(number: 5, because: .household)]
        let lines = ApplicantText.lines([application(7, secret: true, likely: likely)])
        #expect(lines.last?.contains("★秘匿 タナカ") == true)
        #expect(lines.last?.hasSuffix("締め切り後 3番と似た名前 5番と同じ住所") == true)
        // A duplicate that is settled is nobody's question any more
        let settled = application(7, ended: .duplicate, likely: likely)
        #expect(ApplicantText.lines([settled]).last?.hasSuffix("重複 締め切り後") == true)
        #expect(ApplicantText.lines([]).isEmpty && ApplicantText.roster([]).isEmpty)
    }

    @Test func theRosterHasATableAGroupAndAColumnADate() throws {
        func line(_ number: Int, _ group: GroupCode, _ states: [Booking.State]) -> RosterLine {
            RosterLine(
                application: ApplicationID(Int64(number)), number: number, person: PersonID(1), kana: "タナカ",
                name: "田中", phone: nil, secret: number == 2, first: number == 1, group: group,
                state: number == 3 ? .offered : .place,
                dates: zip(["2026-05-10", "2026-05-17"].suffix(states.count), states).map {
                    .init(date: day($0), booking: BookingID(1), state: $1)
                })
        }
        let (a, b) = (try #require(Self.a), try #require(Self.b))
        let lines = ApplicantText.roster([
            line(1, a, [.attended, .absent]), line(2, a, [.absent, .booked]), line(3, b, [.booked]),
        ])
        #expect(
            lines == [
                "A日程 受講 2人  1日でも来た方 1人", "受付 かな         氏名 電話 5月10日(日)    5月17日(日)    備考",
                "----------------------------------------------------------------",
                "   1 タナカ       田中      来館           欠席(連絡なし) 初めて",
                "   2 ★秘匿 タナカ 田中      欠席(連絡なし) 予約", "", "B日程 受講 1人  1日でも来た方 0人",
                "受付 かな   氏名 電話 5月17日(日) 備考", "------------------------------------------------",
                "   3 タナカ 田中      予約        繰り上げ連絡中", "",
            ], "\(lines.joined(separator: "\n"))")
    }

    /// The method is told as it is done: the fields of the line that is digested, in their order.
    @Test func theMethodNamesEveryPartOfTheKey() {
        let text = DrawMethodText.lines.joined(separator: "\n")
        #expect(text.contains("\n   名簿のハッシュ 公開された数値 受付番号\n"))
        for word in ["first", "again", "groups", "reserves", "SHA-256", "16進数の小文字"] {
            #expect(text.contains(word), "\(word)")
        }
    }
}
