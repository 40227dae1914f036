import Foundation
import Reports

/// Writes made-up documents in every form, with what must be found in them, for the checks in Python:
///
///     specimen FOLDER SEED COUNT
///
/// Each makes `N.xlsx`, `N.csv`, `N-cp932.csv` and `N.json`; 0 is like a real report, the others are random.
/// Or a ward drawn from a seed, as `RandomWard` says:
///
///     specimen ward FOLDER SEED
@main
enum Main {
    static func main() async throws {
        let arguments = CommandLine.arguments
        if arguments.count == 4, arguments[1] == "ward", let seed = UInt64(arguments[3]) {
            try await RandomWard.write(seed: seed, to: URL(fileURLWithPath: arguments[2], isDirectory: true))
            return
        }
        guard arguments.count == 4, let seed = UInt64(arguments[2]), let count = Int(arguments[3]) else {
            exit(2)
        }
        let folder = URL(fileURLWithPath: arguments[1], isDirectory: true)
        var dice = Dice(seed: seed)
        for number in 0..<count {
            let document = number == 0 ? Plain.document : MadeUp.document(with: &dice)
            try write(document, to: folder, as: String(number))
        }
    }

    private static func write(_ document: Document, to folder: URL, as name: String) throws {
        func save(_ bytes: some Sequence<UInt8>, _ ending: String) throws {
            try Data(bytes).write(to: folder.appendingPathComponent(name + ending))
        }
        try save(DocumentWorkbook.bytes(document), ".xlsx")
        let csv = DocumentCSV.csv(document.data)
        try save(csv.encoded(as: .utf8).bytes, ".csv")
        let cp932 = try csv.encoded(as: .cp932)
        try save(cp932.bytes, "-cp932.csv")
        let expected = Expected(document, remarks: cp932.remarks)
        try save(JSONEncoder().encode(expected), ".json")
    }
}

/// Random numbers that come again (SplitMix64).
struct Dice: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
