import Almanac
import Clinic
import GRDB

// How our values stand in columns: dates and times as text, instants as milliseconds, ids as numbers.

/// A value that stands in its column as its one exact text.
protocol TextColumn: TextCoded, DatabaseValueConvertible, StatementColumnConvertible {}

extension TextColumn {
    package var databaseValue: DatabaseValue { description.databaseValue }

    package static func fromDatabaseValue(_ value: DatabaseValue) -> Self? {
        String.fromDatabaseValue(value).flatMap { Self($0) }
    }

    package init?(sqliteStatement: SQLiteStatement, index: CInt) {
        self.init(String(sqliteStatement: sqliteStatement, index: index))
    }
}

extension CivilDate: TextColumn {}
extension CivilTime: TextColumn {}
extension CivilMonth: TextColumn {}
extension Slug: TextColumn {}
extension UniqueID: TextColumn {}
extension GroupCode: TextColumn {}

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

extension Identifier: DatabaseValueConvertible, StatementColumnConvertible {
    package var databaseValue: DatabaseValue { number.databaseValue }

    package static func fromDatabaseValue(_ value: DatabaseValue) -> Self? {
        Int64.fromDatabaseValue(value).map(Identifier.init)
    }

    package init(sqliteStatement: SQLiteStatement, index: CInt) {
        self.init(Int64(sqliteStatement: sqliteStatement, index: index))
    }
}

extension PhoneNumber: DatabaseValueConvertible {
    package var databaseValue: DatabaseValue { normal.databaseValue }

    package static func fromDatabaseValue(_ value: DatabaseValue) -> Self? {
        String.fromDatabaseValue(value).flatMap { try? PhoneNumber($0) }
    }
}

extension Programme: DatabaseValueConvertible, StatementColumnConvertible {}
extension Grade: DatabaseValueConvertible {}
extension SessionState: DatabaseValueConvertible {}
extension VisitsCount: DatabaseValueConvertible {}
extension AgeBand: DatabaseValueConvertible, StatementColumnConvertible {}
extension MarkValue: DatabaseValueConvertible, StatementColumnConvertible {}
extension Booking.Kind: DatabaseValueConvertible, StatementColumnConvertible {}
extension Booking.Source: DatabaseValueConvertible {}
extension Booking.EndReason: DatabaseValueConvertible, StatementColumnConvertible {}
extension Booking.Cause: DatabaseValueConvertible {}
extension Caller: DatabaseValueConvertible {}
extension CallTask.Kind: DatabaseValueConvertible {}
extension CallTask.Result: DatabaseValueConvertible {}
extension DayPart: DatabaseValueConvertible {}
extension PaperFault: DatabaseValueConvertible {}
extension Device: DatabaseValueConvertible, StatementColumnConvertible {}
extension ConsultationResult: DatabaseValueConvertible, StatementColumnConvertible {}
extension Gender: DatabaseValueConvertible, StatementColumnConvertible {}
extension RecordChoice.Kind: DatabaseValueConvertible {}
extension CourseEntry.Selection: DatabaseValueConvertible {}
extension CourseEntry.Deadline: DatabaseValueConvertible {}
extension CourseEntry.FirstTimer: DatabaseValueConvertible {}
extension Application.Source: DatabaseValueConvertible {}
extension Application.Basis: DatabaseValueConvertible {}
extension Application.Waiver: DatabaseValueConvertible {}
extension Application.EndReason: DatabaseValueConvertible {}
extension Enrolment.State: DatabaseValueConvertible {}
extension Enrolment.EndReason: DatabaseValueConvertible {}
extension DrawList.Outcome.Result: DatabaseValueConvertible {}
extension CourseCall.Kind: DatabaseValueConvertible {}
extension ImportBatch.Kind: DatabaseValueConvertible {}

/// Weekdays as bits, Monday the lowest.
struct WeekdayBits: DatabaseValueConvertible {
    let weekdays: Set<Weekday>

    var databaseValue: DatabaseValue {
        weekdays.reduce(0) { $0 | 1 << ($1.rawValue - 1) }.databaseValue
    }

    static func fromDatabaseValue(_ value: DatabaseValue) -> Self? {
        Int.fromDatabaseValue(value).map { bits in
            WeekdayBits(weekdays: Set(Weekday.allCases.filter { bits & 1 << ($0.rawValue - 1) != 0 }))
        }
    }
}
