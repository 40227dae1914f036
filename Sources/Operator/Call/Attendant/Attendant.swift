import Clinic
import Desk

/// 担当: whoever has signed in at the prompt, and the desk as it is for them.
struct Attendant: Sendable {
    let id: String
    let name: String
    let desk: any Desk
    let key: SecretKey
}

/// The door by which somebody comes to the prompt.
protocol PromptDoor: Sendable {
    /// Signs somebody in; refuses like the doorkeeper.
    func signIn(_ id: String, password: String) async throws -> Attendant
    /// Somebody has typed something: they stay signed in.
    func keep(_ attendant: Attendant) async throws
    func signOut(_ attendant: Attendant) async throws
}

/// The door of this machine's database.
struct LocalDoor: PromptDoor {
    let desk: LocalDesk
    /// Whoever runs the program, by whom guessing is slowed.
    let user: Account

    func signIn(_ id: String, password: String) async throws -> Attendant {
        let key = try await desk.doorkeeper.signIn(id, password: password, from: user.id)
        let name = try await desk.doorkeeper.whoAmI(key)?.name ?? id
        return Attendant(id: id, name: name, desk: desk.acting(withKey: key), key: key)
    }

    func keep(_ attendant: Attendant) async throws {
        _ = try await desk.doorkeeper.stands(attendant.key)
    }

    func signOut(_ attendant: Attendant) async throws {
        try await desk.doorkeeper.signOut(attendant.key)
    }
}

/// The door of a server.
struct RemoteDoor: PromptDoor {
    let server: NamedServer

    func signIn(_ id: String, password: String) async throws -> Attendant {
        let wish = SignInWish(account: id, password: password)
        let answer = try await server.line(token: nil).send(try Wire.data(wish), to: SignInWish.path)
        guard let entry = try? Wire.value(SignInWish.Answer.self, from: answer),
            let key = SecretKey(entry.key)
        else { throw RemoteDesk.unreadable }
        return Attendant(
            id: entry.account, name: entry.name, desk: RemoteDesk(server.line(token: key.text)), key: key)
    }

    /// The server does it with every question.
    func keep(_ attendant: Attendant) async throws {}

    func signOut(_ attendant: Attendant) async throws {
        let line = server.line(token: attendant.key.text)
        _ = try await line.send(try Wire.data(SignOutWish()), to: SignOutWish.path)
    }
}
