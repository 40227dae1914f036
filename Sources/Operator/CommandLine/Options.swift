import Almanac
import ArgumentParser
import Clinic
import Desk
import Foundation
import Glibc

/// What every command takes: which database, which day, and in which form to answer.
struct CommonOptions: ParsableArguments {
    @Option(help: "データベースの場所 (なければ環境変数 SUMAHO_DATABASE、それもなければ sumaho.sqlite)")
    var database: String?

    @Option(help: "サーバーのアドレス https://… (なければ環境変数 SUMAHO_SERVER)。データベースの代わりに使います")
    var server: String?

    @Option(name: .customLong("tls-ca"), help: "サーバーの証明書を確かめるための証明書 (PEM)")
    var tlsCA: String?

    @Option(help: "今日とみなす日、または 'D HH:MM' (なければ環境変数 SUMAHO_TODAY)")
    var today: String?

    @Flag(help: "JSON で答える")
    var json = false

    var output: Output { Output(json: json) }

    /// An absolute path: SQLite gives names like `:memory:` or none at all a meaning that loses what is
    /// written.
    func path() throws(Refusal) -> String {
        guard database != "" else { throw .badInput("database", "--database でデータベースの場所を示してください。") }
        let path = database ?? Self.environment("SUMAHO_DATABASE") ?? "sumaho.sqlite"
        return URL(fileURLWithPath: path).path
    }

    /// An environment variable that says something.
    static func environment(_ name: String) -> String? {
        ProcessInfo.processInfo.environment[name].flatMap { $0.isEmpty ? nil : $0 }
    }

    /// The machine's time, or the day that was asked for.
    func clock() throws -> Clock {
        guard let text = today ?? Self.environment("SUMAHO_TODAY") else { return .system }
        guard try serverName() == nil else {
            let way =
                today == nil
                ? "環境変数 SUMAHO_TODAY を外して(unset SUMAHO_TODAY)" : "--today を付けずに"
            throw Refusal.badInput("today", "サーバーを使うときは今日を変えられません。\(way)ください。")
        }
        let real = Clock.system.now().date
        if let moment = try? MomentPhrase.parse(text, today: real) {
            return .starting(on: moment.date, at: moment.time)
        }
        return .starting(on: try Typed.date(text, field: "today", today: real))
    }

    /// The desk before this command: a server's, or over the database that is there; refuses where none is,
    /// and says how to make one.
    func counter() throws -> Counter {
        let clock = try clock()
        if let remote = try remoteDesk() { return Counter(desk: remote, clock: clock, output: output) }
        return Counter(
            desk: try LocalDesk.open(at: path(), account: Self.account, clock: clock), clock: clock,
            output: output)
    }

    /// The desk over the database, or nil where none is yet; anything else that is wrong with it is refused.
    func counterIfThere() throws -> Counter? {
        do {
            return try counter()
        } catch let refusal as Refusal where refusal.code == .noDatabase {
            return nil
        }
    }

    /// A server's desk, or over the database, made where it is not there yet.
    func creatingCounter() throws -> Counter {
        let clock = try clock()
        if let remote = try remoteDesk() { return Counter(desk: remote, clock: clock, output: output) }
        return Counter(
            desk: try LocalDesk.create(at: path(), account: Self.account, clock: clock), clock: clock,
            output: output)
    }

    /// Whoever runs the command, by the operating system's name.
    static var account: Account {
        guard let entry = getpwuid(getuid()), let name = entry.pointee.pw_name else {
            return .local(user: String(getuid()))
        }
        return .local(user: String(cString: name))
    }
}

/// What commands that write take besides.
struct WritingOptions: ParsableArguments {
    @Option(help: "この依頼の番号 (UUID)。同じ番号で送り直しても二重にはなりません")
    var id: String?

    func requestID() throws(Refusal) -> RequestID {
        guard let id else { return Randomness.system.freshID() }
        guard let given = RequestID(id) else {
            throw .badInput("id", "--id は UUID (8-4-4-4-12桁の16進数) で入れてください。")
        }
        return given
    }
}
