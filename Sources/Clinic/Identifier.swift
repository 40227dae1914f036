/// The number of a row, typed by what it numbers, so that a seat's can never stand where a booking's belongs.
package struct Identifier<Of>: Hashable, Comparable, Sendable, CustomStringConvertible {
    package let number: Int64

    package init(_ number: Int64) {
        self.number = number
    }

    package var description: String { String(number) }

    package static func < (left: Self, right: Self) -> Bool {
        left.number < right.number
    }
}

extension Identifier: Codable {
    package init(from decoder: any Decoder) throws {
        number = try decoder.singleValueContainer().decode(Int64.self)
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(number)
    }
}

/// What the numbers number.
package enum Numbered {
    package enum Session {}
    package enum Seat {}
    package enum Booking {}
    package enum Person {}
}

package typealias SessionID = Identifier<Numbered.Session>
package typealias SeatID = Identifier<Numbered.Seat>
package typealias BookingID = Identifier<Numbered.Booking>
package typealias PersonID = Identifier<Numbered.Person>
