import Desk
import Foundation
import HTTPTypes
import Hummingbird
import Logging

/// What needs no account: whether the service works, and the API's description.
struct OpenRoutes {
    let backing: Backing
    /// `openapi.yaml`
    let description: Data
    let logger: Logger

    func mount(_ routes: Routes, on router: Router<Visit>) {
        routes.get("/health", on: router) { _, _ in
            do {
                try await backing.check()
            } catch {
                logger.error("the database cannot be read", metadata: ["error": "\(type(of: error))"])
                throw Fault.unavailable
            }
            return Answers.json(Data(#"{"status":"ok"}"#.utf8))
        }
        routes.get("/api/v1/openapi.yaml", on: router) { _, _ in
            Answers.response(.ok, "application/yaml", description)
        }
    }
}
