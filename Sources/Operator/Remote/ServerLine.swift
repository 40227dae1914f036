import AsyncHTTPClient
import Clinic
import Desk
import Foundation
import Glibc
import NIOCore
import NIOHTTP1
import NIOPosix
import NIOSSL

/// The connection to a server. Everything on it takes a bounded time.
package final class ServerLine: Sendable {
    private let server: URL
    private let token: String?
    private let times: Times
    private let client: HTTPClient

    /// How long things may take.
    package struct Times: Sendable {
        package var connect: TimeAmount
        /// From the first byte sent to the last received.
        package var answer: TimeAmount

        package init(connect: TimeAmount = .seconds(5), answer: TimeAmount = .seconds(30)) {
            self.connect = connect
            self.answer = answer
        }
    }

    /// - Parameter roots: the certificates that the server's has to come from; nil for those of the system.
    package init(_ server: URL, token: String?, roots: NIOSSLTrustRoots? = nil, times: Times = Times()) {
        self.server = server
        self.token = token
        self.times = times
        var tls = TLSConfiguration.makeClientConfiguration()
        if let roots { tls.trustRoots = roots }
        var configuration = HTTPClient.Configuration(
            tlsConfiguration: tls, redirectConfiguration: .disallow,
            timeout: .init(connect: times.connect, read: times.answer))
        configuration.connectionPool.retryConnectionEstablishment = false
        client = HTTPClient(eventLoopGroupProvider: .singleton, configuration: configuration)
    }

    deinit {
        client.shutdown { _ in }
    }

    /// The longest answer taken, in bytes: a year's free seats are less than a megabyte.
    private static let longestAnswer = 32_000_000

    /// Sends a use case and gives its answer; throws the server's refusal, or that there was none.
    ///
    /// - Parameter id: the request id of a change.
    func send(_ body: Data, to path: String, id: RequestID? = nil) async throws -> Data {
        let request = request(body, path, id)
        do {
            return try await answer(to: request)
        } catch let error where Self.isLost(error) {
            // Once more: a question changes nothing, and under the same id a change is not made twice.
            do {
                return try await answer(to: request)
            } catch let refusal as Refusal {
                throw refusal
            } catch {
                throw Self.refusal(of: error, id)
            }
        } catch let refusal as Refusal {
            throw refusal
        } catch {
            throw Self.refusal(of: error, id)
        }
    }

    private func request(_ body: Data, _ path: String, _ id: RequestID?) -> HTTPClientRequest {
        var request = HTTPClientRequest(url: server.appendingPathComponent(path).absoluteString)
        request.method = .POST
        request.headers.add(name: "Content-Type", value: Wire.mediaType)
        if let token { request.headers.add(name: "Authorization", value: "Bearer \(token)") }
        if let id { request.headers.add(name: Wire.requestID, value: id.text) }
        request.body = .bytes(body)
        return request
    }

    private func answer(to request: HTTPClientRequest) async throws -> Data {
        let response = try await client.execute(request, timeout: times.answer)
        let data = Data(try await response.body.collect(upTo: Self.longestAnswer).readableBytesView)
        guard response.status != .ok else { return data }
        let type = response.headers.first(name: "Content-Type")
        guard type == Problem.mediaType, let problem = try? Wire.value(Problem.self, from: data) else {
            throw Refusal(.systemFailed, "サーバーから思わぬ答えがありました(\(response.status.code))。--server を確かめてください。")
        }
        throw problem.refusal
    }

    /// Whether the connection ended before the answer had come; time that ran out is not tried again.
    private static func isLost(_ error: any Error) -> Bool {
        switch error {
        case is Refusal, is CancellationError, is NIOSSLError: false
        case let error as HTTPClientError: error == .remoteConnectionClosed
        case let error as IOError: error.errnoCode != ECONNREFUSED
        case is NIOConnectionError: false
        default: true
        }
    }

    private static func refusal(of error: any Error, _ id: RequestID?) -> Refusal {
        let unsent =
            error is NIOConnectionError || error is NIOSSLError
            || error as? HTTPClientError == .connectTimeout
            || (error as? IOError)?.errnoCode == ECONNREFUSED
        if unsent {
            let words = error is NIOSSLError ? "サーバーの証明書を確かめられません。--tls-ca を確かめてください。" : "サーバーにつながりません。"
            return Refusal(.systemFailed, words)
        }
        guard let id else { return Refusal(.systemFailed, "サーバーから答えがありません。少し待ってやり直してください。") }
        return Refusal(
            .systemFailed,
            "サーバーから答えがありません。記録されたかもしれません。--id \(id) を付けてやり直せば、二重にはなりません。")
    }
}
