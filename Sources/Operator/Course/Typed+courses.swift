import Almanac
import Clinic

/// Reading what people say of courses.
extension Typed {
    /// A date with its hours: 「5/10 10:00-12:00」「5月10日(日) 午後1時〜3時」
    static func courseDate(
        _ text: String, field: String, today: CivilDate
    ) throws(Refusal) -> CourseEntry.Date {
        let said = PlainText.compatible(String(text.prefix(80))).trimmingSpaces
        let words = said.split(whereSeparator: \.isWhitespace).map(String.init)
        let hours =
            words.last.map { $0.split(whereSeparator: { "-~〜–".contains($0) }).map(String.init) } ?? []
        guard words.count >= 2, hours.count == 2 else {
            throw .badInput(field, "開催日は '5/10 10:00-12:00' のように、日、空白、時間の順に入れてください。")
        }
        let day = try date(words.dropLast().joined(separator: " "), field: field, today: today)
        let start = try time(hours[0], field: field)
        guard let span = TimeSpan(start, try time(hours[1], field: field)) else {
            throw .badInput(field, "開催の時間は、終わりを始まりより後にしてください。")
        }
        return CourseEntry.Date(day, span)
    }

    /// When a window opens: at nine where no time is said.
    static func opening(_ text: String, field: String, today: CivilDate) throws(Refusal) -> Instant {
        if let day = try? date(text, field: field, today: today), let nine = CivilTime(hour: 9, minute: 0) {
            return Instant(day, nine)
        }
        let (date, time) = try moment(text, field: field, today: today)
        return Instant(date, time)
    }

    /// A number of people: 「40」「40人」
    static func people(_ text: String, field: String) throws(Refusal) -> Int {
        let said = text.hasSuffix("人") ? String(text.dropLast()) : text
        guard let number = try integer(said, field: field, words: "定員") else {
            throw .badInput(field, "定員は数字で入れてください。")
        }
        return number
    }

    /// The groups somebody wants, the most wanted first: 「B A」「BA」
    static func choices(_ texts: [String]) throws(Refusal) -> [GroupCode] {
        let letters = texts.flatMap { text in
            PlainText.compatible(String(text.prefix(60))).uppercased().filter {
                !$0.isWhitespace && !",、".contains($0)
            }
        }
        let codes = letters.map { GroupCode(String($0)) }
        guard !codes.contains(nil), texts.isEmpty || !codes.isEmpty else {
            throw .badInput("choices", "日程は A、B のような記号で、希望の順に入れてください。")
        }
        return codes.compactMap(\.self)
    }

    /// The group that a command is about.
    static func group(_ text: String) throws(Refusal) -> GroupCode {
        guard let code = GroupCode(PlainText.compatible(String(text.prefix(10))).uppercased()) else {
            throw .badInput("group", "日程は A、B のような記号で入れてください。")
        }
        return code
    }
}
