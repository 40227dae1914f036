import Desk
import HTTPTypes

/// What is wrong with a request before any use case sees it.
enum Fault: Error {
    case noSuchRoute
    case wrongMethod(allowed: [HTTPRequest.Method])
    case tooLarge(limit: Int)
    case addressTooLong
    case wrongMediaType
    case noRequestID
    case foreignOrigin
    /// A form without the token of whoever is signed in.
    case foreignForm
    /// The database cannot be read.
    case unavailable

    /// What the asker is told.
    var problem: Problem {
        switch self {
        case .noSuchRoute:
            Problem(status: 404, code: "no-such-route", detail: "このアドレスには何もありません。")
        case .wrongMethod(let allowed):
            Problem(
                status: 405, code: "wrong-method",
                detail: "このアドレスは \(allowed.map(\.rawValue).joined(separator: "、")) で使います。")
        case .tooLarge(let limit):
            Problem(status: 413, code: "too-large", detail: "送られた内容が大きすぎます。\(limit / 1000)KBまでです。")
        case .addressTooLong:
            Problem(status: 414, code: "address-too-long", detail: "アドレスが長すぎます。")
        case .wrongMediaType:
            Problem(
                status: 415, code: "wrong-media-type",
                detail: "内容は \(Wire.mediaType) で送ってください。")
        case .noRequestID:
            Problem(
                status: 400, code: "no-request-id",
                detail: "変更には \(Wire.requestID) ヘッダーに UUID (8-4-4-4-12桁の16進数) を付けてください。")
        case .foreignOrigin:
            Problem(status: 403, code: "foreign-origin", detail: "ほかのサイトからの操作は受け付けません。")
        case .foreignForm:
            Problem(
                status: 403, code: "foreign-form",
                detail: "このページは古くなっています。前のページを開き直してから、もう一度お試しください。")
        case .unavailable:
            Problem(status: 503, code: "unavailable", detail: "データベースを読めません。")
        }
    }

    /// What goes with it.
    var headers: HTTPFields {
        guard case .wrongMethod(let allowed) = self else { return [:] }
        return [.allow: allowed.map(\.rawValue).joined(separator: ", ")]
    }
}
