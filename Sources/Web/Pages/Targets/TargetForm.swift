import Clinic

/// A folded form of 目標・取組: its fields, as they stand or as they were typed.
struct TargetForm: Sendable {
    let action: String
    let request: String
    /// What unfolds it, and what its button says.
    let title: String
    let button: String
    /// What is read instead of the title, where several forms have the same.
    let spoken: String
    let fields: [Field]
    /// One of these is chosen; empty for a form without a choice.
    let choice: Choice?
    let isUnfolded: Bool

    struct Choice: Sendable {
        let id: String
        let title: String
        let name: String
        let options: [Option]
        let fault: String?
    }

    struct Option: Sendable {
        let code: String
        let label: String
        let isChosen: Bool
    }

    struct Field: Sendable {
        let name: String
        let title: String
        let help: String
        let limit: Int
        let isShort: Bool
        let isNeeded: Bool
        var id = ""
        var value: String
        var fault: String?

        init(
            _ name: String, _ title: String, _ help: String, value: String = "", limit: Int,
            isShort: Bool = false, isNeeded: Bool = true
        ) {
            self.name = name
            self.title = title
            self.help = help
            self.value = value
            self.limit = limit
            self.isShort = isShort
            self.isNeeded = isNeeded
        }
    }
}
