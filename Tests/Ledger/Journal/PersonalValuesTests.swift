import Almanac
import Clinic
import Desk
import TestSupport
import Testing

@testable import Ledger

/// Rule 8: the journal, kept answers and access rows outlive a person's erasure and hold nothing of them.
@Suite("Personal values outside their tables")
struct PersonalValuesTests {
    private static let resident = Resident(
        kana: "たかはし　ハナコ", phone: "(090) 1234-5678", name: "髙橋 花子", born: CivilDate("1948-03-17")!)

    /// The resident as typed and as kept: parts that nothing else holds.
    private static let values = [
        "タカハシ", "たかはし", "ハナコ", "髙橋", "花子", "1234", "5678", "090", "1948", "03-17", "歩けない",
        "ファクス", "9876", "つえ", "むすめ", "4321", "通訳", "かきて", "よめない", "かきそんじ", "こまりごと", "かずえなおし", "たんとう",
        "暗証番号", "あめのわけ", "まつりのひろば",
        "じゅうしょはここ", "おくれたわけ", "ちゅうしのわけ",
    ]

    @Test
    func nothingOfAPersonIsKeptWithTheirChanges() async throws {
        // Given somebody who is booked, moved, found, marked and walks in again
        let ward = try await TestWard.planned()
        let wish = TestWard.wish(TestWard.nakacho, "2026-04-07 10:00")
        let booking = try await ward.tell(Book(wish: wish, resident: Self.resident, ageWaiver: "歩けないため"))
        let other = Book(
            wish: TestWard.wish(TestWard.nakacho, "2026-04-07 11:00"), resident: Self.resident,
            newPerson: true)
        #expect(try await ward.tell(other).candidates.count == 1)
        let target = Move.Target.time(
            venue: nil, date: CivilDate("2026-04-07")!, start: CivilTime("10:30")!)
        let moved = try await ward.tell(Move(booking: booking.booking, to: target))
        _ = try await ward.ask(Find(query: "090-1234-5678"))
        ward.at("2026-04-07 10:40")
        _ = try await ward.ask(Day())
        try await ward.tell(MarkAttendance(booking: moved.booking, value: .attended))
        try await ward.tell(WalkIn(venue: TestWard.nakacho, resident: Self.resident, person: booking.person))
        let record = RecordEntry(topics: [Slug("line")!], otherTopic: "暗証番号を忘れた")
        try await ward.tell(WriteRecord(booking: moved.booking, entry: record))
        #expect(try await ward.ask(ShowRecord(booking: moved.booking)).record?.otherTopic != nil)
        #expect(try await ward.ask(EarlierRecords(booking: moved.booking)).person == booking.person)
        try await Self.callAndCorrect(booking.person, ward)
        try await Self.waitAtTheDoor(ward)
        let corner = try await ward.tell(
            NewCornerDay(
                title: "区民まつり", place: "まつりのひろば", date: CivilDate("2026-04-07")!,
                hours: TimeSpan("10:00-16:00")!)
        ).corner
        try await ward.tell(CancelCornerDay(corner: corner, reason: "あめのわけ"))
        try await Self.applyForACourse(ward)
        // Then no value of theirs stands in what is kept of the changes
        for table in ["journal", "request", "access"] {
            let rows = try await text(of: table, in: ward)
            #expect(!rows.isEmpty, "\(table)")
            for row in rows {
                for value in Self.values {
                    #expect(!row.contains(value), "\(value) in \(table): \(row)")
                }
            }
        }
        // And the same search finds each value where it belongs
        var known = (Self.resident.phone ?? "") + (try await text(of: "personDetails", in: ward)).joined()
        known += try await text(of: "phone", in: ward).joined() + (Self.resident.kana ?? "")
        known += try await text(of: "booking", in: ward).joined()
        known += try await text(of: "callBack", in: ward).joined()
        for table in [
            "paperSheet", "paperLine", "dayNote", "dayDuty", "cornerDay", "course", "application",
            "applicationAddress",
        ] {
            known += try await text(of: table, in: ward).joined()
        }
        known += try await text(of: "recordText", in: ward).joined()
        for value in Self.values { #expect(known.contains(value), "\(value)") }
    }

    /// They apply for a course too late, and it is cancelled.
    private static func applyForACourse(_ ward: TestWard) async throws {
        let past = TestWard(ward.ledger, at: "2026-04-01 09:30", seed: 5)
        let entry = TestWard.course(closes: "2026-04-02")
        let course = try await past.tell(NewCourse(entry: entry)).course
        ward.at("2026-04-07 15:20")
        try await ward.tell(
            Apply(
                course: course, resident: Self.resident, newPerson: true, address: "じゅうしょはここ",
                exception: "おくれたわけ"))
        #expect(try await ward.ask(Applications(course: course)).map(\.address) == ["じゅうしょはここ"])
        try await ward.tell(CancelCourse(course: course, reason: "ちゅうしのわけ"))
    }

    /// At the door, on paper and in what is said of the day.
    private static func waitAtTheDoor(_ ward: TestWard) async throws {
        let venue = TestWard.nakacho
        let entry = try await ward.tell(JoinQueue(venue: venue, resident: resident, newPerson: true))
        _ = try await ward.ask(DoorQueue(venue: venue))
        try await ward.tell(ServeQueued(queued: entry.queued, resident: resident))
        let lines = PaperText.lines("当日 10:40 たかはし ハナコ 090-1234-5678\nよめない行")
        let outcomes = try await ward.tell(DayEnter(venue: venue, writtenBy: "かきて", lines: lines))
        try await ward.tell(SettleUnplaced(line: outcomes[1].line, note: "かきそんじ"))
        ward.at("2026-04-07 15:10")
        let unmarked = try await ward.ask(ReportDay(venue: venue)).unmarked
        try await ward.tell(
            CloseDay(venue: venue, onDuty: ["たんとう"], remarks: "こまりごと", unknown: unmarked))
        try await ward.tell(ReopenDay(venue: venue, reason: "かずえなおし"))
    }

    /// Neither what somebody proves themselves with, nor the hash of it, nor their name.
    @Test
    func nothingSecretOfAnAccountIsKeptWithItsChanges() async throws {
        // Given somebody who has a password and a key, mistypes until they are locked, and is let in again
        let ward = try await TestWard.planned()
        let (id, password, door) = (Slug("sato")!, "ひらけごまひらけごま", ward.desk.doorkeeper)
        let (hash, key) = (try Password.hash(password), SecretKey(ward.randomness))
        try await ward.tell(
            NewAccount(account: id, name: "佐藤 一郎", may: [.venue], venues: [TestWard.nakacho]))
        try await ward.tell(SetPassword(account: id, hash: hash))
        let issued = try await ward.tell(IssueToken(account: id, purpose: "玄関の端末", hash: key.hash))
        let now = ward.clock.clock.now()
        try await ward.ledger.write { writing in
            for _ in 1...9 { try writing.addWrongPassword(of: "sato", from: "192.0.2.1", at: now) }
        }
        ward.at("2026-04-01 09:01")
        let refusal = await #expect(throws: Refusal.self) {
            _ = try await door.signIn("sato", password: "まちがえたあいことば", from: "192.0.2.1")
        }
        #expect(refusal?.code == .signInNeeded)
        try await ward.tell(UnlockAccount(account: id))
        let signedIn = try await door.signIn("sato", password: password, from: "192.0.2.1")
        _ = try await ward.desk.acting(withKey: signedIn).tell(TurnAway(), id: ward.randomness.freshID())
        try await ward.tell(RevokeToken(token: issued.token))
        try await ward.tell(RenewAccount(account: id, until: CivilDate("2028-03-31")!))
        try await ward.tell(EndAccount(account: id))
        // Then what is kept of it holds ids and columns
        let secrets = [
            "佐藤", "一郎", password, "ひらけ", "まちがえ", hash, "argon2", key.text, String(key.text.dropFirst(7)),
            key.hash, signedIn.text, signedIn.hash, "192.0.2", "玄関",
        ]
        for table in ["journal", "request", "access"] {
            for row in try await text(of: table, in: ward) {
                for secret in secrets { #expect(!row.contains(secret), "\(secret) in \(table): \(row)") }
            }
        }
        let actions = try await ward.ledger.values(
            String.self, "SELECT account || ' ' || action FROM journal")
        #expect(actions.contains("door lock-account") && actions.contains("sato turn-away"))
        // And the same search finds in their tables what belongs there, and nothing that opens a door
        var known: [String] = []
        for table in ["account", "token", "signIn", "wrongPassword"] {
            known += try await text(of: table, in: ward)
        }
        for secret in ["佐藤", "一郎", hash, key.hash, signedIn.hash, "玄関"] {
            #expect(known.joined().contains(secret), "\(secret)")
        }
        for secret in [
            "ひらけ", "まちがえ", String(key.text.dropFirst(7)), String(signedIn.text.dropFirst(7)), "192.0.2",
        ] {
            #expect(!known.joined().contains(secret), "\(secret)")
        }
    }

    /// They book again with somebody to ring back, wait, are rung about a seat, and what we hold on them is
    /// corrected.
    private static func callAndCorrect(_ person: PersonID?, _ ward: TestWard) async throws {
        let person = try #require(person)
        let other = try await ward.tell(AddPerson(resident: resident, newPerson: true)).person
        let booking = try await ward.tell(
            Book(
                wish: TestWard.wish(TestWard.nakacho, "2026-04-09 10:00"), person: other,
                limitWaiver: "通訳と来るため", caller: .family,
                callBack: CallBack(phone: "03-3958-4321", who: "むすめ")))
        try await ward.tell(
            CorrectPerson(
                person: person, resident: resident, reach: "ファクス 3958-9876", note: "つえ", secret: true))
        try await ward.tell(JoinWaiting(venue: TestWard.nakacho, resident: resident, person: person))
        try await ward.tell(Cancel(booking: booking.booking))
        let calls = try await ward.ask(Tasks())
        #expect(calls.map(\.person) == [person])
        let claimed = try await ward.tell(ClaimTask(claim: ward.randomness.freshID()))
        try await ward.tell(
            ReportCall(task: try #require(claimed.task), result: .accepted, limitWaiver: "通訳と来るため"))
        _ = try await ward.ask(ShowPerson(person: person, said: "たかはし"))
        try await ward.tell(CloseSeats(venue: TestWard.nakacho, date: CivilDate("2026-04-09")!))
        try await ward.tell(TurnAway())
    }

    /// The rows of a table, all their texts in one; numbers and digests hold no words.
    private func text(of table: String, in ward: TestWard) async throws -> [String] {
        let columns = try await ward.ledger.values(
            String.self,
            """
            SELECT name FROM pragma_table_info('\(table)')
            WHERE type = 'TEXT' AND name NOT IN ('bodyDigest', 'hash', 'previous') ORDER BY cid
            """)
        let joined = columns.filter { !["id", "request"].contains($0) }.map { "ifnull(\($0), '')" }
            .joined(separator: " || ' ' || ")
        return try await ward.ledger.values(String.self, "SELECT \(joined) FROM \(table)")
    }
}
