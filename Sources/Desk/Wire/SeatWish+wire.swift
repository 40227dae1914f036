import Almanac
import Clinic

/// A seat by number is `{"seat":4711}`; a time is `{"venue":"nakacho","date":"2026-11-24","start":"10:00"}`.
extension SeatWish {
    package init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: PlaceKeys.self)
        if let seat = try values.decodeIfPresent(SeatID.self, forKey: .seat) {
            self = .seat(seat)
        } else {
            self = .time(
                venue: try values.decode(VenueID.self, forKey: .venue),
                date: try values.decode(CivilDate.self, forKey: .date),
                start: try values.decode(CivilTime.self, forKey: .start))
        }
    }

    package func encode(to encoder: any Encoder) throws {
        var values = encoder.container(keyedBy: PlaceKeys.self)
        switch self {
        case .seat(let seat):
            try values.encode(seat, forKey: .seat)
        case .time(let venue, let date, let start):
            try values.encode(venue, forKey: .venue)
            try values.encode(date, forKey: .date)
            try values.encode(start, forKey: .start)
        }
    }
}

/// As a wish, but the venue may be left out: it is the booking's own then.
extension Move.Target {
    package init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: PlaceKeys.self)
        if let seat = try values.decodeIfPresent(SeatID.self, forKey: .seat) {
            self = .seat(seat)
        } else {
            self = .time(
                venue: try values.decodeIfPresent(VenueID.self, forKey: .venue),
                date: try values.decode(CivilDate.self, forKey: .date),
                start: try values.decode(CivilTime.self, forKey: .start))
        }
    }

    package func encode(to encoder: any Encoder) throws {
        var values = encoder.container(keyedBy: PlaceKeys.self)
        switch self {
        case .seat(let seat):
            try values.encode(seat, forKey: .seat)
        case .time(let venue, let date, let start):
            try values.encodeIfPresent(venue, forKey: .venue)
            try values.encode(date, forKey: .date)
            try values.encode(start, forKey: .start)
        }
    }
}

private enum PlaceKeys: CodingKey {
    case seat, venue, date, start
}
