import Almanac
import Clinic
import Testing

/// Months' counts as an office types them: what is read, and what is said of what cannot be.
@Suite struct CountsFileTests {
    private static let topics = [(code: "line", label: "LINE"), (code: "maps", label: "地図")]

    private static func venue(_ id: String, _ name: String) throws -> Venue {
        Venue(
            id: try #require(VenueID(id)), name: name, kana: "カイジョウ", phone: try PhoneNumber("3958-0163"),
            order: 1, rooms: [])
    }

    private static func read(_ text: String) throws -> ImportReading<CountsLine> {
        let venues = [try venue("nakacho", "仲町ふれあい館"), try venue("shimura", "志村ふれあい館")]
        return try CountsFile.read(text, venues: venues, topics: topics)
    }

    @Test func aRowIsReadAsPeopleTypeIt() throws {
        // Given synonyms, other widths, thousands, a date made of a month, and blanks of all kinds
        let text = """
            年月\t事業名\t会場\t参加人数\t実人数\t年代 70～74歳\t性別：女性\tＬＩＮＥ\t取消
            令和6年4月\t個別相談会\t仲町\t１,２０４\t\t12\t0\t3\t―
            2024/5/1\t教室\t区全体\t20\t18\t\t\t\t
            """
        // When
        let file = try Self.read(text)
        // Then
        #expect(file.remarks == [])
        let lines = file.lines
        #expect(lines.map(\.row) == [2, 3])
        #expect(lines.map(\.month.description) == ["2024-04", "2024-05"])
        #expect(lines.map(\.programme) == [.consultation, .course])
        #expect(lines.map(\.venue?.text) == ["nakacho", nil])
        #expect(
            lines[0].counts == [
                .figure(.visits): 1204, .cell(.age, code: "70-74"): 12, .cell(.gender, code: "2"): 0,
                .cell(.topic, code: "line"): 3,
            ])
        #expect(lines[1].counts == [.figure(.visits): 20, .figure(.people): 18])
    }

    /// The template's own headings are all understood.
    @Test func theTemplateReadsItself() throws {
        let columns = CountsFile.columns(topics: Self.topics)
        let row = ["2024-04", "個別相談会", "仲町"] + columns.dropFirst(3).map { _ in "1" }
        let file = try Self.read(columns.template + "\n" + row.joined(separator: ","))
        #expect(file.remarks == [])
        #expect(file.lines.first?.counts.count == columns.count - 3)
    }

    /// A column that is not there is told of once, not in every row.
    @Test func aMissingColumnIsToldOfOnce() throws {
        let file = try Self.read("事業,会場,参加人数\n相談会,仲町,10\n相談会,池袋,10\n教室,,10")
        #expect(file.lines.isEmpty)
        #expect(file.remarks.map { "\($0.row) \($0.column)" } == ["1 月", "3 会場"])
    }

    @Test(arguments: [
        ("4月", "相談会", "仲町", "10", "月", "4月"),
        ("令和6年13月", "相談会", "仲町", "10", "月", "令和6年13月"),
        ("", "相談会", "仲町", "10", "月", ""),
        ("R6.4", "囲碁", "仲町", "10", "事業", "囲碁"),
        ("R6.4", "", "仲町", "10", "事業", ""),
        ("R6.4", "相談会", "池袋", "10", "会場", "池袋"),
        ("R6.4", "相談会", "仲町", "十人", "参加人数", "十人"),
        ("R6.4", "相談会", "仲町", "10.5", "参加人数", "10.5"),
        ("R6.4", "相談会", "仲町", "-3", "参加人数", "-3"),
        ("R6.4", "相談会", "仲町", "1,2", "参加人数", "1,2"),
        ("R6.4", "相談会", "仲町", "99999999", "参加人数", "99999999"),
    ])
    func aBadCellIsNamedByRowAndColumn(
        month: String, programme: String, venue: String, visits: String, column: String, said: String
    ) throws {
        // Given a good row and a bad one
        let row = [month, programme, venue, visits].map { "\"\($0)\"" }.joined(separator: ",")
        let file = try Self.read("月,事業,会場,参加人数\n2024-04,相談会,志村,5\n\(row)\n")
        // Then
        #expect(file.lines.map(\.row) == [2])
        #expect(file.remarks.map(\.row) == [3] && file.remarks.map(\.column) == [column])
        #expect(file.remarks.first?.said == said && file.remarks.first?.severity == .fault)
    }

    @Test(arguments: [
        ("月,会場,参加人数", 1, "事業"), ("月,事業,参加人数,天気", 1, "天気"),
        ("月,事業,参加人数,延べ人数", 1, "延べ人数"), ("月,事業,その他", 1, "その他"),
    ])
    func aBadHeaderIsNamed(header: String, row: Int, column: String) throws {
        let file = try Self.read(header + "\n2024-04,相談会,1,1")
        #expect(file.remarks.contains { $0.row == row && $0.column == column }, "\(file.remarks)")
    }

    @Test func aCellWithoutAHeadingIsNotLost() throws {
        let file = try Self.read("月,事業,参加人数\n2024-04,相談会,1,覚え書き\n")
        #expect(file.remarks.map(\.column) == ["4列目"] && file.remarks.map(\.said) == ["覚え書き"])
    }
}
