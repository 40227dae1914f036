import Foundation
import Testing

/// What `plan --apply` says of the days that it leaves as they are.
@Suite struct ReplanWordsTests {
    @Test func daysWithBookingsAndDaysChangedByHandAreListedApart() throws {
        // given: somebody booked at 志村 on the 27th, and a seat of the 25th closed by hand
        let scratch = try Scratch.planned()
        let booked = try scratch.sumaho([
            "book", "--venue", "shimura", "--at", "2026-11-27 10:00", "--kana", "タナカ", "--phone", "3958-0163",
            "--age", "75", "--today", "2026-11-20 09:00",
        ])
        #expect(booked.exitCode == 0, "\(booked.errors)")
        try scratch.execute(
            """
            UPDATE seat SET closed = 1 WHERE start = '10:00' AND session = (
              SELECT id FROM session WHERE venue = 'shimura' AND date = '2026-11-25')
            """)
        // when: its slots change
        let venues = scratch.folder + "/venues"
        try FileManager.default.copyItem(atPath: Scratch.repository + "/venues", toPath: venues)
        let file = URL(fileURLWithPath: venues + "/shimura.yaml")
        let text = try String(contentsOf: file, encoding: .utf8)
        let changed = text.replacing("slot_minutes: 30", with: "slot_minutes: 40")
        #expect(changed != text)
        try Data(changed.utf8).write(to: file)
        let plan = ["plan", "2026", "--apply", "--venues", venues, "--today", "2026-11-24 09:00"]
        let lines = try scratch.sumaho(plan).output.split(separator: "\n").map(String.init)
        // then: each stands under its reason, and neither among the days that are over
        let byBooking = try #require(lines.firstIndex(of: "予約があるので変えなかった開催日:"))
        let byHand = try #require(lines.firstIndex(of: "手で休止や追加をしてあるので変えなかった開催日:"))
        #expect(lines[byBooking + 1] == "  11月27日(金) 志村  予約 1" && byHand == byBooking + 2)
        #expect(lines[byHand + 1] == "  11月25日(水) 志村")
        let past = try scratch.count(
            "SELECT count(*) FROM session WHERE venue = 'shimura' AND date < '2026-11-24'")
        #expect(lines.contains("過ぎた日 \(past)日は、予定と違ってもそのままにしました。"))
    }
}
