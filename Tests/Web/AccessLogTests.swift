import Clinic
import Desk
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import InMemoryLogging
import Logging
import TestSupport
import Testing

/// One line a request, and nothing personal in any.
@Suite("The access log", .timeLimit(.minutes(10)))
struct AccessLogTests {
    @Test func aLineSaysWhatWhereAndWho() async throws {
        let front = Front(ward: try await sampleWard())
        try await front.routes { client in
            _ = try await client.post("/api/v1/find", #"{"query":"yama"}"#, as: "venue")
            _ = try await client.post("/api/v1/inspect", as: "venue")
            _ = try await client.post("/api/v1/find", as: nil)
            _ = try await client.execute(uri: "/health?x=1", method: .get)
            _ = try await client.execute(uri: "/api/v1/find", method: .get)
            _ = try await client.execute(uri: "/nothing", method: .get)
        }
        let lines = front.log.entries.filter { $0.message == "request" }
        let told = lines.map { line in
            ["method", "route", "status", "account"].map { line.metadata[$0]?.description ?? "?" }
                .joined(separator: " ")
        }
        #expect(
            told == [
                "POST /api/v1/find 200 venue-1", "POST /api/v1/inspect 403 venue-1",
                "POST /api/v1/find 401 -",
                "GET /health 200 -", "GET /api/v1/find 405 -", "GET - 404 -",
            ])
        #expect(
            lines.allSatisfy { ($0.metadata["ms"]?.description).flatMap(Double.init).map { $0 >= 0 } == true }
        )
    }

    /// Wherever somebody may write a name or a number, it stays out of the log.
    @Test func nothingPersonalIsLogged() async throws {
        let front = Front(ward: try await sampleWard())
        let (name, phone) = ("ヒミツノナマエ", "090-9876-5432")
        let romaji = "himitsunonamae"
        try await front.routes { client in
            let resident = Resident(kana: name, phone: phone, name: "秘密の名前", age: 75)
            let book = Book(wish: TestWard.wish(TestWard.nakacho, "2026-04-11 10:00"), resident: resident)
            let body = String(decoding: try Wire.data(book), as: UTF8.self)
            let booked = try await client.post("/api/v1/book", body, id: requestID(1))
            #expect(booked.status == .ok)
            _ = try await client.post("/api/v1/book", body, id: requestID(2))
            _ = try await client.post(
                "/api/v1/book", body.replacing("75", with: "\"\(name)\""), id: requestID(3))
            _ = try await client.post("/api/v1/find", #"{"query":"\#(name)"}"#)
            _ = try await client.post("/api/v1/find", #"{"query":["\#(name)"]}"#)
            _ = try await client.post("/api/v1/person", #"{"person":6,"said":"\#(name)"}"#)
            _ = try await client.post("/api/v1/find?query=\(romaji)&phone=\(phone)", "{}")
            _ = try await client.post("/api/v1/\(romaji)/\(phone)", "{}")
            _ = try await client.post("/api/v1/find", "{}", as: romaji)
            _ = try await client.execute(
                uri: "/api/v1/find", method: .init(romaji)!, headers: [.userAgent: phone, .referer: name])
            try front.ward.desk.close()
            _ = try await client.post("/api/v1/find", #"{"query":"\#(name)"}"#)
        }
        let everything = front.log.entries.map { "\($0)" }.joined(separator: "\n")
        #expect(front.log.entries.count { $0.message == "request" } == 11)
        for secret in [name, "秘密", phone, phone.replacing("-", with: ""), "9876", romaji] {
            #expect(!everything.lowercased().contains(secret), "\(secret) in \(everything)")
        }
    }
}
