import Almanac
import Clinic
import Testing

@Suite("Refusals")
struct RefusalTests {
    @Test(arguments: [
        ("bad-input", 422, 2), ("bad-file", 422, 2), ("no-database", 400, 2), ("not-our-database", 400, 2),
        ("forbidden", 403, 1), ("not-found", 404, 1), ("no-such-seat", 404, 1), ("seat-taken", 409, 1),
        ("not-open-yet", 409, 1), ("past", 409, 1), ("too-early", 409, 1), ("too-young", 409, 1),
        ("age-uncertain", 409, 1), ("outside-ward", 409, 1), ("person-ambiguous", 409, 1),
        ("same-seat", 409, 1), ("same-person", 409, 1), ("already-merged", 409, 1), ("not-merged", 409, 1),
        ("already-ended", 409, 1), ("already-marked", 409, 1), ("no-session", 409, 1), ("id-reused", 409, 1),
        ("import-faults", 409, 1),
        ("not-planned", 409, 1), ("seat-held", 409, 1), ("limit-reached", 409, 1),
        ("already-waiting", 409, 1), ("nothing-to-do", 409, 1), ("no-team", 409, 1),
        ("sign-in-needed", 401, 1), ("too-many-tries", 429, 1), ("already-there", 409, 1),
        ("day-not-settled", 409, 1), ("day-closed", 409, 1), ("room-taken", 409, 1), ("course-date", 409, 1),
        ("system-failed", 500, 3),
    ])
    func eachCodeHasAStatusAndAnExitCode(text: String, status: Int, exitCode: Int32) throws {
        let code = try #require(Refusal.Code(rawValue: text))
        #expect(code.status == status)
        #expect(code.exitCode == exitCode)
    }

    @Test func noCodeIsLeftOutAbove() {
        #expect(Refusal.Code.allCases.count == 41)
    }

    @Test func haveTheKeysOfTheDesignInJSON() throws {
        let opening = Opening(
            seat: SeatID(4711), venue: id("nakacho"), date: day("2026-11-24"), start: time("10:00"),
            end: time("10:30"), desk: 1)
        let refusal = Refusal(
            .seatTaken, "この枠は先に予約されました。", alternatives: [opening],
            candidates: [Candidate(person: PersonID(42), reasons: [.sameName])], fields: ["at": "10:00"])
        let (json, back) = try coded(refusal)
        #expect(back == refusal)
        #expect(json.hasPrefix(#"{"alternatives":[{"date":"2026-11-24""#))
        #expect(json.contains(#""candidates":[{"person":42,"reasons":["same-name"]}],"code":"seat-taken","#))
        #expect(json.hasSuffix(#""fields":{"at":"10:00"},"message":"この枠は先に予約されました。"}"#))
    }

    @Test func haveEveryKeyEvenWhereThereIsNothing() throws {
        #expect(
            try coded(Refusal(.past, "終わりました。")).json
                == #"{"alternatives":[],"candidates":[],"code":"past","fields":{},"message":"終わりました。"}"#)
    }

    @Test func ofOneFieldSayItTwice() {
        let refusal = Refusal.badInput("phone", "電話番号を入れてください。")
        #expect(refusal.code == .badInput)
        #expect(refusal.message == "電話番号を入れてください。")
        #expect(refusal.fields == ["phone": "電話番号を入れてください。"])
    }
}
