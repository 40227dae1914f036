import Almanac

/// 抽選名簿: what a draw is made from, closed beforehand and published: numbers without names.
///
/// Its text is the published file; whoever has that and the published value can make the draw again by hand.
package struct DrawList: Hashable, Sendable {
    package let course: CourseID
    package let groups: [Places]
    /// 補欠 of each group.
    package let reserves: Int
    /// The day of the published value, and what it is, fixed before it is known.
    package let valueOn: CivilDate
    package let source: String
    package let entries: [Entry]

    package init(
        course: CourseID, groups: [Places], reserves: Int, valueOn: CivilDate, source: String,
        entries: [Entry]
    ) {
        self.course = course
        self.groups = groups
        self.reserves = reserves
        self.valueOn = valueOn
        self.source = source
        self.entries = entries
    }

    /// The places of a group.
    package struct Places: Hashable, Sendable {
        package let code: GroupCode
        package let capacity: Int

        package init(code: GroupCode, capacity: Int) {
            self.code = code
            self.capacity = capacity
        }
    }

    /// An application: its number in the course, whether it goes before the others, and what it is for.
    package struct Entry: Hashable, Sendable {
        package let number: Int
        /// 初めての方
        package let isFirst: Bool
        /// In the order of the wish; the first is wanted most.
        package let choices: [GroupCode]

        package init(number: Int, isFirst: Bool, choices: [GroupCode]) {
            self.number = number
            self.isFirst = isFirst
            self.choices = choices
        }
    }

    private static let mark = "sumaho-draw 1"

    /// The published file.
    package var text: String {
        let head = [
            Self.mark, "course \(course)",
            "groups " + groups.map { "\($0.code):\($0.capacity)" }.joined(separator: " "),
            "reserves \(reserves)", "value \(valueOn) \(source)",
        ]
        let lines = entries.map { entry in
            ([String(entry.number), entry.isFirst ? "first" : "again"] + entry.choices.map(\.text))
                .joined(separator: " ")
        }
        return (head + lines).map { $0 + "\n" }.joined()
    }

    /// Reads the published file; nil for anything that is not exactly one.
    package init?(_ text: String) {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        guard lines.count >= 6, lines[0] == Self.mark, lines.last == "",
            let course = Self.words(lines[1], after: "course").flatMap({ Int64($0) }),
            let groups = Self.words(lines[2], after: "groups").flatMap(Self.places),
            let reserves = Self.words(lines[3], after: "reserves").flatMap({ Int($0) }),
            let value = Self.words(lines[4], after: "value"),
            let valueOn = CivilDate(String(value.prefix(10))), value.dropFirst(10).first == " "
        else { return nil }
        let entries = lines[5..<lines.count - 1].map(Self.entry)
        guard entries.allSatisfy({ $0 != nil }) else { return nil }
        self.init(
            course: CourseID(course), groups: groups, reserves: reserves, valueOn: valueOn,
            source: String(value.dropFirst(11)), entries: entries.compactMap(\.self))
        guard self.text == text else { return nil }
    }

    private static func words(_ line: String, after key: String) -> String? {
        line.hasPrefix(key + " ") ? String(line.dropFirst(key.count + 1)) : nil
    }

    private static func places(_ text: String) -> [Places]? {
        let places = text.split(separator: " ").map { part -> Places? in
            let words = part.split(separator: ":")
            guard words.count == 2, let code = GroupCode(String(words[0])), let capacity = Int(words[1])
            else {
                return nil
            }
            return Places(code: code, capacity: capacity)
        }
        return places.contains(nil) ? nil : places.compactMap(\.self)
    }

    private static func entry(_ line: String) -> Entry? {
        let words = line.split(separator: " ").map(String.init)
        let choices = words.dropFirst(2).map(GroupCode.init)
        guard words.count >= 3, let number = Int(words[0]), ["first", "again"].contains(words[1]),
            !choices.contains(nil)
        else { return nil }
        return Entry(number: number, isFirst: words[1] == "first", choices: choices.compactMap(\.self))
    }
}
