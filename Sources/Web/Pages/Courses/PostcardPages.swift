import Almanac
import Clinic
import Desk
import HTTPTypes
import Hummingbird

/// 往復はがき: a heap typed in, a line a card. First it shows how it is read; a card that is refused
/// stays in the box with the reason.
struct PostcardPages: Sendable {
    let pages: Pages

    private struct Content: Sendable {
        let address: String
        let request: String
        let received: CourseField
        let exception: CourseField?
        let text: String
        /// How each line is read; empty before anything was typed.
        let lines: [Line]
        /// What was entered.
        let entered: [Line]
        let isReady: Bool
        let one: String
        let list: String
        let back: String
    }

    struct Line: Sendable {
        let words: String
        let isWrong: Bool
    }

    /// What was typed, and what has become of it.
    private struct Heap {
        var text: String
        var lines: [Line] = []
        var entered: [Line] = []
        var isReady = false
        /// Whether cards were just entered: the reason of that heap is no reason of what is left.
        var isEntered = false
        /// Whether a stated reason would help a card that was refused.
        var isWaivable = false
    }

    func mount(on board: PageBoard) {
        board.get("/course/:course/postcards", Role.front) { visitor in
            try await page(visitor, nil, Heap(text: ""), nil)
        }
        board.post("/course/:course/postcards", Role.front) { visitor, form in
            do {
                let received = try form.date("receivedOn", today: visitor.today)
                return form.has("enter")
                    ? try await enter(visitor, form, received) : try await look(visitor, form)
            } catch let refusal as Refusal where refusal.belongsOnPage {
                return try await page(
                    visitor, form, Heap(text: form["text"] ?? ""), .init(refusal), refusal.fields)
            }
        }
    }

    private func look(_ visitor: Visitor, _ form: Form) async throws -> Response {
        var heap = Heap(text: form["text"] ?? "")
        let cards = try Self.read(heap.text, visitor.today)
        heap.lines = cards.map {
            switch $0 {
            case .success(let card): Line(words: Self.words(card), isWrong: false)
            case .failure(let fault): Line(words: "\(fault.number)行目: \(fault.reason)", isWrong: true)
            }
        }
        heap.isReady = heap.lines.contains { !$0.isWrong }
        return try await page(visitor, form, heap, nil)
    }

    /// Enters what can be read, each card by itself: one that is refused holds up no other.
    private func enter(
        _ visitor: Visitor, _ form: Form, _ received: CivilDate?
    ) async throws -> Response {
        let (course, request) = (try visitor.course(), try form.request())
        var heap = Heap(text: "")
        var kept: [String] = []
        func keep(_ number: Int, _ said: String, _ reason: String) {
            kept.append(said)
            heap.lines.append(Line(words: "\(kept.count)行目(前の\(number)行目): \(reason)", isWrong: true))
        }
        for card in try Self.read(form["text"] ?? "", visitor.today) {
            switch card {
            case .failure(let fault): keep(fault.number, fault.said, fault.reason)
            case .success(let card):
                let apply = card.apply(to: course, receivedOn: received, exception: form["exception"])
                do {
                    let answer = try await visitor.desk.tell(apply, id: card.request(within: request))
                    heap.entered.append(Self.line(card, answer))
                } catch let refusal as Refusal where refusal.belongsOnPage {
                    keep(card.number, card.said, refusal.message)
                    if refusal.mayBeExcepted { heap.isWaivable = true }
                }
            }
        }
        heap.text = kept.joined(separator: "\n")
        heap.isEntered = true
        let words =
            "\(heap.entered.count)枚を入れました。" + (kept.isEmpty ? "" : "\(kept.count)枚は入れていません。下で直してください。")
        // Where anything was entered it is no error: a draft kept after one brings back the entered cards.
        let notice = Frame.Notice(isError: heap.entered.isEmpty, text: words)
        return try await page(visitor, form, heap, notice)
    }

    private static func read(
        _ text: String, _ today: CivilDate
    ) throws(Refusal) -> [Result<Postcard, Postcard.Fault>] {
        let cards = Postcard.lines(text, today: today)
        guard !cards.isEmpty else { throw .badInput("text", "はがきを1枚1行で入れてください。") }
        guard cards.count <= Postcard.most else {
            throw .badInput("text", "一度に入れられるのは\(Postcard.most)枚までです。")
        }
        return cards
    }

    private func page(
        _ visitor: Visitor, _ form: Form?, _ heap: Heap, _ notice: Frame.Notice?,
        _ faults: [String: String] = [:]
    ) async throws -> Response {
        let course = try await visitor.desk.ask(ShowCourse(course: try visitor.course()))
        var frame = pages.frame("\(course.entry.title) はがきをまとめて入れる", visitor)
        frame.notice = notice
        let address = CoursePages.address(course.course)
        let stated = heap.isEntered ? nil : form
        let isWaivable = heap.isWaivable || stated?.has("exception") == true
        return try pages.templates.page(
            "course-postcards", frame,
            Content(
                address: address + "/postcards", request: pages.freshID(),
                received: CourseField(
                    "receivedOn", "受け取った日", help: "このはがき全部の。入れなければ今日", form, faults, isShort: true),
                exception: isWaivable
                    ? CourseField(
                        "exception", "締め切り後などでも受ける理由", help: "上の欄の全部の行に付きます", stated, faults, most: 100)
                    : nil,
                text: heap.text, lines: heap.lines, entered: heap.entered, isReady: heap.isReady,
                one: ApplyPages.address(course.course), list: ApplicationPages.address(course.course),
                back: address))
    }
}
