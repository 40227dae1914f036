import Clinic
import Desk
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore
import TestSupport
import Testing

@testable import Web

/// Requests that reach no use case, and those that one refuses: each a problem with its status and code.
@Suite("Requests that are refused", .timeLimit(.minutes(10)))
struct RefusedRequestTests {
    /// Outside the API it is people who have come to the wrong place.
    @Test(arguments: ["/api", "/API/V1/book", "/health/x", "/no/such/page", "/wp-admin"])
    func anUnknownAddressOfPeople(path: String) async throws {
        try await Front(ward: try TestWard()).routes { client in
            let response = try await client.execute(uri: path, method: .get)
            #expect(response.status == .notFound)
            #expect(response.headers[.contentType] == "text/html; charset=utf-8")
            #expect(response.text.contains("ページがありません"))
        }
    }

    /// Whoever is signed in finds their way back without going round by the first page.
    @Test func aProblemHasTheMenuOfWhoeverIsSignedIn() async throws {
        try await TestWard.planned().browsing { browser in
            for address in ["/no/such/page", "/day/shimura", "/sign-out"] {
                let page = try await browser.get(address)
                #expect(page.status.code >= 403 && page.text.contains(#"<a href="/day/nakacho">本日の受付</a>"#))
            }
        }
    }

    @Test(arguments: ["/api/v1", "/api/v1/nothing", "/api/v1/book/1"])
    func anUnknownAddress(path: String) async throws {
        try await Front(ward: try TestWard()).routes { client in
            for method: HTTPRequest.Method in [.get, .post, .delete] {
                let response = try await client.execute(uri: path, method: method)
                #expect(response.status == .notFound)
                #expect(try response.problem().code == "no-such-route")
            }
        }
    }

    @Test(
        arguments: [.get, .put, .delete, .patch, .head, .options, .init("PROPFIND")!] as [HTTPRequest.Method])
    func aUseCaseIsOnlyPosted(method: HTTPRequest.Method) async throws {
        try await Front(ward: try TestWard()).routes { client in
            for route in everyPath {
                let response = try await client.execute(
                    uri: route.path, method: method, headers: [.authorization: "Bearer all"])
                #expect(response.status == .methodNotAllowed && response.headers[.allow] == "POST")
            }
            let health = try await client.execute(uri: "/health", method: .post)
            #expect(health.status == .methodNotAllowed && health.headers[.allow] == "GET, HEAD")
            #expect(try health.problem().code == "wrong-method")
        }
    }

    @Test func aBodyIsBounded() async throws {
        let front = Front(ward: try await sampleWard())
        let limit = front.settings.limits.body
        try await front.routes { client in
            // To the byte: white space is part of a body.
            let body = #"{"query":"tanaka"}"#
            let most = body + String(repeating: " ", count: limit - body.utf8.count)
            #expect(try await client.post("/api/v1/find", most).status == .ok)
            let response = try await client.post("/api/v1/find", most + " ")
            #expect(response.status == .contentTooLarge)
            #expect(try response.problem().code == "too-large")
        }
    }

    /// A body whose length nobody has announced is counted as it comes.
    @Test func aBodyWithoutLengthIsBoundedToo() async throws {
        let chunks = (0..<20).map { _ in ByteBuffer(string: String(repeating: " ", count: 10_000)) }
        let stream = AsyncStream { continuation in
            for chunk in chunks { continuation.yield(chunk) }
            continuation.finish()
        }
        let request = Request(
            head: HTTPRequest(
                method: .post, scheme: nil, authority: nil, path: "/",
                headerFields: [.contentType: "application/json"]),
            body: RequestBody(asyncSequence: stream))
        await #expect(throws: Fault.self) {
            try await Bodies(limit: 100_000).value(Venues.self, of: request)
        }
    }

    @Test(arguments: [
        ("/api/v1/find", "", ""), ("/api/v1/find", "[]", ""), ("/api/v1/find", "{", ""),
        ("/api/v1/find", "{\"query\":", ""), ("/api/v1/find", "{}", "query"),
        ("/api/v1/find", #"{"query":7}"#, "query"), ("/api/v1/find", #"{"query":null}"#, "query"),
        // What needs nothing is still asked with an object.
        ("/api/v1/venues", "", ""), ("/api/v1/venues", "null", ""), ("/api/v1/accounts", "[{}]", ""),
        ("/api/v1/inspect", "7", ""),
        ("/api/v1/koho", #"{"month":"2026-13"}"#, "month"),
        ("/api/v1/book", #"{"wish":{"venue":"nakacho"}}"#, "wish.date"),
        (
            "/api/v1/import-holidays", #"{"holidays":[{"date":"2026-05-03","name":"x"},{"date":"x"}]}"#,
            "holidays[1].date"
        ),
        ("/api/v1/cancel", #"{"booking":1e99}"#, ""), ("/api/v1/cancel", #"{"booking":"1"}"#, "booking"),
        ("/api/v1/cancel", #"{"booking":1,"cause":"田中 花"}"#, "cause"),
    ])
    func aBodyThatCannotBeReadNamesItsField(path: String, body: String, field: String) async throws {
        try await Front(ward: try await sampleWard()).routes { client in
            let response = try await client.post(path, body, id: requestID(1))
            #expect(response.status == .unprocessableContent)
            let problem = try response.problem()
            #expect(problem.code == "bad-input")
            #expect(Array(problem.fields.keys) == (field.isEmpty ? [] : [field]), "\(problem)")
            #expect(!problem.detail.contains("田中"))
        }
    }

    @Test(arguments: [nil, "text/plain", "application/x-www-form-urlencoded", "application/jsonx", ""])
    func onlyJSONIsRead(type: String?) async throws {
        try await Front(ward: try TestWard()).routes { client in
            var headers: HTTPFields = [.authorization: "Bearer all"]
            headers[.contentType] = type
            let response = try await client.execute(
                uri: "/api/v1/venues", method: .post, headers: headers, body: ByteBuffer(string: "{}"))
            #expect(response.status == .unsupportedMediaType)
            #expect(try response.problem().code == "wrong-media-type")
        }
    }

    @Test(arguments: [
        "application/json", "Application/JSON; charset=utf-8", "application/json;charset=UTF-8",
    ])
    func jsonMaySayItsCharacters(type: String) async throws {
        try await Front(ward: try TestWard()).routes { client in
            let response = try await client.post("/api/v1/venues", headers: [.contentType: type])
            #expect(response.status == .ok)
        }
    }

    @Test(arguments: [nil, "", "1", "0190c0de-0000-4000-8000-00000000000g", "\"\""])
    func aChangeNeedsARequestID(id: String?) async throws {
        try await Front(ward: try await sampleWard()).routes { client in
            for sample in Samples.changes {
                var more: HTTPFields = [:]
                more[.idempotencyKey] = id
                let place = path(of: sample.useCase)
                let response = try await client.post(place, try Samples.body(at: place), headers: more)
                #expect(response.status == .badRequest, "\(sample)")
                #expect(try response.problem().code == "no-request-id")
            }
        }
    }

    @Test func anAddressIsBounded() async throws {
        try await Front(ward: try TestWard()).routes { client in
            let long = "/health?" + String(repeating: "x", count: 2000)
            let response = try await client.execute(uri: long, method: .get)
            #expect(response.status == .uriTooLong)
            #expect(try response.problem().code == "address-too-long")
        }
    }

    @Test(arguments: [
        ("Sec-Fetch-Site", "cross-site", false), ("Sec-Fetch-Site", "same-site", false),
        ("Sec-Fetch-Site", "same-origin", true), ("Sec-Fetch-Site", "none", true),
        ("Origin", "https://example.com", false), ("Origin", "null", true),
        ("Origin", "http://localhost.example.com", false), ("Origin", "http://localhost:81", false),
        ("Origin", "http://localhost", true), ("Origin", "HTTPS://LOCALHOST", true),
    ])
    func otherSitesSendNothing(header: String, value: String, passes: Bool) async throws {
        let front = Front(ward: try await sampleWard())
        try await front.routes { client in
            let before = try await front.ward.ask(Day()).count
            for route in everyPath {
                let name = try #require(HTTPField.Name(header))
                let response = try await client.post(
                    route.path, try Samples.body(at: route.path), as: "all", id: requestID(1),
                    headers: [name: value])
                #expect((response.status == .forbidden) == !passes, "\(route.path) \(response.text)")
                if !passes { #expect(try response.problem().code == "foreign-origin") }
            }
            if !passes { #expect(try await front.ward.ask(Day()).count == before) }
            // Looking is nobody's harm: the browser keeps the answer from the other page.
            let health = try await client.execute(
                uri: "/health", method: .get, headers: [HTTPField.Name(header)!: value])
            #expect(health.status == .ok)
        }
    }

    @Test func aRefusalHasAllThatTheCommandLineHas() async throws {
        let front = Front(ward: try await sampleWard())
        let book = Book(
            wish: TestWard.wish(TestWard.nakacho, "2026-04-09 10:00"), resident: TestWard.resident("モリ", 8))
        let here = try await front.ward.desk.outcome(book, id: requestID(1))
        try await front.routes { client in
            let body = String(decoding: try Wire.data(book), as: UTF8.self)
            let response = try await client.post("/api/v1/book", body, id: requestID(2))
            let problem = try response.problem()
            #expect(
                response.status == .conflict && problem.title == "Conflict" && problem.type == "about:blank")
            #expect(!problem.alternatives.isEmpty && here == .refusal(problem.refusal))
        }
    }

    @Test func aDatabaseThatCannotBeReadIsUnwell() async throws {
        let ward = try TestWard()
        try await Front(ward: ward).routes { client in
            let well = try await client.execute(uri: "/health", method: .get)
            #expect(well.status == .ok && well.text == #"{"status":"ok"}"#)
            try ward.desk.close()
            let unwell = try await client.execute(uri: "/health", method: .get)
            #expect(unwell.status == .serviceUnavailable)
            #expect(try unwell.problem().code == "unavailable")
            let question = try await client.post("/api/v1/venues")
            #expect(question.status == .internalServerError)
            #expect(try question.problem().code == "system-failed")
        }
    }
}
