import Almanac

extension CourseEntry {
    /// The most characters of its title, and of each of its other words.
    package static let longestTitle = 60
    package static let longestText = 400
    /// The most people of a group, and the most groups and dates of a course.
    package static let mostPlaces = 200
    package static let mostGroups = 10
    package static let mostDates = 20

    /// The entry without white space around its words; refused with all that is wrong in it. Whether its
    /// rooms and teams are free is not known here.
    package func checked() throws(Refusal) -> CourseEntry {
        var entry = self
        var fields = faults
        func word(_ field: String, _ label: String, _ text: String, _ limit: Int) -> String {
            guard !text.trimmingSpaces.isEmpty else { return "" }
            do throws(Invalid) {
                return try PlainText.check(text, field: label, limit: limit)
            } catch {
                fields[field] = error.reason
                return text
            }
        }
        entry.title = word("title", "教室名", title, Self.longestTitle)
        if entry.title.isEmpty { fields["title"] = "教室名を入れてください。" }
        entry.content = word("content", "内容", content, Self.longestText)
        entry.teacher = word("teacher", "講師", teacher, Self.longestText)
        entry.fee = word("fee", "費用", fee, Self.longestText)
        entry.groups = groups.map { group in
            var group = group
            group.dates.sort { ($0.date, $0.span) < ($1.date, $1.span) }
            return group
        }
        guard fields.isEmpty else {
            let reasons = fields.sorted { $0.key < $1.key }.map(\.value)
            throw Refusal(.badInput, reasons.joined(), fields: fields)
        }
        return entry
    }

    private var faults: [String: String] {
        var fields: [String: String] = [:]
        if !(0...120).contains(minimumAge) { fields["minimumAge"] = "対象年齢は0から120までの数で入れてください。" }
        if !(0...Self.mostPlaces).contains(reserves) { fields["reserves"] = "補欠は0から\(Self.mostPlaces)人までです。" }
        if !(1...Self.mostGroups).contains(groups.count) || Set(groups.map(\.code)).count < groups.count {
            fields["groups"] = "日程は1つから\(Self.mostGroups)までで、記号はそれぞれ違うものにしてください。"
        }
        if groups.contains(where: { !(1...Self.mostPlaces).contains($0.capacity) }) {
            fields["capacity"] = "定員は1から\(Self.mostPlaces)人までです。"
        }
        if groups.contains(where: { !(1...Self.mostDates).contains($0.dates.count) || !$0.isApart }) {
            fields["dates"] = "開催日は1日から\(Self.mostDates)日までで、同じ日は一度だけ入れてください。"
        }
        if opensAt.date > closesOn { fields["closesOn"] = "申し込みの締め切りを、受け付けの始まりより後にしてください。" }
        if let first = groups.flatMap(\.dates).map(\.date).min(), first <= closesOn {
            fields["closesOn"] = "申し込みの締め切りを、初日(\(first.japanese))より前にしてください。"
        }
        return fields
    }
}

extension CourseEntry.Group {
    /// Whether no date stands there twice.
    fileprivate var isApart: Bool { Set(dates.map(\.date)).count == dates.count }
}
