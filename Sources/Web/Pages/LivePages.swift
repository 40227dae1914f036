import Clinic
import Desk
import Foundation
import HTTPTypes
import Hummingbird
import NIOCore
import ServiceLifecycle

/// 自動更新: tells open pages that something has changed, whoever changed it: the page fetches itself anew.
struct LivePages: Sendable {
    let pages: Pages

    /// How often the ledger is looked at.
    private static let pulse: Duration = .milliseconds(300)
    /// After so many quiet looks a word is sent all the same, so that a dead connection is noticed.
    private static let quietLooks = 50

    func mount(on board: PageBoard) {
        // 204 tells a browser to ask for the stream no more.
        board.get("/live", Role.day, signedOut: .noContent) { visitor in
            Response(
                status: .ok, headers: [.contentType: "text/event-stream"],
                body: ResponseBody { writer in
                    try await tell(visitor) { try await writer.write(ByteBuffer(string: $0)) }
                    try await writer.finish(nil)
                })
        }
    }

    /// Says the ledger's version at once and after each change, until the page goes, the service stops, or
    /// the visitor is signed out.
    private func tell(_ visitor: Visitor, _ send: (String) async throws -> Void) async throws {
        var last: Int64?
        var quiet = 0
        for await _ in Pulse(every: Self.pulse).cancelOnGracefulShutdown() {
            let version = try await pages.door.version()
            quiet += 1
            guard version != last || quiet == Self.quietLooks else { continue }
            quiet = 0
            guard try await pages.door.enter(visitor.key, isActive: false) != nil else { return }
            try await send(version == last ? ":\n\n" : "data: \(version)\n\n")
            last = version
        }
    }
}

/// One beat at once, then one each time a while has passed.
private struct Pulse: AsyncSequence, Sendable {
    let interval: Duration

    init(every interval: Duration) {
        self.interval = interval
    }

    func makeAsyncIterator() -> Iterator { Iterator(interval: interval) }

    struct Iterator: AsyncIteratorProtocol {
        let interval: Duration
        var hasBegun = false

        mutating func next() async -> Void? {
            if hasBegun { try? await Task.sleep(for: interval) }
            hasBegun = true
            return Task.isCancelled ? nil : ()
        }
    }
}
