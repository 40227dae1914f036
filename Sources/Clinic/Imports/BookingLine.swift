import Almanac

/// One row of the paper ledger's bookings: somebody who has been promised a time.
package struct BookingLine: Hashable, Codable, Sendable {
    /// As a spreadsheet numbers it.
    package let row: Int
    package let venue: VenueID
    package let date: CivilDate
    package let start: CivilTime
    /// Where the notebook says at which desk.
    package let desk: Int?
    /// As written, not checked yet.
    package let kana: String
    package let name: String?
    package let phone: String
    package let born: CivilDate?
    /// As told on the day of the import.
    package let age: Int?
    /// People together, 1 to 9.
    package let party: Int
    /// 初回: nil where nobody says.
    package let first: Bool?
    /// By which way it came.
    package let source: Booking.Source
    /// Somebody new, although a person of that name has that phone.
    package let newPerson: Bool

    package init(
        row: Int, venue: VenueID, date: CivilDate, start: CivilTime, desk: Int? = nil, kana: String,
        name: String? = nil, phone: String, born: CivilDate? = nil, age: Int? = nil, party: Int = 1,
        first: Bool? = nil, source: Booking.Source = .phone, newPerson: Bool = false
    ) {
        self.row = row
        self.venue = venue
        self.date = date
        self.start = start
        self.desk = desk
        self.kana = kana
        self.name = name
        self.phone = phone
        self.born = born
        self.age = age
        self.party = party
        self.first = first
        self.source = source
        self.newPerson = newPerson
    }

    /// The ways by which paper bookings come.
    package static let sources: [Booking.Source] = [.phone, .venue]
}

/// The file of the paper ledger's bookings: a row a booking.
package enum BookingsFile {
    package static let columns = [
        ImportColumn("venue", "会場", ["会場名"], isRequired: true),
        ImportColumn("date", "日", ["日付", "予約日"], isRequired: true),
        ImportColumn("start", "時刻", ["時間", "開始"], isRequired: true),
        ImportColumn("desk", "窓口"),
        ImportColumn("kana", "かな", ["ふりがな", "フリガナ", "カナ"], isRequired: true),
        ImportColumn("name", "氏名", ["名前", "お名前"]),
        ImportColumn("phone", "電話", ["電話番号"], isRequired: true),
        ImportColumn("born", "生年月日"),
        ImportColumn("age", "年齢"),
        ImportColumn("party", "人数"),
        ImportColumn("first", "初回", ["初めて", "初回か"]),
        ImportColumn("source", "受付", ["受付方法"]),
        ImportColumn("newPerson", "別人", ["新規登録"]),
    ]

    /// Reads a file.
    ///
    /// - Throws: `Invalid` where it is no table.
    package static func read(
        _ text: String, venues: [Venue], today: CivilDate
    ) throws(Invalid) -> ImportReading<BookingLine> {
        ImportReading(try ImportSheet(text, columns: columns)) { reader in
            let venue = reader.require("venue") { said throws(Invalid) in
                try venues.venue(called: said).id
            }
            let date = reader.require("date") { said throws(Invalid) in try ImportCell.date(said, today) }
            let start = reader.require("start", ImportCell.time)
            let desk = reader.read("desk") { said throws(Invalid) in
                try ImportCell.number(said, ["番"])
            }
            let (kana, phone) = (reader.kana(), reader.phones().first)
            let name = reader.read("name") { said throws(Invalid) in try PersonName(said).text }
            let (born, age) = (reader.born(), reader.age())
            let party = reader.read("party") { said throws(Invalid) in
                try ImportCell.number(said, ["人", "名"])
            }
            let (first, source) = (reader.first(), reader.read("source", source))
            let isNew = reader.isNew()
            guard let venue, let date, let start, let kana, let phone else { return nil }
            return BookingLine(
                row: reader.row.number, venue: venue, date: date, start: start, desk: desk, kana: kana,
                name: name, phone: phone, born: born, age: age, party: party ?? 1, first: first,
                source: source ?? .phone, newPerson: isNew)
        }
    }

    private static func source(_ text: String) throws(Invalid) -> Booking.Source {
        switch PlainText.compatible(text) {
        case "電話", "phone": .phone
        case "会場", "窓口", "来館", "venue": .venue
        default: throw Invalid("受付は 電話 か 会場 です。")
        }
    }
}
