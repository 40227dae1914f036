import Clinic

/// A refusal as the network carries it: a problem (RFC 9457) with our code and whatever else is possible.
package struct Problem: Error, Hashable, Codable, Sendable {
    package static let mediaType = "application/problem+json"

    /// `about:blank`: what kind it is says `code`.
    package let type: String
    /// The status in words.
    package let title: String
    package let status: Int
    /// One Japanese sentence.
    package let detail: String
    /// A refusal's code, or what is wrong with a request that reached no use case.
    package let code: String
    package let alternatives: [Opening]
    package let candidates: [Candidate]
    package let fields: [String: String]

    /// What is wrong with a request before any use case has seen it.
    package init(status: Int, code: String, detail: String) {
        type = "about:blank"
        title = Self.title(of: status)
        self.status = status
        self.detail = detail
        self.code = code
        (alternatives, candidates, fields) = ([], [], [:])
    }

    package init(_ refusal: Refusal) {
        type = "about:blank"
        status = refusal.code.status
        title = Self.title(of: status)
        detail = refusal.message
        code = refusal.code.rawValue
        alternatives = refusal.alternatives
        candidates = refusal.candidates
        fields = refusal.fields
    }

    /// The refusal it carries; a code that only the network knows is taken by its status.
    package var refusal: Refusal {
        Refusal(
            Refusal.Code(rawValue: code) ?? Self.code(of: status), detail, alternatives: alternatives,
            candidates: candidates, fields: fields)
    }

    private static func code(of status: Int) -> Refusal.Code {
        switch status {
        case 401: .signInNeeded
        case 403: .forbidden
        case 404: .notFound
        case 500...: .systemFailed
        default: .badInput
        }
    }

    private static func title(of status: Int) -> String {
        switch status {
        case 400: "Bad Request"
        case 401: "Unauthorized"
        case 403: "Forbidden"
        case 404: "Not Found"
        case 405: "Method Not Allowed"
        case 409: "Conflict"
        case 413: "Content Too Large"
        case 414: "URI Too Long"
        case 415: "Unsupported Media Type"
        case 422: "Unprocessable Content"
        case 429: "Too Many Requests"
        case 503: "Service Unavailable"
        case 500...: "Internal Server Error"
        default: "Request Refused"
        }
    }
}
