import Clinic
import Desk
import Foundation
import TestSupport

/// What came of a use case: the answer's bytes, or the refusal.
enum Outcome: Equatable {
    case answer(String)
    case refusal(Refusal)
}

extension Desk {
    /// Asks a question of whatever kind.
    func outcome(_ question: any Question) async throws -> Outcome {
        func ask<Q: Question>(_ question: Q) async throws -> Outcome {
            .answer(String(decoding: try Wire.data(try await self.ask(question)), as: UTF8.self))
        }
        do {
            return try await ask(question)
        } catch let refusal as Refusal {
            return .refusal(refusal)
        }
    }

    /// Makes a change of whatever kind.
    func outcome(_ change: any Change, id: RequestID) async throws -> Outcome {
        func tell<C: Change>(_ change: C) async throws -> Outcome {
            .answer(String(decoding: try Wire.data(try await self.tell(change, id: id)), as: UTF8.self))
        }
        do {
            return try await tell(change)
        } catch let refusal as Refusal {
            return .refusal(refusal)
        }
    }
}

/// The path of a use case of whatever kind.
func path(of useCase: any UseCase) -> String {
    func path<U: UseCase>(_ useCase: U) -> String { Wire.path(of: U.self) }
    return path(useCase)
}

extension Samples {
    /// What is posted to the path of a use case.
    static func body(at place: String) throws -> String {
        let all = questions.map { $0.useCase as any UseCase } + changes.map { $0.useCase as any UseCase }
        guard let useCase = all.first(where: { path(of: $0) == place }) else { return "{}" }
        return String(decoding: try Wire.data(useCase), as: UTF8.self)
    }
}

/// The path of every use case there is, with who may and whether it changes anything.
var everyPath: [(path: String, roles: Set<Role>, changes: Bool)] {
    Catalogue.questions.map { (Wire.path(of: $0), $0.roles, false) }
        + Catalogue.changes.map { (Wire.path(of: $0), $0.roles, true) }
}

/// A request id that only this number has.
func requestID(_ number: Int) -> RequestID {
    let digits = String(number, radix: 16)
    return RequestID("0190c0de-0000-4000-8000-" + String(repeating: "0", count: 12 - digits.count) + digits)!
}
