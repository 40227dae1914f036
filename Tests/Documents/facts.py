"""The queries by which SQLite counts a ward's database: none of them is the program's.

Every row of the ledger becomes lines of (programme, venue, date, measure, number) in a table `fact`; what is
shown anywhere is a sum of some of them. Months that were counted on paper, or by nobody, stand in `paper`."""

from __future__ import annotations

#: Whole months around the period, for whether a day is known hangs on its month: all who booked or came.
MONTHS = """
CREATE TEMP TABLE around AS
WITH RECURSIVE root(person, root) AS (
  SELECT id, id FROM main.person WHERE mergedInto IS NULL
  UNION ALL SELECT p.id, r.root FROM main.person p JOIN root r ON p.mergedInto = r.person),
valid AS (
  SELECT m.* FROM mark m LEFT JOIN mark later ON later.replaces = m.id AND later.booking = m.booking
  WHERE later.id IS NULL),
final AS (
  SELECT booking, value, min(happenedAt, arrivedAt) AS at FROM valid v WHERE NOT EXISTS (
    SELECT 1 FROM valid w WHERE w.booking = v.booking
      AND (min(w.happenedAt, w.arrivedAt), w.id) > (min(v.happenedAt, v.arrivedAt), v.id)))
SELECT b.id, s.programme, s.venue, s.date, substr(s.date, 1, 7) AS month, b.kind,
  CASE WHEN t.retired = 0 AND t.closed = 0 THEN b.seat END AS seat, b.ageBand, b.firstTime,
  b.person, r.root, b.endReason, coalesce(f.value, 'none') AS value, coalesce(f.value = 'attended', 0) AS came,
  CASE (SELECT visitsCount FROM ward) WHEN 'people' THEN b.party ELSE 1 END AS heads,
  coalesce(CAST(substr(t.start, 1, 2) AS INTEGER),
    CASE WHEN date(f.at / 1000 + 32400, 'unixepoch') = s.date
      THEN CAST(strftime('%H', f.at / 1000 + 32400, 'unixepoch') AS INTEGER) END) AS hour
FROM booking b JOIN session s ON s.id = b.session LEFT JOIN seat t ON t.id = b.seat
LEFT JOIN root r ON r.person = b.person LEFT JOIN final f ON f.booking = b.id
WHERE b.kind IN ('booking', 'walk-in') AND (b.cause IS NOT 'undone' OR f.value = 'attended')
  AND substr(s.date, 1, 7) BETWEEN substr(:first, 1, 7) AND substr(:last, 1, 7);

CREATE TEMP TABLE corner AS
SELECT d.date, d.cancelledAt,
  (SELECT count(*) FROM cornerCount c WHERE c.day = d.id AND c.takesBack IS NULL
    AND c.id NOT IN (SELECT takesBack FROM cornerCount WHERE takesBack IS NOT NULL))
  + (SELECT coalesce(sum(people), 0) FROM cornerTally t WHERE t.day = d.id
    AND t.id NOT IN (SELECT replaces FROM cornerTally WHERE replaces IS NOT NULL)) AS people
FROM cornerDay d;

CREATE TEMP TABLE paper AS
SELECT m.id, m.programme, m.venue, m.month || '-01' AS date, m.month,
  NOT EXISTS (SELECT 1 FROM importedCount c WHERE c.month = m.id AND c.measure <> 'people') AS peopleOnly,
  1 AS counted
FROM importedMonth m
WHERE m.undone = 0 AND m.month BETWEEN substr(:first, 1, 7) AND substr(:last, 1, 7);

-- Before this system began nothing is known of a month that nobody has counted: of the consultations, which
-- are held all year, in every year but the first, and in that one too where paper shows that they were held
-- before; of the other programmes only in years of which nothing is known at all.
INSERT INTO paper
WITH RECURSIVE month(first) AS (
  SELECT substr(:first, 1, 7) || '-01' UNION ALL
  SELECT date(first, '+1 month') FROM month WHERE date(first, '+1 month') <= :last),
began(month) AS (SELECT substr(max(
    coalesce((SELECT min(date) FROM session WHERE state = 'open'), :today),
    coalesce((SELECT date(at / 1000 + 32400, 'unixepoch') FROM journal ORDER BY id LIMIT 1), '')), 1, 7)),
place AS (
  SELECT t.column1 AS programme, month.first, substr(month.first, 1, 7) AS month,
    strftime('%Y', month.first, '-3 months') AS year,
    strftime('%Y', began.month || '-01', '-3 months') AS firstYear,
    EXISTS (SELECT 1 FROM importedMonth i WHERE i.undone = 0 AND i.programme = t.column1
      AND strftime('%Y', i.month || '-01', '-3 months') = strftime('%Y', month.first, '-3 months')
      AND EXISTS (SELECT 1 FROM importedCount c WHERE c.month = i.id AND c.measure <> 'people')) AS halfKnown
  FROM (VALUES ('consultation'), ('course'), ('corner')) t, month, began
  WHERE substr(month.first, 1, 7) < began.month)
SELECT NULL, programme, NULL, first, month, 0, 0 FROM place p
WHERE NOT EXISTS (SELECT 1 FROM paper o WHERE o.programme = p.programme AND o.month = p.month AND NOT o.peopleOnly)
  AND NOT EXISTS (SELECT 1 FROM around v WHERE v.programme = p.programme AND v.month = p.month
    AND v.came)
  AND NOT (p.programme = 'corner' AND EXISTS (SELECT 1 FROM corner c
    WHERE substr(c.date, 1, 7) = p.month AND (c.people > 0 OR c.cancelledAt IS NULL)))
  AND CASE p.programme WHEN 'consultation' THEN p.year <> p.firstYear
      OR EXISTS (SELECT 1 FROM importedMonth i JOIN importedCount c ON c.month = i.id
        WHERE i.undone = 0 AND i.programme = 'consultation' AND c.measure <> 'people')
    ELSE NOT p.halfKnown AND p.year <> p.firstYear END;

-- What the paper says of a month stands for its timetable. Of a venue that it does not name the timetable
-- says only what was planned, unless somebody was served there.
CREATE TEMP TABLE held AS
SELECT s.id, s.programme, s.venue, s.date, substr(s.date, 1, 7) AS month,
  (SELECT count(*) FROM seat WHERE session = s.id AND NOT retired AND NOT closed) AS seats,
  s.date < :today OR s.programme = 'consultation' AND s.date = :today AND EXISTS (
    SELECT 1 FROM dayClosing c WHERE c.venue = s.venue AND c.date = s.date AND c.reopenedAt IS NULL) AS over
FROM session s
WHERE s.state = 'open' AND substr(s.date, 1, 7) BETWEEN substr(:first, 1, 7) AND substr(:last, 1, 7)
  AND NOT EXISTS (
    SELECT 1 FROM paper p WHERE p.counted AND NOT p.peopleOnly AND p.programme = s.programme
      AND p.month = substr(s.date, 1, 7)
      AND (p.venue IS NULL OR p.venue = s.venue OR NOT EXISTS (
        SELECT 1 FROM around v WHERE v.came AND v.programme = s.programme AND v.venue = s.venue
          AND v.month = p.month)));
"""

#: The period itself.
FACTS = """
CREATE TEMP TABLE visit AS SELECT * FROM around WHERE date BETWEEN :first AND :last;

CREATE TEMP TABLE sheet AS
SELECT v.programme, v.venue, v.date, r.* FROM record r JOIN visit v ON v.id = r.booking
WHERE r.blank = 0 AND r.id NOT IN (SELECT replaces FROM record WHERE replaces IS NOT NULL);

CREATE TEMP TABLE fact (
  programme TEXT, venue TEXT, date TEXT, measure TEXT, n INTEGER, onPaper INTEGER DEFAULT 0);

INSERT INTO fact (programme, venue, date, measure, n)
WITH own AS (SELECT * FROM held WHERE date BETWEEN :first AND :last)
SELECT programme, venue, date, 'sessions', 1 FROM own
UNION ALL SELECT programme, venue, date, 'seats', seats FROM own
UNION ALL SELECT programme, venue, date, 'elapsed', seats FROM own WHERE over
-- While a day goes on, the seats that nobody has used yet may still be used.
UNION ALL SELECT v.programme, v.venue, v.date, 'elapsed', 1 FROM visit v
WHERE v.date = :today AND v.came AND v.seat IS NOT NULL AND v.endReason IS NULL
  AND NOT (v.programme = 'consultation' AND EXISTS (
    SELECT 1 FROM dayClosing c WHERE c.venue = v.venue AND c.date = v.date AND c.reopenedAt IS NULL));

INSERT INTO fact (programme, venue, date, measure, n)
SELECT 'consultation', venue, date, 'queued', party FROM queue
WHERE endReason IS NOT 'undone' AND date BETWEEN :first AND :last
UNION ALL
SELECT 'consultation', venue, day, 'turnedAway', people FROM (
  SELECT venue, people, coalesce(firstDate, date(at / 1000 + 32400, 'unixepoch')) AS day
  FROM turnedAway WHERE withdrawnAt IS NULL)
WHERE day BETWEEN :first AND :last;

INSERT INTO fact (programme, venue, date, measure, n)
WITH day AS (SELECT * FROM corner WHERE date BETWEEN :first AND :last)
SELECT 'corner', NULL, date, 'sessions', 1 FROM day WHERE cancelledAt IS NULL
UNION ALL SELECT 'corner', NULL, date, 'visits', people FROM day WHERE people > 0
UNION ALL SELECT 'corner', NULL, date, 'unnamed', people FROM day WHERE people > 0;

INSERT INTO fact
SELECT p.programme, p.venue, p.date, c.measure, c.count, 1 FROM paper p JOIN importedCount c ON c.month = p.id
WHERE NOT p.peopleOnly AND c.measure <> 'people' AND :first <> :last
UNION ALL
SELECT p.programme, p.venue, p.date, 'elapsed', c.count, 1 FROM paper p JOIN importedCount c ON c.month = p.id
WHERE c.measure = 'seats' AND :first <> :last;
"""

#: What a visit adds, where.
OF_VISITS = [
    ("'visits'", "heads", "came"),
    ("'unnamed'", "heads - (person IS NOT NULL)", "came"),
    ("'firstTime'", "1", "came AND person IS NOT NULL AND firstTime IS 1"),
    ("'repeats'", "1", "came AND person IS NOT NULL AND firstTime IS NOT 1"),
    ("'walkIns'", "1", "came AND kind = 'walk-in'"),
    ("'used'", "1", "came AND seat IS NOT NULL AND endReason IS NULL"),
    ("'overCapacity'", "1", "came AND NOT (seat IS NOT NULL AND endReason IS NULL)"),
    ("'booked'", "1", "kind = 'booking' AND endReason IS NULL"),
    ("'attended'", "1", "kind = 'booking' AND endReason IS NULL AND came"),
    ("'absent'", "1", "kind = 'booking' AND endReason IS NULL AND value = 'absent'"),
    ("'absentWithNotice'", "1", "kind = 'booking' AND endReason IS NULL AND value = 'absent-with-notice'"),
    ("'unmarked'", "1", "kind = 'booking' AND endReason IS NULL AND value = 'none' AND date <= :today"),
    ("'cancelled'", "1", "kind = 'booking' AND endReason = 'cancelled' AND NOT came"),
    ("'age.' || coalesce(ageBand, 'not-taken')", "heads", "came"),
]

#: What a 相談票 adds.
OF_SHEETS = [
    ("'records'", "1", "sheet"),
    ("'timed'", "1", "sheet WHERE began IS NOT NULL AND ended IS NOT NULL"),
    ("'minutes'", "(julianday(ended) - julianday(began)) * 1440 + 0.5", "sheet WHERE ended IS NOT NULL"),
    ("'topic.' || code", "1", "sheet JOIN recordTopic ON record = sheet.id JOIN choice ON choice.id = topic"),
    ("'gender.' || coalesce(gender, 'not-taken')", "1", "sheet"),
    ("'device.' || coalesce(device, 'not-taken')", "1", "sheet"),
    ("'result.' || coalesce(result, 'not-taken')", "1", "sheet"),
]
