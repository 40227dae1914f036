import Clinic
import Desk
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import TestSupport
import Testing

/// What comes back: the same bytes for the same, and what every answer carries.
@Suite("Answers over the network", .timeLimit(.minutes(10)))
struct AnswerTests {
    @Test func aQuestionsAnswerHasATagAndIsNotSentTwice() async throws {
        let front = Front(ward: try await sampleWard())
        try await front.routes { client in
            for sample in Samples.questions {
                let place = path(of: sample.useCase)
                let body = try Samples.body(at: place)
                let first = try await client.post(place, body)
                #expect(first.status == .ok, "\(sample): \(first.text)")
                let tag = try #require(first.headers[.eTag])
                for known in [tag, "W/" + tag, "\"x\", \(tag)", "*"] {
                    let again = try await client.post(place, body, headers: [.ifNoneMatch: known])
                    #expect(
                        again.status == .notModified && again.body.readableBytes == 0, "\(sample) \(known)")
                    #expect(again.headers[.eTag] == tag)
                }
                let other = try await client.post(place, body, headers: [.ifNoneMatch: "\"x\", W/\"y\""])
                #expect(other.status == .ok && other.body == first.body && other.headers[.eTag] == tag)
            }
        }
    }

    @Test func anotherAnswerHasAnotherTag() async throws {
        let front = Front(ward: try await sampleWard())
        try await front.routes { client in
            let body = #"{"date":"2026-04-09"}"#
            let before = try await client.post("/api/v1/day", body)
            try await front.ward.tell(Cancel(booking: BookingID(2)))
            let after = try await client.post(
                "/api/v1/day", body, headers: [.ifNoneMatch: try #require(before.headers[.eTag])])
            #expect(after.status == .ok && after.headers[.eTag] != before.headers[.eTag])
        }
    }

    @Test(arguments: Samples.changes)
    func aRepeatedChangeAnswersTheSameBytes(sample: Sample<any Change>) async throws {
        let front = Front(ward: try await sampleWard())
        try await front.routes { client in
            let place = path(of: sample.useCase)
            let body = try Samples.body(at: place)
            let first = try await client.post(place, body, id: requestID(7))
            #expect(first.status == .ok && first.headers[.eTag] == nil, "\(first.text)")
            let quoted = try #require(HTTPField.Name("Idempotency-Key"))
            let again = try await client.post(place, body, headers: [quoted: "\"\(requestID(7))\""])
            #expect(again.status == .ok && again.body == first.body)
            // Another body, and another person, under the same id.
            let other = sample.name == "turn-away" ? #"{"people":3}"# : #"{"people":1}"#
            let reused = try await client.post("/api/v1/turn-away", other, id: requestID(7))
            #expect(reused.status == .conflict)
            #expect(try reused.problem().code == "id-reused")
            let theirs = try await client.post(place, body, as: "admin", id: requestID(7))
            #expect(theirs.status == .conflict, "\(theirs.text)")
        }
    }

    /// A set is sent in any order and comes back in one.
    @Test func theOrderOfASetDoesNotMatter() async throws {
        let front = Front(ward: try await sampleWard())
        let days = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
        try await front.routes { client in
            var answers: Set<String> = []
            for _ in 0..<10 {
                let body = """
                    {"weekdays":["\(days.shuffled().joined(separator: "\",\""))"],"newPerson":false,"party":1,
                    "resident":{"kana":"カトウ","phone":"090-1000-1008","age":75,"outsideWard":false},
                    "caller":"self"}
                    """
                let response = try await client.post("/api/v1/wait", body, id: requestID(7))
                #expect(response.status == .ok, "\(response.text)")
                answers.insert(response.text)
            }
            #expect(answers.count == 1)
            #expect(answers.first?.contains(#"["Mon","Tue","Wed","Thu","Fri","Sat","Sun"]"#) == true)
        }
    }

    @Test func everyAnswerCarriesTheSafeHeaders() async throws {
        let front = Front(ward: try await sampleWard())
        try await front.routes { client in
            var answers: [(String, TestResponse)] = []
            for (number, route) in everyPath.enumerated() {
                let body = try Samples.body(at: route.path)
                answers += [
                    ("200", try await client.post(route.path, body, id: requestID(number))),
                    ("401", try await client.post(route.path, body, as: nil)),
                    (
                        "403",
                        try await client.post(route.path, body, headers: [.origin: "https://example.com"])
                    ),
                    ("405", try await client.execute(uri: route.path, method: .get)),
                    (
                        "415",
                        try await client.post(
                            route.path, body, id: requestID(1), headers: [.contentType: "a/b"])
                    ),
                    ("422", try await client.post(route.path, "[", id: requestID(2))),
                ].map { ("\($0.0) \(route.path)", $0.1) }
            }
            for path in [
                "/health", "/api/v1/openapi.yaml", "/nothing", "/?" + String(repeating: "x", count: 3000),
            ] {
                answers.append((path, try await client.execute(uri: path, method: .get)))
            }
            for (what, response) in answers {
                for (name, value) in Self.safe {
                    let field = try #require(HTTPField.Name(name))
                    #expect(response.headers[field]?.contains(value) == true, "\(what): \(name)")
                }
                #expect(response.headers[.strictTransportSecurity] == nil && response.headers[.server] == nil)
            }
        }
    }

    private static let safe = [
        ("Content-Security-Policy", "default-src 'none'"),
        ("Content-Security-Policy", "frame-ancestors 'none'"),
        ("X-Content-Type-Options", "nosniff"), ("Referrer-Policy", "no-referrer"),
        ("Cache-Control", "no-store"), ("X-Frame-Options", "DENY"),
        ("Cross-Origin-Resource-Policy", "same-origin"),
    ]
}
