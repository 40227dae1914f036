import Clinic

/// A field for a password or a PIN. What was typed into it never comes back in a page.
struct SecretField: Sendable {
    /// Also the name under which it is sent.
    let id: String
    let label: String
    var help: String?
    /// What the browser may fill in.
    let autocomplete: String
    /// Whether a keypad is enough.
    let isNumber: Bool
    /// What is wrong with what was typed.
    let fault: String?
    /// The ids of help and fault.
    let about: String?

    private init(
        _ id: String, _ label: String, help: String?, autocomplete: String, isNumber: Bool,
        _ refusal: Refusal?
    ) {
        self.id = id
        self.label = label
        self.help = help
        self.autocomplete = autocomplete
        self.isNumber = isNumber
        fault = refusal?.fields[id]
        let ids = [help.map { _ in "\(id)-help" }, fault.map { _ in "\(id)-fault" }].compactMap(\.self)
        about = ids.isEmpty ? nil : ids.joined(separator: " ")
    }

    /// The password that shows who is there.
    static func old(_ id: String, _ refusal: Refusal?) -> SecretField {
        SecretField(
            id, "今のパスワード", help: nil, autocomplete: "current-password", isNumber: false, refusal)
    }

    /// Another password, twice.
    static func password(_ refusal: Refusal?) -> [SecretField] {
        [
            SecretField(
                "new", "新しいパスワード", help: "10文字以上。ほかで使っていないものにしてください。",
                autocomplete: "new-password", isNumber: false, refusal),
            SecretField(
                again, "もう一度", help: nil, autocomplete: "new-password", isNumber: false, refusal),
        ]
    }

    /// A PIN, twice.
    static func pin(_ refusal: Refusal?) -> [SecretField] {
        [
            SecretField(
                "pin", "新しいPIN", help: "数字4桁から8桁。1111 や 1234 のようなものは使えません。",
                autocomplete: "off", isNumber: true, refusal),
            SecretField(pinAgain, "PINをもう一度", help: nil, autocomplete: "off", isNumber: true, refusal),
        ]
    }

    /// The second fields.
    static let again = "again"
    static let pinAgain = "pin-again"
}

extension Form {
    /// What was typed twice into two fields; refused where that differs.
    func twice(_ name: String, _ again: String) throws(Refusal) -> String {
        guard let first = self[name] else { throw .badInput(name, "入れてください。") }
        guard self[again] == first else { throw .badInput(again, "二度入れたものが違います。もう一度入れてください。") }
        return first
    }
}
