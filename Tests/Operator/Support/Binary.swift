import Foundation
import Glibc

/// The programs built beside the tests, run as anybody would run them.
struct Binary: Sendable {
    let path: String

    static let sumaho = Binary(named: "sumaho")
    static let stress = Binary(named: "stress")
    static let typist = Binary(named: "typist")

    init(path: String) {
        self.path = path
    }

    private init(named name: String) {
        // The test runner stands in the folder of everything that was built.
        let runner = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
        var folder = URL(fileURLWithPath: runner).deletingLastPathComponent()
        while folder.path != "/", !FileManager.default.fileExists(atPath: folder.path + "/" + name) {
            folder.deleteLastPathComponent()
        }
        path = folder.path + "/" + name
    }

    /// What a finished process left.
    struct Result: Sendable {
        let exitCode: Int32
        let signalled: Bool
        let output: String
        let errors: String

        /// The lines of standard error that say something.
        var complaint: [String] { errors.split(separator: "\n").map(String.init) }
    }

    /// Runs it to its end.
    func run(
        _ arguments: [String], environment: [String: String] = [:], under wrapper: [String] = []
    ) throws -> Result {
        try start(arguments, environment: environment, under: wrapper).wait()
    }

    /// Starts it; output goes to files, so that many can run at once and none ever waits for a reader.
    func start(
        _ arguments: [String], environment: [String: String] = [:], under wrapper: [String] = []
    ) throws -> Running {
        let words = wrapper + [path] + arguments
        let process = Process()
        process.executableURL = URL(fileURLWithPath: words[0])
        process.arguments = Array(words.dropFirst())
        var clean = ProcessInfo.processInfo.environment
        for name in ["SUMAHO_DATABASE", "SUMAHO_TODAY", "SUMAHO_SERVER", "SUMAHO_TOKEN"] { clean[name] = nil }
        process.environment = clean.merging(environment) { $1 }
        let folder = FileManager.default.temporaryDirectory.path
        let name = folder + "/run-" + UUID().uuidString
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = try Self.newFile(name + ".out")
        process.standardError = try Self.newFile(name + ".err")
        try process.run()
        return Running(process: process, files: name)
    }

    private static func newFile(_ path: String) throws -> FileHandle {
        try Data().write(to: URL(fileURLWithPath: path))
        return try FileHandle(forWritingTo: URL(fileURLWithPath: path))
    }

    /// A process on its way.
    final class Running: @unchecked Sendable {
        private let process: Process
        private let files: String

        init(process: Process, files: String) {
            self.process = process
            self.files = files
        }

        var isRunning: Bool { process.isRunning }

        /// What it has written so far.
        var outputSoFar: String { (try? String(contentsOfFile: files + ".out", encoding: .utf8)) ?? "" }

        /// `SIGKILL`, to this process only.
        func kill() {
            Glibc.kill(process.processIdentifier, SIGKILL)
        }

        func wait() -> Result {
            process.waitUntilExit()
            defer {
                try? FileManager.default.removeItem(atPath: files + ".out")
                try? FileManager.default.removeItem(atPath: files + ".err")
            }
            let errors = (try? String(contentsOfFile: files + ".err", encoding: .utf8)) ?? ""
            return Result(
                exitCode: process.terminationStatus, signalled: process.terminationReason == .uncaughtSignal,
                output: outputSoFar, errors: errors)
        }
    }
}
