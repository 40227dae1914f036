import Almanac
import Clinic
import Ledger

/// Rows of people, looked at as if they were entered one after the other.
struct PeopleCheck {
    private(set) var found: [(line: PersonLine, found: ImportedResidents.Found)] = []
    private(set) var remarks: [ImportRemark] = []

    init(_ lines: [PersonLine], _ reading: Reading, today: CivilDate) throws {
        var residents = ImportedResidents(reading, today: today)
        for line in lines {
            check(line, today)
            let resident = Resident(
                kana: line.kana, phone: line.phones.first, name: line.name, age: line.age, born: line.born)
            guard
                let one = try residents.find(
                    row: line.row, resident, phones: line.phones, isNew: line.newPerson,
                    toldOn: min(line.ageOn ?? today, today))
            else { continue }
            note(line, one)
            found.append((line, one))
        }
        remarks = (residents.remarks + remarks).inOrder
    }

    private mutating func check(_ line: PersonLine, _ today: CivilDate) {
        for (column, words, text) in [("reach", "連絡方法", line.reach), ("note", "備考", line.note)] {
            guard let text else { continue }
            do throws(Invalid) {
                _ = try PlainText.check(text, field: words, limit: CorrectPerson.longestNote)
            } catch {
                remarks.append(ImportRemark(row: line.row, column, error.reason))
            }
        }
        if line.age != nil, line.ageOn == nil {
            remarks.append(ImportRemark(row: line.row, "ageOn", "年齢をいつ聞いたかを入れてください。"))
        }
        if let on = line.ageOn, on > today {
            remarks.append(ImportRemark(row: line.row, "ageOn", "まだ来ていない日です。"))
        }
        if line.phones.count > 3 { remarks.append(ImportRemark(row: line.row, "phone", "電話は三つまでです。")) }
    }

    private mutating func note(_ line: PersonLine, _ one: ImportedResidents.Found) {
        switch one.who {
        case .known(let person):
            remarks.append(
                ImportRemark(
                    .notice, row: line.row, "kana", "利用者 \(person) として登録済みです。登録の内容は変えません。",
                    candidates: [Candidate(person: person, reasons: [.registered])]))
        case .new(let row) where row != line.row:
            remarks.append(ImportRemark(row: line.row, "kana", "\(row)行と同じ方です。1行にまとめてください。"))
        case .new: break
        }
    }
}
