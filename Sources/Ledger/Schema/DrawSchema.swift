/// 抽選: the closed list, and what was drawn from it. A part of `CourseSchema`.
enum DrawSchema {
    static let sql = """

        -- 締め切り: the list from which is drawn, with the published value fixed beforehand.
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
        CREATE INDEX freeze_course ON freeze(course);
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
          freeze INTEGER NOT NULL REFERENCES freeze(id),
          -- The published value, as everybody writes it.
          value TEXT NOT NULL,
          account TEXT NOT NULL,
          request TEXT NOT NULL UNIQUE,
          drawnAt INTEGER NOT NULL,
          -- A draw that takes another's place names it and says why.
          replaces INTEGER UNIQUE REFERENCES draw(id),
          reason TEXT,
          UNIQUE (freeze, value),
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
        """
}
