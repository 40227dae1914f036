import Clinic
import Ledger

/// 利用者の取込み: the people of the paper ledger. All rows or none; whoever is known stays as they are.
package struct ImportPeople: Change {
    package static let name = "import-people"
    package static let roles = Role.planning

    package let lines: [PersonLine]

    package init(lines: [PersonLine]) {
        self.lines = lines
    }

    package func perform(_ room: WritingRoom) throws -> Imported {
        let batch = try room.beginImport(.people, lines, rows: lines.map(\.row))
        let check = try PeopleCheck(lines, room.reading, today: room.today)
        try ImportRules.require(check.remarks)
        var made: [PersonID] = []
        for (line, found) in check.found {
            let known = found.known
            let person = try known ?? room.add(line, found)
            if known == nil { made.append(person) }
            try room.ledger.add(
                person, line: line.row, to: batch, made: known == nil, cameBefore: line.first.map { !$0 })
        }
        return Imported(batch: batch, rows: lines.count, newPersons: made, bookings: [])
    }
}

extension ImportPeople: TakesFile {}

extension WritingRoom {
    /// Somebody new, with all that the paper ledger says.
    fileprivate func add(_ line: PersonLine, _ found: ImportedResidents.Found) throws -> PersonID {
        guard let kana = found.said.kana else { throw Refusal.badInput("kana", "かながありません。") }
        let person = try ledger.addPerson(
            kana: kana, name: found.said.name, age: found.age, phone: found.phones.first)
        for phone in found.phones.dropFirst() { try ledger.add(phone, to: person) }
        if line.reach != nil || line.note != nil || line.secret, let details = try reading.person(person) {
            try ledger.correct(
                details, kana: nil, name: nil, reach: line.reach.map { .some($0) },
                note: line.note.map { .some($0) }, secret: line.secret ? true : nil, at: now)
        }
        return person
    }
}
