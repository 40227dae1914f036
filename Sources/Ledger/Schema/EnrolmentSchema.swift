/// 受講: who has a place, and whom to ring about it. A part of `CourseSchema`.
enum EnrolmentSchema {
    static let sql = """

        -- 受講: a place, or a number in the order of those who wait for one.
        CREATE TABLE enrolment (
          id INTEGER PRIMARY KEY,
          application INTEGER NOT NULL REFERENCES application(id),
          courseGroup INTEGER NOT NULL REFERENCES courseGroup(id),
          -- 'offered' keeps the places of somebody who has moved up and is still to be rung.
          state TEXT NOT NULL CHECK (state IN ('place', 'reserve', 'offered')),
          rank INTEGER CHECK (rank > 0),
          madeAt INTEGER NOT NULL,
          -- When it became a place: dates that were over by then are none of it.
          placedAt INTEGER,
          endedAt INTEGER,
          endReason TEXT CHECK (endReason IN ('withdrawn', 'declined', 'redrawn')),
          CHECK ((endedAt IS NULL) = (endReason IS NULL)),
          CHECK (state <> 'reserve' OR rank IS NOT NULL),
          CHECK ((state = 'reserve') = (placedAt IS NULL))
        ) STRICT;
        CREATE UNIQUE INDEX enrolment_live ON enrolment(application) WHERE endedAt IS NULL;
        CREATE INDEX enrolment_application ON enrolment(application);
        CREATE INDEX enrolment_group ON enrolment(courseGroup) WHERE endedAt IS NULL;
        CREATE TRIGGER enrolment_isNeverDeleted BEFORE DELETE ON enrolment BEGIN
          SELECT RAISE(ABORT, 'an enrolment ends, it is never deleted');
        END;

        ALTER TABLE booking ADD COLUMN enrolment INTEGER REFERENCES enrolment(id);
        CREATE INDEX booking_enrolment ON booking(enrolment) WHERE enrolment IS NOT NULL;

        -- 結果の連絡: a call to make about an application.
        CREATE TABLE courseCall (
          id INTEGER PRIMARY KEY,
          application INTEGER NOT NULL REFERENCES application(id),
          kind TEXT NOT NULL CHECK (kind IN ('result', 'reserve', 'cancelled')),
          madeAt INTEGER NOT NULL,
          closedAt INTEGER,
          result TEXT CHECK (result IN
            ('self', 'family', 'message', 'no-answer', 'wrong-number', 'accepted', 'declined', 'withdrawn')),
          CHECK ((closedAt IS NULL) = (result IS NULL))
        ) STRICT;
        CREATE UNIQUE INDEX courseCall_open ON courseCall(application, kind) WHERE closedAt IS NULL;
        CREATE TRIGGER courseCall_isNeverDeleted BEFORE DELETE ON courseCall BEGIN
          SELECT RAISE(ABORT, 'a call is settled, never deleted');
        END;

        CREATE TABLE courseAttempt (
          id INTEGER PRIMARY KEY,
          call INTEGER NOT NULL REFERENCES courseCall(id),
          at INTEGER NOT NULL,
          account TEXT NOT NULL,
          result TEXT NOT NULL CHECK (result IN
            ('self', 'family', 'message', 'no-answer', 'wrong-number', 'accepted', 'declined'))
        ) STRICT;
        CREATE INDEX courseAttempt_call ON courseAttempt(call);
        CREATE TRIGGER courseAttempt_isNeverChanged BEFORE UPDATE ON courseAttempt BEGIN
          SELECT RAISE(ABORT, 'an attempt is never changed');
        END;
        CREATE TRIGGER courseAttempt_isNeverDeleted BEFORE DELETE ON courseAttempt BEGIN
          SELECT RAISE(ABORT, 'an attempt is never deleted');
        END;
        """
}
