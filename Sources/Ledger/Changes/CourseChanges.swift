import Almanac
import Clinic
import GRDB

/// What a new application says.
package struct NewApplication: Sendable {
    package let course: CourseID
    package let person: PersonID
    package let source: Application.Source
    package let postmarkedOn: CivilDate?
    package let receivedOn: CivilDate
    package let isFirst: Bool
    package let basis: Application.Basis
    package let waived: Application.Waiver?
    package let exception: String?
    package let ageBand: AgeBand?
    /// The numbers of the groups, in the order of the wish.
    package let choices: [Int64]
    package let address: String?
    package let request: RequestID
    package let madeAt: Instant

    package init(
        course: CourseID, person: PersonID, source: Application.Source, postmarkedOn: CivilDate?,
        receivedOn: CivilDate, isFirst: Bool, basis: Application.Basis, waived: Application.Waiver?,
        exception: String?, ageBand: AgeBand?, choices: [Int64], address: String?, request: RequestID,
        madeAt: Instant
    ) {
        self.course = course
        self.person = person
        self.source = source
        self.postmarkedOn = postmarkedOn
        self.receivedOn = receivedOn
        self.isFirst = isFirst
        self.basis = basis
        self.waived = waived
        self.exception = exception
        self.ageBand = ageBand
        self.choices = choices
        self.address = address
        self.request = request
        self.madeAt = madeAt
    }
}

extension Writing {
    /// A course more, with its groups, and a session with its seats for each date.
    package func add(_ course: CourseEntry, request: RequestID, at now: Instant) throws -> CourseID {
        let id = CourseID(
            try insert(
                "course",
                [
                    "title": course.title, "content": course.content, "teacher": course.teacher,
                    "fee": course.fee, "minimumAge": course.minimumAge, "selection": course.selection,
                    "opensAt": course.opensAt, "closesOn": course.closesOn, "deadline": course.deadline,
                    "firstTimer": course.firstTimer, "reserves": course.reserves, "request": request,
                    "madeAt": now,
                ]))
        for group in course.groups {
            let number = try insert(
                "courseGroup", ["course": id, "code": group.code, "capacity": group.capacity])
            for date in group.dates { try add(date, of: group, number, minimumAge: course.minimumAge) }
        }
        return id
    }

    private func add(
        _ date: CourseEntry.Date, of group: CourseEntry.Group, _ number: Int64, minimumAge: Int
    ) throws {
        let session = try insert(
            "session",
            [
                "programme": Programme.course, "venue": group.venue, "date": date.date, "room": group.room,
                "minimumAge": minimumAge, "state": SessionState.open,
            ])
        try insert("courseDate", key: String(session), ["session": session, "courseGroup": number])
        for desk in 1...group.capacity {
            try insert(
                "seat",
                ["session": session, "desk": desk, "start": date.span.start, "end": date.span.end])
        }
    }

    /// An application more, with the next number of its course.
    package func add(_ application: NewApplication) throws -> ApplicationID {
        let id = ApplicationID(
            try insert(
                "application",
                [
                    "course": application.course,
                    "number": try reading.nextNumber(of: application.course), "person": application.person,
                    "source": application.source, "postmarkedOn": application.postmarkedOn,
                    "receivedOn": application.receivedOn, "isFirst": application.isFirst,
                    "basis": application.basis, "waived": application.waived,
                    "exception": application.exception, "ageBand": application.ageBand,
                    "request": application.request, "madeAt": application.madeAt,
                ]))
        for (index, group) in application.choices.enumerated() {
            try insert(
                "applicationChoice", ["application": id, "rank": index + 1, "courseGroup": group])
        }
        if let address = application.address {
            try insert(
                "applicationAddress", key: id.description, ["application": id, "address": address])
        }
        return id
    }

    /// Lets an application that has ended count again.
    package func revive(_ application: ApplicationID) throws {
        try update("application", "id", application, ["endedAt": nil, "endReason": nil])
    }

    /// Notes that a course is not held.
    package func cancel(_ course: CourseID, because reason: String, at now: Instant) throws {
        try update("course", "id", course, ["cancelledAt": now, "cancelReason": reason])
    }

    /// Ends an application.
    package func end(_ application: ApplicationID, _ reason: Application.EndReason, at now: Instant) throws {
        try update("application", "id", application, ["endedAt": now, "endReason": reason])
    }
}
