/// Breaks a text into lines as Japanese is set: between any two characters, but not within a number or a word
/// of Latin letters, not before what closes, and not after what opens (行頭禁則・行末禁則).
package enum TextWrap {
    /// The lines of a text.
    ///
    /// - Parameter width: the columns of a terminal that each may take.
    package static func lines(_ text: String, to width: Int) -> [String] {
        text.split(separator: "\n", omittingEmptySubsequences: false).flatMap { paragraph($0, to: width) }
    }

    private static let closing: Set<Character> = [
        "、", "。", "，", "．", "・", "：", "；", "？", "！", "）", "」", "』", "】", "〉", "》", "〕", ")", "]", "ー", "々",
        "ゃ", "ゅ", "ょ", "っ", "ャ", "ュ", "ョ", "ッ", "ァ", "ィ", "ゥ", "ェ", "ォ", "%", "％",
    ]
    private static let opening: Set<Character> = ["（", "「", "『", "【", "〈", "《", "〔", "(", "["]

    private static func paragraph(_ text: Substring, to width: Int) -> [String] {
        guard TextWidth.of(text) > width else { return [text.trimmed] }
        var lines: [String] = []
        var line = ""
        for piece in pieces(of: text) {
            if !line.isEmpty, TextWidth.of(line) + TextWidth.of(piece.trimmed) > width {
                lines.append(line.trimmed)
                line = ""
            }
            line += line.isEmpty && !lines.isEmpty ? piece.drop { $0 == " " } : piece
            // What nothing breaks by itself, an address for instance, is broken where the line ends.
            while TextWidth.of(line.trimmed) > width {
                let head = head(of: line, to: width)
                lines.append(head)
                line.removeFirst(head.count)
            }
        }
        return lines + (line.isEmpty && !lines.isEmpty ? [] : [line.trimmed])
    }

    /// The parts between which a line may end.
    private static func pieces(of text: Substring) -> [Substring] {
        var pieces: [Substring] = []
        var start = text.startIndex
        for (index, next) in zip(text.indices, text.indices.dropFirst()) {
            let (before, after) = (text[index], text[next])
            let holds =
                closing.contains(after) || opening.contains(before) || (isWord(before) && isWord(after))
                || after == " "
            if !holds {
                pieces.append(text[start..<next])
                start = next
            }
        }
        return pieces + (start < text.endIndex ? [text[start...]] : [])
    }

    private static func isWord(_ character: Character) -> Bool {
        character.isASCII && character != " " && !closing.contains(character) && !opening.contains(character)
    }

    /// As many characters as fit, at least one.
    private static func head(of line: String, to width: Int) -> String {
        var head = ""
        for character in line {
            if !head.isEmpty, TextWidth.of(head) + TextWidth.of(String(character)) > width { break }
            head.append(character)
        }
        return head
    }
}

extension StringProtocol {
    /// Without spaces at its end.
    fileprivate var trimmed: String {
        String(self[..<(lastIndex { $0 != " " }.map { index(after: $0) } ?? startIndex)])
    }
}
