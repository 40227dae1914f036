import Clinic
import Desk

/// Where a prompt stands: its time, its door, and the desk for whoever need not sign in.
struct PromptPlace: Sendable {
    let clock: Clock
    let door: any PromptDoor
    /// Nil where somebody has to sign in first.
    let desk: (any Desk)?
}

extension CommonOptions {
    /// Before a server whoever has no token signs in. On a file the prompt is the administrator's or a
    /// rehearsal's, as every command is: whoever can open it may do everything.
    ///
    /// - Parameter practice: whether on a copy in memory, so that what is done there is gone with it.
    func promptPlace(practice: Bool) throws -> PromptPlace {
        let clock = try clock()
        if let server = try namedServer() {
            guard !practice else { throw Refusal.badInput("server", "練習はサーバーではできません。") }
            let token = try Self.token()
            return PromptPlace(
                clock: clock, door: RemoteDoor(server: server),
                desk: token.map { RemoteDesk(server.line(token: $0)) })
        }
        let desk =
            practice
            ? try LocalDesk.copy(of: path(), account: Self.account, clock: clock)
            : try LocalDesk.open(at: path(), account: Self.account, clock: clock)
        return PromptPlace(clock: clock, door: LocalDoor(desk: desk, user: Self.account), desk: desk)
    }
}
