import Clinic
import Desk
import TestSupport

extension TestWard {
    /// The code that a test spells out.
    static func code(_ text: String) -> Slug {
        guard let code = Slug(text) else { preconditionFailure("no code: \(text)") }
        return code
    }

    /// Writes the 相談票 of a booking: `record(booking, "line", "maps")`; over the newest there is.
    @discardableResult
    func record(
        _ booking: BookingID, _ topics: String..., edit: (inout RecordEntry) -> Void = { _ in }
    ) async throws -> RecordID {
        var entry = RecordEntry(topics: Set(topics.map(Self.code)))
        edit(&entry)
        let newest = try await ask(ShowRecord(booking: booking)).newest
        return try await tell(WriteRecord(booking: booking, entry: entry, replaces: newest)).record
    }
}

extension [ConsultationRecord] {
    /// "2026-04-07 nakacho line,maps", one each.
    var lines: [String] {
        map { "\($0.date) \($0.venue) \($0.topics.map(\.code.text).joined(separator: ","))" }
    }
}
