/// Every use case there is. A tidy test compares it with the files.
package enum Catalogue {
    package static let questions: [any Question.Type] = [
        Venues.self, WardFacts.self, OfficialHolidays.self, Koho.self,
        FindOpenings.self, ShowBooking.self, Find.self, ShowPerson.self, WaitingList.self, Tasks.self,
        Day.self, NextDay.self, Cancelled.self, DoorQueue.self, OpenDays.self, UnplacedLines.self,
        ShowRecord.self, EarlierRecords.self, RecordChoices.self,
        ReportDay.self, ReportPeriod.self, ReportProgress.self, ReportHeadquarters.self, Targets.self,
        CompareVenues.self, ExplainFigure.self, ShowMonth.self, ReviewMonth.self,
        Courses.self, ShowCourse.self, Applications.self, Roster.self, ShowDraw.self, CourseCalls.self,
        CornerPreview.self, CornerDays.self, ShowCorner.self,
        Announced.self, Sessions.self, SubmittedKoho.self, OpenDataMonths.self,
        CheckCounts.self, CheckPeople.self, CheckBookings.self, Imports.self, CompareNotebook.self,
        Accounts.self, StaffList.self, Tablets.self, Inspect.self,
    ]

    package static let changes: [any Change.Type] = [
        ApplyPlan.self, ImportHolidays.self,
        CloseSeats.self, OpenSeats.self,
        Book.self, Move.self, Cancel.self, Restore.self,
        AddPerson.self, CorrectPerson.self, MergePersons.self, UnmergePerson.self,
        JoinWaiting.self, LeaveWaiting.self, RejoinWaiting.self,
        ClaimTask.self, ReportCall.self, TurnAway.self, UndoTurnAway.self,
        MarkAttendance.self, WalkIn.self, NameWalkIn.self,
        JoinQueue.self, ServeQueued.self, BookQueued.self, LeaveQueue.self, RejoinQueue.self,
        WriteRecord.self, SetChoice.self, RetireChoice.self,
        CloseDay.self, ReopenDay.self, CloseMonth.self, DayEnter.self, SettleUnplaced.self,
        NewCourse.self, Apply.self, WithdrawApplication.self, FreezeCourse.self, LiftFreeze.self,
        DrawCourse.self, ReportCourseCall.self, CancelCourse.self,
        RestoreApplication.self,
        NewCornerDay.self, CancelCornerDay.self, RestoreCornerDay.self, CountCorner.self, TallyCorner.self,
        SetTarget.self, NewMilestone.self, DropMilestone.self, ReportMilestone.self, TakeBackMilestone.self,
        OverrideGrade.self, TakeBackGrade.self,
        SubmitKoho.self,
        ImportCounts.self, ImportPeople.self, ImportBookings.self, UndoImport.self,
        NewAccount.self, RenewAccount.self, EndAccount.self, SetPassword.self, UnlockAccount.self,
        IssueToken.self, RevokeToken.self, SetPIN.self, EnrolTablet.self, RetireTablet.self,
    ]
}
