/// スマホ教室: what is announced, who applies, how places were drawn, who has one. Landed: never edited, only
/// followed.
///
/// Text in anybody's own words stands where it can be erased: `course.cancelReason`, `application.exception`, `applicationAddress`.
enum CourseSchema {
    static let sql = """
        CREATE TABLE course (
          id INTEGER PRIMARY KEY,
          title TEXT NOT NULL,
          content TEXT NOT NULL,
          teacher TEXT NOT NULL,
          fee TEXT NOT NULL,
          minimumAge INTEGER NOT NULL CHECK (minimumAge BETWEEN 0 AND 120),
          selection TEXT NOT NULL CHECK (selection IN ('first-come', 'lottery')),
          opensAt INTEGER NOT NULL,
          closesOn TEXT NOT NULL CHECK (date(closesOn, '+0 days') IS closesOn),
          deadline TEXT NOT NULL CHECK (deadline IN ('postmark', 'arrival')),
          firstTimer TEXT NOT NULL CHECK (firstTimer IN ('course', 'anything', 'nobody')),
          reserves INTEGER NOT NULL CHECK (reserves BETWEEN 0 AND 200),
          request TEXT NOT NULL UNIQUE,
          madeAt INTEGER NOT NULL,
          cancelledAt INTEGER,
          cancelReason TEXT,
          CHECK (cancelReason IS NULL OR cancelledAt IS NOT NULL)
        ) STRICT;
        CREATE TRIGGER course_isNeverDeleted BEFORE DELETE ON course BEGIN
          SELECT RAISE(ABORT, 'a course is cancelled, never deleted');
        END;

        -- 日程: the same people on all its dates.
        CREATE TABLE courseGroup (
          id INTEGER PRIMARY KEY,
          course INTEGER NOT NULL REFERENCES course(id),
          code TEXT NOT NULL CHECK (code GLOB '[A-Z]'),
          capacity INTEGER NOT NULL CHECK (capacity BETWEEN 1 AND 200),
          UNIQUE (course, code)
        ) STRICT;

        -- A date is a session whose seats span its whole length, one a place.
        CREATE TABLE courseDate (
          session INTEGER NOT NULL PRIMARY KEY REFERENCES session(id),
          courseGroup INTEGER NOT NULL REFERENCES courseGroup(id)
        ) STRICT;
        CREATE INDEX courseDate_group ON courseDate(courseGroup);

        CREATE TABLE application (
          id INTEGER PRIMARY KEY,
          course INTEGER NOT NULL REFERENCES course(id),
          -- 受付番号, within the course.
          number INTEGER NOT NULL CHECK (number > 0),
          person INTEGER NOT NULL REFERENCES person(id),
          source TEXT NOT NULL CHECK (source IN ('phone', 'venue', 'postcard')),
          postmarkedOn TEXT CHECK (date(postmarkedOn, '+0 days') IS postmarkedOn),
          receivedOn TEXT NOT NULL CHECK (date(receivedOn, '+0 days') IS receivedOn),
          -- 初めての方, and what says so. Fixed when the application is taken.
          isFirst INTEGER NOT NULL CHECK (isFirst IN (0, 1)),
          basis TEXT NOT NULL CHECK (basis IN ('records', 'said', 'nobody')),
          -- Why it was taken past a rule; null where none was in the way, or the words were erased.
          waived TEXT CHECK (waived IN ('late', 'too-young', 'outside-ward')),
          exception TEXT,
          ageBand TEXT CHECK (ageBand IN
            ('under-60', '60-64', '65-69', '70-74', '75-79', '80-84', '85-89', '90+')),
          request TEXT NOT NULL,
          madeAt INTEGER NOT NULL,
          endedAt INTEGER,
          endReason TEXT CHECK (endReason IN ('withdrawn', 'duplicate')),
          UNIQUE (course, number),
          CHECK ((endedAt IS NULL) = (endReason IS NULL)),
          CHECK (waived IS NOT NULL OR exception IS NULL)
        ) STRICT;
        CREATE INDEX application_person ON application(person);
        CREATE TRIGGER application_isNeverDeleted BEFORE DELETE ON application BEGIN
          SELECT RAISE(ABORT, 'an application ends, it is never deleted');
        END;

        CREATE TABLE applicationChoice (
          id INTEGER PRIMARY KEY,
          application INTEGER NOT NULL REFERENCES application(id),
          -- 1 is wanted most.
          rank INTEGER NOT NULL CHECK (rank > 0),
          courseGroup INTEGER NOT NULL REFERENCES courseGroup(id),
          UNIQUE (application, rank),
          UNIQUE (application, courseGroup)
        ) STRICT;

        CREATE TABLE applicationAddress (
          application INTEGER NOT NULL PRIMARY KEY REFERENCES application(id),
          address TEXT NOT NULL
        ) STRICT;

        -- 締め切り: the list from which is drawn, with the public value fixed beforehand.
        CREATE TABLE freeze (
          id INTEGER PRIMARY KEY,
          course INTEGER NOT NULL REFERENCES course(id),
          list TEXT NOT NULL,
          hash TEXT NOT NULL CHECK (length(hash) = 64),
          source TEXT NOT NULL,
          valueOn TEXT NOT NULL CHECK (date(valueOn, '+0 days') IS valueOn),
          account TEXT NOT NULL,
          request TEXT NOT NULL UNIQUE,
          frozenAt INTEGER NOT NULL,
          liftedAt INTEGER,
          liftReason TEXT,
          CHECK ((liftedAt IS NULL) = (liftReason IS NULL))
        ) STRICT;
        CREATE UNIQUE INDEX freeze_inForce ON freeze(course) WHERE liftedAt IS NULL;
        CREATE TRIGGER freeze_isNeverDeleted BEFORE DELETE ON freeze BEGIN
          SELECT RAISE(ABORT, 'a closed list is lifted, never deleted');
        END;
        CREATE TRIGGER freeze_isNeverChanged BEFORE UPDATE ON freeze
          WHEN OLD.liftedAt IS NOT NULL OR NEW.list <> OLD.list OR NEW.hash <> OLD.hash
            OR NEW.source <> OLD.source OR NEW.valueOn <> OLD.valueOn OR NEW.frozenAt <> OLD.frozenAt BEGIN
          SELECT RAISE(ABORT, 'a closed list is lifted, never changed');
        END;

        CREATE TABLE draw (
          id INTEGER PRIMARY KEY,
          course INTEGER NOT NULL REFERENCES course(id),
          freeze INTEGER NOT NULL UNIQUE REFERENCES freeze(id),
          -- The public value, as everybody writes it.
          value TEXT NOT NULL,
          account TEXT NOT NULL,
          request TEXT NOT NULL UNIQUE,
          drawnAt INTEGER NOT NULL,
          -- A draw that takes another's place names it and says why.
          replaces INTEGER UNIQUE REFERENCES draw(id),
          reason TEXT,
          CHECK ((replaces IS NULL) = (reason IS NULL))
        ) STRICT;
        CREATE INDEX draw_course ON draw(course);
        -- Nothing is drawn twice: this index decides.
        CREATE UNIQUE INDEX draw_first ON draw(course) WHERE replaces IS NULL;
        CREATE TRIGGER draw_isNeverChanged BEFORE UPDATE ON draw BEGIN
          SELECT RAISE(ABORT, 'a draw is replaced, never changed');
        END;
        CREATE TRIGGER draw_isNeverDeleted BEFORE DELETE ON draw BEGIN
          SELECT RAISE(ABORT, 'a draw is replaced, never deleted');
        END;

        CREATE TABLE drawLine (
          id INTEGER PRIMARY KEY,
          draw INTEGER NOT NULL REFERENCES draw(id),
          -- 抽選順
          position INTEGER NOT NULL CHECK (position > 0),
          application INTEGER NOT NULL REFERENCES application(id),
          result TEXT NOT NULL CHECK (result IN ('place', 'reserve', 'none')),
          courseGroup INTEGER REFERENCES courseGroup(id),
          -- 補欠順位 within the group.
          rank INTEGER CHECK (rank > 0),
          UNIQUE (draw, position),
          UNIQUE (draw, application),
          CHECK ((courseGroup IS NULL) = (result = 'none')),
          CHECK ((rank IS NULL) = (result <> 'reserve'))
        ) STRICT;
        CREATE TRIGGER drawLine_isNeverChanged BEFORE UPDATE ON drawLine BEGIN
          SELECT RAISE(ABORT, 'a draw is replaced, never changed');
        END;
        CREATE TRIGGER drawLine_isNeverDeleted BEFORE DELETE ON drawLine BEGIN
          SELECT RAISE(ABORT, 'a draw is replaced, never deleted');
        END;

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
