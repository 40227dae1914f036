import Almanac
import Clinic
import Desk
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import TestSupport
import Testing

/// `openapi.yaml` says what is so.
@Suite("The API's description", .timeLimit(.minutes(10)))
struct DescriptionTests {
    /// As it is served.
    private func document() async throws -> JSON {
        let text = try await Front(ward: try TestWard()).routes { client in
            let response = try await client.execute(uri: "/api/v1/openapi.yaml", method: .get)
            #expect(response.headers[.contentType] == "application/yaml")
            return response.text
        }
        return try JSON(yaml: text)
    }

    @Test func everyRouteIsDescribedAndNoOther() async throws {
        let paths = try await document()["paths"]?.fields ?? [:]
        let service = ["/health", "/api/v1/openapi.yaml", SignInWish.path, SignOutWish.path]
        #expect(Set(paths.keys) == Set(everyPath.map(\.path) + service))
        for route in everyPath {
            let operation = try #require(paths[route.path]?["post"])
            #expect(paths[route.path]?.fields.count == 1)
            let parameter = operation["parameters"]?.items.first?["$ref"]?.text
            #expect(parameter?.hasSuffix(route.changes ? "/IdempotencyKey" : "/IfNoneMatch") == true)
            #expect(operation["tags"]?.items == [.string(route.changes ? "changes" : "questions")])
            #expect(operation["operationId"]?.text == String(route.path.dropFirst("/api/v1/".count)))
        }
        #expect(try await document()["security"] == .array([.object(["token": .array([])])]))
        for open in ["/health", "/api/v1/openapi.yaml"] {
            #expect(paths[open]?.at("get", "security") == .array([]))
        }
        #expect(paths[SignInWish.path]?.at("post", "security") == .array([]))
        #expect(
            paths[SignOutWish.path]?["post"] != nil && paths[SignOutWish.path]?.at("post", "security") == nil)
    }

    @Test func everyReferenceLeadsSomewhere() async throws {
        let document = try await document()
        var seen: Set<String> = []
        func walk(_ value: JSON) {
            if let name = value["$ref"]?.text { seen.insert(name) }
            for field in value.fields.values { walk(field) }
            for item in value.items { walk(item) }
        }
        walk(document)
        for name in seen {
            let found = name.split(separator: "/").dropFirst().reduce(document as JSON?) { $0?[String($1)] }
            #expect(found != nil, "\(name)")
        }
        let schemas = document.at("components", "schemas")?.fields.keys.sorted() ?? []
        #expect(schemas.filter { !seen.contains("#/components/schemas/\($0)") } == [])
    }

    @Test func everySampleIsAsDescribed() async throws {
        let document = try await document()
        let front = Front(ward: try await sampleWard())
        try await front.routes { client in
            let schema = Schema(document: document)
            let useCases =
                Samples.questions.map { $0.useCase as any UseCase } + Samples.changes.map { $0.useCase }
                + Samples.questions.compactMap(\.refused) + Samples.changes.compactMap(\.refused) + Self.more
            for (number, useCase) in useCases.enumerated() {
                let place = path(of: useCase)
                let body = String(decoding: try Wire.data(useCase), as: UTF8.self)
                let operation = try #require(document.at("paths", place, "post"))
                let takes = try #require(
                    operation.at("requestBody", "content", "application/json", "schema"))
                // The refused ones are refused for what they say, not for their form; but for a number.
                let form = schema.faults(of: try JSON(yaml: body), takes)
                #expect(form.allSatisfy { $0.hasPrefix(".days:") }, "\(place) takes \(body): \(form)")
                let response = try await client.post(place, body, id: requestID(number))
                let gives =
                    response.status == .ok
                    ? try #require(operation.at("responses", "200", "content", "application/json", "schema"))
                    : try #require(document.at("components", "schemas", "Problem"))
                #expect(
                    schema.faults(of: try JSON(yaml: response.text), gives) == [],
                    "\(place) gives \(response.text)")
            }
        }
    }

    /// Forms that the samples do not have.
    private static let more: [any UseCase] = [
        Book(
            wish: .seat(SeatID(20)), resident: Resident(kana: "モリ", phone: "090-1000-1077", age: 61),
            ageWaiver: "念のため", limitWaiver: "念のため", caller: .family,
            callBack: CallBack(phone: "3958-0188", who: "息子")),
        Move(booking: BookingID(3), to: .seat(SeatID(30))),
        MarkAttendance(
            booking: BookingID(1), value: .absentWithNotice, mark: MarkID(requestID(900).text),
            happenedAt: TestWard.instant("2026-04-07 10:05"), replaces: MarkID(requestID(901).text)),
        WalkIn(
            venue: TestWard.nakacho, at: TestWard.instant("2026-04-07 10:05"),
            resident: Resident(kana: "ハラ", born: .earliest)),
        ShowPerson(person: PersonID(2), said: "ヤマダ"), Day(), Find(query: "090-1000-1001"),
        WaitingList(venue: TestWard.nakacho), FindOpenings(days: 14),
        ReportPeriod(.year(FiscalYear(2026)!)), ReportPeriod(.quarter(FiscalYear(2026)!, 1)),
        ReportPeriod(.day(CivilDate("2026-04-07")!)), ReportPeriod(.year(FiscalYear(2030)!)),
        // With the correction that a sample wrote, which says all there is to say.
        ShowRecord(booking: BookingID(1)),
        SetChoice(
            kind: .topic, code: Slug("video"), label: "動画", sort: 5, since: CivilDate("2026-05-01"),
            until: CivilDate("2026-12-31")),
        RetireChoice(kind: .topic, code: Slug("photos")!, until: CivilDate("2026-05-01")),
    ]

    /// The check itself can say no.
    @Test(arguments: [
        (#"{"seat":1}"#, "no venue"), (#"{"seat":"1","venue":"nakacho"}"#, "is no integer"),
        (#"{"seat":1,"venue":"Nakacho"}"#, "does not fit"),
        (#"{"seat":1,"venue":"x","why":1}"#, "not described"),
        (#"{"seat":1,"venue":"x","state":"lost"}"#, "state"), (#"{"seat":0,"venue":"x"}"#, "seat"),
        (#"{"seat":1,"venue":"x","list":[1,null]}"#, "list[1]"),
        (#"{"seat":1,"venue":"x","one":"b"}"#, "none of"),
    ])
    func theCheckFindsWhatIsWrong(value: String, fault: String) throws {
        let schema = try JSON(
            yaml: """
                type: object
                required: [seat, venue]
                properties:
                  seat: {type: integer, minimum: 1}
                  venue: {$ref: '#/slug'}
                  state: {type: string, enum: [booked]}
                  list: {type: array, items: {type: integer}}
                  one: {anyOf: [{type: 'null'}, {const: a}]}
                """)
        let check = Schema(document: try JSON(yaml: "slug: {type: string, pattern: '^[a-z]+$'}"))
        let right = #"{"seat":1,"venue":"x","state":"booked","list":[1],"one":null}"#
        #expect(check.faults(of: try JSON(yaml: right), schema) == [])
        #expect(check.faults(of: try JSON(yaml: value), schema).contains { $0.contains(fault) })
    }
}
