import Desk
import HTTPTypes
import Hummingbird

/// A problem as people read it.
struct ErrorPages: Sendable {
    private let templates: Templates

    init(_ templates: Templates) {
        self.templates = templates
    }

    private struct Content: Sendable {
        let text: String
        let code: String
    }

    /// The page; nil where it cannot be made.
    func page(_ problem: Problem) -> Response? {
        guard problem.status != 401 else { return .redirect(to: SignInPages.address(before: nil)) }
        var frame = Frame(Self.title(of: problem.status), templates.files)
        frame.links = [Frame.Link(label: "最初のページ", address: "/", isHere: false)]
        return try? templates.page(
            "error", frame, Content(text: problem.detail, code: "\(problem.status) \(problem.code)"),
            status: .init(code: problem.status))
    }

    private static func title(of status: Int) -> String {
        switch status {
        case 403: "この操作はできません"
        case 404: "ページがありません"
        case 405: "この開き方はできません"
        case 500...: "うまくいきませんでした"
        default: "受け付けられませんでした"
        }
    }
}
