import Almanac
import Clinic
import Desk
import TestSupport

/// The changes that bring files in.
extension EveryChange {
    /// Import 2 is of 志村's April 2025; import 1 is what `prepareMonths` made.
    static func prepareImports(_ ward: TestWard) async throws {
        try await ward.tell(ImportCounts(lines: [counts("2025-04")]))
    }

    static let imports = [
        EveryChange(
            change: ImportCounts(lines: [counts("2025-05"), counts("2025-06", row: 3)]),
            other: ImportCounts(lines: [counts("2025-05")]), refused: ImportCounts(lines: [counts("2025-04")])
        ),
        EveryChange(
            change: ImportPeople(lines: [
                PersonLine(
                    row: 2, kana: "ヨコタ ミヨ", name: "横田 美代", phones: ["3958-0171", "090-1000-0171"], age: 80,
                    ageOn: day("2026-01-10"), reach: "ファクスで", note: "つえ", secret: true, first: false)
            ]),
            other: ImportPeople(lines: [PersonLine(row: 2, kana: "ヨコタ ミヨ", phones: ["3958-0171"])]),
            refused: ImportPeople(lines: [PersonLine(row: 2, kana: "横田", phones: ["3958-0171"])])),
        EveryChange(
            change: ImportBookings(lines: [promise("14:30"), promise("14:00", row: 3)]),
            other: ImportBookings(lines: [promise("14:30")]),
            refused: ImportBookings(lines: [promise("12:00")])),
        EveryChange(
            change: UndoImport(batch: ImportID(2)), other: UndoImport(batch: ImportID(1)),
            refused: UndoImport(batch: ImportID(99))),
    ]

    private static func counts(_ month: String, row: Int = 2) -> CountsLine {
        CountsLine(
            row: row, month: CivilMonth(month)!, programme: .consultation, venue: TestWard.shimura,
            counts: [.figure(.visits): 50, .cell(.age, code: "70-74"): 50])
    }

    private static func promise(_ start: String, row: Int = 2) -> BookingLine {
        BookingLine(
            row: row, venue: TestWard.nakacho, date: day("2026-04-18"), start: time(start), kana: "ヨコタ ミヨ",
            phone: "3958-0171", age: 80, first: false, source: .venue)
    }
}
