import Almanac
import Clinic
import Desk
import TestSupport

/// What the samples of imports need: import 1 is of 仲町's April 2025.
func prepareImports(_ ward: TestWard) async throws {
    try await ward.tell(ImportCounts(lines: [Samples.counts("2025-04")]))
}

extension Samples {
    static func counts(_ month: String) -> CountsLine {
        CountsLine(
            row: 2, month: CivilMonth(month)!, programme: .consultation, venue: TestWard.nakacho,
            counts: [.figure(.visits): 50, .cell(.age, code: "70-74"): 49])
    }

    private static func person(_ kana: String) -> PersonLine {
        PersonLine(
            row: 2, kana: kana, name: "横田 美代", phones: ["3958-0171"], born: CivilDate("1945-03-05"),
            reach: "ファクスで", first: true)
    }

    private static func promise(_ start: String) -> BookingLine {
        BookingLine(
            row: 2, venue: TestWard.nakacho, date: CivilDate("2026-04-18")!, start: CivilTime(start)!,
            desk: 1,
            kana: "タナカ", phone: "090-1000-1077", age: 80, party: 2, first: false, source: .venue)
    }

    private static let notebook = [
        NotebookLine(number: 1, start: CivilTime("10:00")!, kana: "モリ", phone: "3958-0171")
    ]

    static let imports: [Sample<any Question>] = [
        sample(CheckCounts(lines: [counts("2025-05")]), CheckCounts(lines: [])),
        sample(CheckPeople(lines: [person("タナカ")]), CheckPeople(lines: [])),
        sample(CheckBookings(lines: [promise("14:30")]), CheckBookings(lines: [])),
        sample(Imports()),
        sample(
            CompareNotebook(venue: TestWard.nakacho, date: CivilDate("2026-04-07"), lines: notebook),
            CompareNotebook(lines: notebook)),
    ]

    static let importChanges: [Sample<any Change>] = [
        sample(ImportCounts(lines: [counts("2025-06")]), ImportCounts(lines: [counts("2030-06")])),
        sample(ImportPeople(lines: [person("ヨコタ")]), ImportPeople(lines: [person("横田")])),
        sample(ImportBookings(lines: [promise("14:30")]), ImportBookings(lines: [promise("12:00")])),
        sample(UndoImport(batch: ImportID(1)), UndoImport(batch: ImportID(99))),
    ]
}
