import Foundation
import Testing

/// `readback`: what is spoken is true, and is told to nobody it is not for.
@Suite struct ReadBackCommandTests {
    /// タナカ ハナ, person 1, booked as 1 at 仲町 on 7 April, 10:30, with a daughter to ring back.
    private func booked() throws -> Scratch {
        let scratch = try Scratch.planned()
        try scratch.expect(
            [
                "book", "--venue", "nakacho", "--at", "4/7 10:30", "--kana", "タナカ ハナ", "--phone",
                "090-1000-0001", "--age", "75", "--call-back", "090-1000-0009", "--call-back-who", "娘",
            ])
        return scratch
    }

    /// What the caller gave for a name, and whether that is enough.
    @Test(arguments: [
        (nil, false), ("タナカ", false), ("ヤマダ ハナ", false), ("", false), ("たなか はな", true),
        ("tanaka hana", true),
    ])
    func ofSomebodyUnderProtectionNothingIsTold(said: String?, opens: Bool) throws {
        // given
        let scratch = try booked()
        try scratch.expect(["person", "correct", "1", "--secret"])
        // when
        let result = try scratch.on(["readback", "1"] + (said.map { ["--said", $0] } ?? []))
        // then
        #expect(result.output.contains("タナカ ハナ様") == opens)
        #expect(try scratch.count("SELECT count(*) FROM access WHERE question = 'booking'") == 1)
        guard !opens else { return #expect(result.exitCode == 0) }
        #expect(result.exitCode == 1 && result.output.isEmpty)
        #expect(result.complaint.count == 1 && result.errors.contains("秘匿"))
        for word in ["タナカ", "ハナ", "仲町", "10", "4月", "090", "娘"] {
            #expect(!result.errors.contains(word), "\(word)")
        }
        let refusal = try scratch.on(["readback", "1", "--json"]).output
        #expect(refusal.contains(#""code":"forbidden""#) && !refusal.contains("nakacho"))
    }

    /// A seat kept for somebody is no booking, neither while it is kept nor after.
    @Test(arguments: [
        (nil, "2026-04-01 09:00"), (["tasks", "report", "1", "declined"], "2026-04-01 09:00"),
        (["turnaway"], "2026-04-06 15:00"),
    ])
    func aHeldSeatIsNotReadBack(then: [String]?, at moment: String) throws {
        // given: the seat of booking 1 is kept for サトウ, as 2
        let scratch = try booked()
        try scratch.expect([
            "wait", "join", "仲町", "--kana", "サトウ", "--phone", "3958-0164", "--age", "75",
        ])
        try scratch.expect(["cancel", "1"])
        #expect(try scratch.numbers("SELECT id FROM booking WHERE kind = 'hold'") == [2])
        if let then { try scratch.expect(then, at: moment) }
        let live = "SELECT count(*) FROM booking WHERE kind = 'hold' AND endedAt IS NULL"
        #expect(try scratch.count(live) == (then == nil ? 1 : 0))
        // when
        let result = try scratch.on(["readback", "2"], at: moment)
        // then
        #expect(result.exitCode == 1 && result.output.isEmpty && result.complaint.count == 1)
        #expect(result.errors.contains("予約ではない"))
    }

    @Test func anAcceptedOfferIsReadBack() throws {
        let scratch = try booked()
        try scratch.expect([
            "wait", "join", "仲町", "--kana", "サトウ", "--phone", "3958-0164", "--age", "75",
        ])
        try scratch.expect(["cancel", "1"])
        try scratch.expect(["tasks", "report", "1", "accepted"])
        #expect(try scratch.expect(["readback", "2"]).output.contains("サトウ様のご予約をお取りいたしました。"))
    }

    /// A moved booking tells what it was and is, and which number it has now.
    @Test func aMovedBookingSaysWhatItBecame() throws {
        let scratch = try booked()
        try scratch.expect(["move", "1", "--at", "4/9 10:00"])
        try scratch.expect(["move", "2", "--at", "4/11 11:00"])
        let moved = try scratch.expect(["readback", "1"])
        #expect(moved.output.contains("午前10時30分からでしたが") && moved.output.contains("に変更いたしました。"))
        #expect(moved.output.contains("4月（しがつ）11日") && moved.complaint == ["予約 1 は、今は予約 3 です。"])
        let body = try #require(
            try json(scratch.expect(["readback", "1", "--json"]).output) as? [String: Any])
        #expect(Set(body.keys) == ["booking", "movedTo", "sentences"] && body["movedTo"] as? Int == 3)
        // when it is cancelled, then that is what is said
        try scratch.expect(["cancel", "3"])
        #expect(try scratch.expect(["readback", "1"]).output.contains("お取り消しいたしました。"))
    }

    /// What is off is not promised, and what is over needs no sentence.
    @Test(arguments: [(["close", "仲町", "4/7"], "休止"), (["mark", "1", "attended"], "来館")])
    func whatIsNoLongerAheadIsNotPromised(then: [String], word: String) throws {
        let scratch = try booked()
        let moment = then[0] == "mark" ? "2026-04-07 10:35" : "2026-04-01 09:00"
        try scratch.expect(then, at: moment)
        let result = try scratch.on(["readback", "1"], at: moment)
        #expect(result.exitCode == 1 && result.output.isEmpty && result.errors.contains("「\(word)」"))
    }

    @Test func aWishIsReadBack() throws {
        let scratch = try booked()
        let join = ["wait", "join", "仲町", "--when", "火木 午前", "--person", "1"]
        let joined = try scratch.expect(join)
        #expect(joined.errors.contains("タナカ ハナ様のキャンセル待ちを承りました") && joined.errors.contains("火曜日か木曜日"))
        let left = try scratch.expect(["wait", "leave", "1", "--json"])
        #expect(left.errors.contains("仲町ふれあい館のキャンセル待ちを／お取り消しいたしました。"))
        #expect((try json(left.output) as? [String: Any])?["waiting"] as? Int == 1)
        #expect(try scratch.expect(["wait", "rejoin", "1"]).errors.contains("承りました"))
        // under 秘匿 only to whoever gives the name
        try scratch.expect(["person", "correct", "1", "--secret"])
        let hidden = try scratch.expect(["wait", "leave", "1"])
        #expect(hidden.errors.contains("秘匿") && !(hidden.errors + hidden.output).contains("タナカ"))
        let told = try scratch.expect(["wait", "rejoin", "1", "--said", "たなか はな"])
        #expect(told.errors.contains("タナカ ハナ様のキャンセル待ちを承りました"))
    }
}

extension Scratch {
    /// Runs a command on 1 April 2026, unless said otherwise.
    func on(_ command: [String], at moment: String = "2026-04-01 09:00") throws -> Binary.Result {
        try sumaho(command + ["--today", moment])
    }

    /// The same, and it must be done.
    @discardableResult
    func expect(
        _ command: [String], at moment: String = "2026-04-01 09:00",
        from location: SourceLocation = #_sourceLocation
    ) throws -> Binary.Result {
        let result = try on(command, at: moment)
        #expect(result.exitCode == 0, "\(command): \(result.errors)", sourceLocation: location)
        return result
    }
}
