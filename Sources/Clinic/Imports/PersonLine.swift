import Almanac

/// One row of the paper ledger's people.
package struct PersonLine: Hashable, Codable, Sendable {
    /// As a spreadsheet numbers it.
    package let row: Int
    /// As written, not checked yet.
    package let kana: String
    package let name: String?
    /// One or more.
    package let phones: [String]
    package let born: CivilDate?
    package let age: Int?
    /// When the age was told.
    package let ageOn: CivilDate?
    /// 聞こえにくい: how to reach them instead of ringing.
    package let reach: String?
    package let note: String?
    /// 秘匿
    package let secret: Bool
    /// 初回: whether they have never come; nil where nobody says.
    package let first: Bool?
    /// Somebody new, although a person of that name has that phone.
    package let newPerson: Bool

    package init(
        row: Int, kana: String, name: String? = nil, phones: [String], born: CivilDate? = nil,
        age: Int? = nil, ageOn: CivilDate? = nil, reach: String? = nil, note: String? = nil,
        secret: Bool = false, first: Bool? = nil, newPerson: Bool = false
    ) {
        self.row = row
        self.kana = kana
        self.name = name
        self.phones = phones
        self.born = born
        self.age = age
        self.ageOn = ageOn
        self.reach = reach
        self.note = note
        self.secret = secret
        self.first = first
        self.newPerson = newPerson
    }
}

/// The file of the paper ledger's people: a row a person.
package enum PeopleFile {
    package static let columns = [
        ImportColumn("kana", "かな", ["ふりがな", "フリガナ", "カナ"], isRequired: true),
        ImportColumn("name", "氏名", ["名前", "お名前"]),
        ImportColumn("phone", "電話", ["電話番号", "電話1"], isRequired: true),
        ImportColumn("phone2", "電話2", ["携帯", "携帯電話"]),
        ImportColumn("phone3", "電話3"),
        ImportColumn("born", "生年月日"),
        ImportColumn("age", "年齢"),
        ImportColumn("ageOn", "年齢を聞いた日", ["年齢の日付"]),
        ImportColumn("reach", "連絡方法", ["連絡の取り方"]),
        ImportColumn("note", "備考", ["メモ"]),
        ImportColumn("secret", "秘匿"),
        ImportColumn("first", "初回", ["初めて", "初回か"]),
        ImportColumn("newPerson", "別人", ["新規登録"]),
    ]

    /// Reads a file.
    ///
    /// - Throws: `Invalid` where it is no table.
    package static func read(
        _ text: String, today: CivilDate
    ) throws(Invalid) -> ImportReading<PersonLine> {
        ImportReading(try ImportSheet(text, columns: columns)) { reader in
            let kana = reader.kana()
            let name = reader.read("name") { said throws(Invalid) in try PersonName(said).text }
            let phones = reader.phones()
            let (born, age) = (reader.born(), reader.age())
            let ageOn = reader.read("ageOn") { said throws(Invalid) in try ImportCell.date(said, today) }
            let secret = reader.read("secret") { said throws(Invalid) in try ImportCell.yes(said) }
            let (first, isNew) = (reader.first(), reader.isNew())
            guard let kana, !phones.isEmpty else { return nil }
            return PersonLine(
                row: reader.row.number, kana: kana, name: name, phones: phones, born: born, age: age,
                ageOn: ageOn, reach: reader.text("reach"), note: reader.text("note"),
                secret: secret ?? false, first: first, newPerson: isNew)
        }
    }
}

/// The cells that say who somebody is.
extension LineReader {
    mutating func kana() -> String? {
        require("kana") { said throws(Invalid) in
            _ = try Kana(said)
            return said
        }
    }

    /// All numbers of a person, the first being required.
    mutating func phones() -> [String] {
        func number(_ said: String) throws(Invalid) -> String {
            _ = try PhoneNumber(said)
            return said
        }
        let first = require("phone", number)
        let more = ["phone2", "phone3"].map { read($0, number) }
        return ([first] + more).compactMap(\.self)
    }

    mutating func born() -> CivilDate? { read("born", ImportCell.fullDate) }

    mutating func age() -> Int? {
        read("age") { said throws(Invalid) in try ImportCell.number(said, ["歳", "才"]) }
    }

    mutating func first() -> Bool? {
        read("first") { said throws(Invalid) in
            try ImportCell.yes(said, no: ["再来", "2回目以降", "継続"], yes: ["初回", "初めて", "新規"])
        }
    }

    /// Whether somebody has said that it is somebody new.
    mutating func isNew() -> Bool {
        read("newPerson") { said throws(Invalid) in try ImportCell.yes(said, yes: ["別人"]) } ?? false
    }
}
