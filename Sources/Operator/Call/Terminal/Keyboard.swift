import CEdit
import Glibc

/// The keys that libedit asks for, one character at a time.
///
/// libedit would take Ctrl-C and Ctrl-Z as signals and send them on to everybody; here they are keys like
/// others.
struct Keyboard {
    /// Whether Ctrl-C ended the line.
    private(set) var wasInterrupted = false
    /// Whether nobody pressed a key for too long.
    private(set) var wasIdle = false
    private var patience: Duration?
    private var hasEnded = false
    private var bytesTaken = 0
    private var unread: UInt8?
    private var oneByte: [UInt8] = [0]

    private enum Key {
        static let interrupt: Unicode.Scalar = "\u{03}"
        static let lineEnd: Unicode.Scalar = "\u{05}"
        static let tab: Unicode.Scalar = "\t"
        static let suspend: Unicode.Scalar = "\u{1A}"
        static let escape: Unicode.Scalar = "\u{1B}"
        static let erase: Unicode.Scalar = "\u{7F}"
    }

    /// Forgets the line before.
    ///
    /// - Parameter idle: how long to wait for each key; nil for ever.
    mutating func beginLine(idleAfter idle: Duration?) {
        wasInterrupted = false
        wasIdle = false
        patience = idle
        hasEnded = false
        bytesTaken = 0
    }

    /// The next key; nil ends the line without one.
    mutating func next() -> Unicode.Scalar? {
        while !hasEnded {
            guard let key = scalar() else {
                hasEnded = true
                return nil
            }
            switch key {
            case Key.interrupt:
                // First to the end, so that what comes next is not written over the line.
                wasInterrupted = true
                hasEnded = true
                return Key.lineEnd
            case Key.suspend:
                Terminal.write("\n")
                Terminal.suspend()
                rl_forced_update_display()
            default:
                if takes(key) { return key }
            }
        }
        return nil
    }

    /// Whether the line has room. Once it is full it can only be shortened or ended.
    private mutating func takes(_ key: Unicode.Scalar) -> Bool {
        let isText = key.value >= 0x20 && key != Key.erase
        guard isText || key == Key.escape || key == Key.tab else { return true }
        let size = UTF8.width(key)
        guard bytesTaken + size <= LineReader.longestLine else { return false }
        bytesTaken += size
        return true
    }

    /// Reads one character; what is no UTF-8 becomes U+FFFD.
    private mutating func scalar() -> Unicode.Scalar? {
        guard let first = byte() else { return nil }
        guard first >= 0x80 else { return Unicode.Scalar(first) }
        var bytes = [first]
        let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC0 ? 2 : 1
        while bytes.count < length, let next = byte() {
            guard next & 0xC0 == 0x80 else {
                unread = next
                break
            }
            bytes.append(next)
        }
        return String(decoding: bytes, as: UTF8.self).unicodeScalars.first
    }

    private mutating func byte() -> UInt8? {
        if let kept = unread {
            unread = nil
            return kept
        }
        guard Terminal.wait(STDIN_FILENO, atMost: patience) else {
            wasIdle = true
            return nil
        }
        return Terminal.read(STDIN_FILENO, into: &oneByte) > 0 ? oneByte[0] : nil
    }
}
