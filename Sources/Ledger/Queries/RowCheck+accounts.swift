import Clinic

/// What is looked for in accounts.
extension RowCheck {
    static let accounts = [
        RowCheck(
            "accounts-without-role", "職員IDのすべてに権限があること",
            counting: """
                SELECT count(*) FROM account
                WHERE NOT EXISTS (SELECT 1 FROM accountRole WHERE accountRole.account = account.id)
                """),
        RowCheck(
            "accounts-without-venue", "会場の職員、相談員、館長に会場があること",
            counting: """
                SELECT count(*) FROM account
                WHERE (head = 1 OR EXISTS (SELECT 1 FROM accountRole
                    WHERE accountRole.account = account.id AND role IN ('venue', 'adviser')))
                  AND NOT EXISTS (SELECT 1 FROM accountVenue WHERE accountVenue.account = account.id)
                """),
        RowCheck(
            "outside-accounts-without-end", "外部の方の職員IDに期限があること",
            counting: """
                SELECT count(*) FROM account
                WHERE endedAt IS NULL AND expiresOn IS NULL AND EXISTS (SELECT 1 FROM accountRole
                  WHERE accountRole.account = account.id AND role IN ('venue', 'adviser', 'operator'))
                """),
    ]
}
