import Ledger

/// The rows that are counted, as they stand in their tables.
struct RawRows {
    struct Session: Decodable {
        let id: Int64; let programme: String; let venue: String; let date: String; let state: String
    }
    struct Seat: Decodable { let id: Int64; let session: Int64; let retired: Int; let closed: Int }
    struct Visit: Decodable {
        let id: Int64; let session: Int64; let seat: Int64?; let person: Int64?; let kind: String
        let firstTime: Int?; let ageBand: String?; let party: Int; let endReason: String?; let cause: String?
    }
    struct Mark: Decodable {
        let id: String; let booking: Int64; let value: String; let happenedAt: Int64; let arrivedAt: Int64
        let replaces: String?
    }
    struct Person: Decodable { let id: Int64; let mergedInto: Int64? }
    struct Sheet: Decodable {
        let id: Int64; let booking: Int64; let replaces: Int64?; let blank: Int; let gender: Int?
        let device: String?; let result: String?; let began: String?; let ended: String?
    }
    struct Topic: Decodable { let record: Int64; let topic: Int64 }
    struct Choice: Decodable { let id: Int64; let code: String }
    struct Wait: Decodable { let venue: String; let date: String; let party: Int; let endReason: String? }
    struct Note: Decodable {
        let venue: String?; let at: Int64; let firstDate: String?; let people: Int; let withdrawnAt: Int64?
    }
    struct Month: Decodable {
        let id: Int64; let month: String; let programme: String; let venue: String?; let undone: Int
    }
    struct Said: Decodable { let month: Int64; let measure: String; let count: Int }

    let sessions: [Session], seats: [Seat], visits: [Visit], marks: [Mark], persons: [Person]
    let sheets: [Sheet], topics: [Topic], choices: [Choice], waits: [Wait], notes: [Note]
    let months: [Month], said: [Said]
}

extension RawRows {
    init(_ ledger: Ledger) async throws {
        sessions = try await ledger.rows("session", "id", "programme", "venue", "date", "state")
        seats = try await ledger.rows("seat", "id", "session", "retired", "closed")
        visits = try await ledger.rows(
            "booking", "id", "session", "seat", "person", "kind", "firstTime", "ageBand", "party",
            "endReason",
            "cause")
        marks = try await ledger.rows(
            "mark", "id", "booking", "value", "happenedAt", "arrivedAt", "replaces")
        persons = try await ledger.rows("person", "id", "mergedInto")
        sheets = try await ledger.rows(
            "record", "id", "booking", "replaces", "blank", "gender", "device", "result", "began", "ended")
        topics = try await ledger.rows("recordTopic", "record", "topic")
        choices = try await ledger.rows("choice", "id", "code")
        waits = try await ledger.rows("queue", "venue", "date", "party", "endReason")
        notes = try await ledger.rows("turnedAway", "venue", "at", "firstDate", "people", "withdrawnAt")
        months = try await ledger.rows("importedMonth", "id", "month", "programme", "venue", "undone")
        said = try await ledger.rows("importedCount", "month", "measure", "count")
    }
}
