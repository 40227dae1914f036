import GRDB
import Testing

/// Nothing of anybody's is in any file for the public: a row of every personal kind is planted, and looked
/// for in all of them.
@Suite struct PublishedLeakTests {
    @Test func everyColumnOfWordsHasItsKind() throws {
        let scratch = try Scratch.planned()
        let queue = try DatabaseQueue(path: scratch.database)
        #expect(ColumnKinds.faults(try queue.read(ColumnKinds.schema)) == [])
        // The control: a column that nobody has put anywhere, and one that is gone.
        let grown = try queue.write { db in
            try db.execute(sql: "ALTER TABLE person ADD COLUMN nickname TEXT")
            return try ColumnKinds.schema(db)
        }
        #expect(ColumnKinds.faults(grown) == ["person.nickname"])
        #expect(ColumnKinds.faults(grown.subtracting(["person.nickname", "phone.said"])) == ["phone.said"])
        try queue.close()
    }

    @Test func nothingOfAnybodysIsInAnyFile() throws {
        // Given a ward with all that may be written of anybody
        let planting = Planting(scratch: try Scratch.planned())
        try planting.plantPeople()
        try planting.plantDays()
        try planting.plantCourses()
        try planting.plantRows()
        try planting.submit()
        // When everything is published, in the middle of a month and after it is closed
        var texts = try planting.published("2026-04", at: Planting.now)
        try planting.closeApril()
        texts.merge(try planting.published("2026-05", at: Planting.later)) { one, _ in one }
        #expect(texts.count == 50)
        // Then something is planted in every personal column, and none of it stands in any file
        let personal = try planting.values(of: ColumnKinds.personal)
        for (column, values) in personal {
            #expect(
                values.contains { value in Planting.marks.contains(where: value.contains) },
                "nothing is planted in \(column)")
        }
        let words = Set(personal.values.joined().filter { $0.count > 2 }).union(Planting.marks)
        #expect(Self.leaks(of: words, in: texts) == [])
        // The control: what is for everybody is found by the same search, in files of every kind.
        let seen = Set(Self.leaks(of: ["ミエル教室", "仲町ふれあい館"], in: texts))
        #expect(seen.contains { $0.hasPrefix("ミエル教室 in event_list.csv") })
        #expect(seen.contains { $0.hasPrefix("ミエル教室 in [\"publish\", \"ics\", \"--all\"]") })
        let files = seen.compactMap { $0.split(separator: " in ").last.map(String.init) }
        let named = texts.keys.filter {
            ["koho", "page", "poster", "seats", "ics", "list"].contains(where: $0.contains)
        }
        #expect(Set(named).subtracting(files).filter { !$0.contains("--changes") } == [])
    }

    /// Every word that stands in a file: "word in file".
    private static func leaks(of words: Set<String>, in texts: [String: String]) -> [String] {
        texts.flatMap { name, text in words.filter(text.contains).map { "\($0) in \(name)" } }.sorted()
    }
}
