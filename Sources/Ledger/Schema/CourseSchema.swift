/// スマホ教室: what is announced, who applies, how places were drawn, who has one. Landed: never edited, only
/// followed.
///
/// Text in anybody's own words stands where it can be erased: `course.cancelReason`,
/// `application.exception`, `applicationAddress`.
enum CourseSchema {
    /// What is announced and who applies, how places were drawn, who has one.
    static let sql = announced + DrawSchema.sql + EnrolmentSchema.sql

    private static let announced = """
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
        """
}
