extension ImportedResidents {
    /// What rows were found to be, with the name and age that any row has said of somebody new.
    func completed(_ found: [Found]) -> [Found] {
        let byRow = Dictionary(uniqueKeysWithValues: news.map { ($0.row, $0) })
        return found.map { one in
            guard case .new(let row) = one.who, let new = byRow[row] else { return one }
            return Found(who: one.who, said: one.said, phones: one.phones, name: new.name, age: new.age)
        }
    }
}
