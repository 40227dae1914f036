import Clinic
import Glibc

/// A file that a command makes: whole or not at all, and never over another by accident.
struct NewFile {
    let path: String
    private let isReplacing: Bool

    /// - Parameters:
    ///   - path: the file, or a folder that it goes into.
    ///   - name: what it is called in a folder.
    init(_ path: String, named name: String, replacing: Bool) throws(Refusal) {
        var status = stat()
        let isThere = stat(path, &status) == 0
        let isFolder = isThere && status.st_mode & S_IFMT == S_IFDIR
        self.path = isFolder ? (path.hasSuffix("/") ? path : path + "/") + name : path
        isReplacing = replacing
        guard !path.isEmpty, isFolder || !path.hasSuffix("/") else { throw Self.unwritable(path) }
        guard isFolder ? stat(self.path, &status) == 0 : isThere else { return }
        // A device or a pipe is not to be replaced, least of all by root.
        guard status.st_mode & S_IFMT == S_IFREG else { throw Self.unwritable(path) }
        guard isReplacing else { throw taken }
    }

    /// Writes it beside where it belongs, and puts it there once it is on the disk.
    func write(_ bytes: [UInt8]) throws(Refusal) {
        var name = Array((path + ".XXXXXX").utf8CString)
        let descriptor = mkstemp(&name)
        guard descriptor >= 0 else { throw Self.unwritable(path) }
        defer { unlink(name) }
        // As any other program would make it: `mkstemp` lets nobody else read.
        let mask = umask(0)
        umask(mask)
        let written =
            fchmod(descriptor, 0o666 & ~mask) == 0 && (try? Output.write(bytes, to: descriptor)) != nil
            && fsync(descriptor) == 0
        guard close(descriptor) == 0, written else { throw Self.unwritable(path) }
        guard isReplacing ? rename(name, path) == 0 : arrives(name) else {
            throw errno == EEXIST ? taken : Self.unwritable(path)
        }
    }

    /// A link is refused where a file has come in the meantime; not every shared folder knows links.
    private func arrives(_ name: [CChar]) -> Bool {
        link(name, path) == 0 || [EPERM, EOPNOTSUPP, ENOSYS].contains(errno) && rename(name, path) == 0
    }

    private var taken: Refusal {
        let name = String(path.suffix(80))
        return Refusal(
            .badFile, "\(name) はすでにあります。置き換えるときは --force を付けてください。", fields: ["output": name])
    }

    private static func unwritable(_ path: String) -> Refusal {
        let name = String(path.suffix(80))
        return Refusal(.badFile, "\(name) に書き込めません。", fields: ["output": name])
    }
}
