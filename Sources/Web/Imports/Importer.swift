import Almanac
import Clinic
import Desk
import Reports

/// Brings files in, for the pages and for the commands: reads them, looks at what would come of them, and
/// only then has the desk write.
package struct Importer: Sendable {
    private let desk: any Desk
    private let today: CivilDate

    package init(desk: any Desk, today: CivilDate) {
        self.desk = desk
        self.today = today
    }

    /// The columns that a file of a kind may have.
    package func columns(of kind: ImportBatch.Kind) async throws -> [ImportColumn] {
        guard kind == .counts else { return Self.columnsEverywhere(of: kind) }
        return CountsFile.columns(topics: try await topics())
    }

    /// Those that are the same in every ward; the others are choices that the office edits.
    package static func columnsEverywhere(of kind: ImportBatch.Kind) -> [ImportColumn] {
        switch kind {
        case .bookings: BookingsFile.columns
        case .people: PeopleFile.columns
        case .counts: CountsFile.columns(topics: [])
        }
    }

    /// Reads a file.
    ///
    /// - Throws: a `Refusal` of the field `file` where it is no table.
    package func read(_ text: String, as kind: ImportBatch.Kind) async throws -> ImportFile {
        switch kind {
        case .bookings:
            let venues = try await desk.ask(Venues())
            return .bookings(
                try table { () throws(Invalid) in
                    try BookingsFile.read(text, venues: venues, today: today)
                })
        case .people:
            return .people(
                try table { () throws(Invalid) in try PeopleFile.read(text, today: today) })
        case .counts:
            let (venues, topics) = (try await desk.ask(Venues()), try await topics())
            return .counts(
                try table { () throws(Invalid) in
                    try CountsFile.read(text, venues: venues, topics: topics)
                })
        }
    }

    /// Looks at a file as if it were brought in.
    package func look(at file: ImportFile) async throws -> ImportLook {
        // Rows that cannot be read are not sent; of no rows there is nothing to ask.
        let preview = file.lines == 0 ? nil : try await check(file)
        return ImportLook(
            lines: file.lines, remarks: file.remarks(with: preview?.remarks ?? []), known: preview?.known,
            sums: file.sums)
    }

    /// Brings a file in, whole or not at all.
    package func bring(_ file: ImportFile, id: RequestID) async throws -> Imported {
        switch file {
        case .bookings(let file): try await desk.tell(ImportBookings(lines: file.lines), id: id)
        case .people(let file): try await desk.tell(ImportPeople(lines: file.lines), id: id)
        case .counts(let file): try await desk.tell(ImportCounts(lines: file.lines), id: id)
        }
    }

    private func check(_ file: ImportFile) async throws -> ImportPreview {
        switch file {
        case .bookings(let file): try await desk.ask(CheckBookings(lines: file.lines))
        case .people(let file): try await desk.ask(CheckPeople(lines: file.lines))
        case .counts(let file): try await desk.ask(CheckCounts(lines: file.lines))
        }
    }

    private func topics() async throws -> [(code: String, label: String)] {
        try await desk.ask(RecordChoices(all: true)).filter { $0.kind == .topic }
            .map { ($0.code.text, $0.label) }
    }

    private func table<Line>(
        _ read: () throws(Invalid) -> ImportReading<Line>
    ) throws(Refusal) -> ImportReading<Line> {
        do throws(Invalid) {
            return try read()
        } catch {
            throw Refusal(.badFile, error.reason, fields: ["file": error.reason])
        }
    }
}

extension ImportFile {
    fileprivate var sums: [String] {
        if case .counts(let file) = self { ImportText.sums(file.lines) } else { [] }
    }
}
