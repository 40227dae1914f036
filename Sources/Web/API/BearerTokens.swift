import Clinic
import Desk
import HTTPTypes
import Hummingbird

/// Who asks, by the token that a request carries (RFC 6750).
struct BearerTokens {
    let account: @Sendable (String) async throws -> Account?

    /// The longest token looked at, in bytes.
    private static let longest = 512

    /// The account, noted for the access log; refuses a request without a good token.
    func account(of request: Request, _ visit: Visit) async throws -> Account {
        guard let token = Self.token(of: request) else {
            throw Refusal(.signInNeeded, "サインインが必要です。")
        }
        guard let account = try await account(token) else {
            throw Refusal(.signInNeeded, "サインインし直してください。この認証は使えないか、期限が切れています。")
        }
        visit.trail.account = account.id
        return account
    }

    /// The token that a request carries; nil for none, and for what is too long to be one.
    static func token(of request: Request) -> String? {
        guard let words = request.headers[.authorization]?.split(separator: " "), words.count == 2,
            words[0].lowercased() == "bearer", words[1].utf8.count <= longest
        else { return nil }
        return String(words[1])
    }
}
