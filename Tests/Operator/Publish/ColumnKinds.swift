import GRDB

/// Every column of words in the schema by what may stand in it. A column that nobody has put anywhere fails
/// the test: whoever adds one decides whether it may be published.
enum ColumnKinds {
    /// Somebody's, in somebody's own words, or a secret: never in a file for the public.
    static let personal = columns(
        """
        personDetails kana nameKey name bornOn reach note
        personHistory value
        phone said normal
        callBack who said normal
        booking ageWaiver limitWaiver
        recordText other
        dayNote said
        dayDuty name
        paperSheet writtenBy
        paperLine said note
        cornerDay cancelReason
        course cancelReason
        application exception
        applicationAddress address
        freeze liftReason
        draw reason
        monthExcuse reason
        milestoneReport evidence
        gradeDecision reason
        account id name passwordHash pinHash
        signIn keyHash
        token name keyHash
        tablet label keyHash
        wrongPassword account address
        """)

    /// Made to be read by everybody.
    static let published = columns(
        """
        ward name code licence
        venue id name kana phone place
        room name
        holiday name
        milestone name planned department
        measure name
        choice label
        choiceHistory label
        cornerDay title place
        course title content teacher fee
        freeze source
        draw value
        koho text
        kohoDay name phone hours
        """)

    /// Codes, dates, times, and what the program has worked out of ids: in nobody's words. Whose the hand was
    /// is a 職員ID, which `account.id` stands for.
    static let coded = columns(
        """
        grdb_migrations identifier
        ward visitsCount callRules
        room venue code
        session programme venue date room state
        seat start end
        bookingMonth month
        holiday date
        target programme
        milestone code doneOn request
        personDetails statedOn
        personHistory field
        booking kind source ageBand request endReason caller cause
        mark id value replaces account
        request id account useCase bodyDigest answer
        journal account action request entries previous hash
        access account question persons
        waiting venue part since until caller request endReason
        task kind claim result
        attempt account result
        turnedAway venue firstDate lastDate part request
        account expiresOn
        accountRole account role
        accountVenue account venue
        signIn account
        token account role expiresOn
        choice kind code since until
        choiceHistory since until
        record device result began ended account request
        queue venue date ageBand request endReason
        dayClosing venue date opened closed account request reopenedBy
        dayNote kind
        dayDuty account
        paperSheet venue date account request
        paperLine digest mark fault settledBy
        tablet venue
        cornerDay date opens closes request
        cornerCount id takesBack ageBand topic account request
        cornerTally account request
        course selection closesOn deadline firstTimer request
        courseGroup code
        application source postmarkedOn receivedOn basis waived ageBand request endReason
        freeze list hash valueOn account request
        draw account request
        drawLine result
        enrolment state endReason
        courseCall kind result
        courseAttempt account result
        importBatch kind digest account request undoneBy
        importedMonth month programme venue
        importedCount measure
        monthClosing month visitsCount digest journalHash account request
        closedEntry source programme venue date time counts
        monthExcuse venue date
        targetSetting programme account request
        milestoneReport doneOn account request withdrawnIn
        gradeDecision grade proposed proposedReasons account request withdrawnIn
        koho month style deadline account request
        kohoDay venue date
        """)

    private static func columns(_ text: String) -> Set<String> {
        Set(
            text.split(separator: "\n").flatMap { line -> [String] in
                let words = line.split(separator: " ").map(String.init)
                return words.dropFirst().map { "\(words[0]).\($0)" }
            })
    }

    /// The columns of words that a database really has.
    static func schema(_ db: Database) throws -> Set<String> {
        Set(
            try String.fetchAll(
                db,
                sql: """
                    SELECT tables.name || '.' || columns.name
                    FROM sqlite_schema AS tables JOIN pragma_table_info(tables.name) AS columns
                    WHERE tables.type = 'table' AND tables.name NOT LIKE 'sqlite%'
                      AND columns.type = 'TEXT'
                    """))
    }

    /// What stands in none of the lists, in two of them, or in one without being there.
    static func faults(_ schema: Set<String>) -> [String] {
        let lists = [personal, published, coded]
        let listed = lists.reduce(into: Set()) { $0.formUnion($1) }
        let twice = listed.filter { column in lists.count { $0.contains(column) } > 1 }
        return schema.symmetricDifference(listed).union(twice).sorted()
    }
}
