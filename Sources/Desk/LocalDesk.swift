import Almanac
import Clinic
import Foundation
import Ledger

/// The desk over a ledger of this machine: the one place that runs use cases.
package struct LocalDesk: Desk {
    let ledger: Ledger
    private let asker: Asker
    let clock: Clock
    package let randomness: Randomness

    package init(
        _ ledger: Ledger, account: Account, clock: Clock = .system, randomness: Randomness = .system
    ) {
        self.init(ledger, .account(account), clock, randomness)
    }

    private init(_ ledger: Ledger, _ asker: Asker, _ clock: Clock, _ randomness: Randomness) {
        self.ledger = ledger
        self.asker = asker
        self.clock = clock
        self.randomness = randomness
    }

    /// Ends all access, for everybody who acts on the same ledger.
    package func close() throws {
        try Refusal.catchingFailure { try ledger.close() }
    }

    /// The same ledger with somebody else before it.
    package func acting(as account: Account) -> LocalDesk {
        LocalDesk(ledger, .account(account), clock, randomness)
    }

    /// The same ledger with a program before it: its key is looked up anew for everything it asks.
    package func acting(withKey key: SecretKey) -> LocalDesk {
        LocalDesk(ledger, .key(hash: key.hash), clock, randomness)
    }

    /// Who asks, as the file has it now. Refuses whoever may not ask at all.
    package func whoAsks() async throws -> Account {
        let now = clock.now()
        return try await Refusal.catchingFailure {
            try await ledger.read { [asker] in try asker.account($0, now: now) }
        }
    }

    package func ask<Q: Question>(_ question: Q) async throws -> Q.Answer {
        try await Refusal.catchingFailure { try await look(question) }
    }

    package func tell<C: Change>(_ change: C, id: RequestID) async throws -> C.Answer {
        try await Refusal.catchingFailure { try await act(change, id) }
    }

    private func look<Q: Question>(_ question: Q) async throws -> Q.Answer {
        // So that no list shows a seat for free that is the next one's already. A file that cannot be written
        // to can still be read.
        try? await settle()
        let now = clock.now()
        let (account, answer) = try await ledger.read { [asker] reading in
            let account = try asker.account(reading, now: now)
            try Self.authorise(account, Q.self)
            return (account, try question.answer(ReadingRoom(ledger: reading, account: account, now: now)))
        }
        if let shown = (answer as? any Discloses)?.disclosed, !shown.isEmpty {
            // Before anybody sees it: what leaves no trace is not shown.
            try await ledger.write { writing in
                try writing.noteAccess(to: shown, by: account.id, question: Q.name, at: now)
            }
        }
        return answer
    }

    private func act<C: Change>(_ change: C, _ id: RequestID) async throws -> C.Answer {
        // The id goes in too, so that equal wishes leave no equal traces.
        let body = Digest.sha256((id.text + (try StableJSON.text(change))).utf8)
        try await settle()
        return try await ledger.write { [asker, clock, randomness] writing in
            // The time of the transaction, not of joining the queue for it.
            let (now, machineNow) = (clock.now(), clock.machine())
            let account = try asker.account(writing.reading, now: now)
            try Self.authorise(account, C.self)
            if let kept = try writing.reading.request(id) {
                return try Self.repeated(kept, C.self, body: body, account: account)
            }
            let room = WritingRoom(
                ledger: writing, account: account, now: now, request: id, randomness: randomness)
            let answer = try change.perform(room)
            try room.offerFreed()
            try writing.journal(
                at: now, machineAt: machineNow, account: account.id, action: C.name, request: id)
            let json = try StableJSON.text(answer)
            try writing.keep(
                id, KeptRequest(account: account.id, useCase: C.name, bodyDigest: body, answer: json),
                at: machineNow
            )
            return answer
        }
    }

    /// Does what time has settled: holds that nobody took end, and their seats go to the next. It stands by
    /// itself, in the journal too: a refusal of what is asked afterwards must not undo it.
    package func settle() async throws {
        let isDue = try await ledger.read { [clock] in try !$0.overdueHolds(at: clock.now()).isEmpty }
        guard isDue else { return }
        try await ledger.write { [clock, randomness] writing in
            let room = WritingRoom(
                ledger: writing, account: .time, now: clock.now(), request: randomness.freshID(),
                randomness: randomness)
            try room.settle()
            guard !writing.touches.isEmpty else { return }
            try writing.journal(
                at: room.now, machineAt: clock.machine(), account: room.account.id, action: "settle",
                request: room.request)
        }
    }

    private static func authorise(_ account: Account, _ useCase: (some UseCase).Type) throws(Refusal) {
        guard account.roles.isDisjoint(with: useCase.roles) else { return }
        throw Refusal(.forbidden, "この操作をする権限がありません。")
    }

    /// The answer given before, if it is the same wish of the same account.
    private static func repeated<C: Change>(
        _ kept: KeptRequest, _ change: C.Type, body: String, account: Account
    ) throws -> C.Answer {
        guard kept.account == account.id, kept.useCase == C.name, kept.bodyDigest == body else {
            throw Refusal.spentID
        }
        return try JSONDecoder().decode(C.Answer.self, from: Data(kept.answer.utf8))
    }
}
