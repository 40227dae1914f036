import Clinic
import Desk
import Foundation

/// The desk of a server: the same values go there, and the same answers or refusals come back.
package struct RemoteDesk: Desk {
    private let line: ServerLine

    package init(_ line: ServerLine) {
        self.line = line
    }

    package func ask<Q: Question>(_ question: Q) async throws -> Q.Answer {
        let answer = try await line.send(try Wire.data(question), to: Wire.path(of: Q.self))
        return try Self.read(Q.Answer.self, answer)
    }

    package func tell<C: Change>(_ change: C, id: RequestID) async throws -> C.Answer {
        let answer = try await line.send(try Wire.data(change), to: Wire.path(of: C.self), id: id)
        return try Self.read(C.Answer.self, answer)
    }

    private static func read<Answer: Decodable>(_ type: Answer.Type, _ data: Data) throws -> Answer {
        do {
            return try Wire.value(type, from: data)
        } catch {
            throw unreadable
        }
    }

    /// What came is no answer of ours.
    static let unreadable = Refusal(
        .systemFailed, "サーバーの答えを読めません。サーバーと sumaho の版が合っているか確かめてください。")
}
