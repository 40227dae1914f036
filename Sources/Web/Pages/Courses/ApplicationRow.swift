import Clinic
import Desk

/// One application in the list of a course.
struct ApplicationRow: Sendable {
    let anchor: String
    let mark: String
    let kana: String
    let isSecret: Bool
    let name: String?
    let about: [String]
    let badges: [String]
    let outcome: String?
    let likely: [Frame.Link]
    /// What ends it: folded, so that one wrong tap ends nothing.
    let ends: [Deed]
    let endsDescription: String
    let restore: Deed?

    /// One tap.
    struct Deed: Sendable {
        let action: String
        let label: String
        let description: String
        let fields: [Frame.Field]
    }

    init(_ line: ApplicationLine, _ course: ShowCourse.Answer, only: String?, id: () -> String) {
        let hasGroups = course.entry.groups.count > 1
        anchor = "a\(line.number)"
        mark = "\(line.number)番"
        kana = line.called
        isSecret = line.secret
        name = line.name
        var came = "\(line.source.label) \(line.receivedOn.japanese)受け取り"
        if let day = line.postmarkedOn { came += "(消印\(day.japanese))" }
        let wishes = hasGroups ? "希望 " + line.choices.map(\.text).joined(separator: "・") : nil
        about = [line.phone, line.address, wishes, came].compactMap(\.self)
        var badges = line.basis == .nobody ? [] : [line.first ? "初めて" : "2回目以降"]
        if line.basis == .said { badges.append("本人の申し出") }
        if let waived = line.waived { badges.append(waived.label) }
        self.badges = badges
        outcome = line.outcome(hasGroups: hasGroups)
        let address = ApplicationPages.address(course.course)
        likely =
            line.ended != nil
            ? []
            : line.likely.map {
                Frame.Link(
                    label: "\($0.number)番(\($0.because.label))", address: "\(address)#a\($0.number)",
                    isHere: false)
            }
        func deed(_ action: String, _ label: String, _ more: [(String, String)]) -> Deed {
            let fields =
                [("application", line.application.description), ("request", id())] + more
                + (only.map { [("only", $0)] } ?? [])
            return Deed(
                action: action, label: label, description: "\(line.number)番 \(line.called) 様を\(label)",
                fields: fields.map { .init(name: $0.0, value: $0.1) })
        }
        let stage = course.line.stage
        // Somebody may call the wish off while the list is closed too.
        ends =
            line.ended != nil || stage == .cancelled
            ? []
            : Application.EndReason.allCases.map {
                deed("withdraw", $0.label, [("because", $0.rawValue)])
            }
        endsDescription = "\(line.number)番 \(line.called) 様を取り消す"
        restore = line.ended != nil && stage.takesApplications ? deed("restore", "元に戻す", []) : nil
    }
}
