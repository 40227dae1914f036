import Clinic
import Desk
import Reports

/// Somebody who may try the demo, with a password made up for it.
struct DemoStaff {
    let id: Slug
    let name: String
    let role: Role
    /// 館長
    let isHead: Bool
    let password: String

    /// Who works in the demo.
    private static let people: [(id: String, name: String, role: Role)] = [
        ("uketsuke", "佐藤 恵", .venue), ("sodan", "森 一郎", .adviser), ("denwa", "加藤 進", .operator),
        ("kacho", "上田 誠", .office), ("etsuran", "原 清", .viewer), ("kanri", "西 博", .admin),
    ]

    /// Makes the accounts.
    ///
    /// - Parameter venue: where the venue's staff work; the first of all where nil.
    static func hire(_ desk: LocalDesk, at venue: VenueID?) async throws -> [DemoStaff] {
        let first = try await desk.ask(Venues()).first?.id
        let place = [venue ?? first].compactMap(\.self)
        var staff: [DemoStaff] = []
        for person in people {
            guard let id = Slug(person.id) else { continue }
            let new = DemoStaff(
                id: id, name: person.name, role: person.role, isHead: person.role == .venue,
                password: password())
            let isLocal = Role.local.contains(person.role)
            _ = try await desk.tell(
                NewAccount(
                    account: id, name: person.name, may: [person.role], venues: isLocal ? place : [],
                    isHead: new.isHead),
                id: Randomness.system.freshID())
            _ = try await desk.tell(
                SetPassword(account: id, hash: try Password.hash(new.password)),
                id: Randomness.system.freshID())
            staff.append(new)
        }
        return staff
    }

    /// The list to print.
    static func lines(_ staff: [DemoStaff]) -> [String] {
        var table = TextTable([.text("職員ID"), .text("パスワード"), .text("権限"), .text("氏名")])
        for person in staff {
            let role = person.role.label + (person.isHead ? "・館長" : "")
            table.add([person.id.text, person.password, role, person.name])
        }
        return table.lines
    }

    /// Twelve hexadecimal digits in three groups.
    private static func password() -> String {
        let digits = (Randomness.system.freshID() as UniqueID<DemoStaff>).text.filter { $0 != "-" }
        return stride(from: 0, to: 12, by: 4).map { start in
            String(digits.dropFirst(start).prefix(4))
        }.joined(separator: "-")
    }
}
