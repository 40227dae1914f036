import Almanac
import Clinic
import Testing

/// 広報と違う日: what the newsletter says otherwise than the timetable does now.
@Suite("What the newsletter says otherwise")
struct KohoChangeTests {
    private static func line(
        _ days: [Int], _ hours: String = "10:00-12:00", at venue: String = "nakacho",
        phone: String = "3958-0163", holiday: Int? = nil
    ) throws -> KohoLine {
        KohoLine(
            id: try #require(VenueID(venue)), venue: venue, phone: try PhoneNumber(phone),
            dates: try days.map {
                .init(
                    date: try #require(CivilDate(year: 2026, month: 12, day: $0)), holiday: holiday == $0)
            }, hours: hours.split(separator: " ").compactMap { TimeSpan(String($0)) })
    }

    /// "added nakacho 5" of each change.
    private static func words(_ changes: [KohoChange]) -> [String] {
        changes.map { "\($0.kind) \($0.venue) \($0.date.map { String($0.date.day) } ?? "-")" }
    }

    @Test func thereIsNoneWhereNothingHasChanged() throws {
        let lines = [try Self.line([1, 3]), try Self.line([2], at: "shimura")]
        #expect(KohoChange.between(lines, lines) == [])
        // Nor where two lines say together what one did, or a day has become a holiday.
        let parted = [try Self.line([1]), try Self.line([3], holiday: 3), try Self.line([2], at: "shimura")]
        #expect(KohoChange.between(lines, parted) == [])
    }

    @Test func eachKindIsToldByVenueAndDate() throws {
        let printed = [
            try Self.line([1, 3, 5]), try Self.line([2], at: "shimura", phone: "3960-5885"),
            try Self.line([4], at: "tokumaru"),
        ]
        let now = [
            try Self.line([1, 7]), try Self.line([3], "10:00-12:00 13:00-15:00"),
            try Self.line([2], at: "shimura", phone: "3960-5886"),
        ]
        let changes = KohoChange.between(printed, now)
        #expect(
            Self.words(changes) == [
                "hours nakacho 3", "dropped nakacho 5", "added nakacho 7", "phone shimura -",
                "dropped tokumaru 4",
            ])
        #expect(changes[0].printed == [TimeSpan("10:00-12:00")!] && changes[0].hours.count == 2)
        #expect(changes[1].hours == [] && changes[2].printed == [])
        let phones = [changes[3].printedPhone, changes[3].phone].map { $0?.normal }
        #expect(phones == ["03-3960-5885", "03-3960-5886"])
    }

    /// Whatever is changed back is no change, and the two directions mirror each other.
    @Test func theTwoDirectionsMirrorEachOther() throws {
        let (old, new) = ([try Self.line([1, 3])], [try Self.line([3, 5], "13:00-15:00")])
        let mirror: [KohoChange.Kind: KohoChange.Kind] = [
            .added: .dropped, .dropped: .added, .hours: .hours, .phone: .phone,
        ]
        let there = KohoChange.between(old, new)
        let back = KohoChange.between(new, old)
        #expect(there.count == 3 && there.map(\.date) == back.map(\.date))
        #expect(there.map { mirror[$0.kind] } == back.map(\.kind))
    }
}
