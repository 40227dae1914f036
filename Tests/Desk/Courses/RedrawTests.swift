import Almanac
import Clinic
import Desk
import Ledger
import TestSupport
import Testing

/// Nothing is drawn twice: not by a repeat, not after a crash, not by somebody who does not like the result.
@Suite("Drawing again")
struct RedrawTests {
    private static let course = CourseID(4)
    private static let other = Account(id: "other", roles: Role.all)

    /// Draw, crash, draw again: whatever was acknowledged or not, one list of winners, the same.
    @Test(arguments: [false, true])
    func aCrashLeavesOneDraw(acknowledged: Bool) async throws {
        try await withScratchFolder { folder in
            let before = try await Self.ward(Ledger.create(at: folder.file("ward.sqlite")), isNew: true)
            let draw = DrawCourse(course: Self.course, value: "5678")
            let id: RequestID = before.randomness.freshID()
            if acknowledged {
                _ = try await before.desk.tell(draw, id: id)
                try folder.copyAsItIs()
            } else {
                // What is on the disk within the transaction is what a crash would leave.
                try await before.ledger.write { writing in
                    _ = try writing.add(
                        [], of: Self.course, from: 2, value: "5678", replaces: nil, reason: nil, by: "test",
                        request: id, at: before.clock.clock.now())
                    try folder.copyAsItIs()
                }
            }
            let after = try await Self.ward(Ledger.open(at: folder.file("after.sqlite")), isNew: false)
            let drawn = acknowledged ? [1] : [Int64(0)]
            #expect(try await after.ledger.numbers("SELECT count(*) FROM draw WHERE course = 4") == drawn)
            let answer = try await after.desk.tell(draw, id: id)
            #expect(try await after.desk.tell(draw, id: id) == answer)
            #expect(try await after.refusal(draw).code == .alreadyThere)
            let shown = try await after.ask(ShowDraw(course: Self.course))
            let list = try #require(shown.list.flatMap { DrawList($0) })
            #expect(shown.outcomes == list.outcomes(of: list.order("5678") { Digest.sha256($0.utf8) }))
            #expect(try await after.ledger.numbers("SELECT count(*) FROM draw WHERE course = 4") == [1])
            #expect(
                try await after.ledger.numbers("SELECT count(*) FROM drawLine WHERE draw = \(answer.draw)")
                    == [1])
        }
    }

    /// Two draw at once: one wins, the other is told.
    @Test func twoWhoDrawAtOnceMakeOneDraw() async throws {
        let ward = try await CourseRulesTests.ward()
        let results = await withTaskGroup(of: Refusal.Code?.self) { group in
            for value in ["5678", "5679", "5680", "5681"] {
                group.addTask {
                    do {
                        try await ward.tell(DrawCourse(course: Self.course, value: value))
                        return nil
                    } catch { return (error as? Refusal)?.code }
                }
            }
            return await group.reduce(into: []) { $0.append($1) }
        }
        #expect(results.count { $0 == nil } == 1 && results.count { $0 == .alreadyThere } == 3)
        #expect(try await ward.ledger.numbers("SELECT count(*) FROM draw WHERE course = 4") == [1])
    }

    /// A redraw names the old one and why, from another list, by another account; the old one stays on file.
    @Test func aRedrawNeedsAReasonAndAnotherAccount() async throws {
        let ward = try await CourseRulesTests.ward()
        let second = ward.desk(of: Self.other)
        func lift(_ desk: LocalDesk) async throws {
            _ = try await desk.tell(
                LiftFreeze(course: CourseID(2), reason: "届いていたはがきの漏れ"), id: ward.randomness.freshID())
        }
        let first = try #require(try await ward.ask(ShowDraw(course: CourseID(2))).draw)
        let placed = try await ward.ask(Roster(course: CourseID(2))).map(\.number)
        await #expect(throws: Refusal.self) { try await lift(ward.desk) }
        try await lift(second)
        // What was missing is taken with its reason, the list closed again
        let missing = try await ward.tell(
            Apply(
                course: CourseID(2), resident: TestWard.resident("ヤマシタ", 91), exception: "届いていたはがきの漏れ"))
        try await ward.tell(
            FreezeCourse(course: CourseID(2), source: "ナンバーズ4", valueOn: day("2026-04-08")))
        ward.at("2026-04-08 20:00")
        let redraw = DrawCourse(course: CourseID(2), value: "4321", replaces: first, reason: "届いていたはがきの漏れ")
        let without = DrawCourse(course: CourseID(2), value: "4321", replaces: first)
        #expect(try await ward.refusal(redraw).code == .forbidden)
        for refused in [DrawCourse(course: CourseID(2), value: "4321"), without] {
            await #expect(throws: Refusal.self) {
                try await second.tell(refused, id: ward.randomness.freshID())
            }
        }
        let drawn = try await second.tell(redraw, id: ward.randomness.freshID())
        let shown = try await ward.ask(ShowDraw(course: CourseID(2)))
        #expect(shown.draw == drawn.draw && shown.replaces == first && shown.reason != nil)
        #expect(shown.outcomes.map(\.number).contains(missing.number) && shown.outcomes.count == 4)
        // One has the place now, whoever had it before; and both draws are on file
        let now = try await ward.ask(Roster(course: CourseID(2))).map(\.number)
        #expect(now.count == 1 && placed.count == 1)
        #expect(now == shown.outcomes.filter { $0.result == .place }.map(\.number))
        #expect(try await ward.ledger.numbers("SELECT count(*) FROM draw WHERE course = 2") == [2])
        #expect(try await ward.ask(Inspect()).filter { !$0.ok } == [])
    }

    /// Once the value may be known, whoever closed the list cannot open it again alone; and what was
    /// published stays public.
    @Test func aListIsNotRolledAgainByOnePerson() async throws {
        let ward = try await CourseRulesTests.ward()
        let lift = LiftFreeze(course: Self.course, reason: "名簿の漏れ")
        let keeper = ward.desk(of: TestWard.keeper)
        await #expect(throws: Refusal.self) { try await keeper.tell(lift, id: ward.randomness.freshID()) }
        let before = try await ward.ask(ShowDraw(course: Self.course))
        try await ward.tell(lift)
        let lifted = try await ward.ask(ShowDraw(course: Self.course)).lifted
        #expect(lifted.map(\.hash) == [before.hash] && lifted.map(\.valueOn) == [day("2026-04-06")])
        // Before the value is out it is a slip that one may put right.
        let entry = TestWard.course("再", on: ["2026-06-14"], closes: "2026-04-07")
        let course = try await ward.tell(NewCourse(entry: entry)).course
        ward.at("2026-04-08 09:00")
        try await ward.tell(
            FreezeCourse(course: course, source: "ナンバーズ4", valueOn: day("2026-04-09")))
        try await ward.tell(LiftFreeze(course: course, reason: "回の書き間違い"))
    }

    /// A mistyped value is put right with the right one, from the same list, by somebody else.
    @Test func aMistypedValueIsPutRight() async throws {
        let ward = try await CourseRulesTests.ward()
        let first = try await ward.tell(DrawCourse(course: Self.course, value: "5687")).draw
        let right = DrawCourse(course: Self.course, value: "5678", replaces: first, reason: "数値の打ち間違い")
        let same = DrawCourse(course: Self.course, value: "56 87", replaces: first, reason: "もう一度")
        let other = ward.desk(of: Self.other)
        await #expect(throws: Refusal.self) { try await other.tell(same, id: ward.randomness.freshID()) }
        #expect(try await ward.refusal(right).code == .forbidden)
        _ = try await other.tell(right, id: ward.randomness.freshID())
        #expect(try await ward.ask(ShowDraw(course: Self.course)).value == "5678")
        #expect(try await ward.ask(Inspect()).filter { !$0.ok } == [])
    }

    /// Whoever withdraws after the list is closed leaves their place to the first reserve.
    @Test func aPlaceOfSomebodyWhoWithdrewGoesOn() async throws {
        let ward = try await TestWard.planned(at: "2026-04-01 09:30")
        let course = try await ward.tell(NewCourse(entry: TestWard.course(closes: "2026-04-02"))).course
        for number in 1...3 {
            let kana = String(repeating: "カ", count: number)
            try await ward.tell(Apply(course: course, resident: TestWard.resident(kana, number)))
        }
        ward.at("2026-04-03 09:00")
        try await ward.tell(FreezeCourse(course: course, source: "ナンバーズ4", valueOn: day("2026-04-04")))
        let list = try #require(try await ward.ask(ShowDraw(course: course)).list.flatMap { DrawList($0) })
        let winner = list.order("1234") { Digest.sha256($0.utf8) }[0].number
        let lines = try await ward.ask(Applications(course: course))
        try await ward.tell(WithdrawApplication(application: lines[winner - 1].application))
        ward.at("2026-04-04 20:00")
        try await ward.tell(DrawCourse(course: course, value: "1234"))
        let line = try await ward.ask(ShowCourse(course: course)).line
        #expect((line.enrolled, line.offered, line.reserves) == (1, 1, 0))
        let calls = try await ward.ask(CourseCalls(course: course))
        #expect(calls.map(\.kind) == [.reserve, .result])
    }

    /// A ward on a file with the courses of `prepareCourses`.
    private static func ward(_ ledger: Ledger, isNew: Bool) async throws -> TestWard {
        let ward = TestWard(ledger, at: "2026-04-07 10:00", seed: isNew ? 1 : 2)
        guard isNew else { return ward }
        try await ward.tell(ward.applyPlan())
        try await ward.prepareCourses()
        ward.at("2026-04-07 10:00")
        return ward
    }
}

extension ScratchFolder {
    /// Copies the ward's files while somebody has them open, as a machine leaves them that stops.
    fileprivate func copyAsItIs() throws {
        for end in ["", "-wal"] {
            guard let bytes = bytes("ward.sqlite\(end)") else { continue }
            try write(bytes, to: "after.sqlite\(end)")
        }
    }
}
