import Glibc

/// A file with no name of its own choosing, for a library that writes to files only; gone with the value.
struct ScratchFile: ~Copyable {
    let path: String
    private let descriptor: Int32

    init() throws(WorkbookFailure) {
        let folder = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
        var name = Array((folder + "/sumaho-xlsx-XXXXXX").utf8CString)
        // Made for its owner only.
        descriptor = mkstemp(&name)
        guard descriptor >= 0 else { throw WorkbookFailure(reason: "no scratch file in \(folder)") }
        path = String(decoding: name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    deinit {
        close(descriptor)
        unlink(path)
    }

    /// All that stands in it.
    func bytes() throws(WorkbookFailure) -> [UInt8] {
        let size = Int(lseek(descriptor, 0, SEEK_END))
        guard size >= 0 else { throw WorkbookFailure(reason: "the scratch file has gone") }
        var count = 0
        let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, filled in
            while filled < size {
                let rest = UnsafeMutableRawBufferPointer(
                    rebasing: UnsafeMutableRawBufferPointer(buffer)[filled...])
                count = pread(descriptor, rest.baseAddress, rest.count, off_t(filled))
                if count < 0, errno == EINTR { continue }
                guard count > 0 else { return }
                filled += count
            }
        }
        guard bytes.count == size else { throw WorkbookFailure(reason: "the scratch file cannot be read") }
        return bytes
    }
}

/// A workbook could not be made; nothing is left of it.
package struct WorkbookFailure: Error, Hashable {
    /// For whoever runs the machine, in English.
    package let reason: String
}
