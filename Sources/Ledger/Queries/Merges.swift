/// Following merges: a person counts as the one they were merged into, and so on.
enum Merges {
    /// The SQL that finds the end of the line for a few persons. Reports, which need all, join `personRoot`.
    static func root(of column: String) -> String {
        """
        (WITH RECURSIVE up(id) AS (
            SELECT \(column) UNION SELECT person.mergedInto FROM person JOIN up ON person.id = up.id
              WHERE person.mergedInto IS NOT NULL)
          SELECT up.id FROM up JOIN person ON person.id = up.id WHERE person.mergedInto IS NULL)
        """
    }

    /// The SQL that lists everybody who counts as the same person.
    static func family(of column: String) -> String {
        """
        (WITH RECURSIVE family(id) AS (
            SELECT \(root(of: column)) UNION
            SELECT person.id FROM person JOIN family ON person.mergedInto = family.id)
          SELECT id FROM family)
        """
    }

    /// The SQL that tells whether anybody who counts as the same person is under 秘匿.
    static func isSecret(_ column: String) -> String {
        """
        EXISTS (SELECT 1 FROM personDetails AS same
          WHERE same.secret = 1 AND same.person IN \(family(of: column)))
        """
    }
}
