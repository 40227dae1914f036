import GRDB

/// The schema's steps, in order. A step that has landed is never edited; a new one follows it.
enum Schema {
    static let migrator: DatabaseMigrator = {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("1 timetable") { try $0.execute(sql: TimetableSchema.sql) }
        migrator.registerMigration("2 bookings") { try $0.execute(sql: BookingSchema.sql) }
        migrator.registerMigration("3 trust") { try $0.execute(sql: TrustSchema.sql) }
        migrator.registerMigration("4 calls") { try $0.execute(sql: CallSchema.sql) }
        migrator.registerMigration("5 accounts") { try $0.execute(sql: AccountSchema.sql) }
        migrator.registerMigration("6 records") { try $0.execute(sql: RecordSchema.sql) }
        migrator.registerMigration("7 days") { try $0.execute(sql: DaySchema.sql) }
        migrator.registerMigration("8 tablets") { try $0.execute(sql: TabletSchema.sql) }
        migrator.registerMigration("9 corners") { try $0.execute(sql: CornerSchema.sql) }
        migrator.registerMigration("10 courses") { try $0.execute(sql: CourseSchema.sql) }
        migrator.registerMigration("11 imports") { try $0.execute(sql: ImportSchema.sql) }
        migrator.registerMigration("12 months") { try $0.execute(sql: MonthSchema.sql) }
        migrator.registerMigration("13 progress") { try $0.execute(sql: ProgressSchema.sql) }
        migrator.registerMigration("14 koho") { try $0.execute(sql: KohoSchema.sql) }
        migrator.registerMigration("15 ledger imports") { try $0.execute(sql: LedgerImportSchema.sql) }
        return migrator
    }()

    /// Marks our files (`PRAGMA application_id`): "SmHo".
    static let applicationID: Int32 = 0x536D_486F

    /// The tables whose every change must stand in the journal.
    static let audited: Set<String> = [
        "ward", "venue", "room", "session", "seat", "bookingMonth", "holiday", "target", "milestone",
        "person", "personDetails", "phone", "personHistory", "booking", "mark",
        "waiting", "callBack", "task", "attempt", "turnedAway",
        "account", "accountRole", "accountVenue", "token", "tablet",
        "choice", "choiceHistory", "record", "recordTopic", "recordText",
        "course", "courseGroup", "courseDate", "application", "applicationChoice", "applicationAddress",
        "freeze", "draw", "drawLine", "enrolment", "courseCall", "courseAttempt",
        "queue", "dayClosing", "dayNote", "dayDuty", "dayUnknown", "paperSheet", "paperLine",
        "cornerDay", "cornerCount", "cornerTally",
        "importBatch", "importedMonth", "importedCount", "importedPerson", "importedBooking",
        "monthClosing", "monthExcuse",
        "measure", "targetSetting", "milestoneReport", "gradeDecision",
        "koho", "kohoDay",
    ]
}
