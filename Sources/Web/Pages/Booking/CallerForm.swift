import Almanac
import Clinic
import Desk

/// What was typed for somebody on the telephone, as it was typed: it goes back into the fields where
/// something is wrong.
struct CallerForm: Sendable {
    /// Somebody we know; nil for somebody new.
    var person: PersonID?
    /// The name that the caller gave, of somebody under 秘匿.
    var said: String?
    var phone: String?
    var kana: String?
    var age: String?
    var year: String?
    var month: String?
    var day: String?
    /// Somebody else, although a person of that name has that telephone.
    var isAnother = false
    var caller = Caller.person
    var backPhone: String?
    var backWho: String?
    var party: String?
    /// Asked for at the counter, not on the telephone.
    var isAtCounter = false
    var ageWaiver: String?
    var limitWaiver: String?
    /// The seat that was chosen before anybody was asked for.
    var chosen: SeatPoint?

    init() {}

    init(_ form: Form) {
        person = form["person"].flatMap { Int64($0) }.map { PersonID($0) }
        said = form["said"]
        phone = form["phone"]
        kana = form["kana"]
        age = form["age"]
        year = form["year"]
        month = form["month"]
        day = form["day"]
        isAnother = form.has("another")
        caller = form["caller"].flatMap(Caller.init(rawValue:)) ?? .person
        backPhone = form["backPhone"]
        backWho = form["backWho"]
        party = form["party"]
        isAtCounter = form.has("counter")
        ageWaiver = form["ageWaiver"]
        limitWaiver = form["limitWaiver"]
        chosen = SeatPoint(date: form["date"], start: form["start"])
    }

    /// Who wants to come.
    func resident() throws(Refusal) -> Resident {
        Resident(
            kana: person == nil ? kana : nil, phone: person == nil ? phone : nil, age: try statedAge(),
            born: try born())
    }

    /// People who come together.
    func people() throws(Refusal) -> Int {
        guard let party else { return 1 }
        return try Self.number(party, field: "party", "人数は1から9までの数で入れてください。")
    }

    /// Whom to ring back; nil where that is the person.
    func callBack() throws(Refusal) -> CallBack? {
        guard let backPhone else {
            guard backWho == nil else { throw .badInput("callBack", "折り返しの電話番号も入れてください。") }
            return nil
        }
        return CallBack(phone: backPhone, who: backWho)
    }

    private func statedAge() throws(Refusal) -> Int? {
        guard let age else { return nil }
        let bare = age.hasSuffix("歳") ? String(age.dropLast()) : age
        return try Self.number(bare, field: "age", "年齢は数字で入れてください。")
    }

    /// From three boxes; the year as the wallet has it, 昭和21, S21 or 1946.
    private func born() throws(Refusal) -> CivilDate? {
        guard year != nil || month != nil || day != nil else { return nil }
        let words = "生年月日は、年(昭和21 か 1946)・月・日の三つとも入れてください。"
        guard let year = year.map(PlainText.compatible), let month, let day else {
            throw .badInput("born", words)
        }
        let (monthNumber, dayNumber) = (
            try Self.number(month, field: "born", words), try Self.number(day, field: "born", words)
        )
        let bare = year.hasSuffix("年") ? String(year.dropLast()) : year
        let date =
            Int(bare).flatMap { CivilDate(year: $0, month: monthNumber, day: dayNumber) }
            ?? CivilDate(wareki: "\(bare)年\(monthNumber)月\(dayNumber)日")
            ?? CivilDate(wareki: "\(bare).\(monthNumber).\(dayNumber)")
        guard let date else { throw .badInput("born", "その生年月日はありません。" + words) }
        return date
    }

    private static func number(
        _ text: String, field: String, _ words: String
    ) throws(Refusal) -> Int {
        guard let number = Int(PlainText.compatible(text)) else { throw .badInput(field, words) }
        return number
    }
}
