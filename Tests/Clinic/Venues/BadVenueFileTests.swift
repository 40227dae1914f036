import Almanac
import Clinic
import Testing

@Suite("Faults in a venue's file")
struct BadVenueFileTests {
    @Test("Keys, ids and names", arguments: names)
    func badNameIsRefused(bad: BadFile) { bad.check() }

    @Test("Weekdays, hours and slots", arguments: patterns)
    func badPatternIsRefused(bad: BadFile) { bad.check() }

    @Test("Dates and changes", arguments: dates)
    func badDateIsRefused(bad: BadFile) { bad.check() }

    private static let names: [BadFile] = [
        .venue(
            "unknown key", "phone", "phone: 03-3958-0163\nfax: 1", line: 5, "fax", "fax",
            allowed: "キー id、name"),
        .venue(
            "unknown key inside", "  slot", "  slots: 30", line: 10, "consultation.slots", "slots",
            allowed: "weekdays、hours、slot_minutes、desks、minimum_age"),
        .venue(
            "key that is a list", "changes", "changes: []\n[a, b]: 1", line: 14, "", "", allowed: "キー id"),
        .venue("missing key", "phone", "", line: 1, "phone", "キーなし", allowed: "キー phone"),
        .venue("same key twice", "order", "order: 1\norder: 2", line: 5, "order", "order", allowed: "一度だけ"),
        .venue("id in capitals", "id", "id: Nakacho", line: 1, "id", "Nakacho", allowed: "英小文字"),
        .whole(
            "id twice", WardTexts().shimura.replacing("shimura", with: "nakacho"), line: 1, "id", "nakacho",
            allowed: "venues/nakacho.yaml と違う id"),
        .venue(
            "room's id twice", "rooms", "rooms:\n  - {id: main, name: 一}\n  - {id: main, name: 二}", line: 8,
            "rooms[1].id", "main", allowed: "一度だけ"),
        .venue("no rooms", "rooms", "rooms: []", line: 6, "rooms", "一覧", allowed: "一つ以上の部屋"),
        .venue("bad phone", "phone", "phone: 03-3958", line: 4, "phone", "03-3958", allowed: "桁"),
        .venue("kana in kanji", "kana", "kana: 仲町", line: 3, "kana", "仲町", allowed: "かなで"),
        .venue("empty name", "name", "name:", line: 2, "name", "空の値", allowed: "60文字まで"),
        .venue("order out of range", "order", "order: 0", line: 5, "order", "0", allowed: "1 から 100"),
        .venue("list for a text", "name", "name: [仲町]", line: 2, "name", "一覧", allowed: "60文字まで"),
        .venue(
            "mapping for a list", "rooms", "rooms: {id: main, name: 一}", line: 6, "rooms", "キーと値の組",
            allowed: "一覧"),
        .venue("text for a mapping", "rooms", "rooms: [main]", line: 6, "rooms[0]", "main", allowed: "キーと値"),
    ]

    private static let patterns: [BadFile] = [
        .pattern("unknown weekday", "weekdays: [Tue, Die]", "weekdays[1]", "Die", allowed: "Mon、Tue、Wed"),
        .pattern("weekday in Japanese", "weekdays: [火]", "weekdays[0]", "火", allowed: "Mon、Tue、Wed"),
        .pattern("weekday twice", "weekdays: [Tue, Tue]", "weekdays[1]", "Tue", allowed: "一度だけの Tue"),
        .pattern("text for a list", "weekdays: Tue", "weekdays", "Tue", allowed: "一覧"),
        .pattern(
            "overlapping hours", "hours: [10:00-12:00, 11:30-13:00]", "hours[1]", "11:30-13:00",
            allowed: "12:00 以後に始まる"),
        .pattern(
            "hours out of order", "hours: [13:00-15:00, 10:00-12:00]", "hours[1]", "10:00-12:00",
            allowed: "15:00 以後に始まる"),
        .pattern("backward hours", "hours: [12:00-10:00]", "hours[0]", "12:00-10:00", allowed: "始まりより後"),
        .pattern("hours of no length", "hours: [10:00-10:00]", "hours[0]", "10:00-10:00", allowed: "始まりより後"),
        .pattern("24:00", "hours: [22:00-24:00]", "hours[0]", "22:00-24:00", allowed: "時間帯"),
        .pattern("no hours", "hours: []", "hours", "一覧", allowed: "一つ以上の時間帯"),
        .pattern("slot that does not fit", "slot_minutes: 50", "slot_minutes", "50", allowed: "割り切る"),
        .pattern("slot too short", "slot_minutes: 4", "slot_minutes", "4", allowed: "5 から 240"),
        .pattern("slot of no whole minutes", "slot_minutes: 30.0", "slot_minutes", "30.0", allowed: "整数"),
        .whole(
            "hours that the common slot does not fit",
            WardTexts().shimura + "\n  hours: [10:00-10:45]", line: 9, "consultation.hours", "一覧",
            allowed: "割り切る"),
        .whole(
            "no weekdays anywhere", WardTexts().shimura.replacing("weekdays: [Mon, Wed]", with: "desks: 2"),
            line: 8, "consultation.weekdays", "キーなし", allowed: "キー weekdays"),
        .whole(
            "list for a mapping", WardTexts().shimura.replacing("  weekdays: [Mon, Wed]", with: "  - Mon"),
            line: 8, "consultation", "一覧", allowed: "キーと値の組"),
        .whole(
            "no desk", WardTexts().shimura + "\n  desks: 0", line: 9, "consultation.desks", "0",
            allowed: "1 から 20"),
        .whole(
            "an impossible age", WardTexts().shimura + "\n  minimum_age: 121", line: 9,
            "consultation.minimum_age", "121", allowed: "0 から 120"),
    ]

    private static let dates: [BadFile] = [
        .dates(
            "extra date that does not exist", "extra: [2026-02-29]", "extra[0]", "2026-02-29",
            allowed: "実在する日付"),
        .dates(
            "extra date twice", "extra: [2026-05-01, 2026-05-01]", "extra[1]", "2026-05-01", allowed: "一度だけ"),
        .dates("closed day of no year", "closed: [02-30]", "closed[0]", "02-30", allowed: "実在する日付"),
        .dates(
            "closed date that does not exist", "closed: [2026-06-31]", "closed[0]", "2026-06-31",
            allowed: "実在"),
        .dates(
            "closed dates that run backward", "closed: [2026-08-14..2026-08-10]", "closed[0]",
            "2026-08-14..2026-08-10", allowed: "2026-08-10..2026-08-14"),
        .dates(
            "change on a date that does not exist", "changes: [{from: 2027-02-29}]", "changes[0].from",
            "2027-02-29",
            allowed: "実在する日付"),
        .dates(
            "change without a date", "changes: [{desks: 2}]", "changes[0].from", "キーなし", allowed: "キー from"),
        .dates(
            "changes out of order", "changes: [{from: 2027-04-02}, {from: 2027-04-01}]", "changes[1].from",
            "2027-04-01", allowed: "2027-04-02 より後"),
        .dates(
            "two changes on one date", "changes: [{from: 2027-04-01}, {from: 2027-04-01}]", "changes[1].from",
            "2027-04-01", allowed: "2027-04-01 より後"),
        .dates(
            "unknown key in a change", "changes: [{from: 2027-04-01, desk: 2}]", "changes[0].desk", "desk",
            allowed: "from、weekdays"),
        .dates(
            "slot that does not fit from a change on", "changes: [{from: 2027-04-01, slot_minutes: 45}]",
            "changes[0].slot_minutes", "45", allowed: "割り切る"),
        .dates("list for a change", "changes: [[2027-04-01]]", "changes[0]", "一覧", allowed: "キーと値の組"),
    ]
}
