/// 目標・取組・評語: what the ward sets, reports and decides. Landed: never edited, only followed.
///
/// `target` and `milestone` hold what the plan's files say, and a re-plan writes them; what the ward says
/// stands in tables of its own and wins, so that no plan overwrites it. `milestone.doneOn` stays unused: when
/// something was done is what the report in force says, and a second place for it could say otherwise.
///
/// Text in anybody's own words stands where it can be erased: `milestoneReport.evidence`,
/// `gradeDecision.reason`.
enum ProgressSchema {
    static let sql = """
        -- 施策: the name of all of it, and which years the plan judges together with this one.
        CREATE TABLE measure (
          fiscalYear INTEGER PRIMARY KEY,
          name TEXT,
          evaluatedFrom INTEGER CHECK (evaluatedFrom < fiscalYear)
        ) STRICT;

        -- A target as the ward sets it; the last holds. Without a volume: as the plan says.
        CREATE TABLE targetSetting (
          id INTEGER PRIMARY KEY,
          fiscalYear INTEGER NOT NULL,
          programme TEXT NOT NULL CHECK (programme IN ('consultation', 'course', 'corner')),
          volume INTEGER CHECK (volume > 0),
          before INTEGER CHECK (before > 0),
          account TEXT NOT NULL,
          request TEXT NOT NULL UNIQUE,
          setAt INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX targetSetting_fiscalYear ON targetSetting(fiscalYear);
        CREATE TRIGGER targetSetting_isNeverChanged BEFORE UPDATE ON targetSetting BEGIN
          SELECT RAISE(ABORT, 'a target is set anew, never changed');
        END;
        CREATE TRIGGER targetSetting_isNeverDeleted BEFORE DELETE ON targetSetting BEGIN
          SELECT RAISE(ABORT, 'a target is set anew, never deleted');
        END;

        -- 担当課, as the plan or the office names it: departments are renamed, and no rule depends on one.
        ALTER TABLE milestone ADD COLUMN department TEXT;
        -- By which the ward added it; null for those of the plan.
        ALTER TABLE milestone ADD COLUMN request TEXT;
        ALTER TABLE milestone ADD COLUMN droppedAt INTEGER CHECK (droppedAt IS NULL OR request IS NOT NULL);

        CREATE TABLE milestoneReport (
          id INTEGER PRIMARY KEY,
          milestone INTEGER NOT NULL REFERENCES milestone(id),
          doneOn TEXT NOT NULL CHECK (date(doneOn, '+0 days') IS doneOn),
          evidence TEXT,
          account TEXT NOT NULL,
          request TEXT NOT NULL UNIQUE,
          reportedAt INTEGER NOT NULL,
          withdrawnAt INTEGER,
          withdrawnIn TEXT CHECK ((withdrawnIn IS NULL) = (withdrawnAt IS NULL))
        ) STRICT;
        CREATE UNIQUE INDEX milestoneReport_oneHolds ON milestoneReport(milestone) WHERE withdrawnAt IS NULL;
        CREATE INDEX milestoneReport_milestone ON milestoneReport(milestone);
        CREATE TRIGGER milestoneReport_isNeverChanged
          BEFORE UPDATE OF id, milestone, doneOn, account, request, reportedAt ON milestoneReport BEGIN
          SELECT RAISE(ABORT, 'a report is taken back, never changed');
        END;
        CREATE TRIGGER milestoneReport_keepsItsEnd
          BEFORE UPDATE OF withdrawnAt, withdrawnIn ON milestoneReport
          WHEN OLD.withdrawnAt IS NOT NULL BEGIN
          SELECT RAISE(ABORT, 'a report is taken back, never changed');
        END;
        CREATE TRIGGER milestoneReport_forgetsItsEvidence BEFORE UPDATE OF evidence ON milestoneReport
          WHEN NEW.evidence IS NOT NULL BEGIN
          SELECT RAISE(ABORT, 'a report is taken back, never changed');
        END;
        CREATE TRIGGER milestoneReport_isNeverDeleted BEFORE DELETE ON milestoneReport BEGIN
          SELECT RAISE(ABORT, 'a report is taken back, never deleted');
        END;

        -- 評語: decided by a person, beside what the rule proposed then.
        CREATE TABLE gradeDecision (
          id INTEGER PRIMARY KEY,
          fiscalYear INTEGER NOT NULL,
          grade TEXT NOT NULL CHECK (grade IN ('達成＋', '達成', '未達成')),
          proposed TEXT CHECK (proposed IN ('達成＋', '達成', '未達成')),
          -- Its reasons, an array of JSON.
          proposedReasons TEXT NOT NULL CHECK (json_valid(proposedReasons)),
          reason TEXT,
          account TEXT NOT NULL,
          request TEXT NOT NULL UNIQUE,
          decidedAt INTEGER NOT NULL,
          withdrawnAt INTEGER,
          withdrawnIn TEXT CHECK ((withdrawnIn IS NULL) = (withdrawnAt IS NULL))
        ) STRICT;
        CREATE UNIQUE INDEX gradeDecision_oneHolds ON gradeDecision(fiscalYear) WHERE withdrawnAt IS NULL;
        CREATE INDEX gradeDecision_fiscalYear ON gradeDecision(fiscalYear);
        CREATE TRIGGER gradeDecision_isNeverChanged
          BEFORE UPDATE OF id, fiscalYear, grade, proposed, proposedReasons, account, request, decidedAt
          ON gradeDecision BEGIN
          SELECT RAISE(ABORT, 'a decision is taken back, never changed');
        END;
        CREATE TRIGGER gradeDecision_keepsItsEnd BEFORE UPDATE OF withdrawnAt, withdrawnIn ON gradeDecision
          WHEN OLD.withdrawnAt IS NOT NULL BEGIN
          SELECT RAISE(ABORT, 'a decision is taken back, never changed');
        END;
        CREATE TRIGGER gradeDecision_forgetsItsReason BEFORE UPDATE OF reason ON gradeDecision
          WHEN NEW.reason IS NOT NULL BEGIN
          SELECT RAISE(ABORT, 'a decision is taken back, never changed');
        END;
        CREATE TRIGGER gradeDecision_isNeverDeleted BEFORE DELETE ON gradeDecision BEGIN
          SELECT RAISE(ABORT, 'a decision is taken back, never deleted');
        END;
        """
}
