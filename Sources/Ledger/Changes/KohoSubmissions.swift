import Almanac
import Clinic

/// What is given to the newsletter's editors.
package struct NewKoho: Sendable {
    package let month: CivilMonth
    package let style: String
    package let deadline: CivilDate
    package let late: Bool
    package let text: String
    package let lines: [KohoLine]
    /// The one that it takes the place of; nil for the month's first.
    package let replaces: KohoID?

    package init(
        month: CivilMonth, style: String, deadline: CivilDate, late: Bool, text: String, lines: [KohoLine],
        replaces: KohoID?
    ) {
        self.month = month
        self.style = style
        self.deadline = deadline
        self.late = late
        self.text = text
        self.lines = lines
        self.replaces = replaces
    }
}

extension Writing {
    /// Keeps a manuscript with what it says of each day.
    package func add(
        _ koho: NewKoho, by account: String, request: RequestID, at now: Instant
    ) throws -> KohoID {
        let id = KohoID(
            try insert(
                "koho",
                [
                    "month": koho.month, "style": koho.style, "deadline": koho.deadline, "late": koho.late,
                    "text": koho.text, "replaces": koho.replaces, "account": account, "request": request,
                    "submittedAt": now,
                ]))
        for line in koho.lines {
            let hours = line.hours.map(\.description).joined(separator: ",")
            for day in line.dates {
                try insert(
                    "kohoDay",
                    [
                        "koho": id, "venue": line.id, "name": line.venue, "phone": line.phone,
                        "date": day.date, "holiday": day.holiday, "hours": hours,
                    ])
            }
        }
        return id
    }
}
