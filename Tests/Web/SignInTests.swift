import Clinic
import Desk
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import TestSupport
import Testing

/// Every route for nobody, for everybody, and for each role.
@Suite("Who may ask over the network", .timeLimit(.minutes(10)))
struct SignInTests {
    @Test func everyUseCaseHasASample() {
        #expect(Set(Samples.questions.map(\.name)) == Set(Catalogue.questions.map { $0.name }))
        #expect(Set(Samples.changes.map(\.name)) == Set(Catalogue.changes.map { $0.name }))
        #expect(everyPath.count == Samples.questions.count + Samples.changes.count)
    }

    @Test(arguments: [nil, "nobody's", "venue more", String(repeating: "x", count: 600)])
    func nobodyIsAnsweredWithoutAGoodToken(token: String?) async throws {
        let front = Front(ward: try await sampleWard())
        try await front.routes { client in
            for route in everyPath {
                let response = try await client.post(route.path, as: token, id: requestID(1))
                #expect(response.status == .unauthorized, "\(route.path)")
                #expect(try response.problem().code == "sign-in-needed")
                let challenge = try #require(response.headers[.wwwAuthenticate])
                #expect(
                    challenge.hasPrefix("Bearer realm=")
                        && challenge.contains("invalid_token") == (token != nil))
            }
        }
    }

    @Test(arguments: ["Basic dmVudWU6eA==", "Bearer", "venue", "Bearer  "])
    func otherWaysOfSigningInAreNone(authorization: String) async throws {
        try await Front(ward: try TestWard()).routes { client in
            let response = try await client.post(
                "/api/v1/venues", as: nil, headers: [.authorization: authorization])
            #expect(response.status == .unauthorized)
        }
    }

    /// The roles themselves are held against a table written by hand where the use cases are tested.
    @Test(arguments: Role.allCases)
    func aRoleMayWhatItMayElsewhere(role: Role) async throws {
        let front = Front(ward: try await sampleWard())
        try await front.routes { client in
            for (number, route) in everyPath.enumerated() {
                let response = try await client.post(
                    route.path, try Samples.body(at: route.path), as: role.rawValue, id: requestID(number))
                let allowed = route.roles.contains(role)
                #expect((response.status == .forbidden) == !allowed, "\(role) \(route.path)")
                #expect(response.status.code < 500, "\(route.path): \(response.text)")
            }
        }
    }

    /// What needs no account must not need one.
    @Test(arguments: ["/health", "/api/v1/openapi.yaml"])
    func someThingsAreOpen(path: String) async throws {
        try await Front(ward: try TestWard()).routes { client in
            #expect(try await client.execute(uri: path, method: .get).status == .ok)
            let head = try await client.execute(uri: path, method: .head)
            #expect(head.status == .ok && head.body.readableBytes == 0)
        }
    }

}
