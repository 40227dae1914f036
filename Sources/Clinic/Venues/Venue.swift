/// The short name of a venue.
package typealias VenueID = Slug

/// 会場: a ふれあい館, as residents know it.
package struct Venue: Hashable, Codable, Sendable {
    package let id: VenueID
    package let name: String
    /// The reading of the name, in katakana.
    package let kana: String
    /// The number the newsletter prints.
    package let phone: PhoneNumber
    /// The newsletter's order, from 1.
    package let order: Int
    /// Never empty; sessions take the first.
    package let rooms: [Room]
    /// Where it is, as far as the ward has said; nil where it has said nothing.
    package let place: VenuePlace?

    package init(
        id: VenueID, name: String, kana: String, phone: PhoneNumber, order: Int, rooms: [Room],
        place: VenuePlace? = nil
    ) {
        self.id = id
        self.name = name
        self.kana = kana
        self.phone = phone
        self.order = order
        self.rooms = rooms
        self.place = place
    }

    /// A room that a session takes.
    package struct Room: Hashable, Codable, Sendable {
        package let id: Slug
        package let name: String

        package init(id: Slug, name: String) {
            self.id = id
            self.name = name
        }
    }

    /// The name without the ending that all share: 「仲町」.
    package var shortName: String { Self.shortName(of: name) }

    /// A venue's name without the ending that all five share, for where a line is short; other names stay as
    /// they are.
    package static func shortName(of name: String) -> String {
        let ending = "ふれあい館"
        return name.hasSuffix(ending) && name.count > ending.count
            ? String(name.dropLast(ending.count)) : name
    }
}

extension [Venue] {
    /// The venue a person names: its id, its name or kana, or a start of either that fits only one.
    package func venue(called text: String) throws(Invalid) -> Venue {
        let wanted = try PlainText.check(text, field: "会場の名前", limit: 40)
        if let exact = first(where: { $0.id.text == wanted || $0.name == wanted || $0.shortName == wanted }) {
            return exact
        }
        let lowered = wanted.lowercased()
        var fitting = filter { $0.id.text.hasPrefix(lowered) || $0.name.hasPrefix(wanted) }
        if fitting.isEmpty, let key = NameKey(searching: wanted)?.text {
            fitting = filter { NameKey(searching: $0.kana)?.text.hasPrefix(key) == true }
        }
        let known = (fitting.isEmpty ? self : fitting).map { "\($0.shortName)(\($0.id))" }.joined(
            separator: "、")
        switch fitting.count {
        case 1: return fitting[0]
        case 0: throw Invalid("会場「\(wanted)」はありません。会場は \(known) です。")
        default: throw Invalid("会場「\(wanted)」だけでは決まりません。\(known) のどれですか。")
        }
    }
}
