import Clinic
import Desk
import Foundation
import TestSupport
import Testing

@testable import Operator

/// A server's desk is the desk: the same answers and the same refusals as over the database itself.
@Suite("The desk, near and far", .timeLimit(.minutes(10)))
struct ContractTests {
    @Test(arguments: Samples.questions)
    func aQuestionIsAnsweredAlike(sample: Sample<any Question>) async throws {
        let (here, there) = try await (sampleWard(), sampleWard())
        let near = try await here.desk.outcome(sample.useCase)
        guard case .answer = near else { throw Unexpected(outcome: near) }
        try await Front(ward: there).live { port in
            let desk = remoteDesk(port)
            #expect(try await desk.outcome(sample.useCase) == near)
            if let refused = sample.refused {
                let refusal = try await here.desk.outcome(refused)
                guard case .refusal = refusal else { throw Unexpected(outcome: refusal) }
                #expect(try await desk.outcome(refused) == refusal)
            }
        }
    }

    @Test(arguments: Samples.changes)
    func aChangeIsMadeAlike(sample: Sample<any Change>) async throws {
        let (here, there) = try await (sampleWard(), sampleWard())
        let refusal = try await sample.refused.asyncMap { try await here.desk.outcome($0, id: requestID(1)) }
        let near = try await here.desk.outcome(sample.useCase, id: requestID(1))
        guard case .answer = near else { throw Unexpected(outcome: near) }
        let reused = try await here.desk.outcome(TurnAway(people: 5), id: requestID(1))
        try await Front(ward: there).live { port in
            let desk = remoteDesk(port)
            if let refused = sample.refused {
                if case .answer = refusal { throw Unexpected(outcome: refusal) }
                #expect(try await desk.outcome(refused, id: requestID(1)) == refusal)
            }
            // Twice: the second is the answer to the first.
            for _ in 1...2 { #expect(try await desk.outcome(sample.useCase, id: requestID(1)) == near) }
            #expect(try await desk.outcome(TurnAway(people: 5), id: requestID(1)) == reused)
        }
    }

    /// A role is the server's matter, and so is a token.
    @Test func theServerSaysWhoMay() async throws {
        try await Front(ward: try await sampleWard()).live { port in
            for (token, code) in [
                ("viewer", Refusal.Code.forbidden), ("nobody's", .signInNeeded), (nil, .signInNeeded),
            ] {
                let desk = remoteDesk(port, token: token)
                let refusal = try await #require(throws: Refusal.self) { try await desk.ask(Tasks()) }
                #expect(refusal.code == code && refusal.code.exitCode == 1)
            }
        }
    }

    struct Unexpected: Error {
        let outcome: Outcome?
    }
}

/// The desk of a server on this machine.
func remoteDesk(_ port: Int, token: String? = "all", times: ServerLine.Times = .init()) -> RemoteDesk {
    RemoteDesk(ServerLine(URL(string: "http://127.0.0.1:\(port)")!, token: token, times: times))
}

extension Optional {
    fileprivate func asyncMap<T>(_ transform: (Wrapped) async throws -> T) async rethrows -> T? {
        switch self {
        case .none: nil
        case .some(let value): try await transform(value)
        }
    }
}
