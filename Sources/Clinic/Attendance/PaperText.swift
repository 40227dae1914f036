import Almanac

/// A paper day as it is typed, fast: a line a person.
///
/// - `10:00 来`, `10:30 欠`, `13:00 欠連`: whoever had the seat; with several desks `10:00 窓2 来`; served at
///   another time than the seat's `10:00 来 10:20`; with a name, so that both can be compared
/// - `予約12 来`: a booking by its number
/// - `当日 14:10 78歳`, `当日 14:20 タナカハナ 3958-0163 2人`: somebody who just came
/// - `待 14:30 …`: somebody who waited at the door
package enum PaperText {
    /// The lines of a sheet; empty ones have no number taken. None is left out: one that cannot be understood
    /// is `unreadable` and keeps its words.
    package static func lines(_ text: String) -> [PaperLine] {
        text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated().compactMap {
            let words = $0.element.split(whereSeparator: \.isWhitespace).map(String.init)
            return words.isEmpty ? nil : line(words, number: $0.offset + 1)
        }
    }

    private static func line(_ words: [String], number: Int) -> PaperLine {
        let said = String(words.joined(separator: " ").prefix(PaperLine.longest))
        var draft = PaperDraft()
        // Nothing of an endless line is read, and nothing of it is lost but what nobody could read either.
        guard words.count <= 12, words.allSatisfy({ $0.utf8.count <= 120 }), draft.read(words) else {
            return PaperLine(number: number, said: said, kind: .unreadable)
        }
        return draft.line(number: number, said: said)
    }
}

/// A line while its words are read, each for what it looks like.
private struct PaperDraft {
    private var kind: PaperLine.Kind?
    private var times: [CivilTime] = []
    private var desk: Int?
    private var booking: BookingID?
    private var mark: MarkValue?
    private var names: [String] = []
    private var phone: String?
    private var age: Int?
    private var party: Int?

    private static let kinds: [String: PaperLine.Kind] = [
        "当日": .walkIn, "待": .queue, "待ち": .queue, "当日待ち": .queue,
    ]
    private static let marks: [String: MarkValue] = [
        "来": .attended, "来館": .attended, "欠": .absent, "欠席": .absent, "欠連": .absentWithNotice,
        "欠席(連絡あり)": .absentWithNotice, "欠席(連絡なし)": .absent,
    ]

    /// Reads all words; false where they make no sense together.
    mutating func read(_ words: [String]) -> Bool {
        for word in words where !read(word) { return false }
        if kind == nil { kind = booking == nil ? .seat : .booking }
        switch kind {
        case .seat: return mark != nil && (1...2).contains(times.count)
        case .booking: return mark != nil && times.count <= 1 && desk == nil
        default: return times.count == 1 && desk == nil && booking == nil && (mark ?? .attended) == .attended
        }
    }

    private mutating func read(_ written: String) -> Bool {
        let word = PlainText.compatible(written)
        if let known = Self.kinds[word] { return Self.set(&kind, known) }
        if let known = Self.marks[word] { return Self.set(&mark, known) }
        if let number = number(in: word, after: "予約") ?? number(in: word, after: "#") {
            return Self.set(&booking, BookingID(Int64(number)))
        }
        if let number = number(in: word, after: "窓口") ?? number(in: word, after: "窓") {
            return Self.set(&desk, number)
        }
        if let number = number(in: word, before: "歳") { return Self.set(&age, number) }
        if let number = number(in: word, before: "人") ?? number(in: word, before: "名") {
            return Self.set(&party, number)
        }
        if word.filter(\.isNumber).count >= 8 { return Self.set(&phone, word) }
        if let time = try? TimePhrase.parse(word) {
            times.append(time)
            return true
        }
        guard !word.contains(where: \.isNumber) else { return false }
        names.append(word)
        return true
    }

    /// Said twice, nobody knows which holds.
    private static func set<Value>(_ field: inout Value?, _ value: Value) -> Bool {
        guard field == nil else { return false }
        field = value
        return true
    }

    private func number(in word: String, after prefix: String) -> Int? {
        word.hasPrefix(prefix) ? Int(word.dropFirst(prefix.count)).flatMap { $0 > 0 ? $0 : nil } : nil
    }

    private func number(in word: String, before suffix: String) -> Int? {
        word.hasSuffix(suffix) ? Int(word.dropLast(suffix.count)).flatMap { $0 > 0 ? $0 : nil } : nil
    }

    func line(number: Int, said: String) -> PaperLine {
        let isSeat = kind == .seat
        return PaperLine(
            number: number, said: said, kind: kind ?? .unreadable, start: isSeat ? times.first : nil,
            desk: desk, booking: booking, mark: mark, at: isSeat ? times.dropFirst().first : times.first,
            kana: names.isEmpty ? nil : names.joined(separator: " "), phone: phone, age: age,
            party: party ?? 1)
    }
}
