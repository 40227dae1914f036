import Clinic
import Desk
import Foundation
import HTTPTypes
import HummingbirdTesting
import InMemoryLogging
import Logging
import NIOSSL
import TestSupport
import Testing

@testable import Operator
@testable import Web

/// HTTPS, with certificates that come and go.
@Suite("TLS", .timeLimit(.minutes(10)))
struct TLSTests {
    private func front(_ folder: ScratchFolder) async throws -> Front {
        var front = Front(ward: try await sampleWard())
        front.settings.tls = TLSFiles(
            certificate: folder.file("certificate.pem"), key: folder.file("key.pem"))
        front.settings.limits.renewal = .milliseconds(100)
        // Whoever is connected stays so, however slow the machine is.
        front.settings.limits.patience = .seconds(600)
        return front
    }

    /// A desk that trusts one certificate only.
    private func desk(_ port: Int, trusting certificate: MadeUpCertificate, at name: String = "127.0.0.1")
        throws
        -> RemoteDesk
    {
        let roots = try NIOSSLCertificate.fromPEMBytes(Array(certificate.certificate.utf8))
        let server = try #require(URL(string: "https://\(name):\(port)"))
        return RemoteDesk(ServerLine(server, token: "all", roots: .certificates(roots)))
    }

    @Test func aRenewedCertificateIsPickedUp() async throws {
        try await withScratchFolder { folder in
            let (old, new) = (try MadeUpCertificate("old"), try MadeUpCertificate("new"))
            try old.put(in: folder)
            let front = try await front(folder)
            try await front.live { port in
                let before = try desk(port, trusting: old)
                #expect(try await before.ask(Venues()).count == 2)
                await #expect(throws: Refusal.self) { try await desk(port, trusting: new).ask(Venues()) }
                // When it is renewed, and for a while key and certificate do not belong together
                try folder.write(Data(new.key.utf8), to: "key.pem")
                try await Task.sleep(for: .milliseconds(400))
                #expect(try await desk(port, trusting: old).ask(Venues()).count == 2)
                try new.put(in: folder)
                // Then whoever connects gets the new one, and whoever is connected stays
                var answered = false
                for _ in 0..<100 where !answered {
                    try await Task.sleep(for: .milliseconds(50))
                    answered = (try? await desk(port, trusting: new).ask(Venues())) != nil
                }
                #expect(answered)
                await #expect(throws: Refusal.self) { try await desk(port, trusting: old).ask(Venues()) }
                #expect(try await before.ask(Venues()).count == 2)
            }
            #expect(front.log.entries.contains { $0.message == "the certificate is renewed" })
            #expect(front.log.entries.contains { $0.message == "the certificate is not renewed" })
        }
    }

    @Test func nobodyIsTalkedToWhoMightBeSomebodyElse() async throws {
        try await withScratchFolder { folder in
            let (right, other) = (try MadeUpCertificate("right"), try MadeUpCertificate("other"))
            try right.put(in: folder)
            try await front(folder).live { port in
                let refusal = try await #require(throws: Refusal.self) {
                    try await desk(port, trusting: other).ask(Venues())
                }
                #expect(refusal.code == .systemFailed && refusal.message.contains("証明書"))
                let plain = try await #require(throws: Refusal.self) {
                    try await remoteDesk(port).ask(Venues())
                }
                #expect(plain.code == .systemFailed)
            }
        }
    }

    @Test func answersSayThatTLSIsMeantToStay() async throws {
        try await withScratchFolder { folder in
            try MadeUpCertificate("one").put(in: folder)
            try await front(folder).routes { client in
                let response = try await client.execute(uri: "/health", method: .get)
                #expect(response.headers[.strictTransportSecurity]?.hasPrefix("max-age=") == true)
            }
        }
    }

    /// What is wrong with the files is said before anything listens.
    @Test func filesThatDoNotFitAreRefused() async throws {
        try await withScratchFolder { folder in
            let front = try await front(folder)
            #expect(throws: Refusal.self) { try front.application() }
            try MadeUpCertificate("one").put(in: folder)
            _ = try front.application()
            try folder.write(Data(MadeUpCertificate("two").key.utf8), to: "key.pem")
            let refusal = try #require(throws: Refusal.self) { try front.application() }
            #expect(refusal.code == .badFile && refusal.fields["tls-key"] != nil)
            try folder.write(Data("nothing".utf8), to: "key.pem")
            #expect(throws: Refusal.self) { try front.application() }
        }
    }
}
