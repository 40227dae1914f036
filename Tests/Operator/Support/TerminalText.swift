/// What a terminal was sent, as text: without escape sequences and control characters but the line feed.
struct TerminalText {
    private(set) var plain: [UInt8] = []
    /// The escape sequences that were left out, without the escape itself.
    private(set) var escapes: Set<String> = []
    private var escape: [UInt8] = []
    private var state = State.text

    private enum State { case text, escape, control, title, charset }

    mutating func append(_ bytes: some Sequence<UInt8>) {
        for byte in bytes { append(byte) }
    }

    private mutating func append(_ byte: UInt8) {
        if state != .text { escape.append(byte) }
        defer {
            if state == .text, !escape.isEmpty {
                escapes.insert(String(decoding: escape, as: UTF8.self))
                escape = []
            }
        }
        switch (state, byte) {
        case (_, 0x1B): state = .escape
        case (.text, 0x20...0x7E), (.text, 0x80...), (.text, UInt8(ascii: "\n")): plain.append(byte)
        case (.text, _): break
        case (.escape, UInt8(ascii: "[")): state = .control
        case (.escape, UInt8(ascii: "]")): state = .title
        case (.escape, UInt8(ascii: "(")), (.escape, UInt8(ascii: ")")): state = .charset
        case (.control, 0x40...0x7E), (.title, 0x07), (.escape, _), (.charset, _): state = .text
        case (.control, _), (.title, _): break
        }
    }
}
