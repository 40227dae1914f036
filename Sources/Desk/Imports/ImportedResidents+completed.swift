import Clinic

extension [ImportedResidents.Found] {
    /// What rows were found to be, each with the name and age that another row has said of the same person
    /// where it says none.
    var completed: Self {
        var names: [ImportedResidents.Who: PersonName] = [:]
        var ages: [ImportedResidents.Who: StatedAge] = [:]
        for one in self {
            names[one.who] = names[one.who] ?? one.name
            ages[one.who] = ages[one.who] ?? one.age
        }
        return map {
            Element(
                who: $0.who, said: $0.said, phones: $0.phones, name: $0.name ?? names[$0.who],
                age: $0.age ?? ages[$0.who])
        }
    }
}
