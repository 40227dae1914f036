import Foundation
import Glibc
import Synchronization

/// A server that does what a test says with each connection: what a network, or another program, may do.
final class FakeServer: Sendable {
    /// What to do once a request has come.
    enum Act: Sendable {
        case hangUp
        case say(String)
        /// Keeps the connection and says nothing.
        case wait
    }

    let port: Int
    private let descriptor: Int32
    private let heard = Mutex<[String]>([])

    /// The requests as they came.
    var requests: [String] { heard.withLock { $0 } }

    /// Does one thing a connection, and then listens no more.
    init(_ acts: [Act]) throws {
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        var size = socklen_t(MemoryLayout<sockaddr_in>.size)
        let number = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { generic in
                guard bind(descriptor, generic, size) == 0, listen(descriptor, 8) == 0 else {
                    return Int32(-1)
                }
                return getsockname(descriptor, generic, &size)
            }
        }
        guard number == 0 else { throw Wires.Broken(number: errno) }
        self.descriptor = descriptor
        port = Int(UInt16(bigEndian: address.sin_port))
        Thread.detachNewThread { [self] in serve(acts) }
    }

    private func serve(_ acts: [Act]) {
        var kept: [Int32] = []
        for act in acts {
            let connection = accept(descriptor, nil, nil)
            guard connection >= 0 else { break }
            var bytes: [UInt8] = []
            var buffer = [UInt8](repeating: 0, count: 4096)
            while !String(decoding: bytes, as: UTF8.self).hasSuffix("}") {
                let count = recv(connection, &buffer, buffer.count, 0)
                guard count > 0 else { break }
                bytes += buffer[..<count]
            }
            heard.withLock { $0.append(String(decoding: bytes, as: UTF8.self)) }
            switch act {
            case .hangUp: close(connection)
            case .wait: kept.append(connection)
            case .say(let text):
                _ = send(connection, text, text.utf8.count, Int32(MSG_NOSIGNAL))
                close(connection)
            }
        }
        close(descriptor)
        if !kept.isEmpty { sleep(20) }
        for connection in kept { close(connection) }
    }

    /// An answer in HTTP.
    static func answer(_ status: Int, _ type: String, _ body: String) -> Act {
        .say(
            "HTTP/1.1 \(status) X\r\nContent-Type: \(type)\r\nContent-Length: \(body.utf8.count)\r\n"
                + "Connection: close\r\n\r\n\(body)")
    }
}
