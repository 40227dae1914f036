import Testing

@testable import Ledger

/// Text that people gave can be erased, whatever has become of the booking, call or wish it belongs to.
@Suite("Text that can be erased")
struct ErasableTextTests {
    /// How it is erased, and where none of it may be left.
    @Test(arguments: [
        (
            "UPDATE booking SET ageWaiver = NULL, limitWaiver = NULL",
            "booking WHERE ageWaiver IS NOT NULL OR limitWaiver IS NOT NULL"
        ),
        (
            "UPDATE personDetails SET reach = NULL, note = NULL",
            "personDetails WHERE reach IS NOT NULL OR note IS NOT NULL"
        ),
        ("DELETE FROM callBack", "callBack"), ("DELETE FROM personDetails", "personDetails"),
        (
            "DELETE FROM dayNote; UPDATE dayDuty SET name = NULL",
            "(SELECT said FROM dayNote UNION SELECT name FROM dayDuty WHERE name IS NOT NULL)"
        ),
        (
            """
            UPDATE paperLine SET said = NULL, note = NULL, digest = NULL;
            UPDATE paperSheet SET writtenBy = NULL
            """,
            """
            (SELECT id FROM paperLine WHERE ifnull(said, ifnull(note, digest)) IS NOT NULL
              UNION SELECT id FROM paperSheet WHERE writtenBy IS NOT NULL)
            """
        ),
        ("DELETE FROM phone", "phone"), ("DELETE FROM personHistory", "personHistory"),
        ("DELETE FROM recordText", "recordText"),
        (
            "UPDATE milestoneReport SET evidence = NULL; UPDATE gradeDecision SET reason = NULL",
            """
            (SELECT evidence FROM milestoneReport WHERE evidence IS NOT NULL
              UNION SELECT reason FROM gradeDecision WHERE reason IS NOT NULL)
            """
        ),
        ("UPDATE cornerDay SET cancelReason = NULL", "cornerDay WHERE cancelReason IS NOT NULL"),
        (
            """
            UPDATE course SET cancelReason = NULL; UPDATE application SET exception = NULL;
            DELETE FROM applicationAddress
            """,
            """
            (SELECT cancelReason FROM course WHERE cancelReason IS NOT NULL
              UNION SELECT exception FROM application WHERE exception IS NOT NULL
              UNION SELECT address FROM applicationAddress)
            """
        ),
    ])
    func theSchemaLetsItGo(erasure: String, left: String) async throws {
        // given: a live booking, one that has ended and a hold, each with words
        let ledger = try Ledger.inMemory()
        try await ledger.run(SchemaRule.rows)
        try await ledger.run(
            """
            UPDATE booking SET ageWaiver = '保険証なし', limitWaiver = '代理で';
            INSERT INTO personDetails (person, kana, nameKey, reach, note) VALUES (1, 'ア', 'ア', '娘へ', '左耳');
            INSERT INTO phone (person, said, normal) VALUES (1, '3958-0163', '03-3958-0163');
            INSERT INTO personHistory (person, at, field, value) VALUES (1, 5, 'kana', 'イ');
            INSERT INTO dayNote (closing, kind, said) VALUES (1, 'remark', '雨');
            INSERT INTO dayDuty (closing, name) VALUES (1, '田中');
            UPDATE paperSheet SET writtenBy = '田中';
            UPDATE paperLine SET said = '10:00 来', settledAt = 6, settledBy = 'test', note = 'タナカ様'
              WHERE id = 1;
            INSERT INTO record (id, booking, explained, blank, writtenAt, account, request)
            VALUES (1, 1, 0, 0, 5, 'test', 'record');
            INSERT INTO recordText VALUES (1, '電池');
            UPDATE cornerDay SET cancelReason = '担当の田中が休み' WHERE id = 2;
            UPDATE course SET cancelledAt = 6, cancelReason = '講師の田中が休み';
            UPDATE application SET waived = 'late', exception = '入院していたため' WHERE id = 1;
            """)
        #expect(try await ledger.value(Int.self, "SELECT count(*) FROM \(left)") > 0)
        // when
        try await ledger.run(erasure)
        // then
        #expect(try await ledger.value(Int.self, "SELECT count(*) FROM \(left)") == 0)
    }
}
