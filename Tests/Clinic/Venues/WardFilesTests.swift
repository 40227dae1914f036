import Almanac
import Clinic
import Testing

@Suite("What venue files say")
struct WardFilesTests {
    @Test func gapsAreFilledFromTheCommonFile() throws {
        // given a venue that names its weekdays only
        let plan = try WardTexts().read().plan.venues[1]
        // then the rest is what holds everywhere
        #expect(plan.venue.id == id("shimura"))
        #expect(
            plan.consultation
                == Consultation(
                    weekdays: [.monday, .wednesday], hours: [span("10:00-12:00"), span("13:00-15:00")],
                    slotMinutes: 30, desks: 1, minimumAge: 60))
        #expect(plan.closed.map(\.description) == ["12-29..01-03"])
        #expect(plan.extra.isEmpty && plan.changes.isEmpty)
    }

    @Test func aVenueMaySayOtherwise() throws {
        let texts = WardTexts()
            .replacing(\.nakacho, "closed", with: "closed: [2026-08-10..2026-08-14, 05-05]")
            .replacing(\.nakacho, "  slot_minutes", with: "  slot_minutes: 20\n  desks: 2\n  minimum_age: 65")
        let plan = try texts.read().plan.venues[0]
        #expect(plan.closed.map(\.description) == ["2026-08-10..2026-08-14", "05-05"])
        #expect(plan.consultation.slotMinutes == 20)
        #expect(plan.consultation.minimumAge == 65)
        #expect(plan.consultation.seats.count == 2 * 12)
    }

    /// YAML itself would read these as a number in base sixty and as a timestamp.
    @Test func timesAndDatesNeedNoQuotes() throws {
        let texts = WardTexts()
            .replacing(\.common, "  opens", with: "  opens: {day: 25, time: 09:30}")
            .replacing(\.common, "ward", with: "ward: {name: 板橋区, code: 011002}")
            .replacing(\.nakacho, "  hours", with: "  hours: [10:00-12:00]")
            .replacing(\.nakacho, "extra", with: "extra: [2026-05-06]")
            .replacing(\.nakacho, "changes", with: "changes: [{from: 2027-04-01, desks: 2}]")
        let plan = try texts.read().plan
        #expect(plan.ward.bookingOpens.rule == .monthBefore(day: 25, time: time("09:30")))
        #expect(plan.ward.code == "011002")
        #expect(plan.venues[0].consultation.hours == [span("10:00-12:00")])
        #expect(plan.venues[0].extra == [day("2026-05-06")])
        #expect(plan.venues[0].changes.map(\.from) == [day("2027-04-01")])
    }

    @Test func aChangeInheritsWhatItDoesNotSay() throws {
        // given two changes, the second of one key only
        let texts = WardTexts().replacing(
            \.nakacho, "changes",
            with:
                "changes: [{from: 2026-06-01, desks: 2, weekdays: [Fri]}, "
                + "{from: 2026-09-01, slot_minutes: 60}]"
        )
        let plan = try texts.read().plan.venues[0]
        // then each keeps the rest of the pattern before it
        #expect(plan.changes.map(\.consultation.weekdays) == [[.friday], [.friday]])
        #expect(plan.changes.map(\.consultation.desks) == [2, 2])
        #expect(plan.changes.map(\.consultation.slotMinutes) == [30, 60])
        #expect(plan.consultation.desks == 1)
    }

    @Test(arguments: [
        ("2026-05-31", 1, 30), ("2026-06-01", 2, 30), ("2026-08-31", 2, 30), ("2026-09-01", 2, 60),
        ("2199-12-31", 2, 60),
    ])
    func aChangeHoldsFromItsDateOn(date: String, desks: Int, slot: Int) throws {
        let texts = WardTexts().replacing(
            \.nakacho, "changes",
            with: "changes: [{from: 2026-06-01, desks: 2}, {from: 2026-09-01, slot_minutes: 60}]")
        let pattern = try texts.read().plan.venues[0].consultation(on: day(date))
        #expect(pattern.desks == desks)
        #expect(pattern.slotMinutes == slot)
    }

    @Test func bookingMayAlwaysBeOpen() throws {
        let texts = WardTexts().replacing(\.common, "  opens", with: "  opens: always")
        #expect(try texts.read().plan.ward.bookingOpens == BookingOpens(rule: .always))
    }

    @Test func theOfficeMaySetAnyMonth() throws {
        let texts = WardTexts().replacing(
            \.common, "  months", with: "  months: {2027-01: 2026-12-24 13:00, 2026-12: \"2026-11-26 09:00\"}"
        )
        let opens = try texts.read().plan.ward.bookingOpens
        #expect(opens.months.map(\.month.description) == ["2026-12", "2027-01"])
        #expect(opens.months.map(\.opensAt) == [at("2026-11-26 09:00"), at("2026-12-24 13:00")])
    }

    @Test(arguments: [("people", VisitsCount.people), ("bookings", .bookings)])
    func theOfficeDecidesWhatIsCounted(word: String, counting: VisitsCount) throws {
        let texts = WardTexts().replacing(\.common, "attendance", with: "attendance: {count: \(word)}")
        #expect(try texts.read().plan.ward.visitsCount == counting)
    }

    @Test func venuesOfOneOrderStandByTheirIds() throws {
        let texts = WardTexts().replacing(\.nakacho, "order", with: "order: 4")
            .replacing(\.nakacho, "id", with: "id: zoshigaya")
        #expect(try texts.read().plan.venues.map(\.venue.id.text) == ["shimura", "zoshigaya"])
    }

    @Test func theWholePlanGoesThroughJSON() throws {
        let plan = try Repository.ward().plan
        #expect(try coded(plan).back == plan)
    }
}
