import Almanac
import Clinic
import Reports

/// A call as whoever makes it sees it.
struct CallContent: Sendable {
    let task: String
    let booking: String
    let line: String
    let kana: String
    let isSecret: Bool
    /// 「090-1234-5678」, 「折り返し 090-1234-5678(娘)」
    let number: String?
    let reach: String?
    let tried: [String]
    let opening: [String]
    let direction: String?
    let words: [String]
    /// Nil where no message may be left.
    let message: String?
    var results: [Result] = []
    /// For a closure: what is proposed instead.
    var seats: [FreeSeats.Button] = []
    var cancelRequest: String?
    var limitRequest: String?

    /// What came of it; one tap.
    struct Result: Sendable {
        let code: String
        let label: String
        let resultRequest: String
        let isMain: Bool
    }

    init(_ call: CallTask, _ callee: Callee?, _ script: CallScript?, _ venues: [Venue]) {
        task = call.task?.description ?? ""
        booking = call.booking.description
        line = call.line(venues)
        kana = callee?.kana ?? "(氏名なし)"
        isSecret = callee?.secret ?? false
        number = callee?.phone.map { phone in
            (callee?.callsBack == true ? "折り返し " : "") + phone + (callee?.who.map { "(\($0))" } ?? "")
        }
        reach = callee?.reach
        tried = call.attempts.map { "\($0.at.date.japanese) \($0.at.time) \($0.result.label)" }
        opening = script?.opening ?? []
        direction = script?.direction
        words = script?.body ?? []
        message = script.flatMap { $0.messageLeft.isEmpty ? nil : $0.messageLeft.joined() }
    }

    /// The results that there are; of somebody under 秘匿 nobody else may hear.
    static func results(_ call: CallTask, isSecret: Bool, id: () -> String) -> [Result] {
        CallTask.Result.answers(to: call.kind).filter { !isSecret || !$0.tellsOthers }.map {
            Result(
                code: $0.rawValue, label: $0.label, resultRequest: id(),
                isMain: $0 == .accepted || $0 == .person)
        }
    }
}
