import Almanac
import Clinic

/// A seat by number is `{"seat":4711}`; a time is `{"venue":"nakacho","date":"2026-11-24","start":"10:00"}`.
extension SeatWish {
    package init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: PlaceKeys.self)
        self = try values.place(seat: Self.seat) { date, start in
            .time(venue: try values.decode(VenueID.self, forKey: .venue), date: date, start: start)
        }
    }

    package func encode(to encoder: any Encoder) throws {
        var values = encoder.container(keyedBy: PlaceKeys.self)
        switch self {
        case .seat(let seat): try values.encode(seat, forKey: .seat)
        case .time(let venue, let date, let start): try values.encode(venue, date, start)
        }
    }
}

/// As a wish, but the venue may be left out: it is the booking's own then.
extension Move.Target {
    package init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: PlaceKeys.self)
        self = try values.place(seat: Self.seat) { date, start in
            .time(venue: try values.decodeIfPresent(VenueID.self, forKey: .venue), date: date, start: start)
        }
    }

    package func encode(to encoder: any Encoder) throws {
        var values = encoder.container(keyedBy: PlaceKeys.self)
        switch self {
        case .seat(let seat): try values.encode(seat, forKey: .seat)
        case .time(let venue, let date, let start): try values.encode(venue, date, start)
        }
    }
}

private enum PlaceKeys: CodingKey {
    case seat, venue, date, start
}

extension KeyedDecodingContainer<PlaceKeys> {
    /// The seat where one is named, or the time.
    fileprivate func place<Wish>(
        seat: (SeatID) -> Wish, time: (CivilDate, CivilTime) throws -> Wish
    ) throws -> Wish {
        if let number = try decodeIfPresent(SeatID.self, forKey: .seat) { return seat(number) }
        return try time(decode(CivilDate.self, forKey: .date), decode(CivilTime.self, forKey: .start))
    }
}

extension KeyedEncodingContainer<PlaceKeys> {
    fileprivate mutating func encode(_ venue: VenueID?, _ date: CivilDate, _ start: CivilTime) throws {
        try encodeIfPresent(venue, forKey: .venue)
        try encode(date, forKey: .date)
        try encode(start, forKey: .start)
    }
}
