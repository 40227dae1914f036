import Almanac
import Clinic
import GRDB

// How our values stand in columns: dates and times as text, instants as milliseconds, ids as numbers.

extension CivilDate: DatabaseValueConvertible {
    package var databaseValue: DatabaseValue { description.databaseValue }

    package static func fromDatabaseValue(_ value: DatabaseValue) -> Self? {
        String.fromDatabaseValue(value).flatMap { CivilDate($0) }
    }
}

extension CivilTime: DatabaseValueConvertible {
    package var databaseValue: DatabaseValue { description.databaseValue }

    package static func fromDatabaseValue(_ value: DatabaseValue) -> Self? {
        String.fromDatabaseValue(value).flatMap { CivilTime($0) }
    }
}

extension CivilMonth: DatabaseValueConvertible {
    package var databaseValue: DatabaseValue { description.databaseValue }

    package static func fromDatabaseValue(_ value: DatabaseValue) -> Self? {
        String.fromDatabaseValue(value).flatMap { CivilMonth($0) }
    }
}

extension Instant: DatabaseValueConvertible {
    package var databaseValue: DatabaseValue { milliseconds.databaseValue }

    package static func fromDatabaseValue(_ value: DatabaseValue) -> Self? {
        Int64.fromDatabaseValue(value).map(Instant.init(milliseconds:))
    }
}

extension FiscalYear: DatabaseValueConvertible {
    package var databaseValue: DatabaseValue { year.databaseValue }

    package static func fromDatabaseValue(_ value: DatabaseValue) -> Self? {
        Int.fromDatabaseValue(value).flatMap(FiscalYear.init)
    }
}

extension Identifier: DatabaseValueConvertible {
    package var databaseValue: DatabaseValue { number.databaseValue }

    package static func fromDatabaseValue(_ value: DatabaseValue) -> Self? {
        Int64.fromDatabaseValue(value).map(Identifier.init)
    }
}

extension UniqueID: DatabaseValueConvertible {
    package var databaseValue: DatabaseValue { text.databaseValue }

    package static func fromDatabaseValue(_ value: DatabaseValue) -> Self? {
        String.fromDatabaseValue(value).flatMap { UniqueID($0) }
    }
}

extension VenueID: DatabaseValueConvertible {
    package var databaseValue: DatabaseValue { text.databaseValue }

    package static func fromDatabaseValue(_ value: DatabaseValue) -> Self? {
        String.fromDatabaseValue(value).flatMap { VenueID($0) }
    }
}

extension PhoneNumber: DatabaseValueConvertible {
    package var databaseValue: DatabaseValue { normal.databaseValue }

    package static func fromDatabaseValue(_ value: DatabaseValue) -> Self? {
        String.fromDatabaseValue(value).flatMap { try? PhoneNumber($0) }
    }
}

extension Programme: DatabaseValueConvertible {}
extension SessionState: DatabaseValueConvertible {}
extension VisitsCount: DatabaseValueConvertible {}
extension AgeBand: DatabaseValueConvertible {}
extension MarkValue: DatabaseValueConvertible {}
extension Booking.Kind: DatabaseValueConvertible {}
extension Booking.Source: DatabaseValueConvertible {}
extension Booking.EndReason: DatabaseValueConvertible {}
