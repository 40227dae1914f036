import Foundation
import Glibc

/// A connection whose every byte the test decides.
final class Wires: Sendable {
    private let descriptor: Int32

    /// Connects to this machine; what is read must come within so many seconds.
    init(port: Int, patience seconds: Int = 10) throws {
        descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var wait = timeval(tv_sec: seconds, tv_usec: 0)
        setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &wait, socklen_t(MemoryLayout<timeval>.size))
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = in_port_t(UInt16(port)).bigEndian
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        let result = withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        guard result == 0 else { throw Broken(number: errno) }
    }

    deinit {
        close(descriptor)
    }

    /// Sends bytes; false where the other side has gone.
    @discardableResult
    func send(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        return Glibc.send(descriptor, bytes, bytes.count, Int32(MSG_NOSIGNAL)) == bytes.count
    }

    /// What comes until the other side closes, or until a text has come. On a thread that may wait: those
    /// that tests run on are few, and the service needs them.
    func read(until end: String? = nil) async throws -> String {
        try await withCheckedThrowingContinuation { continuation in
            DispatchQueue.global().async { [self] in
                continuation.resume(with: Result { try waitAndRead(until: end) })
            }
        }
    }

    private func waitAndRead(until end: String?) throws -> String {
        var all: [UInt8] = []
        while true {
            if let end, String(decoding: all, as: UTF8.self).contains(end) { break }
            var buffer = [UInt8](repeating: 0, count: 4096)
            let count = recv(descriptor, &buffer, buffer.count, 0)
            if count == 0 || (count < 0 && errno == ECONNRESET) { break }
            guard count > 0 else { throw Broken(number: errno) }
            all += buffer[..<count]
        }
        return String(decoding: all, as: UTF8.self)
    }

    struct Broken: Error {
        let number: Int32
    }
}
