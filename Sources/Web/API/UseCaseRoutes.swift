import Clinic
import Desk
import HTTPTypes
import Hummingbird

/// `/api/v1/<use case>` for everything in the Catalogue. Questions are POST too: what they ask for may be
/// personal, and addresses end up in logs.
struct UseCaseRoutes {
    private let desk: @Sendable (Account) -> any Desk
    private let tokens: BearerTokens
    private let bodies: Bodies
    private let files: Bodies

    init(_ backing: Backing, _ limits: ServiceLimits) {
        desk = backing.desk
        tokens = BearerTokens(account: backing.account)
        bodies = Bodies(limit: limits.body)
        files = Bodies(limit: limits.file)
    }

    func mount(_ routes: Routes, on router: Router<Visit>) {
        for question in Catalogue.questions { mount(question, routes, router) }
        for change in Catalogue.changes { mount(change, routes, router) }
    }

    private func mount<Q: Question>(_ question: Q.Type, _ routes: Routes, _ router: Router<Visit>) {
        routes.post(Wire.path(of: Q.self), on: router) { request, visit in
            let account = try await tokens.account(of: request, visit)
            let question = try await bodies(for: Q.self).value(Q.self, of: request)
            return Answers.tagged(try Wire.data(try await desk(account).ask(question)), for: request)
        }
    }

    private func mount<C: Change>(_ change: C.Type, _ routes: Routes, _ router: Router<Visit>) {
        routes.post(Wire.path(of: C.self), on: router) { request, visit in
            let account = try await tokens.account(of: request, visit)
            guard let id = request.headers[.idempotencyKey].flatMap(Self.requestID) else {
                throw Fault.noRequestID
            }
            let change = try await bodies(for: C.self).value(C.self, of: request)
            return Answers.json(try Wire.data(try await desk(account).tell(change, id: id)))
        }
    }

    private func bodies<U: UseCase>(for useCase: U.Type) -> Bodies {
        useCase is any TakesFile.Type ? files : bodies
    }

    /// Bare, or quoted as the draft of the header has it.
    private static func requestID(_ text: String) -> Clinic.RequestID? {
        let quoted = text.count > 2 && text.hasPrefix("\"") && text.hasSuffix("\"")
        return RequestID(quoted ? String(text.dropFirst().dropLast()) : text)
    }
}
