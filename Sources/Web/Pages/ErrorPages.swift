import Desk
import HTTPTypes
import Hummingbird

/// A problem as people read it.
struct ErrorPages: Sendable {
    let pages: Pages

    private struct Content: Sendable {
        let text: String
        /// What to do now; nil where the text says it.
        let advice: String?
        /// For whoever is asked about it.
        let code: String
    }

    /// The page; nil where it cannot be made. Whoever is signed in finds their menu on it.
    func page(_ problem: Problem, for request: Request, _ visit: Visit) async -> Response? {
        guard problem.status != 401 else { return .redirect(to: SignInPages.address(before: nil)) }
        let title = Self.title(of: problem.status)
        // Where the system has failed, finding out who looks would fail as well.
        let visitor = problem.status < 500 ? try? await pages.visitor(request, visit) : nil
        return try? pages.templates.page(
            "error", visitor.map { pages.frame(title, $0) } ?? Frame(title, pages.templates.files),
            Content(
                text: problem.detail, advice: Self.advice(problem),
                code: "\(problem.status) \(problem.code)"),
            status: .init(code: problem.status))
    }

    private static func title(of status: Int) -> String {
        switch status {
        case 403: "この操作はできません"
        case 404: "ページがありません"
        case 405: "この開き方はできません"
        case 429: "しばらくお待ちください"
        case 500...: "うまくいきませんでした"
        default: "受け付けられませんでした"
        }
    }

    private static func advice(_ problem: Problem) -> String? {
        switch (problem.status, problem.code) {
        case (403, "forbidden"): "必要なときは、館長か長寿社会推進課に確かめてください。"
        case (404, "no-such-route"): "アドレスの打ち間違いか、もうないページです。最初のページからお進みください。"
        case (405, _): "前のページに戻り、ボタンからもう一度お試しください。"
        case (500..., _):
            "これまでの記録は残っています。少し待ってから、もう一度お試しください。続くときは受付を止めずに紙へ書き、下の番号を管理の方に伝えてください。"
        default: nil
        }
    }
}
