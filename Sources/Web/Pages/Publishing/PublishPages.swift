import Almanac
import Clinic
import Desk
import Foundation
import HTTPTypes
import Hummingbird
import Reports

/// 広報・公開: a month's manuscript to copy, its submission, what has changed since, and the files for the ward's
/// own website.
struct PublishPages: Sendable {
    let pages: Pages

    static let title = "広報・公開"
    static let address = "/publish"

    /// A month's page.
    static func address(_ month: CivilMonth, style: String? = nil) -> String {
        "\(address)?month=\(month)" + (style.map { "&style=\($0)" } ?? "")
    }

    func mount(on board: PageBoard) {
        board.get(Self.address, Role.planning) { visitor in
            try await page(visitor, of: visitor.publishedMonth, style: try visitor.style())
        }
        board.post("/publish/submit", Role.planning) { visitor, form in try await submit(visitor, form) }
    }

    /// What was looked at: a manuscript that reads otherwise by now is looked at again.
    static func tag(_ manuscript: [String]) -> String {
        Wire.tag(of: Data(manuscript.joined(separator: "\n").utf8)).filter { $0.isLetter || $0.isNumber }
    }

    private func submit(_ visitor: Visitor, _ form: Form) async throws -> Response {
        let month = try form.value("month") { CivilMonth($0) }
        let style = try form.value("style") { try? KohoStyles.style(named: $0) }
        do {
            let (text, lines) = try await visitor.publisher.manuscript(of: month, style: style)
            guard form["seen"] == Self.tag(text) else {
                throw Refusal.badInput("seen", "開催日が変わり、原稿も変わりました。原稿をもう一度確かめてください。")
            }
            guard let deadline = try form.date("deadline", today: visitor.today) else {
                throw Refusal.badInput("deadline", "提出の締め切りを入れてください。")
            }
            let answer = try await visitor.desk.tell(
                SubmitKoho(
                    month: month, style: style.name, deadline: deadline, text: text.joined(separator: "\n"),
                    lines: lines, late: form.has("late")), id: try form.request())
            return .redirect(
                to:
                    Self.address(month, style: style.name)
                    + "&\(answer.unchanged ? "same" : "submitted")=\(answer.submission)#notice"
            )
        } catch let refusal as Refusal where refusal.belongsOnPage {
            return try await page(visitor, of: month, style: style, typed: form, refusal: refusal)
        }
    }

    private static func done(
        _ visitor: Visitor, _ name: String, _ words: (Int64) -> String
    ) -> Frame.Notice? {
        visitor.query(name).flatMap { Int64($0) }.map { .init(isError: false, text: words($0)) }
    }

    private func page(
        _ visitor: Visitor, of month: CivilMonth, style: any KohoStyle.Type, typed: Form? = nil,
        refusal: Refusal? = nil
    ) async throws -> Response {
        var frame = pages.frame(Self.title, visitor)
        frame.notice =
            refusal.map { .init($0) }
            ?? Self.done(visitor, "submitted") { "提出 \($0) として残しました。これから変わった日は、このページに出ます。" }
            ?? Self.done(visitor, "same") { "提出 \($0) と同じ内容です。新しい提出は残していません。" }
        let submitted = try await visitor.publisher.submitted(month)
        var manuscript: PublishContent.Manuscript?
        var files: [Frame.Link] = []
        do {
            let (text, lines) = try await visitor.publisher.manuscript(of: month, style: style)
            manuscript = .init(
                text: text.joined(separator: "\n"), hasText: !text.isEmpty, isSubmittable: !lines.isEmpty,
                warnings: try await visitor.publisher.warnings(of: month), rows: text.count + 8,
                seen: Self.tag(text), request: pages.freshID(),
                deadline: CourseField(
                    "deadline", "提出の締め切り", help: "編集の担当に聞いた日です。「11/14」のように。", typed,
                    refusal?.fields ?? [:],
                    preset: submitted?.submissions.last?.deadline.description ?? "", isMust: true,
                    isShort: true, most: 20), isUnfolded: typed != nil)
            files = PublishedFilePages.links(month, try await visitor.desk.ask(Venues()))
        } catch let refusal as Refusal where refusal.code == .notPlanned {
            // A month that is not planned yet has a page that says so.
            frame.notice = frame.notice ?? .init(isError: true, text: "\(month.japanese)の開催日はまだありません。")
        }
        return try pages.templates.page(
            "publish", frame,
            PublishContent(
                month, style, manuscript, submitted, files: files,
                venues: try await visitor.desk.ask(Venues())))
    }
}

extension Visitor {
    /// Makes files for the ward's website.
    var publisher: Publisher { Publisher(desk: desk, now: now) }

    /// The month that the address names; the next one where it names none.
    fileprivate var publishedMonth: CivilMonth {
        query("month").flatMap { CivilMonth($0) } ?? today.civilMonth.next
    }

    /// The style that the address names; the usual one where it names none.
    fileprivate func style() throws -> any KohoStyle.Type {
        guard let style = try? KohoStyles.style(named: query("style")) else { throw Fault.noSuchRoute }
        return style
    }
}
