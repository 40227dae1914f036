import Almanac
import Clinic
import Desk
import Foundation
import TestSupport
import Testing

/// Reasons in writing for days that are not settled.
extension CloseMonthTests {
    @Test(arguments: [
        ([excuse(TestWard.nakacho, "2026-04-07"), excuse(TestWard.shimura, "2026-04-08", " ")], "excuses"),
        ([excuse(TestWard.nakacho, "2026-04-09")], "excuses"),
        (
            [
                excuse(TestWard.nakacho, "2026-04-07"), excuse(TestWard.shimura, "2026-04-08"),
                excuse(TestWard.nakacho, "2026-04-07", "停電"),
            ], "excuses"
        ),
        ([excuse(TestWard.nakacho, "2026-04-07", String(repeating: "あ", count: 201))], "excuses"),
    ])
    func anExcuseNeedsADayAndAReason(excuses: [CloseMonth.Excuse], field: String) async throws {
        let refusal = try await Self.ward().refusal(CloseMonth(month: Self.april, excuses: excuses))
        #expect(refusal.code == .badInput && refusal.fields.keys.contains(field))
    }

    /// A reason for all days of a venue is for those that have none of their own, and may be sent again.
    @Test func oneReasonIsForAllThatIsLeftOfAVenue() async throws {
        let ward = try await Self.ward()
        try await ward.tell(ReopenDay(venue: TestWard.nakacho, date: day("2026-04-09"), reason: "数え直し"))
        try await ward.tell(ReopenDay(venue: TestWard.nakacho, date: day("2026-04-11"), reason: "数え直し"))
        func whole(_ venue: VenueID, _ reason: String = "工事") -> CloseMonth.Excuse {
            CloseMonth.Excuse(venue: venue, date: nil, reason: reason)
        }
        let none = [Self.excuse(TestWard.shimura, "2026-04-08"), whole(TestWard.shimura)]
        for (excuses, words) in [
            ([whole(TestWard.nakacho), whole(TestWard.nakacho, "停電")], "仲町 の全日に、理由が二つ"),
            (none, "志村 の全日には、理由の要る未整理がありません"),
        ] {
            let refusal = try await ward.refusal(CloseMonth(month: Self.april, excuses: excuses))
            #expect(refusal.code == .badInput && refusal.message.contains(words), "\(refusal.message)")
        }
        let change = CloseMonth(
            month: Self.april,
            excuses: [
                whole(TestWard.nakacho), Self.excuse(TestWard.nakacho, "2026-04-09"),
                Self.excuse(TestWard.shimura, "2026-04-08"),
            ])
        let id: RequestID = ward.randomness.freshID()
        let closing = try await ward.desk.tell(change, id: id)
        #expect(try await ward.desk.tell(change, id: id) == closing)
        let excuses = try await ward.ask(ShowMonth(month: Self.april)).excuses
        #expect(
            excuses.map { "\($0.venue) \($0.date.day) \($0.reason ?? "")" }
                == ["nakacho 7 工事", "shimura 8 大雨", "nakacho 9 大雨", "nakacho 11 工事"])
    }

    /// Over the network a null asks for all days: whoever mistypes the name of the date has not said it.
    @Test func allDaysAreSaidInWords() throws {
        func excuse(_ date: String) throws -> CloseMonth.Excuse {
            try JSONDecoder().decode(
                CloseMonth.Excuse.self, from: Data(#"{"venue":"nakacho",\#(date)"reason":"大雨"}"#.utf8))
        }
        #expect(try excuse(#""date":"2026-04-07","#) == Self.excuse(TestWard.nakacho, "2026-04-07"))
        let whole = CloseMonth.Excuse(venue: TestWard.nakacho, date: nil, reason: "大雨")
        #expect(try excuse(#""date":null,"#) == whole)
        #expect(String(decoding: try Wire.data(whole), as: UTF8.self).contains(#""date":null"#))
        for slip in ["", #""day":"2026-04-07","#] {
            #expect(throws: DecodingError.self) { try excuse(slip) }
        }
    }
}
