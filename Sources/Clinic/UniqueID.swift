import Almanac

/// An id that its maker draws at random, so that a repeat is known as one: a UUID, in lower case.
package struct UniqueID<Of>: Hashable, Comparable, Sendable, TextCoded {
    package let text: String

    /// A UUID in its usual form, either case; nil for anything else.
    package init?(_ text: String) {
        let groups = text.split(separator: "-", omittingEmptySubsequences: false)
        guard groups.map(\.utf8.count) == [8, 4, 4, 4, 12], groups.allSatisfy({ $0.allSatisfy(Self.isHex) })
        else { return nil }
        self.text = text.lowercased()
    }

    /// A UUID (RFC 9562, version 4) made of sixteen random bytes.
    package init(random bytes: [UInt8]) {
        precondition(bytes.count == 16)
        var bytes = bytes
        bytes[6] = bytes[6] & 0x0F | 0x40
        bytes[8] = bytes[8] & 0x3F | 0x80
        var text = ""
        for (index, byte) in bytes.enumerated() {
            if [4, 6, 8, 10].contains(index) { text += "-" }
            text += String(byte >> 4, radix: 16) + String(byte & 0x0F, radix: 16)
        }
        self.text = text
    }

    private static func isHex(_ character: Character) -> Bool {
        character.isASCII && character.isHexDigit
    }

    package var description: String { text }

    package static func < (left: Self, right: Self) -> Bool {
        left.text < right.text
    }
}

/// Names one mark, wherever it was made.
package typealias MarkID = UniqueID<Mark>

/// What a request id names.
package enum Request {}

/// Names one wish to change something; the same id is the same wish.
package typealias RequestID = UniqueID<Request>

/// What a claim id names.
package enum Claim {}

/// Names one prompt at which somebody makes calls, so that no two get the same one.
package typealias ClaimID = UniqueID<Claim>
