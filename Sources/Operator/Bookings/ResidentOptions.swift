import Almanac
import ArgumentParser
import Clinic
import Desk

/// What a caller says of the person who wants to come.
struct ResidentOptions: ParsableArguments {
    @Option(help: "名前のかな (ローマ字も可)")
    var kana: String?

    @Option(help: "電話番号 (03 を省いた8桁も可)")
    var phone: String?

    @Option(help: "年齢")
    var age: String?

    @Option(help: "生年月日 (S21.3.5、1946-03-05)")
    var born: String?

    @Option(help: "漢字の名前 (なくてもよい)")
    var name: String?

    @Option(help: "利用者の番号 (どの方か分かっているとき)")
    var person: String?

    @Flag(help: "同じ電話と名前の方がいても、新しい方として登録する")
    var newPerson = false

    @Flag(help: "区外にお住まい (予約は受けられません)")
    var outsideWard = false

    func personID() throws(Refusal) -> PersonID? {
        guard let person else { return nil }
        return try Typed.identifier(person, field: "person", words: "利用者の番号")
    }

    /// What was said.
    func resident(today: CivilDate) throws(Refusal) -> Resident {
        var birth: CivilDate?
        if let born { birth = try Typed.birthDate(born) }
        return Resident(
            kana: kana, phone: phone, name: name,
            age: try Typed.integer(age, field: "age", words: "年齢"), born: birth, outsideWard: outsideWard)
    }
}
