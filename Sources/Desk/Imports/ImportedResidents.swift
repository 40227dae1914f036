import Almanac
import Clinic
import Ledger

/// Who the rows of a paper ledger are, looked at one after the other: people we know, and new ones, each
/// once.
struct ImportedResidents {
    /// Somebody known, or somebody new by the first row that names them.
    enum Who: Hashable {
        case known(PersonID)
        case new(row: Int)
    }

    /// A row's person, with what was said of them in its own types.
    struct Found {
        let who: Who
        let said: Resident.Checked
        let phones: [PhoneNumber]
        let name: PersonName?
        /// As far as it is known.
        let age: StatedAge?

        /// Whom we know; nil for somebody new.
        var known: PersonID? {
            if case .known(let person) = who { person } else { nil }
        }
    }

    struct New {
        let row: Int
        let key: NameKey
        var age: StatedAge?
    }

    private struct Contact: Hashable {
        let key: NameKey
        let phone: PhoneNumber
    }

    let reading: Reading
    let today: CivilDate
    var news: [New] = []
    /// Where they stand there: the first of each name under a phone, and of each name.
    var byPhone: [PhoneNumber: [Int]] = [:]
    var byName: [NameKey: Int] = [:]
    /// The same by both.
    private var byBoth: [Contact: Int] = [:]
    /// What is to be said of the rows so far.
    var remarks: [ImportRemark] = []

    init(_ reading: Reading, today: CivilDate) {
        self.reading = reading
        self.today = today
    }

    /// Finds a row's person, or nil with what stands in the way.
    ///
    /// - Parameter toldOn: the day on which an age was told.
    mutating func find(
        row: Int, _ resident: Resident, phones texts: [String], isNew: Bool, toldOn: CivilDate
    ) throws -> Found? {
        guard let said = checked(row, resident, toldOn), let kana = said.kana,
            let phones = numbers(row, texts), let phone = phones.first
        else { return nil }
        let key = NameKey(kana)
        if !isNew {
            let exact = try known(key, phones)
            if let first = exact.first {
                guard !isDoubtful(row, exact, said) else { return nil }
                return Found(
                    who: .known(first.person), said: said, phones: phones, name: said.name,
                    age: first.bornOn == nil ? said.age ?? first.age : first.age)
            }
            if let place = phones.compactMap({ byBoth[Contact(key: key, phone: $0)] }).min() {
                return again(row, place, said, phones)
            }
        }
        try propose(row, kana, phone)
        for phone in phones where byBoth[Contact(key: key, phone: phone)] == nil {
            byBoth[Contact(key: key, phone: phone)] = news.count
            byPhone[phone, default: []].append(news.count)
        }
        if byName[key] == nil { byName[key] = news.count }
        news.append(New(row: row, key: key, age: said.age))
        return Found(who: .new(row: row), said: said, phones: phones, name: said.name, age: said.age)
    }

    /// Those who have one of the numbers and the name.
    private func known(_ key: NameKey, _ phones: [PhoneNumber]) throws -> [PersonDetails] {
        var exact: [PersonDetails] = []
        for person in try phones.flatMap({ try reading.persons(phone: $0, key: key) })
        where !exact.contains(where: { $0.person == person.person }) {
            exact.append(person)
        }
        return exact
    }

    private mutating func checked(
        _ row: Int, _ resident: Resident, _ toldOn: CivilDate
    ) -> Resident.Checked? {
        do throws(Refusal) {
            let said = try resident.checked(today: toldOn)
            try said.requireKanaAndPhone()
            return said
        } catch {
            for (field, reason) in error.fields.sorted(by: { $0.key < $1.key }) {
                let column = field == "age" && resident.born != nil ? "born" : field
                remarks.append(ImportRemark(row: row, column, reason))
            }
            return nil
        }
    }

    private mutating func numbers(_ row: Int, _ texts: [String]) -> [PhoneNumber]? {
        var numbers: [PhoneNumber] = []
        for (place, text) in texts.enumerated() {
            do throws(Invalid) {
                let number = try PhoneNumber(text)
                if !numbers.contains(number) { numbers.append(number) }
            } catch {
                remarks.append(
                    ImportRemark(row: row, place == 0 ? "phone" : "phone\(place + 1)", error.reason))
                return nil
            }
        }
        return numbers
    }

    /// The same new person in a further row.
    private mutating func again(
        _ row: Int, _ place: Int, _ said: Resident.Checked, _ phones: [PhoneNumber]
    ) -> Found? {
        let new = news[place]
        if let one = new.age, let other = said.age, one.contradicts(other, on: today) {
            remarks.append(
                ImportRemark(
                    row: row, other.isBirth ? "born" : "age",
                    "\(new.row)行の方と電話と名前が同じで、年齢が合いません。別の方なら「別人」に○を付けてください。"))
            return nil
        }
        if new.age == nil { news[place].age = said.age }
        return Found(
            who: .new(row: new.row), said: said, phones: phones, name: said.name, age: news[place].age)
    }
}
