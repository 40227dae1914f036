import Almanac
import Clinic
import Desk
import TestSupport
import Testing

/// 利用者の取込み: the people of the paper ledger, each once.
@Suite("Importing people")
struct ImportPeopleTests {
    // かな,氏名,電話,電話2,電話3,生年月日,年齢,年齢を聞いた日,連絡方法,備考,秘匿,初回,別人
    private static let ledger = """
        たなか はな,田中 花,3958-0163,090-1000-0001,,S15.5.1,,,ファクスで,つえ,○,×,
        やまだ とめ,,3958-0164,,,,80,2025/10/1,,,,○,
        さとう きよ,,3958-0165,,,,,,,,,,
        """

    @Test
    func whatThePaperSaysIsKept() async throws {
        // Given one who is known already
        let ward = try await TestWard.planned()
        let known = try await ward.tell(
            AddPerson(resident: Resident(kana: "サトウ キヨ", phone: "3958-0165", age: 81))
        ).person
        let lines = try ward.people(Self.ledger).lines
        let preview = try await ward.ask(CheckPeople(lines: lines))
        #expect(preview.remarks.said == ["4 kana notice"] && preview.disclosed == [known])
        // When
        let done = try await ward.tell(ImportPeople(lines: lines))
        // Then
        #expect(done.newPersons.count == 2 && done.rows == 3)
        let first = try await ward.ask(ShowPerson(person: done.newPersons[0], said: "タナカ ハナ")).person
        #expect(Set(first.phones) == ["03-3958-0163", "090-1000-0001"] && first.secret)
        #expect(first.reach == "ファクスで" && first.note == "つえ")
        #expect(
            try await ward.ledger.texts(
                """
                SELECT ifnull(bornOn, statedAge || ' ' || statedOn) FROM personDetails
                ORDER BY person DESC LIMIT 2
                """
            )
                == ["80 2025-10-01", "1940-05-01"])
        // And whoever had come before comes again, whoever had not comes first
        let again = try await ward.tell(
            Book(wish: TestWard.wish(TestWard.nakacho, "2026-04-07 10:00"), person: done.newPersons[0]))
        let new = try await ward.tell(
            Book(wish: TestWard.wish(TestWard.nakacho, "2026-04-07 10:30"), person: done.newPersons[1]))
        #expect(
            try await ward.ledger.numbers("SELECT firstTime FROM booking ORDER BY id") == [0, 1],
            "\(again.booking) \(new.booking)")
        #expect(try await ward.ask(Inspect()).filter { !$0.ok } == [])
        // And taking it back takes those away whom nothing needs
        let undone = try await ward.tell(UndoImport(batch: done.batch))
        #expect(undone.forgotten == [] && undone.keptPersons == done.newPersons)
    }

    @Test
    func badRowsAreNamed() async throws {
        let ward = try await TestWard.planned()
        let file = try ward.people(
            """
            田中,,3958-0163,,,,,,,,,,
            タナカ,,,,,,,,,,,,
            タナカ,,3958-0163,1,,,,,,,たぶん,,
            タナカ,,3958-0163,,,S80.1.1,,,,,,,
            """)
        #expect(
            file.remarks.map { "\($0.row) \($0.column)" }
                == ["2 かな", "3 電話", "4 電話2", "4 秘匿", "5 生年月日"])
        let lines = try ward.people(
            """
            モリ,,3958-0166,,,,80,,,,,,
            ハヤシ,,3958-0167,,,S15.5.1,80,2025/10/1,,,,,
            クボ,,3958-0168,,,,80,2027/10/1,,,,,
            オカ,,3958-0169,,,,,,,\(String(repeating: "あ", count: 101)),,,
            オカ,,3958-0169,,,,,,,,,,
            """
        ).lines
        let remarks = try await ward.ask(CheckPeople(lines: lines)).remarks
        #expect(
            remarks.said == [
                "2 ageOn fault", "3 born fault", "4 ageOn fault", "5 note fault", "6 kana fault",
            ])
        #expect(try await ward.refusal(ImportPeople(lines: lines)).code == .importFaults)
        #expect(try await ward.refusal(ImportPeople(lines: [])).code == .badInput)
    }

    /// A name or a number in common is told, and nobody is joined.
    @Test
    func whoMightBeTheSameIsTold() async throws {
        let ward = try await TestWard.planned()
        let lines = try ward.people(
            """
            ヨシダ ハナ,,3958-0163,,,,,,,,,,
            ヨシノ ハナ,,3958-0163,,,,,,,,,,
            ヨシダ ハナ,,3958-0170,,,,,,,,,,
            ヨシダ タロウ,,3958-0163,,,,,,,,,,
            """
        ).lines
        let remarks = try await ward.ask(CheckPeople(lines: lines)).remarks
        #expect(remarks.said == ["3 kana notice", "4 kana notice"])
        #expect(try await ward.tell(ImportPeople(lines: lines)).newPersons.count == 4)
    }

    /// A column of ○ dragged down to the end makes each row somebody else of one name: each is told of the
    /// first, and no more is said than somebody can read.
    @Test
    func aFileOfOneNameSaysABoundedNumberOfThings() async throws {
        let ward = try await TestWard.planned()
        let rows = [String](repeating: "ヨシダ ハナ,,3958-0163,,,,,,,,,,○", count: 6_000)
        let lines = try ward.people(rows.joined(separator: "\n")).lines
        #expect(lines.count == 6_000)
        let remarks = try await ward.ask(CheckPeople(lines: lines)).remarks
        #expect(remarks.count == 2_001 && remarks.first?.reason.contains("2行の方") == true)
        #expect(remarks.last?.reason == "ほか3999件あります。" && remarks.last?.severity == .notice)
    }
}
