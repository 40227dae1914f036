import Clinic
import Desk
import Foundation
import Glibc
import NIOSSL

/// Which server a command goes to, and with whose token.
extension CommonOptions {
    /// The server that was named; nil where the database of this machine is meant. What stands on the command
    /// line beats the environment.
    func serverName() throws(Refusal) -> String? {
        guard let server else {
            return database == nil ? Self.environment("SUMAHO_SERVER") : nil
        }
        guard database == nil else {
            throw .badInput("server", "--server と --database は一緒に使えません。")
        }
        return server
    }

    /// The server's desk; nil where none was named.
    func remoteDesk() throws -> RemoteDesk? {
        guard let server = try namedServer() else { return nil }
        return RemoteDesk(server.line(token: try Self.token()))
    }

    /// The server that was named; nil where none was.
    func namedServer() throws -> NamedServer? {
        guard let name = try serverName() else {
            guard tlsCA == nil else { throw Refusal.badInput("tls-ca", "--tls-ca は --server と一緒に使います。") }
            return nil
        }
        return NamedServer(address: try Self.address(name), roots: try trustRoots())
    }

    /// Refuses a command that needs this machine's database.
    func refuseServer(_ sentence: String) throws(Refusal) {
        guard try serverName() == nil else { throw .badInput("server", sentence) }
    }

    /// `https://host:port`, without anything that does not belong to a server's name.
    static func address(_ text: String) throws(Refusal) -> URL {
        guard let url = URL(string: text), let scheme = url.scheme?.lowercased(),
            ["http", "https"].contains(scheme), url.host?.isEmpty == false, url.user == nil,
            url.password == nil, ["", "/"].contains(url.path), url.query == nil, url.fragment == nil
        else {
            throw .badInput("server", "--server は https://sumaho.example.lg.jp:8443 の形で入れてください。")
        }
        return url
    }

    /// The certificates that the server's has to come from; nil for those of the system.
    private func trustRoots() throws(Refusal) -> NIOSSLTrustRoots? {
        guard let tlsCA else { return nil }
        guard let roots = try? NIOSSLCertificate.fromPEMFile(tlsCA), !roots.isEmpty else {
            throw Refusal(.badFile, "\(tlsCA.suffix(80)) は PEM の証明書ではありません。", fields: ["file": tlsCA])
        }
        return .certificates(roots)
    }

    /// The longest token there is, in bytes.
    private static let longestToken = 512

    /// The signed-in person's token; nil where there is none, which the server then says.
    static func token() throws(Refusal) -> String? {
        let said = environment("SUMAHO_TOKEN")
        guard let text = try said == nil ? keptToken() : said else { return nil }
        let token = text.trimmingCharacters(in: .whitespacesAndNewlines)
        guard (1...longestToken).contains(token.utf8.count),
            token.utf8.allSatisfy({ (0x21...0x7E).contains($0) })
        else { throw .badInput("token", "認証の書き方が違います。もらったとおりに入れてください。") }
        return token
    }

    private static func keptToken() throws(Refusal) -> String? {
        guard let home = environment("HOME") else { return nil }
        let path = home + "/.config/sumaho/token"
        var status = stat()
        guard stat(path, &status) == 0 else { return nil }
        guard status.st_mode & (S_IRWXG | S_IRWXO) == 0 else {
            throw Refusal(
                .badFile, "\(path) はほかの人にも読めます。chmod 600 で自分だけのものにしてください。", fields: ["file": path])
        }
        return try Files.text(path, limit: 2 * longestToken)
    }
}

/// A server, before anybody has spoken to it.
struct NamedServer: Sendable {
    let address: URL
    /// The certificates that the server's has to come from; nil for those of the system.
    let roots: NIOSSLTrustRoots?

    /// A line to it for whoever a token stands for; nil for nobody.
    func line(token: String?) -> ServerLine {
        ServerLine(address, token: token, roots: roots)
    }
}
