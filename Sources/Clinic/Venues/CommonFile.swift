import Almanac

/// What `common.yaml` says: the ward, and the defaults for every venue.
struct CommonFile {
    let ward: Ward
    /// The fields of `consultation`, for the venues that leave them out.
    let consultation: ConsultationFields?
    let closed: [ClosedDates]

    init(_ file: WardFiles.File) throws(Refusal) {
        let top = try FileField(file: file.name, text: file.text).mapping(
            ["ward", "teams", "consultation", "closed", "phone_desk", "booking", "attendance", "open_data"]
                + CallRulesFields.keys)
        let ward = try top.required("ward").mapping(["name", "code"])
        self.ward = Ward(
            name: try ward.required("name").text(),
            code: try ward.required("code").value("6桁の市区町村コード (\"131199\" の形)") { text in
                text.utf8.count == 6 && text.utf8.allSatisfy { (0x30...0x39).contains($0) } ? text : nil
            },
            teams: try top.required("teams").integer(in: Ward.teamsAllowed),
            calls: try CallRulesFields.read(top, phoneDesk: Self.phoneDesk(top.required("phone_desk"))),
            bookingOpens: try Self.bookingOpens(top.required("booking")),
            visitsCount: try Self.visitsCount(top["attendance"]),
            licence: try top["open_data"]?.mapping(["licence"]).required("licence").text())
        consultation = try top["consultation"].map { field throws(Refusal) in
            try ConsultationFields(field.mapping(ConsultationFields.keys))
        }
        closed = try top["closed"]?.closedDates() ?? []
    }

    private static func phoneDesk(_ field: FileField) throws(Refusal) -> PhoneDesk {
        let fields = try field.mapping(["weekdays", "hours", "holidays", "closed"])
        let weekdays = try fields.required("weekdays")
        let days = try weekdays.weekdays()
        guard !days.isEmpty else { throw weekdays.refusal(allowed: "一つ以上の曜日") }
        return PhoneDesk(
            weekdays: days,
            hours: try fields.required("hours").spans(),
            closedOnHolidays: try fields.required("holidays").value("closed、open") {
                ["closed": true, "open": false][$0]
            },
            closed: try fields["closed"]?.closedDates() ?? [])
    }

    private static func bookingOpens(_ field: FileField) throws(Refusal) -> BookingOpens {
        let fields = try field.mapping(["opens", "months"])
        return BookingOpens(rule: try rule(fields.required("opens")), months: try months(fields["months"]))
    }

    private static func rule(_ field: FileField) throws(Refusal) -> BookingOpens.Rule {
        if field.isText {
            return try field.value("always か {day: 25, time: \"09:00\"}") { $0 == "always" ? .always : nil }
        }
        let fields = try field.mapping(["day", "time"])
        return .monthBefore(
            day: try fields.required("day").integer(in: BookingOpens.daysAllowed),
            time: try fields.required("time").time())
    }

    private static func months(_ field: FileField?) throws(Refusal) -> [BookingOpens.Month] {
        guard let field else { return [] }
        var months: [BookingOpens.Month] = []
        for (key, value) in try field.mapping(refuse: { CivilMonth($0) == nil ? "月 (2026-12 の形)" : nil })
            .fields
        {
            guard let month = CivilMonth(key) else { continue }
            let opensAt = try value.value("日付と時刻 (\"2026-11-26 09:00\" の形)") { text -> Instant? in
                let parts = text.split(separator: " ").map(String.init)
                guard parts.count == 2, let date = CivilDate(parts[0]), let time = CivilTime(parts[1]) else {
                    return nil
                }
                return Instant(date, time)
            }
            months.append(BookingOpens.Month(month: month, opensAt: opensAt))
        }
        return months.sorted { $0.month < $1.month }
    }

    private static func visitsCount(_ field: FileField?) throws(Refusal) -> VisitsCount {
        guard let count = try field?.mapping(["count"])["count"] else { return .people }
        return try count.value(VisitsCount.allCases.map(\.rawValue).joined(separator: "、")) {
            VisitsCount(rawValue: $0)
        }
    }
}
