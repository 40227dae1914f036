import Clinic
import Desk
import Reports

/// What is published of a draw, and what came of it; numbers without names.
struct DrawContent: Sendable {
    let title: String
    let ward: String
    /// The file, line by line; nil while the list is open.
    let published: Published?
    let result: Result?
    let printed: String
    let back: String

    struct Published: Sendable {
        let hash: String
        let source: String
        let day: String
        let people: Int
        let lines: [String]
        /// Lists that were closed before this one, and opened again.
        let lifted: [String]
        let file: String
        /// How it is drawn, in full, and an example to type.
        let method: [String]
        let example: String
    }

    struct Result: Sendable {
        let drawnWith: String
        /// Why it was drawn again; nil for the first draw.
        let again: String?
        let sums: [CourseFigure]
        let rows: [Row]
    }

    struct Row: Sendable {
        let number: Int
        let position: Int
        let words: String
    }

    init(_ draw: ShowDraw.Answer, ward: String) {
        title = draw.title
        self.ward = ward
        printed = "/print/draw/\(draw.course)"
        back = CoursePages.address(draw.course) + "/draw"
        let list = draw.list.flatMap { DrawList($0) }
        published = draw.list.map { text in
            Published(
                hash: draw.hash ?? "", source: draw.source ?? "", day: draw.valueOn?.japanese ?? "",
                people: list?.entries.count ?? 0, lines: text.split(separator: "\n").map(String.init),
                lifted: draw.lifted.map {
                    DrawText.lifted(hash: $0.hash, source: $0.source, valueOn: $0.valueOn)
                }, file: CoursePages.address(draw.course) + "/published.txt",
                method: DrawMethodText.lines, example: DrawMethodText.example)
        }
        let hasGroups = (list?.groups.count ?? 1) > 1
        result = draw.value.map { value in
            Result(
                drawnWith: value,
                again: draw.replaces.map { "抽選 \($0) のやり直しです。" + (draw.reason.map { "理由: \($0)" } ?? "") },
                sums: DrawList.Outcome.Result.allCases.map { kind in
                    CourseFigure(label: kind.label, number: draw.outcomes.count { $0.result == kind })
                },
                rows: draw.outcomes.sorted { $0.number < $1.number }.map { outcome in
                    let group = hasGroups ? outcome.group.map { "(\($0)日程)" } ?? "" : ""
                    let rank = outcome.rank.map { "\($0)番" } ?? ""
                    return Row(
                        number: outcome.number, position: outcome.position,
                        words: outcome.result.label + rank + group)
                })
        }
    }
}
