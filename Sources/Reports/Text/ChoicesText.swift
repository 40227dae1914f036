import Almanac
import Clinic

/// What can be chosen on the 相談票, for a terminal: a line a choice.
package enum ChoicesText {
    /// The lines, without line ends.
    package static func lines(_ choices: [RecordChoice]) -> [String] {
        guard !choices.isEmpty else { return [] }
        var table = TextTable([.text("種類"), .text("ID"), .text("名前"), .number("順"), .text("使える日")])
        for choice in choices {
            let until = choice.until?.wareki ?? ""
            table.add([
                choice.kind.label, choice.code.text, choice.label, String(choice.sort),
                "\(choice.since.wareki)〜\(until)",
            ])
        }
        return table.lines
    }
}
