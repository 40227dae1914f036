import Almanac
import Clinic
import Desk
import TestSupport
import Testing

/// 月計の取込み: 令和6 and 令和7 are reported from what was counted on paper.
@Suite("Importing counts")
struct ImportCountsTests {
    private static let names = ["仲町", "中台", "徳丸", "志村", "高島平"]

    private static func visits(_ month: CivilMonth, _ venue: Int) -> Int {
        70 + month.month + 3 * venue + month.year % 7
    }

    private static var months: [CivilMonth] {
        [FiscalYear(2024), FiscalYear(2025)].compactMap(\.self).flatMap(\.months)
    }

    /// 24 months at five venues with the whole ward's people, courses and corners.
    private static var file: String {
        var rows = ["月,事業,会場,開催日数,枠,予約,参加人数(延べ),実人数,年代 70〜74歳,年代 75〜79歳,相談内容 LINE"]
        for month in months {
            for (place, name) in names.enumerated() {
                let visits = visits(month, place)
                rows.append(
                    "\(month),個別相談会,\(name),13,104,\(visits + 5),\(visits),,\(visits - 40),40,\(place)")
            }
            rows.append("\(month),個別相談会,,,,,,\(200 + month.month),,,")
            if month.month == 7 { rows.append("\(month),スマホ教室,,4,,,210,105,,,") }
            if [10, 11].contains(month.month) { rows.append("\(month),相談コーナー,,2,,,31,,,,") }
        }
        return rows.joined(separator: "\r\n")
    }

    @Test
    func twoYearsOfPaperAreReported() async throws {
        // Given
        let ward = try await TestWard.ofFive()
        let file = try await ward.counts(Self.file)
        #expect(file.remarks == [] && file.lines.count == 24 * 6 + 2 + 4)
        let before = try await ward.ledger.everything()
        let preview = try await ward.ask(CheckCounts(lines: file.lines))
        #expect(
            preview.remarks.said.count(where: { $0.hasSuffix("month notice") }) == 4
                && preview.remarks.count == 4 && preview.known == nil)
        #expect(try await ward.ledger.everything() == before)
        // When
        let done = try await ward.tell(ImportCounts(lines: file.lines))
        #expect(done.rows == file.lines.count)
        // Then each year has its sums, and nothing is 0 that nobody knows
        for year in [FiscalYear(2024), FiscalYear(2025)].compactMap(\.self) {
            let report = try await ward.ask(ReportPeriod(.year(year)))
            let sum = year.months.reduce(0) { sum, month in
                sum + Self.names.indices.reduce(0) { $0 + Self.visits(month, $1) }
            }
            #expect(report.total[.visits] == sum && report.total[.booked] == sum + 5 * 60)
            #expect(report.total[.sessions] == 13 * 60 && report.total[.seats] == 104 * 60)
            #expect(report.total[.elapsed] == report.total[.seats])
            for unknown in [Figure.people, .cancelled, .firstTime, .turnedAway] {
                #expect(report.total[unknown] == nil, "\(unknown)")
            }
            #expect(report.venues.map { $0.total[.visits] != nil } == Array(repeating: true, count: 5))
            let ages = try #require(report.breakdowns.first { $0.breakdown == .age })
            #expect(ages.rows.reduce(0) { $0 + ($1.count ?? 0) } == sum)
            let topics = try #require(report.breakdowns.first { $0.breakdown == .topic })
            #expect(topics.rows.first { $0.code == "line" }?.count == 12 * 10)
            #expect(
                report.breakdowns.first { $0.breakdown == .gender }?.rows.allSatisfy { $0.count == nil }
                    == true)
            #expect(report.others.map { $0.figures[.visits] } == [210, 62])
            #expect(report.imported == year.months)
        }
        // And a month of the whole ward its people
        let april = try await ward.ask(ReportPeriod(.month(try #require(CivilMonth("2024-04")))))
        #expect(april.total[.people] == 204)
        #expect(try await ward.ask(Inspect()).filter { !$0.ok } == [])
    }

    @Test
    func theSameRowsAreKnownAgainUntilTheyAreUndone() async throws {
        let ward = try await TestWard.planned()
        let lines = try await ward.counts("月,事業,会場,参加人数\n2025-04,相談会,仲町,50\n2025-04,相談会,志村,60").lines
        let first = try await ward.tell(ImportCounts(lines: lines))
        // When the same rows come again, in whatever form
        let again = try await ward.counts("年月\t事業\t会場\t延べ\nR7.4\t個別相談会\tnakacho\t５０\nR7.4\t相談会\tshimura\t60")
            .lines
        #expect(try await ward.ask(CheckCounts(lines: again)).known == first.batch)
        let refusal = try await ward.refusal(ImportCounts(lines: again))
        #expect(refusal.code == .alreadyThere && refusal.fields == ["batch": "1"])
        // And when others of the same month come
        let other = try await ward.counts("月,事業,会場,参加人数\n2025-04,相談会,仲町,51").lines
        #expect(try await ward.ask(CheckCounts(lines: other)).remarks.said == ["2 month fault"])
        // Then taking it back leaves nothing of it, and it may come again
        try await ward.tell(UndoImport(batch: first.batch))
        let year = try #require(FiscalYear(2025))
        #expect(try await ward.refusal(asking: ReportPeriod(.year(year))).code == .notPlanned)
        #expect(try await ward.refusal(UndoImport(batch: first.batch)).code == .notFound)
        let second = try await ward.tell(ImportCounts(lines: again))
        let april = Period.month(try #require(CivilMonth("2025-04")))
        #expect(try await ward.ask(ReportPeriod(april)).total[.visits] == 110)
        #expect(try await ward.ask(Imports()).map(\.batch) == [second.batch, first.batch])
        #expect(try await ward.ask(Imports()).map { $0.undoneAt == nil } == [true, false])
        #expect(try await ward.ask(Inspect()).filter { !$0.ok } == [])
    }

    /// A month with visits here is counted here; a fault anywhere leaves everything as it was.
    @Test
    func nothingIsWrittenWhereOneRowIsWrong() async throws {
        let ward = try await TestWard.planned(at: "2026-04-07 09:00")
        let booking = try await ward.book("2026-04-07 10:00")
        try await ward.tell(MarkAttendance(booking: booking.booking, value: .attended))
        ward.at("2026-05-02 09:00")
        let lines = try await ward.counts(
            "月,事業,会場,参加人数\n2026-04,相談会,仲町,50\n2026-04,相談会,志村,60\n2025-04,相談会,仲町,7"
        ).lines
        let remarks = try await ward.ask(CheckCounts(lines: lines)).remarks
        #expect(remarks.said == ["2 month fault"])
        #expect(remarks.first?.reason.contains("予約・当日受付 \(booking.booking)") == true)
        let refusal = try await ward.refusal(ImportCounts(lines: lines))
        #expect(refusal.code == .importFaults && refusal.fields.keys.sorted() == ["2.month"])
        #expect(refusal.message.hasPrefix("2行に取り込めないものがあります"))
    }

    /// A month in which somebody booked or waited here without coming may be counted twice.
    @Test
    func bookingsWithoutVisitsAreWarnedOf() async throws {
        let ward = try await TestWard.planned(at: "2026-04-07 09:00")
        let booking = try await ward.book("2026-04-09 10:00")
        try await ward.tell(JoinQueue(venue: TestWard.nakacho))
        ward.at("2026-05-02 09:00")
        let lines = try await ward.counts("月,事業,会場,参加人数\n2026-04,相談会,仲町,50\n2026-04,相談会,志村,60").lines
        let remarks = try await ward.ask(CheckCounts(lines: lines)).remarks
        #expect(remarks.said == ["2 month notice"])
        #expect(remarks[0].reason.contains("予約・当日受付 \(booking.booking)"))
        #expect(remarks[0].reason.contains("当日待ち 1") && remarks[0].reason.contains("二重"))
    }

    /// How many different people a month of the whole ward had says nothing without its venues.
    @Test
    func aMonthsPeopleDoNotStayAlone() async throws {
        let ward = try await TestWard.planned()
        func bring(_ rows: String) async throws -> ImportID {
            try await ward.tell(ImportCounts(lines: ward.counts("月,事業,会場,参加人数,実人数\n" + rows).lines)).batch
        }
        let first = try await bring("2025-04,相談会,仲町,50,\n2025-05,相談会,仲町,50,")
        let second = try await bring("2025-04,相談会,志村,60,")
        let people = try await bring("2025-04,相談会,,,70")
        // One of two venues may go, the last may not while the people stand
        try await ward.tell(UndoImport(batch: second))
        let refusal = try await ward.refusal(UndoImport(batch: first))
        #expect(refusal.code == .importFaults && refusal.message.contains("先に取込み \(people) を"))
        try await ward.tell(UndoImport(batch: people))
        try await ward.tell(UndoImport(batch: first))
        #expect(try await ward.ask(Imports()).allSatisfy { $0.undoneAt != nil })
    }

    @Test
    func twoAtOnceBringItInOnce() async throws {
        let ward = try await TestWard.planned()
        let lines = try await ward.counts("月,事業,会場,参加人数\n2025-04,相談会,仲町,50").lines
        let ids = (0..<4).map { _ in ward.randomness.freshID() as RequestID }
        let outcomes = await withTaskGroup(of: Refusal.Code?.self) { group in
            for id in ids {
                group.addTask {
                    do {
                        _ = try await ward.desk.tell(ImportCounts(lines: lines), id: id)
                        return nil
                    } catch {
                        return (error as? Refusal)?.code ?? .systemFailed
                    }
                }
            }
            return await group.reduce(into: [Refusal.Code?]()) { $0.append($1) }
        }
        #expect(outcomes.count { $0 == nil } == 1 && outcomes.count { $0 == .alreadyThere } == 3)
        #expect(try await ward.ledger.count("importedMonth") == 1)
    }
}
