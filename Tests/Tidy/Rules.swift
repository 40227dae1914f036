/// What the tree must keep to; each rule lists where a file breaks it.
enum Rules {
    static let longestLine = 110
    static let longestProductFile = 150
    static let longestTestFile = 260
    static let longestFunction = 70

    static func longLines(_ file: SourceFile) -> [String] {
        file.lines.enumerated().filter { $0.element.count > longestLine }.map {
            "\(file.path):\($0.offset + 1)"
        }
    }

    static func longFiles(_ file: SourceFile) -> [String] {
        let most = file.isProduct ? longestProductFile : longestTestFile
        return file.lines.count - 1 > most ? ["\(file.path): \(file.lines.count - 1) lines"] : []
    }

    /// A function ends where the line comes that is indented like its first and holds only a brace.
    static func longFunctions(_ file: SourceFile) -> [String] {
        var found: [String] = []
        for (start, line) in file.lines.enumerated() where line.contains("func ") || line.contains(" init(") {
            let indent = line.prefix { $0 == " " }
            let end = file.lines[start...].firstIndex { $0 == indent + "}" }
            if let end, end - start + 1 > longestFunction { found.append("\(file.path):\(start + 1)") }
        }
        return found
    }

    /// Words that have no place: in all files, or in the product's only.
    static func bannedWords(_ file: SourceFile) -> [String] {
        // Written in two pieces, so that this file does not break its own rule.
        var banned = [
            "try" + "!", "FIX" + "ME", "TO" + "DO", "/work" + "/", "TimeZone" + ".current", "as" + "!",
        ]
        if file.isProduct {
            banned += [
                "print" + "(", "Date" + "()", "DateFormatter" + "(", "public" + " ", "fatalError" + "(",
            ]
        }
        return file.lines.enumerated().flatMap { number, line in
            banned.filter { word in holds(line, word) }.map { "\(file.path):\(number + 1): \($0)" }
        }
    }

    /// Whether a line holds a word that nothing precedes which would make it another.
    private static func holds(_ line: String, _ word: String) -> Bool {
        line.ranges(of: word).contains { range in
            guard range.lowerBound > line.startIndex else { return true }
            let before = line[line.index(before: range.lowerBound)]
            return !before.isLetter && before != "." && before != "_"
        }
    }

    /// Declarations that other targets see say what they are; witnesses of well-known protocols need not.
    static func undocumented(_ file: SourceFile) -> [String] {
        guard file.isProduct else { return [] }
        let kinds = ["struct ", "enum ", "final class ", "protocol ", "func ", "static func ", "typealias "]
        return file.lines.indices.filter { index in
            let line = file.lines[index].drop { $0 == " " }
            guard line.hasPrefix("package ") else { return false }
            let declaration = line.dropFirst("package ".count)
            guard kinds.contains(where: declaration.hasPrefix), !isWitness(declaration) else { return false }
            var before = index - 1
            while before >= 0, file.lines[before].drop(while: { $0 == " " }).hasPrefix("@") { before -= 1 }
            return before < 0 || !file.lines[before].drop { $0 == " " }.hasPrefix("//")
        }.map { "\(file.path):\($0 + 1)" }
    }

    private static func isWitness(_ declaration: some StringProtocol) -> Bool {
        witnesses.contains { declaration.contains($0) }
    }

    private static let witnesses = [
        "func <", "func -", "func ==", "encode(", "hash(", "perform(", "answer(", "next(", "ask<", "tell<",
        "fromDatabaseValue(", "contains(",
    ]
}
